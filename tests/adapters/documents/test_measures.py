"""The pages against the decree (NĐ 30/2020, Phụ lục I) and the guidance of the Party (HD 36, Phụ lục 3)."""

import re
from dataclasses import dataclass, replace
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.run import Run
from pypdf import PdfReader

from doithoai.adapters.documents import layout, render_docx, render_pdf
from doithoai.adapters.documents.measure import width_mm
from doithoai.core.papers.paper import Paper, PaperFormat, Paragraph
from tests.adapters.documents.samples import numbered
from tests.core.papers import samples

POINTS = 72 / 25.4
PAPERS = {
    "state": numbered(samples.plan()),
    "party": numbered(samples.plan(samples.PARTY_FRAME)),
    "state-letter": numbered(samples.reply()),
    "party-letter": numbered(samples.reply(samples.PARTY_FRAME)),
}
# what stands in the part: smallest size, largest size, face
STATE = {
    "XÃ PHỔ MINH": (12, 13, "Bold"),
    "CỘNG HÒA XÃ HỘI": (12, 13, "Bold"),
    "Độc lập - Tự do": (13, 14, "Bold"),
    "Số:": (13, 13, ""),
    "ngày 05 tháng 02 năm 2026": (13, 14, "Italic"),
    "KẾ HOẠCH": (13, 14, "Bold"),
    "Tổ chức hội nghị đối thoại với Nhân dân năm 2026": (13, 14, "Bold"),
    "Căn cứ Luật": (13, 14, "Italic"),
    "với Nhân dân năm 2026 như sau": (13, 14, ""),
    "MỤC ĐÍCH, YÊU CẦU": (13, 14, "Bold"),
    "Nơi nhận:": (12, 12, "BoldItalic"),
    "- Lưu: VT": (11, 11, ""),
    "TM. ỦY BAN NHÂN DÂN": (13, 14, "Bold"),
    "CHỦ TỊCH": (13, 14, "Bold"),
    "Trần Văn Minh": (13, 14, "Bold"),
}
PARTY = {
    "TỈNH ỦY HÒA SƠN": (14, 14, ""),
    "PHƯỜNG MINH KHÊ": (14, 14, "Bold"),
    "*": (14, 14, ""),
    "ĐẢNG CỘNG SẢN VIỆT NAM": (15, 15, "Bold"),
    "Số": (14, 14, ""),
    "ngày 05 tháng 02 năm 2026": (14, 14, "Italic"),
    "KẾ HOẠCH": (15, 16, "Bold"),
    "Tổ chức hội nghị đối thoại với Nhân dân năm 2026": (14, 15, "Bold"),
    "-----": (14, 15, "Bold"),
    "với Nhân dân năm 2026 như sau": (14, 15, ""),
    "Nơi nhận:": (14, 14, ""),
    "- Lưu: VPĐU": (12, 12, ""),
    "T/M BAN CHẤP HÀNH": (14, 14, "Bold"),
    "PHÓ BÍ THƯ THƯỜNG TRỰC": (14, 14, ""),
    "Lê Thị Hạnh": (14, 14, "Bold"),
}
LETTERS = {
    "state-letter": {"V/v trả lời kiến nghị": (12, 13, "")},
    "party-letter": {"trả lời kiến nghị": (12, 12, "Italic")},
}
PARTS = {"state": STATE, "party": PARTY} | LETTERS
each_part = pytest.mark.parametrize(
    ("name", "words", "rule"), [(name, words, rule) for name, rows in PARTS.items() for words, rule in rows.items()]
)


@dataclass(frozen=True)
class Piece:
    """Some words of a page of a PDF: where, in points from the upper left corner, how large, in which face."""

    words: str
    page: int
    left: float
    down: float
    size: float
    face: str


def pieces(paper: Paper) -> list[Piece]:
    """The words of the PDF as the page draws them, neighbours on one line joined."""
    found: list[Piece] = []
    for number, page in enumerate(PdfReader(BytesIO(render_pdf(paper))).pages):
        high = float(page.mediabox.height)

        def keep(text: str, place: list[float], _: object, font: dict[str, str] | None, size: float) -> None:
            if not text.strip() or font is None:
                return
            face = font["/BaseFont"].partition("Serif")[2].strip("-")
            left, down = place[4], high - place[5]  # noqa: B023  used at once
            last = found[-1] if found else None
            if last and (last.page, last.down, last.size, last.face) == (number, down, size, face):  # noqa: B023
                found[-1] = replace(last, words=last.words + text)
            else:
                found.append(Piece(text.strip("\n"), number, left, down, size, face))  # noqa: B023

        page.extract_text(visitor_text=keep)
    return found


