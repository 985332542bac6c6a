from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.hall.fairness import Given, Present, Share, measure, meter_lines

turns = st.lists(
    st.builds(
        Given,
        speaker=st.sampled_from("abcd"),
        group=st.sampled_from(["Thôn Đông", "Thôn Đoài", ""]),
        woman=st.sampled_from([True, False, None]),
        seconds=st.integers(0, 900),
        waited=st.integers(0, 9000),
    ),
    max_size=10,
)


@given(turns)
def test_no_turn_and_no_second_is_lost(given_turns: list[Given]) -> None:
    meter = measure(given_turns, [])

    assert sum(share.turns for share in meter.shares) == meter.turns == len(given_turns)
    assert sum(share.seconds for share in meter.shares) == sum(turn.seconds for turn in given_turns)
    assert meter.women <= meter.gender_known <= meter.turns
    assert meter.people <= meter.turns
    assert meter.mean_wait <= meter.longest_wait


def test_the_meter_tells_who_was_heard_and_who_was_not() -> None:
    heard = [
        Given("an", "Thôn Đông", woman=True, seconds=245, waited=60),
        Given("an", "Thôn Đông", woman=True, seconds=100, waited=600),
        Given("ba", "", woman=None, seconds=30, waited=0),
    ]
    meter = measure(heard, [("Thôn Nam", 1200)], [Present("Thôn Nam", True), Present("Thôn Đông", False)])

    assert meter.shares[0] == Share("Thôn Đông", turns=2, seconds=345, waiting=0, present=1)
    assert (meter.people, meter.women, meter.gender_known, meter.women_present) == (2, 2, 2, 1)
    assert (meter.mean_wait, meter.longest_wait, meter.waiting_longest) == (220, 600, 1200)
    assert meter_lines(meter) == [
        "3 lượt phát biểu của 2 người",
        "Phụ nữ: 2 trong 2 lượt",
        "Thôn Đông: 2 lượt, 5:45 phút",
        "Nơi khác: 1 lượt, 0:30 phút",
        "Chưa phát biểu: Thôn Nam",
    ]


def test_before_the_first_turn_the_meter_says_nothing() -> None:
    assert meter_lines(measure([], [("Thôn Nam", 5)])) == []
