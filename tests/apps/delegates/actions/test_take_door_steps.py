from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.actions.check_in_delegate import check_in_delegate, undo_check_in
from doithoai.apps.delegates.actions.decide_door_step import decide_door_step
from doithoai.apps.delegates.actions.take_door_steps import take_door_steps
from doithoai.apps.delegates.door import DoorAnswer, DoorEntry
from doithoai.apps.delegates.door_queries import delegates_at_door, door_list, head_count, undecided_steps
from doithoai.apps.delegates.models import Delegate, DoorStep
from doithoai.apps.delegates.refusals import NobodyToUndo
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.delegates import door
from doithoai.core.delegates.badge import badge_mark
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from tests.hall_world import approved, issued_dialogue, named
from tests.world import World

BACK = "Cửa sau"


def taken(world: World, dialogue: Dialogue, *entries: DoorEntry, who: str = "clerk") -> list[DoorAnswer]:
    return take_door_steps(world.caller(who), code=dialogue.code, entries=entries)


def scan(key: str, delegate: Delegate, **more: Any) -> DoorEntry:
    return DoorEntry(key=key, act="check_in", badge=delegate.badge, **more)


def codes(answers: list[DoorAnswer]) -> list[str]:
    return [answer.refusal.code if answer.refusal else "" for answer in answers]


def test_the_same_step_sent_again_is_taken_once(world: World, dialogue: Dialogue) -> None:
    delegate = approved(world, dialogue)
    guest = DoorEntry(key="b", act="walk_in", full_name="Phan Thị Mận", let_in=True)
    for _ in range(3):
        assert codes(taken(world, dialogue, scan("a", delegate, let_in=True), guest, guest)) == ["", "", ""]

    assert head_count(dialogue) == {"expected": 1, "present": 1, "guests": 1}
    assert DoorStep.objects.count() == Event.objects.filter(name=EventName.DELEGATE_CHECKED_IN).count() == 2
    assert not undecided_steps(world.caller("clerk"), dialogue)


def test_the_door_writes_its_own_time_and_name(world: World, dialogue: Dialogue) -> None:
    delegate, at = approved(world, dialogue), world.clock.now - timedelta(minutes=4)
    taken(world, dialogue, scan("a", delegate, door=BACK, at=at, let_in=True))

    delegate.refresh_from_db()
    assert (delegate.checked_in_at, delegate.checked_in_door) == (at, BACK)
    (answer,) = taken(world, dialogue, scan("b", delegate))
    assert answer.refusal is not None
    assert answer.refusal.say() == "Lê Thị Bưởi đã vào ở Cửa sau lúc 08:26, do Ngô Thị Lụa ghi."


def test_each_refusal_has_one_reason_and_changes_nothing(world: World, dialogue: Dialogue) -> None:
    old, late = named(world, dialogue, "Lê Thị Bưởi"), named(world, dialogue, "Trần Văn Cam")
    waiting = named(world, dialogue, "Vũ Thị Đào", 1)
    other = issued_dialogue(world, code="xa-an-binh-2026-2")
    elsewhere = approved(world, other, "Hồ Văn Me")
    Delegate.objects.filter(pk=old.pk).update(state="withdrawn")
    Delegate.objects.filter(pk=waiting.pk).update(state="waiting")
    substitute = named(world, dialogue, "Đinh Thị Na")
    Delegate.objects.filter(pk=substitute.pk).update(stands_in_for=old)
    unknown = DoorEntry(key="e", act="check_in", badge="AAAA-AAAA")

    answers = taken(world, dialogue, scan("a", old), scan("b", late), scan("c", waiting), scan("d", elsewhere), unknown)
    assert codes(answers) == [
        "delegate_replaced",
        "delegate_not_approved",
        "delegate_waiting",
        "badge_of_other_dialogue",
        "badge_unknown",
    ]
    assert answers[0].refusal is not None
    assert answers[0].refusal.say() == "Lê Thị Bưởi đã rút tên, Đinh Thị Na đi thay."
    assert not DoorStep.objects.exists()
    assert not Delegate.objects.filter(checked_in_at__isnull=False).exists()


