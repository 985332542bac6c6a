from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.hall.order import OrderRule, QueueChanged, Spoken, Waiting, arranged, fair_order, moved
from doithoai.core.hall.queue import can_undo

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


@given(st.permutations(range(6)), st.integers(0, 9))
def test_who_is_moved_stands_at_the_place_and_all_others_keep_their_order(order: list[int], place: int) -> None:
    after = moved(order, 3, place=place, seen=order)

    assert after.index(3) == min(max(place, 1), 6) - 1
    assert [turn for turn in after if turn != 3] == [turn for turn in order if turn != 3]
    with pytest.raises(QueueChanged):
        moved(order, 3, place=1, seen=order[1:])


turns = st.lists(
    st.tuples(st.sampled_from("abcd"), st.sampled_from([1, 2, None]), st.sampled_from([7, 8, None]), st.booleans()),
    max_size=8,
)


def standing(rows: list[tuple[str, int | None, int | None, bool]]) -> list[Waiting]:
    return [
        Waiting(number, speaker, group, topic, came=number, by_hand=by_hand)
        for number, (speaker, group, topic, by_hand) in enumerate(rows)
    ]


@given(turns, st.sampled_from(OrderRule))
def test_who_was_moved_by_hand_keeps_the_place_under_every_rule(
    rows: list[tuple[str, int | None, int | None, bool]], rule: OrderRule
) -> None:
    waiting = standing(rows)
    order = arranged(rule, waiting, [])

    assert sorted(order) == list(range(len(rows)))
    assert all(order[place] == turn.turn_id for place, turn in enumerate(waiting) if turn.by_hand)
    free = [turn_id for turn_id in order if not waiting[turn_id].by_hand]
    assert rule != OrderRule.REGISTRATION or free == sorted(free)


@given(turns, st.sampled_from([OrderRule.GROUPS, OrderRule.TOPICS]))
def test_giving_the_floor_to_the_first_leaves_the_others_where_they_were_told(
    rows: list[tuple[str, int | None, int | None, bool]], rule: OrderRule
) -> None:
    waiting = [replace(turn, by_hand=False) for turn in standing(rows)]
    order = fair_order(waiting, [], rule)
    if not order:
        return
    first = waiting[order[0]]
    rest = [turn for turn in waiting if turn != first]

    assert fair_order(rest, [Spoken(first.speaker, first.group, first.topic)], rule) == order[1:]


def test_topics_take_turns_before_groups_where_the_chair_chose_so() -> None:
    waiting = [Waiting(0, "an", 1, 7), Waiting(1, "ba", 2, 7), Waiting(2, "chi", 1, 8)]

    assert fair_order(waiting, [], OrderRule.GROUPS) == [0, 1, 2]
    assert fair_order(waiting, [], OrderRule.TOPICS) == [0, 2, 1]


def test_a_step_can_be_undone_for_ten_seconds_and_the_way_to_the_server() -> None:
    now = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)

    assert can_undo(now - timedelta(seconds=10), now)
    assert not can_undo(now - timedelta(seconds=16), now)
    assert not can_undo(None, now)
