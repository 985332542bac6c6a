import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.access import collecting_dialogues, dialogues_with_page, public_dialogues
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.matter import READY
from doithoai.apps.hall.queries import petitions_for_hall
from doithoai.apps.organisations.models import Authority
from doithoai.apps.organisations.queries import role_choices
from doithoai.apps.petitions.models import Answer
from doithoai.apps.rehearsals.actions.end_rehearsal import end_rehearsal
from doithoai.apps.rehearsals.actions.start_rehearsal import start_rehearsal
from doithoai.apps.rehearsals.models import Rehearsal
from doithoai.core.caller import Role
from doithoai.core.refusal import NotPossibleNow
from tests.hall_world import issued_dialogue
from tests.practice_world import in_practice, started
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    return issued_dialogue(world)


def test_everything_stands_ready_in_a_twin_of_the_authority(world: World, dialogue: Dialogue) -> None:
    practice = started(world, dialogue).practice
    twin = practice.authority
    assert (twin.practice_of, twin.parent) == (world.commune, None)
    assert practice.starts_on == world.clock.now.date()
    assert practice.agenda.count() == dialogue.agenda.count()
    assert practice.code == "dien-tap-xa-an-binh-2026-1-1"
    people = Delegate.objects.filter(dialogue=practice)
    assert people.count() == 30
    assert 0 < people.filter(reply="yes").count() < 30
    chosen = petitions_for_hall(practice)
    assert chosen.count() == 12
    assert Answer.objects.filter(petition__in=chosen, stage__in=READY).count() == 10
    assert Event.objects.filter(name="rehearsal.started", authority_id=world.commune.pk).count() == 1


def test_the_same_people_have_the_same_roles_in_it_and_stay_at_home_until_they_go_there(
    world: World, dialogue: Dialogue
) -> None:
    started(world, dialogue)
    for name in ("chair", "secretary", "road_head"):
        there = in_practice(world, name, world.caller(name).role)
        assert there.authority_id != world.commune.pk
        assert world.caller(name).authority_id == world.commune.pk
    assert in_practice(world, "secretary", Role.CHAIR).name == world.people["secretary"].full_name


@pytest.mark.parametrize("name", ["admin", "superior", "group_head", "stranger"])
def test_nobody_else_has_a_role_in_it(world: World, dialogue: Dialogue, name: str) -> None:
    started(world, dialogue)
    choices = role_choices(world.people[name], on=world.clock.now.date())
    assert not any(choice.is_practice for choice in choices)


def test_its_page_opens_by_its_own_address_and_no_list_tells_of_it(world: World, dialogue: Dialogue) -> None:
    practice = started(world, dialogue).practice
    assert dialogues_with_page().filter(pk=practice.pk).exists()
    assert not public_dialogues().filter(pk=practice.pk).exists()
    assert not collecting_dialogues(world.clock.now).filter(pk=practice.pk).exists()


def test_a_second_start_is_fresh_and_ends_the_first(world: World, dialogue: Dialogue) -> None:
    first = started(world, dialogue)
    second = started(world, dialogue)
    first.refresh_from_db()
    assert first.ended_at is not None
    assert Dialogue.objects.get(pk=first.practice_id).state == "cancelled"
    assert second.practice.code.endswith("-2")
    assert Authority.objects.filter(practice_of__isnull=False).count() == 1
    assert len([row for row in role_choices(world.people["chair"], on=world.clock.now.date()) if row.is_practice]) == 1


def test_a_rehearsal_is_not_rehearsed_and_neither_is_a_hall_that_is_open(world: World, dialogue: Dialogue) -> None:
    practice = started(world, dialogue).practice
    with pytest.raises(NotPossibleNow):
        start_rehearsal(in_practice(world, "secretary"), dialogue_id=practice.pk)
    Dialogue.objects.filter(pk=dialogue.pk).update(state="in_session")
    with pytest.raises(NotPossibleNow):
        started(world, dialogue)
    assert Rehearsal.objects.count() == 1


@pytest.mark.parametrize("name", ["stranger", "road_head", "admin", "clerk"])
def test_who_may_not_run_the_hall_starts_none(world: World, dialogue: Dialogue, name: str) -> None:
    with pytest.raises(Dialogue.DoesNotExist):
        start_rehearsal(world.caller(name), dialogue_id=dialogue.pk)
    assert not Rehearsal.objects.exists()


def test_at_its_end_everybody_is_back(world: World, dialogue: Dialogue) -> None:
    rehearsal = started(world, dialogue)
    end_rehearsal(in_practice(world, "secretary"), rehearsal_id=rehearsal.pk)
    assert not any(row.is_practice for row in role_choices(world.people["chair"], on=world.clock.now.date()))
    with pytest.raises(NotPossibleNow):
        end_rehearsal(world.caller("secretary"), rehearsal_id=rehearsal.pk)
    with pytest.raises(Rehearsal.DoesNotExist):
        end_rehearsal(world.caller("stranger"), rehearsal_id=rehearsal.pk)
