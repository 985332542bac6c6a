"""substitute_delegate: same group, same seat, until the set hour; the old badge dies at once."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.actions.invite_delegates import invite_delegates
from doithoai.apps.delegates.actions.substitute_delegate import substitute_delegate
from doithoai.apps.delegates.models import Delegate, InvitationLetter, SeatRules
from doithoai.apps.delegates.queries import find_invited
from doithoai.apps.delegates.refusals import NotOfAGroup
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.delegates.hours import SubstitutionClosed
from doithoai.core.delegates.nomination import NamedAlready
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from tests.hall_world import approved, named, run_jobs
from tests.world import World

DAY_BEFORE = datetime(2026, 3, 1, 9, 59, tzinfo=UTC)
"""16:59 in Hà Nội on the day before the dialogue: a minute before the usual hour."""


@pytest.fixture(autouse=True)
def before_the_hour(world: World) -> None:
    world.clock.set(DAY_BEFORE)


def test_the_substitute_takes_the_seat_and_the_old_badge_is_dead(world: World, dialogue: Dialogue) -> None:
    old = approved(world, dialogue, "Lê Thị Bưởi")
    Delegate.objects.update(seat="C5")
    new = substitute_delegate(world.caller("secretary"), delegate_id=old.pk, full_name="Phan Thị Mận", gender="female")
    old.refresh_from_db()

    assert (old.state, old.seat, old.substitute) == ("withdrawn", "", new)
    assert (new.group, new.quota, new.seat, new.state) == (old.group, old.quota, "C5", "approved")
    assert (old.number, new.number) == (1, 2)
    event = Event.objects.get(name=EventName.DELEGATE_SUBSTITUTED)
    assert (event.data["instead_of"], event.data["after_hour"]) == ("Lê Thị Bưởi", False)


def test_the_invitation_of_the_substitute_follows_at_once(world: World, dialogue: Dialogue) -> None:
    old = approved(world, dialogue)
    invite_delegates(world.caller("secretary"), dialogue_id=dialogue.pk)
    run_jobs(world)
    new = substitute_delegate(world.caller("secretary"), delegate_id=old.pk, full_name="Phan Thị Mận")
    run_jobs(world)
    new.refresh_from_db()

    assert new.invited_at is not None
    assert InvitationLetter.objects.filter(delegate=new, state="done").exists()
    assert find_invited(dialogue.code, old.badge) is None


def test_a_group_head_names_a_substitute_whom_the_chair_still_approves(world: World, dialogue: Dialogue) -> None:
    old = approved(world, dialogue)
    new = substitute_delegate(world.caller("group_head"), delegate_id=old.pk, full_name="Phan Thị Mận")
    assert (new.state, new.number) == ("nominated", None)


def test_after_the_hour_only_the_secretary_says_why(world: World, dialogue: Dialogue) -> None:
    old = approved(world, dialogue)
    world.clock.set(DAY_BEFORE + timedelta(minutes=1))
    for who, reason in (("secretary", " "), ("group_head", "Ốm nặng")):
        with pytest.raises(SubstitutionClosed) as told:
            substitute_delegate(world.caller(who), delegate_id=old.pk, full_name="Phan Thị Mận", despite=reason)
        assert "17:00 ngày 01/03/2026" in told.value.say()
    assert Delegate.objects.get().state == "approved"

    substitute_delegate(world.caller("secretary"), delegate_id=old.pk, full_name="Phan Thị Mận", despite="Ốm nặng")
    assert Event.objects.get(name=EventName.DELEGATE_SUBSTITUTED).data["reason"] == "Ốm nặng"


def test_the_hour_of_the_dialogue_counts_before_the_usual_one(world: World, dialogue: Dialogue) -> None:
    old = approved(world, dialogue)
    SeatRules.objects.create(dialogue=dialogue, substitution_until=DAY_BEFORE - timedelta(hours=1))
    with pytest.raises(SubstitutionClosed):
        substitute_delegate(world.caller("secretary"), delegate_id=old.pk, full_name="Phan Thị Mận")


def test_nobody_substitutes_twice_twice_named_or_for_a_guest(world: World, dialogue: Dialogue) -> None:
    old, other = approved(world, dialogue), named(world, dialogue, "Ngô Thị Quýt")
    with pytest.raises(NamedAlready):
        substitute_delegate(world.caller("secretary"), delegate_id=old.pk, full_name=other.full_name)
    substitute_delegate(world.caller("secretary"), delegate_id=old.pk, full_name="Phan Thị Mận")
    with pytest.raises(NotPossibleNow):
        substitute_delegate(world.caller("secretary"), delegate_id=old.pk, full_name="Vũ Văn Na")
    Delegate.objects.filter(pk=other.pk).update(quota=None, kind="guest")
    with pytest.raises(NotOfAGroup):
        substitute_delegate(world.caller("secretary"), delegate_id=other.pk, full_name="Vũ Văn Na")


@pytest.mark.parametrize("who", ["chair", "clerk", "road_head", "stranger"])
def test_others_do_not_reach_the_delegate(world: World, dialogue: Dialogue, who: str) -> None:
    old = named(world, dialogue)
    with pytest.raises(ObjectDoesNotExist):
        substitute_delegate(world.caller(who), delegate_id=old.pk, full_name="Phan Thị Mận")
    assert Delegate.objects.get().state == "nominated"


def test_a_head_of_another_group_does_not_reach_the_delegate(world: World, dialogue: Dialogue) -> None:
    other = named(world, dialogue, group=1)
    with pytest.raises(ObjectDoesNotExist):
        substitute_delegate(world.caller("group_head"), delegate_id=other.pk, full_name="Phan Thị Mận")