def rules_of(paper: Paper) -> list[tuple[float, float]]:
    """How far from the left and how long each ruled line of the first page is, in points."""
    drawn = PdfReader(BytesIO(render_pdf(paper))).pages[0].get_contents()
    assert drawn is not None
    text = drawn.get_data().decode("latin-1")
    found = re.findall(r"1 0 0 -1 ([\d.]+) [\d.]+ cm[^Q]*? w 4 M 0 0 m ([\d.]+) 0 l", text)
    return [(float(left), float(length)) for left, length in found]


@each_part
def test_every_part_of_the_pdf_has_its_size_and_face(name: str, words: str, rule: tuple[int, int, str]) -> None:
    least, most, face = rule
    found = [piece for piece in pieces(PAPERS[name]) if words in piece.words]
    assert any(least <= piece.size <= most and piece.face == face for piece in found), found


@each_part
def test_every_part_of_the_word_file_has_its_size_and_face(name: str, words: str, rule: tuple[int, int, str]) -> None:
    least, most, face = rule
    document = Document(BytesIO(render_docx(PAPERS[name])))
    runs = [Run(node, document) for node in document.element.body.iter(qn("w:r"))]
    normal = document.styles["Normal"].font.size or Pt(0)
    shown = [((run.font.size or normal).pt, _face(run)) for run in runs if words in run.text]
    assert any(least <= size <= most and found == face for size, found in shown), shown


def _face(run: Run) -> str:
    heading = run._r.getparent().find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    bold = bool(run.bold) or (heading is not None and heading.get(qn("w:val"), "").startswith("Heading"))
    return f"{'Bold' if bold else ''}{'Italic' if run.italic else ''}"


def test_number_and_day_stand_on_one_line_and_the_nation_above_the_day() -> None:
    for name in PAPERS:
        found = pieces(PAPERS[name])
        number = next(piece for piece in found if piece.words.lstrip().startswith("Số"))
        day = next(piece for piece in found if "ngày 05 tháng 02" in piece.words)
        assert number.down == pytest.approx(day.down, abs=1)
        assert number.left < 105 * POINTS < day.left


def test_the_text_begins_at_the_margin_with_the_first_line_set_in() -> None:
    found = pieces(PAPERS["state"])
    first, second = (
        next(piece for piece in found if piece.words.startswith(words))
        for words in ("Ủy ban nhân dân xã Phổ Minh ban hành", "với Nhân dân năm 2026")
    )
    assert first.left == pytest.approx((30 + 12.7) * POINTS, abs=0.3)
    assert second.left == pytest.approx(30 * POINTS, abs=0.3)
    assert 16.1 <= second.down - first.down <= 1.5 * 16.1


def test_rules_are_as_long_as_the_decree_says() -> None:
    issuer, nation, subject = rules_of(PAPERS["state"])[:3]
    widest = width_mm("ỦY BAN NHÂN DÂN", 12) * POINTS
    assert widest / 3 <= issuer[1] <= widest / 2
    assert nation[1] == pytest.approx(width_mm(layout.MOTTO, 13) * POINTS, abs=0.5)
    longest = width_mm("Tổ chức hội nghị đối thoại với Nhân dân năm 2026", 14) * POINTS
    assert longest / 3 <= subject[1] <= longest / 2
    assert subject[0] + subject[1] / 2 == pytest.approx((30 + 165 / 2) * POINTS, abs=0.5)
    (party, *_) = rules_of(PAPERS["party"])
    assert party[1] == pytest.approx(width_mm(layout.PARTY, 15) * POINTS, abs=0.5)


def test_the_page_number_stands_in_the_middle_of_the_upper_margin() -> None:
    paper = replace(PAPERS["state"], blocks=tuple(Paragraph(f"Đoạn {place}.") for place in range(60)))
    numbers = [piece for piece in pieces(paper) if piece.words.strip().isdigit() and piece.down < 20 * POINTS]
    assert [(piece.page, piece.words.strip(), piece.face) for piece in numbers] == [(1, "2", ""), (2, "3", "")]
    assert all(13 <= piece.size <= 14 for piece in numbers)
    assert all(piece.left == pytest.approx((30 + 165 / 2) * POINTS, abs=6) for piece in numbers)


def test_word_and_pdf_have_the_same_sheet_and_margins() -> None:
    assert PAPERS["party"].format is PaperFormat.PARTY
    for paper in PAPERS.values():
        section = Document(BytesIO(render_docx(paper))).sections[0]
        sides = (section.page_width, section.page_height, section.left_margin, section.right_margin)
        assert [round(side.mm, 1) for side in (*sides, section.top_margin, section.bottom_margin) if side] == [
            *(210, 297, 30, 15, 20, 20)
        ]
