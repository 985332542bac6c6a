import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.actions.check_in_delegate import admit_walk_in, check_in_delegate
from doithoai.apps.delegates.door_queries import delegates_at_door, head_count
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.queries import delegate_list
from doithoai.apps.delegates.refusals import (
    AtTheDoorAlready,
    DoorClosed,
    NotApprovedYet,
    NotOnTheList,
    SameNameAtDoor,
)
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.events import EventName
from tests.hall_world import approved, named
from tests.world import World


def test_a_badge_checks_in_once_and_the_second_time_says_when_and_by_whom(world: World, dialogue: Dialogue) -> None:
    delegate = approved(world, dialogue)
    check_in_delegate(world.caller("clerk"), dialogue_id=dialogue.pk, badge=delegate.badge)
    world.clock.advance(minutes=5)

    with pytest.raises(AtTheDoorAlready) as told:
        check_in_delegate(world.caller("secretary"), dialogue_id=dialogue.pk, badge=delegate.badge)
    assert told.value.say() == "Lê Thị Bưởi đã vào ở Cửa chính lúc 08:30, do Ngô Thị Lụa ghi."
    assert Event.objects.filter(name=EventName.DELEGATE_CHECKED_IN).count() == 1
    assert head_count(dialogue) == {"expected": 1, "present": 1, "guests": 0}


def test_a_name_is_found_without_marks(world: World, dialogue: Dialogue) -> None:
    delegate = approved(world, dialogue, "Đỗ Thị Ngọc Ánh")

    assert delegates_at_door(world.caller("clerk"), dialogue, "anh do") == [delegate]
    assert delegates_at_door(world.caller("clerk"), dialogue, " ") == []
    assert delegates_at_door(world.caller("stranger"), dialogue, "anh") == []


def test_who_is_not_approved_comes_in_only_by_a_persons_word(world: World, dialogue: Dialogue) -> None:
    delegate = named(world, dialogue)
    with pytest.raises(NotApprovedYet):
        check_in_delegate(world.caller("clerk"), dialogue_id=dialogue.pk, badge=delegate.badge)

    caller, why = world.caller("clerk"), "Trưởng thôn đi cùng"
    let_in = check_in_delegate(caller, dialogue_id=dialogue.pk, delegate_id=delegate.pk, reason=why)
    assert let_in.checked_in_at == world.clock.now
    assert Event.objects.get(name=EventName.DELEGATE_CHECKED_IN).data["reason"] == why


def test_an_unknown_badge_and_a_closed_door_are_told(world: World, dialogue: Dialogue) -> None:
    delegate = approved(world, dialogue)
    with pytest.raises(NotOnTheList):
        check_in_delegate(world.caller("clerk"), dialogue_id=dialogue.pk, badge="AAAA-AAAA")
    with pytest.raises(ObjectDoesNotExist):
        check_in_delegate(world.caller("stranger"), dialogue_id=dialogue.pk, badge=delegate.badge)
    Dialogue.objects.update(state="concluded")
    with pytest.raises(DoorClosed):
        check_in_delegate(world.caller("clerk"), dialogue_id=dialogue.pk, badge=delegate.badge)
    with pytest.raises(DoorClosed):
        admit_walk_in(world.caller("clerk"), dialogue_id=dialogue.pk, full_name="Phan Thị Mận")
    assert not Delegate.objects.filter(checked_in_at__isnull=False).exists()


def test_a_walk_in_comes_by_name_and_group_and_takes_no_seat(world: World, dialogue: Dialogue) -> None:
    caller = world.caller("clerk")
    guest = admit_walk_in(caller, dialogue_id=dialogue.pk, full_name="Phan Thị Mận", group_id=world.groups[1].pk)

    assert (guest.quota_id, guest.state, guest.checked_in_by_name) == (None, "approved", "Ngô Thị Lụa")
    assert Event.objects.get(name=EventName.DELEGATE_CHECKED_IN).data["walk_in"] is True
    with pytest.raises(SameNameAtDoor):
        admit_walk_in(caller, dialogue_id=dialogue.pk, full_name="phan thi man", group_id=world.groups[1].pk)
    with pytest.raises(ObjectDoesNotExist):
        admit_walk_in(world.caller("stranger"), dialogue_id=dialogue.pk, full_name="Người lạ")


def test_the_list_shows_each_group_with_its_gap(
    world: World, dialogue: Dialogue, django_assert_max_num_queries: object
) -> None:
    approved(world, dialogue, "Lê Thị Bưởi")
    named(world, dialogue, "Trần Văn Cam")
    admit_walk_in(world.caller("clerk"), dialogue_id=dialogue.pk, full_name="Khách xa")
    secretary = world.caller("secretary")
    with django_assert_max_num_queries(7):  # type: ignore[operator]
        found = delegate_list(secretary, dialogue)

    assert [(row.group and row.group.name, row.gap) for row in found.groups] == [
        ("Thôn Đông", 0),
        ("Thôn Đoài", 2),
        ("Thôn Nam", 2),
        (None, 0),
    ]
    assert (found.seats, found.named, found.approved, found.present) == (6, 2, 2, 1)