def test_a_person_lets_in_whom_the_list_refuses_and_the_seat_stays_the_substitutes(
    world: World, dialogue: Dialogue
) -> None:
    old = approved(world, dialogue)
    Delegate.objects.filter(pk=old.pk).update(state="withdrawn")
    (answer,) = taken(world, dialogue, scan("a", old, reason="Đi cùng người thay"))

    guest = answer.delegate
    assert guest is not None
    assert (guest.pk != old.pk, guest.kind, guest.full_name, guest.group) == (True, "walk_in", old.full_name, old.group)
    old.refresh_from_db()
    assert (old.state, old.checked_in_at) == ("withdrawn", None)
    assert codes(taken(world, dialogue, scan("b", old, reason="Lần nữa"))) == ["same_name_at_door"]


def test_what_a_door_let_in_and_the_list_refuses_waits_for_a_person(world: World, dialogue: Dialogue) -> None:
    delegate, gone = approved(world, dialogue), approved(world, dialogue, "Trần Văn Cam")
    Delegate.objects.filter(pk=gone.pk).update(state="withdrawn")
    taken(world, dialogue, scan("a", delegate), DoorEntry(key="w", act="walk_in", full_name="Khách Xa"))
    twin = DoorEntry(key="x", act="walk_in", full_name="Khach  xa", door=BACK, let_in=True)
    entries = [scan("b", delegate, door=BACK, let_in=True), scan("c", gone, door=BACK, let_in=True), twin]

    for _ in range(2):
        answers = taken(world, dialogue, *entries)
        assert [answer.disputed for answer in answers] == [True, True, True]
    lines = undecided_steps(world.caller("clerk"), dialogue)
    assert [line.dispute for line in lines] == ["checked_in_already", "delegate_withdrawn", "same_name_at_door"]
    assert lines[0].dispute_words == "Lê Thị Bưởi đã vào ở Cửa chính lúc 08:30, do Ngô Thị Lụa ghi."
    assert Event.objects.filter(name=EventName.DELEGATE_CHECK_IN_DISPUTED).count() == 3
    assert head_count(dialogue) == {"expected": 1, "present": 1, "guests": 1}
    assert not undecided_steps(world.caller("stranger"), dialogue)


def test_a_person_decides_each_line_once(world: World, dialogue: Dialogue) -> None:
    delegate, late = approved(world, dialogue), named(world, dialogue, "Trần Văn Cam")
    taken(world, dialogue, scan("a", delegate))
    before = world.clock.now - timedelta(minutes=9)
    taken(world, dialogue, scan("b", delegate, door=BACK, let_in=True), scan("c", late, at=before, let_in=True))
    taken(world, dialogue, DoorEntry(key="d", act="walk_in", full_name="?", let_in=True))
    twice, unapproved, nameless = undecided_steps(world.caller("clerk"), dialogue)
    caller = world.caller("secretary")

    decide_door_step(caller, step_id=twice.pk, admitted=True, full_name="Lê Thị Bòng")
    decide_door_step(caller, step_id=unapproved.pk, admitted=True)
    decide_door_step(caller, step_id=nameless.pk, admitted=False)
    with pytest.raises(NotPossibleNow):
        decide_door_step(caller, step_id=twice.pk, admitted=False)
    with pytest.raises(ObjectDoesNotExist):
        decide_door_step(world.caller("stranger"), step_id=twice.pk, admitted=False)
    late.refresh_from_db()
    assert late.checked_in_at == before
    assert head_count(dialogue) == {"expected": 1, "present": 2, "guests": 1}
    assert Event.objects.filter(name=EventName.DELEGATE_CHECK_IN_DECIDED).count() == 3


def test_the_same_person_at_two_doors_was_there_from_the_earlier_scan(world: World, dialogue: Dialogue) -> None:
    delegate, before = approved(world, dialogue), world.clock.now - timedelta(minutes=20)
    taken(world, dialogue, scan("a", delegate))
    taken(world, dialogue, scan("b", delegate, door=BACK, at=before, let_in=True))
    step = undecided_steps(world.caller("clerk"), dialogue).get()
    decide_door_step(world.caller("clerk"), step_id=step.pk, admitted=False)

    delegate.refresh_from_db()
    assert (delegate.checked_in_at, delegate.checked_in_door) == (before, BACK)
    assert head_count(dialogue)["present"] == 1


