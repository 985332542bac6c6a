from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from doithoai.core.papers.register import (
    MOST_RESERVED,
    NumberLeavesGap,
    NumberNotPositive,
    NumberTaken,
    RegisterNotFresh,
    RegisterNotStarted,
    Span,
    SpanNotInOrder,
    SpanNotNext,
    TermNameUnfit,
    TermNotAfterOthers,
    choose_number,
    next_span,
    open_spans,
    refuse_term,
    starting_span,
    unexplained,
)
from doithoai.core.refusal import Refused

NUMBERS = st.integers(min_value=-3, max_value=60)


def test_without_a_wish_the_next_number_is_taken() -> None:
    assert choose_number(None, last=0) == 1
    assert choose_number(None, last=11) == 12
    assert choose_number(12, last=11) == 12


def test_a_taken_number_is_refused_with_the_next_one() -> None:
    with pytest.raises(NumberTaken) as refused:
        choose_number(2, last=5, is_taken=True, is_reserved=True)
    assert refused.value.say() == "Số 2 đã dùng cho một văn bản khác. Số kế tiếp còn trống là 6."


def test_a_number_below_one_is_refused() -> None:
    with pytest.raises(NumberNotPositive):
        choose_number(0, last=0)


def test_a_number_that_would_leave_a_gap_is_refused_and_told_where_to_explain_it() -> None:
    with pytest.raises(NumberLeavesGap) as refused:
        choose_number(58, last=11)
    assert "Số kế tiếp của sổ là 12" in refused.value.say()
    assert "Sổ đăng ký văn bản đi" in refused.value.say()


def test_a_number_reserved_on_paper_may_be_filled_by_its_paper() -> None:
    assert choose_number(7, last=11, is_reserved=True) == 7


def test_a_register_begins_where_the_paper_one_stopped_and_only_once() -> None:
    assert starting_span(58, last=0) == (1, 57)
    with pytest.raises(RegisterNotFresh):
        starting_span(58, last=3)
    with pytest.raises(SpanNotInOrder):
        starting_span(1, last=0)


def test_numbers_given_on_paper_meanwhile_follow_the_last_one() -> None:
    assert next_span(12, 15, last=11) == (12, 15)
    with pytest.raises(SpanNotNext):
        next_span(14, 15, last=11)
    with pytest.raises(RegisterNotStarted):
        next_span(1, 5, last=0)
    with pytest.raises(SpanNotInOrder):
        next_span(12, 12 + MOST_RESERVED, last=11)


def test_terms_are_named_by_their_years_and_follow_each_other() -> None:
    refuse_term("2025-2030", date(2025, 8, 1), [("2020-2025", date(2020, 8, 1))])
    with pytest.raises(TermNameUnfit):
        refuse_term("khóa XX", date(2025, 8, 1), [])
    with pytest.raises(TermNotAfterOthers):
        refuse_term("2030-2035", date(2025, 8, 1), [("2025-2030", date(2025, 8, 1))])


@given(st.lists(st.tuples(st.integers(1, 40), st.integers(0, 8))), st.sets(st.integers(1, 50)))
def test_open_spans_are_the_reserved_numbers_without_those_on_papers(
    made: list[tuple[int, int]], taken: set[int]
) -> None:
    spans = [(first, first + more) for first, more in made]
    held = {number for first, last in spans for number in range(first, last + 1)}
    left = open_spans(spans, taken)
    assert {number for first, last in left for number in range(first, last + 1)} == held - taken


class ARegister(RuleBasedStateMachine):
    """Whatever clerks type, in whatever order: no number is missing, none is given twice."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[int] = []
        self.spans: list[Span] = []
        self.last = 0

    @rule(wanted=st.one_of(st.none(), NUMBERS))
    def issue(self, wanted: int | None) -> None:
        reserved = any(first <= (wanted or 0) <= last for first, last in self.spans)
        try:
            number = choose_number(wanted, last=self.last, is_taken=wanted in self.taken, is_reserved=reserved)
        except Refused:
            return
        self.taken.append(number)
        self.last = max(self.last, number)

    @rule(first=NUMBERS, more=NUMBERS)
    def reserve(self, first: int, more: int) -> None:
        try:
            self.spans.append(next_span(first, first + more, last=self.last))
        except Refused:
            return
        self.last = self.spans[-1][1]

    @precondition(lambda self: self.last == 0)
    @rule(first=NUMBERS)
    def start(self, first: int) -> None:
        try:
            self.spans.append(starting_span(first, last=self.last))
        except Refused:
            return
        self.last = self.spans[-1][1]

    @invariant()
    def every_number_is_explained_and_none_is_double(self) -> None:
        assert len(set(self.taken)) == len(self.taken)
        assert unexplained(self.spans, self.taken, last=self.last) == []


TestARegister = ARegister.TestCase
