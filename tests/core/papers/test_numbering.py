import pytest

from doithoai.core.papers.numbering import (
    NotNumbered,
    full_number,
    series,
    series_of_today,
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


def test_the_state_has_one_series_now_and_the_party_one_for_each_kind() -> None:
    assert series_of_today(STATE, year=2026) == ["2026"]
    assert {"2025-2030/KH", "2025-2030/TB", "2025-2030/CV"} <= set(series_of_today(PARTY, year=2026, term="2025-2030"))


def test_a_paper_is_cited_as_its_layout_writes_numbers() -> None:
    assert full_number(5, "KH-UBND", "state") == "05/KH-UBND"
    assert full_number(58, "KH/ĐU", "party") == "58-KH/ĐU"
