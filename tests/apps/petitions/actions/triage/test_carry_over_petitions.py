"""What is open goes on under the same code, and the earlier dialogue keeps counting it."""

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.petitions.actions.triage.carry_over_petitions import carry_over_petitions
from doithoai.apps.petitions.models import Petition, Rating
from doithoai.apps.reports.figures import figures_of_dialogue
from doithoai.core.events import EventName
from doithoai.core.petitions.carrying import NotALaterDialogue, NothingToCarry, SettledAlready
from doithoai.core.reports.indicators import Figure
from tests.apps.dialogues.plans import a_dialogue
from tests.apps.petitions.voices import answer
from tests.promises import a_held_dialogue, owed
from tests.world import World


@pytest.fixture
def old(world: World) -> Dialogue:
    return a_held_dialogue(world, code="an-binh-2025-1", year=2025)


@pytest.fixture
def new(world: World) -> Dialogue:
    return a_dialogue(world)


def carry(world: World, old: Dialogue, new: Dialogue, *petitions: Petition, who: str = "secretary") -> list[Petition]:
    ids = [petition.pk for petition in petitions]
    return carry_over_petitions(world.caller(who), from_dialogue_id=old.pk, to_dialogue_id=new.pk, petition_ids=ids)


def test_an_open_petition_keeps_its_code_and_its_date(world: World, old: Dialogue, new: Dialogue) -> None:
    assignment = owed(world, world.clock.now.date(), dialogue=old)
    code = assignment.petition.code
    carry(world, old, new, assignment.petition)

    petition = Petition.objects.get(code=code)
    assignment.refresh_from_db()
    assert (petition.dialogue, petition.state) == (new, "assigned")
    assert assignment.rule["kind"] == "absolute"
    assert Event.objects.get(name=EventName.PETITION_CARRIED_OVER).dialogue_id == old.pk


def test_both_dialogues_count_it_once_each(world: World, old: Dialogue, new: Dialogue) -> None:
    carry(world, old, new, owed(world, world.clock.now.date(), dialogue=old).petition)
    today = world.clock.now.date()

    before, after = (figures_of_dialogue(one, today=today).counts for one in (old, new))
    assert (before[Figure.ALL], before[Figure.CARRIED_ON], before[Figure.UNANSWERED]) == (1, 1, 0)
    assert (after[Figure.ALL], after[Figure.CARRIED_IN], after[Figure.UNANSWERED]) == (1, 1, 1)


def test_an_answered_petition_goes_on_when_the_citizen_says_that_it_is_not_solved(
    world: World, old: Dialogue, new: Dialogue
) -> None:
    petition = owed(world, world.clock.now.date(), dialogue=old).petition
    given = answer(world, petition)
    Rating.objects.create(petition=petition, answer=given, solved="no", rated_at=world.clock.now)
    carry(world, old, new, petition)

    petition.refresh_from_db()
    assert (petition.state, petition.answered_on, petition.times_reopened) == ("received", None, 1)


def test_a_settled_petition_stays(world: World, old: Dialogue, new: Dialogue) -> None:
    petition = owed(world, world.clock.now.date(), dialogue=old).petition
    answer(world, petition)

    with pytest.raises(SettledAlready):
        carry(world, old, new, petition)
    petition.refresh_from_db()
    assert petition.dialogue == old


def test_petitions_go_only_forward_and_only_when_chosen(world: World, old: Dialogue, new: Dialogue) -> None:
    petition = owed(world, world.clock.now.date(), dialogue=old).petition

    with pytest.raises(NotALaterDialogue):
        carry(world, old, old, petition)
    with pytest.raises(NothingToCarry):
        carry(world, old, new)
    assert not Event.objects.filter(name=EventName.PETITION_CARRIED_OVER).exists()


@pytest.mark.parametrize("who", ["road_head", "chair", "front", "stranger"])
def test_nobody_but_the_secretary_carries_over(world: World, old: Dialogue, new: Dialogue, who: str) -> None:
    petition = owed(world, world.clock.now.date(), dialogue=old).petition

    with pytest.raises(Dialogue.DoesNotExist):
        carry(world, old, new, petition, who=who)
