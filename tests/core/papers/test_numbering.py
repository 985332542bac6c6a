import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.papers.numbering import (
    NotNumbered,
    NumberNotPositive,
    NumberTaken,
    choose_number,
    full_number,
    series,
    symbol,
)
from doithoai.core.papers.paper import PaperFormat, PaperKind

STATE, PARTY = PaperFormat.STATE, PaperFormat.PARTY


def test_a_working_paper_has_neither_symbol_nor_series() -> None:
    assert symbol(PaperKind.GUIDE, "UBND", STATE, drafting_unit="VP") == ""
    with pytest.raises(NotNumbered):
        series(PaperKind.GUIDE, STATE, year=2026)


@pytest.mark.parametrize(
    ("kind", "issuer", "paper_format", "unit", "expected"),
    [
        (PaperKind.PLAN, "UBND", STATE, "VP", "KH-UBND"),
        (PaperKind.REPLY, "UBND", STATE, "VP", "UBND-VP"),
        (PaperKind.REPLY, "UBND", STATE, "", "UBND"),
        (PaperKind.PLAN, "ĐU", PARTY, "", "KH/ĐU"),
        (PaperKind.REPLY, "ĐU", PARTY, "", "CV/ĐU"),
    ],
)
def test_the_symbol_follows_the_format(
    kind: PaperKind, issuer: str, paper_format: PaperFormat, unit: str, expected: str
) -> None:
    assert symbol(kind, issuer, paper_format, drafting_unit=unit) == expected


def test_state_papers_share_one_series_a_year_and_party_papers_one_per_kind_and_term() -> None:
    assert series(PaperKind.PLAN, STATE, year=2026) == series(PaperKind.REPLY, STATE, year=2026) == "2026"
    assert series(PaperKind.PLAN, PARTY, year=2026, term="2025-2030") == "2025-2030/KH"


def test_a_taken_number_is_refused_with_the_next_free_one() -> None:
    with pytest.raises(NumberTaken) as refused:
        choose_number(2, {1, 2, 5})
    assert refused.value.say() == "Số 2 đã dùng cho một văn bản khác. Số kế tiếp còn trống là 6."


def test_a_number_below_one_is_refused() -> None:
    with pytest.raises(NumberNotPositive):
        choose_number(0, ())


@given(st.sets(st.integers(min_value=1, max_value=500)))
def test_the_next_number_is_never_taken_and_follows_the_highest(taken: set[int]) -> None:
    number = choose_number(None, taken)
    assert number not in taken
    assert number == max(taken, default=0) + 1


def test_a_paper_is_cited_as_its_layout_writes_numbers() -> None:
    assert full_number(5, "KH-UBND", "state") == "05/KH-UBND"
    assert full_number(58, "KH/ĐU", "party") == "58-KH/ĐU"
