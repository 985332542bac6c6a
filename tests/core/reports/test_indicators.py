"""Every case ends in exactly one place, and every figure opens exactly the cases that it counts."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.petitions.legal_type import Channel, Level
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.reports.indicators import (
    CaseFact,
    Dimension,
    Figure,
    breakdown,
    cases_behind,
    cases_in_row,
    figures_of,
    share,
    voices_of,
)

TODAY = date(2026, 3, 2)
DAYS = st.integers(-60, 60).map(lambda days: TODAY + timedelta(days=days))
COUNTED = [
    PetitionState.RECEIVED, PetitionState.ASSIGNED, PetitionState.ANSWERED,
    PetitionState.SOLVED, PetitionState.TRANSFERRED,
]  # fmt: skip
CASES = st.lists(
    st.builds(
        CaseFact,
        pk=st.integers(1, 10**6),
        state=st.sampled_from(COUNTED),
        channel=st.sampled_from([channel.value for channel in Channel]),
        level=st.sampled_from([level.value for level in Level]),
        unit=st.sampled_from(["", "Phòng Kinh tế", "Công an xã"]),
        fields=st.sampled_from([(), ("Giao thông",), ("Giao thông", "Môi trường")]),
        voices=st.integers(1, 30),
        at_hall=st.booleans(),
        answered_in_hall=st.booleans(),
        due_on=st.none() | DAYS,
        answered_on=DAYS,
        carried_on=st.booleans(),
    ),
    max_size=30,
)
ENDS = (
    Figure.ANSWERED_IN_HALL, Figure.ANSWERED_IN_WRITING, Figure.BEYOND_COMPETENCE, Figure.UNANSWERED,
    Figure.CARRIED_ON,
)  # fmt: skip


def case(**values: object) -> CaseFact:
    known: dict[str, object] = {"pk": 1, "state": PetitionState.ASSIGNED, "channel": "web", "level": "commune"}
    return CaseFact(**known | values)  # type: ignore[arg-type]


@given(CASES)
def test_every_case_ends_in_exactly_one_place(cases: list[CaseFact]) -> None:
    figures = figures_of(cases, today=TODAY)

    assert sum(figures[end] for end in ENDS) == figures[Figure.ALL] == len(cases)
    assert figures[Figure.AT_HALL] + figures[Figure.BEFORE_HALL] == len(cases)


@given(CASES)
def test_answers_are_on_time_in_extension_or_late_and_nothing_else(cases: list[CaseFact]) -> None:
    figures = figures_of(cases, today=TODAY)
    answered = figures[Figure.ANSWERED_IN_HALL] + figures[Figure.ANSWERED_IN_WRITING]

    assert figures[Figure.ON_TIME] + figures[Figure.IN_EXTENSION] + figures[Figure.LATE] == answered
    assert figures[Figure.SOLVED] + figures[Figure.ANSWERED_UNSOLVED] == answered


@given(CASES)
def test_a_figure_opens_the_cases_that_it_counts(cases: list[CaseFact]) -> None:
    figures = figures_of(cases, today=TODAY)

    for figure in Figure:
        assert len(cases_behind(cases, figure, today=TODAY)) == figures[figure]
    for dimension in Dimension:
        for value, number in breakdown(cases, dimension):
            assert len(cases_in_row(cases, dimension, value)) == number


def test_an_answer_within_an_extension_is_neither_on_time_nor_late() -> None:
    extended = case(
        state=PetitionState.ANSWERED,
        due_on=TODAY,
        first_due_on=TODAY - timedelta(days=7),
        answered_on=TODAY,
    )

    figures = figures_of([extended], today=TODAY)

    assert (figures[Figure.ON_TIME], figures[Figure.IN_EXTENSION], figures[Figure.LATE]) == (0, 1, 0)


def test_the_due_day_itself_is_not_late() -> None:
    figures = figures_of([case(due_on=TODAY), case(due_on=TODAY - timedelta(days=1))], today=TODAY)

    assert figures[Figure.LATE_OPEN] == 1


def test_a_merged_case_carries_the_voices_of_all_that_say_the_same() -> None:
    assert voices_of([case(voices=7), case()]) == 8


def test_shares_are_whole_percents_and_nothing_of_nothing_is_zero() -> None:
    assert (share(1, 3), share(1, 8), share(0, 0), share(5, 5)) == (33, 13, 0, 100)
