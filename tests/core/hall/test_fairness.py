from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.hall.fairness import Spoken, Waiting, fair_order
from doithoai.core.hall.queue import can_undo, checked_order
from doithoai.core.refusal import NotPossibleNow

people = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from([1, 2, 3, None])), max_size=12)


def queue(pairs: list[tuple[str, int | None]]) -> list[Waiting]:
    return [Waiting(number, speaker, group) for number, (speaker, group) in enumerate(pairs)]


def heard(pairs: list[tuple[str, int | None]]) -> list[Spoken]:
    return [Spoken(speaker, group) for speaker, group in pairs]


def test_who_has_not_spoken_goes_first_and_groups_take_turns() -> None:
    waiting = queue([("an", 1), ("ba", 1), ("chi", 2), ("dao", 1)])

    assert fair_order(waiting, heard([("an", 1)])) == [2, 1, 3, 0]


@given(people, people)
def test_everybody_waiting_is_in_the_order_once(
    waiting: list[tuple[str, int | None]], spoken: list[tuple[str, int | None]]
) -> None:
    assert sorted(fair_order(queue(waiting), heard(spoken))) == list(range(len(waiting)))


@given(people, people)
def test_nobody_speaks_again_before_somebody_who_has_not_spoken(
    waiting: list[tuple[str, int | None]], spoken: list[tuple[str, int | None]]
) -> None:
    turns = queue(waiting)
    count = Counter(speaker for speaker, _ in spoken)
    seen = []
    for turn_id in fair_order(turns, heard(spoken)):
        seen.append(count[turns[turn_id].speaker])
        count[turns[turn_id].speaker] += 1

    assert seen == sorted(seen)


@given(st.lists(st.sampled_from([1, 2, 3]), max_size=12))
def test_among_first_speakers_no_waiting_group_falls_two_behind(groups: list[int]) -> None:
    turns = queue([(f"n{number}", group) for number, group in enumerate(groups)])
    left, given_floor = Counter(groups), Counter[int]()
    for turn_id in fair_order(turns, []):
        group = groups[turn_id]
        assert all(given_floor[group] <= given_floor[other] for other in left if left[other])
        given_floor[group] += 1
        left[group] -= 1


@given(st.permutations(range(6)))
def test_a_new_order_must_hold_exactly_those_who_wait(order: list[int]) -> None:
    assert checked_order(range(6), order) == order
    with pytest.raises(NotPossibleNow):
        checked_order(range(7), order)


def test_a_step_can_be_undone_for_ten_seconds_and_the_way_to_the_server() -> None:
    now = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)

    assert can_undo(now - timedelta(seconds=10), now)
    assert not can_undo(now - timedelta(seconds=16), now)
    assert not can_undo(None, now)
