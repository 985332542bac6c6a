import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.papers.paper import (
    Appendix,
    Bullets,
    Clause,
    Heading,
    LegalBasis,
    Paper,
    PaperFormat,
    PaperKind,
    Paragraph,
    Section,
    Signature,
    Table,
    number_line,
    place_line,
)
from doithoai.core.papers.stored import paper_from_json, paper_to_json


def heading(paper_format: PaperFormat, number: str | None = None, issued_on: date | None = None) -> Heading:
    symbol = "KH-UBND" if paper_format is PaperFormat.STATE else "KH/ĐU"
    return Heading("", "Ủy ban nhân dân xã Phổ Minh", "Phổ Minh", number, symbol, issued_on, paper_format)


@pytest.mark.parametrize(
    ("paper_format", "number", "line"),
    [
        (PaperFormat.STATE, None, "Số:      /KH-UBND"),
        (PaperFormat.STATE, "5", "Số: 05/KH-UBND"),
        (PaperFormat.STATE, "12", "Số: 12/KH-UBND"),
        (PaperFormat.PARTY, None, "Số      -KH/ĐU"),
        (PaperFormat.PARTY, "58", "Số 58-KH/ĐU"),
    ],
)
def test_the_number_stays_blank_until_it_is_given(paper_format: PaperFormat, number: str | None, line: str) -> None:
    assert number_line(heading(paper_format, number)) == line


def test_an_issued_paper_shows_its_day_with_zeros_as_the_decree_asks() -> None:
    assert place_line(heading(PaperFormat.STATE, "5", date(2026, 2, 5))) == "Phổ Minh, ngày 05 tháng 02 năm 2026"
    assert place_line(heading(PaperFormat.STATE, "5", date(2026, 3, 15))) == "Phổ Minh, ngày 15 tháng 3 năm 2026"


def test_a_draft_shows_month_and_year_but_no_day() -> None:
    draft = Heading("", "A", "Phổ Minh", None, "KH-UBND", None, PaperFormat.STATE, drafted_on=date(2024, 11, 20))
    assert place_line(draft) == "Phổ Minh, ngày     tháng 11 năm 2024"


def test_a_draft_of_no_known_month_leaves_all_blank() -> None:
    assert place_line(heading(PaperFormat.STATE)) == "Phổ Minh, ngày     tháng     năm     "


def test_a_table_with_a_short_row_is_refused() -> None:
    with pytest.raises(ValueError, match="one cell per column"):
        Table(("A", "B"), (("1",),), (1, 1))


texts = st.text(max_size=30)
blocks = st.one_of(
    st.builds(LegalBasis, texts),
    st.builds(Paragraph, texts, st.booleans(), st.booleans(), st.booleans()),
    st.builds(Section, texts, texts),
    st.builds(Clause, texts, texts, st.booleans()),
    st.builds(Bullets, st.lists(texts, max_size=3).map(tuple)),
    st.builds(lambda a, b: Table((a, b), ((b, a), (a, a)), (1.0, 2.5)), texts, texts),
)
blocks_lists = st.lists(blocks, max_size=5).map(tuple)
papers = st.builds(
    Paper,
    kind=st.sampled_from(PaperKind),
    heading=st.builds(
        Heading, texts, texts, texts, st.none() | texts, texts, st.none() | st.dates(), st.sampled_from(PaperFormat)
    ),
    title=texts,
    subject=texts,
    blocks=blocks_lists,
    signatures=st.lists(
        st.builds(Signature, st.lists(texts, max_size=3).map(tuple), texts), min_size=1, max_size=2
    ).map(tuple),
    addressees=st.lists(texts, max_size=3).map(tuple),
    recipients=st.lists(texts, max_size=3).map(tuple),
    archive_line=texts,
    appendices=st.lists(st.builds(Appendix, texts, texts, blocks_lists, st.booleans()), max_size=2).map(tuple),
)


@given(papers)
def test_a_stored_paper_comes_back_the_same(paper: Paper) -> None:
    assert paper_from_json(json.loads(json.dumps(paper_to_json(paper)))) == paper


def test_figures_stand_in_the_middle_of_a_table_and_words_at_its_left() -> None:
    table = Table(
        ("TT", "Họ tên", "Nam, nữ", "Sinh"), (("1", "Lê Na", "Nữ", "1980"), ("2", "Vũ An", "", "")), (1, 1, 1, 1)
    )
    assert table.centred == (True, False, True, True)
    assert Table(("Mã số", "Hạn"), (("2CK2-QA7D", "06/12/2026"),), (1, 1)).centred == (False, True)
