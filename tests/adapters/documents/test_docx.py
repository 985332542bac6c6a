from io import BytesIO

from docx import Document

from doithoai.adapters.documents import render_docx
from tests.core.papers import samples


def test_the_page_has_the_margins_of_the_decree() -> None:
    section = Document(BytesIO(render_docx(samples.plan()))).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert round(section.left_margin.mm) == 30
    assert 15 <= round(section.right_margin.mm) <= 20
    assert 20 <= round(section.top_margin.mm) <= 25
    assert section.different_first_page_header_footer


def test_the_file_carries_its_title_and_no_trace_of_the_tool() -> None:
    properties = Document(BytesIO(render_docx(samples.plan()))).core_properties
    assert properties.title == "Kế hoạch Tổ chức hội nghị đối thoại với Nhân dân năm 2026"
    assert properties.author == "Ủy ban nhân dân xã Phổ Minh"
    assert properties.comments == ""


def test_number_and_place_stand_in_the_same_row() -> None:
    head = Document(BytesIO(render_docx(samples.plan()))).tables[0]
    left, right = (cell.text for cell in head.rows[1].cells)
    assert "/KH-UBND" in left
    assert right.startswith("Phổ Minh, ngày")


def test_a_party_paper_has_the_star_and_the_dashes() -> None:
    document = Document(BytesIO(render_docx(samples.plan(samples.PARTY_FRAME))))
    issuer = document.tables[0].rows[0].cells[0].text.split("\n")
    assert issuer[-1] == "*"
    assert "-----" in [paragraph.text for paragraph in document.paragraphs]


def test_minutes_have_two_signatures_side_by_side() -> None:
    document = Document(BytesIO(render_docx(samples.minutes())))
    left, right = (cell.text for cell in document.tables[-1].rows[0].cells)
    assert (left.split("\n")[0], right.split("\n")[0]) == ("THƯ KÝ", "CHỦ TRÌ")


def test_an_appendix_lies_on_its_side() -> None:
    document = Document(BytesIO(render_docx(samples.report())))
    assert document.sections[1].page_width > document.sections[1].page_height


def test_table_and_paragraph_properties_stand_in_the_order_of_the_schema() -> None:
    body = Document(BytesIO(render_docx(samples.plan()))).element.body
    table_order = ["tblStyle", "tblW", "jc", "tblLayout", "tblCellMar", "tblLook"]
    line_order = ["pStyle", "keepNext", "keepLines", "pBdr", "spacing", "ind", "jc", "rPr"]
    for kind, order in (("tblPr", table_order), ("pPr", line_order)):
        for properties in body.iter(f"{{{body.nsmap['w']}}}{kind}"):
            names = [part.tag.partition("}")[2] for part in properties]
            assert names == sorted(names, key=order.index)
