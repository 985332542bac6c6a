"""A promise is kept with proof, or moved with a reason; its unit and its authority alone may say so."""

from datetime import date
from typing import Any

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.hall.actions.keep_promise import keep_promise
from doithoai.apps.hall.actions.move_promise import move_promise
from doithoai.apps.hall.models import Promise
from doithoai.core.events import EventName
from doithoai.core.hall.promises import (
    KeptOutsideItsTime,
    MoveReasonMissing,
    NewDateNotLater,
    PromiseSettled,
    ProofMissing,
)
from doithoai.core.refusal import Refused
from tests.promises import a_held_dialogue, a_promise
from tests.world import World

TODAY = date(2026, 3, 2)


@pytest.fixture
def promise(world: World) -> Promise:
    return a_promise(world, a_held_dialogue(world))


def test_a_unit_head_says_that_a_promise_is_kept(world: World, promise: Promise) -> None:
    keep_promise(world.caller("road_head"), promise_id=promise.pk, kept_on=TODAY, note="Đã thay 12 nắp cống")

    promise.refresh_from_db()
    event = Event.objects.get(name=EventName.PROMISE_KEPT)
    assert (promise.kept_on, promise.proof_note) == (TODAY, "Đã thay 12 nắp cống")
    assert event.subject_id == promise.pk
    assert event.dialogue_id == promise.dialogue_id


@pytest.mark.parametrize(
    ("kept_on", "note", "refusal"),
    [
        (TODAY, "  ", ProofMissing),
        (date(2026, 3, 3), "Xong", KeptOutsideItsTime),
        (date(2026, 2, 15), "Xong", KeptOutsideItsTime),
    ],
)
def test_a_promise_is_not_kept_without_proof_or_outside_its_time(
    world: World, promise: Promise, kept_on: date, note: str, refusal: type[Refused]
) -> None:
    with pytest.raises(refusal):
        keep_promise(world.caller("secretary"), promise_id=promise.pk, kept_on=kept_on, note=note)

    promise.refresh_from_db()
    assert promise.kept_on is None
    assert not Event.objects.filter(name=EventName.PROMISE_KEPT).exists()


def test_a_kept_promise_stays_as_it_is(world: World, promise: Promise) -> None:
    secretary = world.caller("secretary")
    keep_promise(secretary, promise_id=promise.pk, kept_on=TODAY, note="Xong")

    with pytest.raises(PromiseSettled):
        keep_promise(secretary, promise_id=promise.pk, kept_on=TODAY, note="Xong lần nữa")
    with pytest.raises(PromiseSettled):
        move_promise(secretary, promise_id=promise.pk, due_on=date(2026, 5, 1), reason="Chờ vật tư")


def test_a_moved_promise_keeps_its_first_date(world: World, promise: Promise) -> None:
    head = world.caller("road_head")
    move_promise(head, promise_id=promise.pk, due_on=date(2026, 4, 1), reason="Chờ vật tư")
    move_promise(head, promise_id=promise.pk, due_on=date(2026, 4, 20), reason="Mưa kéo dài")

    promise.refresh_from_db()
    last = Event.objects.filter(name=EventName.PROMISE_MOVED).latest("id")
    assert (promise.first_due_on, promise.due_on) == (date(2026, 3, 10), date(2026, 4, 20))
    assert promise.moved_reason == "Mưa kéo dài"
    assert (last.data["old_due_on"], last.data["new_due_on"]) == ("2026-04-01", "2026-04-20")


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"due_on": date(2026, 3, 10), "reason": "Chờ vật tư"}, NewDateNotLater),
        ({"due_on": date(2026, 4, 1), "reason": " "}, MoveReasonMissing),
    ],
)
def test_a_promise_is_moved_only_forward_and_with_a_reason(
    world: World, promise: Promise, values: dict[str, Any], refusal: type[Refused]
) -> None:
    with pytest.raises(refusal):
        move_promise(world.caller("road_head"), promise_id=promise.pk, **values)

    promise.refresh_from_db()
    assert (promise.due_on, promise.first_due_on) == (date(2026, 3, 10), None)


@pytest.mark.parametrize("who", ["school_head", "road_officer", "front", "stranger"])
def test_nobody_else_may_touch_a_promise(world: World, promise: Promise, who: str) -> None:
    with pytest.raises(Promise.DoesNotExist):
        keep_promise(world.caller(who), promise_id=promise.pk, kept_on=TODAY, note="Xong")
    with pytest.raises(Promise.DoesNotExist):
        move_promise(world.caller(who), promise_id=promise.pk, due_on=date(2026, 4, 1), reason="Chờ")