def test_a_mistake_is_undone_and_the_trail_keeps_both(world: World, dialogue: Dialogue) -> None:
    delegate = approved(world, dialogue)
    wrong = DoorEntry(key="w", act="walk_in", full_name="Khách Xa", let_in=True)
    back = DoorEntry(key="u", act="undo", undoes="w", let_in=True)
    assert codes(taken(world, dialogue, scan("a", delegate), wrong, back, back)) == [""] * 4
    undo_check_in(world.caller("clerk"), dialogue_id=dialogue.pk, delegate_id=delegate.pk)

    assert head_count(dialogue) == {"expected": 1, "present": 0, "guests": 0}
    undone = Event.objects.filter(name=EventName.DELEGATE_CHECK_IN_UNDONE).order_by("id")
    assert [event.data["undone"]["door"] for event in undone] == ["Cửa chính", "Cửa chính"]
    with pytest.raises(NobodyToUndo):
        undo_check_in(world.caller("clerk"), dialogue_id=dialogue.pk, delegate_id=delegate.pk)
    check_in_delegate(world.caller("clerk"), dialogue_id=dialogue.pk, badge=delegate.badge)
    assert head_count(dialogue)["present"] == 1


@pytest.mark.parametrize("at_once", [True, False])
def test_a_step_that_the_door_takes_back_before_anybody_decided_is_settled(
    world: World, dialogue: Dialogue, *, at_once: bool
) -> None:
    late = named(world, dialogue)
    back = DoorEntry(key="u", act="undo", undoes="a", let_in=True)
    if at_once:
        taken(world, dialogue, scan("a", late, let_in=True), back)
    else:
        taken(world, dialogue, scan("a", late, let_in=True))
        taken(world, dialogue, back)

    assert not undecided_steps(world.caller("clerk"), dialogue)
    assert head_count(dialogue)["present"] == 0


def test_steps_that_come_after_the_end_are_not_lost(world: World, dialogue: Dialogue) -> None:
    delegate = approved(world, dialogue)
    Dialogue.objects.update(state="concluded")
    taken(world, dialogue, scan("a", delegate, let_in=True))

    step = undecided_steps(world.caller("clerk"), dialogue).get()
    decide_door_step(world.caller("clerk"), step_id=step.pk, admitted=True)
    assert (step.dispute, head_count(dialogue)["present"]) == ("door_closed", 1)


def test_the_door_finds_by_number_and_by_identity_number(world: World, dialogue: Dialogue) -> None:
    delegate = approved(world, dialogue)
    Delegate.objects.filter(pk=delegate.pk).update(number=27, identity_number="001085012345")
    caller = world.caller("clerk")

    for typed in ("27", "2345", "001085012345", "buoi le"):
        assert delegates_at_door(caller, dialogue, typed) == [delegate]
    for typed in ("7", "345", "9999", "001085012346"):
        assert delegates_at_door(caller, dialogue, typed) == []


def test_a_device_carries_no_badge_and_no_whole_number(
    world: World, dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: Any
) -> None:
    delegate = approved(world, dialogue)
    Delegate.objects.update(identity_number="001085012345", phone="0912345678")
    caller = world.caller("clerk")
    with django_assert_max_num_queries(1):
        (person,) = door_list(caller, dialogue)

    assert (person.last, person.mark) == ("2345", badge_mark(dialogue.code, delegate.badge))
    assert not [secret for secret in (delegate.badge, "00108501", "0912") if secret in str(person)]
    assert door_list(world.caller("stranger"), dialogue) == []
    monkeypatch.setattr("doithoai.apps.delegates.door_queries.MOST_NAMES", 0)
    with pytest.raises(door.ListTooLong):
        door_list(caller, dialogue)


def test_one_scan_costs_few_queries(world: World, dialogue: Dialogue, django_assert_max_num_queries: Any) -> None:
    delegate, caller = approved(world, dialogue), world.caller("clerk")
    with django_assert_max_num_queries(11):
        take_door_steps(caller, code=dialogue.code, entries=[scan("a", delegate)])
