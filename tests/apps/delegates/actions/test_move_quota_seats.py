"""The ledger of seats: moved visibly, undone visibly, always with a reason; the sums stay."""

import pytest
from django.core.exceptions import ObjectDoesNotExist
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.actions.move_quota_seats import move_quota_seats, undo_quota_move
from doithoai.apps.delegates.actions.set_seat_rules import set_seat_rules
from doithoai.apps.delegates.ledger import book_of, groups_of, open_free, seat_rules
from doithoai.apps.delegates.models import SeatMove
from doithoai.apps.delegates.refusals import MoveReasonMissing, OpenSeatsTaken, PlaceUnknown
from doithoai.apps.dialogues.models import Dialogue, Quota
from doithoai.core.delegates.ledger import OPEN, Move, Place, SamePlace, SeatBook, SeatsNotFree
from doithoai.core.delegates.quota import NoSeatLeft
from doithoai.core.refusal import NotPossibleNow
from tests.hall_world import named
from tests.world import World


def places(world: World, dialogue: Dialogue) -> list[Place]:
    line = dialogue.quotas.get().pk
    return [OPEN, *(Place(line, group.pk) for group in world.groups)]


def book(world: World, dialogue: Dialogue) -> SeatBook:
    return book_of(dialogue, groups_of(dialogue, world.clock.now.date()))


def moved(world: World, dialogue: Dialogue, move: Move, reason: str = "Thôn không cử đủ") -> SeatMove:
    return move_quota_seats(world.caller("secretary"), dialogue_id=dialogue.pk, move=move, reason=reason)


def test_a_seat_goes_to_another_group_and_comes_back(world: World, dialogue: Dialogue) -> None:
    _, east, west, _ = places(world, dialogue)
    row = moved(world, dialogue, Move(east, west, 1))
    delegates = [named(world, dialogue, name, group=1) for name in ("Lê Thị Bưởi", "Trần Văn Cam", "Vũ Thị Đào")]
    with pytest.raises(SeatsNotFree):
        undo_quota_move(world.caller("secretary"), move_id=row.pk, reason="Nhầm")
    delegates[0].delete()
    undo_quota_move(world.caller("secretary"), move_id=row.pk, reason="Nhầm")

    assert book(world, dialogue).of_group(world.groups[0].pk).seats == 2
    assert [event.data["reason"] for event in Event.objects.filter(name__startswith="seats.")] == [
        "Thôn không cử đủ",
        "Nhầm",
    ]
    with pytest.raises(NotPossibleNow):
        undo_quota_move(world.caller("secretary"), move_id=row.pk, reason="Lần nữa")
    with pytest.raises(NoSeatLeft):
        named(world, dialogue, "Phạm Văn Gấc", group=1)


def test_a_move_needs_a_reason_a_free_seat_and_two_known_places(world: World, dialogue: Dialogue) -> None:
    _, east, west, _ = places(world, dialogue)
    strange = Quota.objects.create(dialogue=Dialogue.objects.create(
        authority=world.neighbour, code="khac", kind="people", format="state", title="Khác", year=2026,
        time_kind="announced_later", created_at=world.clock.now,
    ), who="x", count=9, per="total")  # fmt: skip
    wrong: list[tuple[Move, str, type[Exception]]] = [
        (Move(east, west, 1), " ", MoveReasonMissing),
        (Move(east, west, 3), "x", SeatsNotFree),
        (Move(east, east, 1), "x", SamePlace),
        (Move(east, Place(strange.pk), 1), "x", PlaceUnknown),
        (Move(Place(east.line, 10**6), west, 1), "x", PlaceUnknown),
    ]
    for move, reason, refusal in wrong:
        with pytest.raises(refusal):
            moved(world, dialogue, move, reason)
    assert not SeatMove.objects.exists()


def test_open_seats_are_not_cut_below_what_was_given_away(world: World, dialogue: Dialogue) -> None:
    secretary = world.caller("secretary")
    set_seat_rules(secretary, dialogue_id=dialogue.pk, open_seats=3)
    moved(world, dialogue, Move(OPEN, places(world, dialogue)[1], 2))
    with pytest.raises(OpenSeatsTaken):
        set_seat_rules(secretary, dialogue_id=dialogue.pk, open_seats=1)
    assert open_free(dialogue, seat_rules(dialogue)) == 1


@pytest.mark.parametrize("who", ["chair", "clerk", "group_head", "stranger"])
def test_only_the_secretary_keeps_the_ledger(world: World, dialogue: Dialogue, who: str) -> None:
    _, east, west, _ = places(world, dialogue)
    row = moved(world, dialogue, Move(east, west, 1))
    with pytest.raises(ObjectDoesNotExist):
        move_quota_seats(world.caller(who), dialogue_id=dialogue.pk, move=Move(east, west, 1), reason="x")
    with pytest.raises(ObjectDoesNotExist):
        undo_quota_move(world.caller(who), move_id=row.pk, reason="x")
    with pytest.raises(ObjectDoesNotExist):
        set_seat_rules(world.caller(who), dialogue_id=dialogue.pk, open_seats=1)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(1, 3), st.booleans()), max_size=6))
def test_whatever_is_moved_and_undone_the_sum_of_all_seats_is_that_of_the_plan(
    world: World, dialogue: Dialogue, wishes: list[tuple[int, int, int, bool]]
) -> None:
    SeatMove.objects.all().delete()
    set_seat_rules(world.caller("secretary"), dialogue_id=dialogue.pk, open_seats=2)
    known = places(world, dialogue)
    for source, target, count, undone in wishes:
        try:
            row = moved(world, dialogue, Move(known[source], known[target], count))
        except (SamePlace, SeatsNotFree):
            continue
        if undone:
            undo_quota_move(world.caller("secretary"), move_id=row.pk, reason="Nhầm")

    now = book(world, dialogue)
    assert sum(now.seats.values()) == 3 * 2 + 2
    assert all(now.free(place) >= 0 for place in known)
    assert open_free(dialogue, seat_rules(dialogue)) == now.free(OPEN)
