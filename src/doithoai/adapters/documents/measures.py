"""Every measure of an official page, in one table that both writers read.

State papers: NĐ 30/2020/NĐ-CP, Phụ lục I. Party papers: HD 36-HD/VPTW, Phụ lục 3. Lengths end in `_mm`, type and
gaps in `_pt`. Lines have a fixed height and gaps stand only above what they set apart, so that Word, LibreOffice and
the PDF break lines and pages at the same places.
"""

from dataclasses import dataclass

from doithoai.core.papers.paper import PaperFormat


@dataclass(frozen=True)
class PageMeasures:
    """The sheet and its columns, the same for both layouts."""

    width_mm: float = 210
    height_mm: float = 297
    top_mm: float = 20
    """20–25 (NĐ 30), 20 (HD 36)."""
    bottom_mm: float = 20
    left_mm: float = 30
    """30–35 (NĐ 30), 30 (HD 36)."""
    right_mm: float = 15
    """15–20 (NĐ 30), 15 (HD 36)."""
    page_number_mm: float = 10
    """From the upper edge of the sheet to the line of the page number, in the upper margin."""
    page_number_pt: float = 14
    """13–14, upright, centred, from the second page on."""
    head_mm: tuple[float, float] = (67, 98)
    """The columns of issuer and nation: the longest line of each fits."""
    end_mm: tuple[float, float] = (77, 88)
    """The columns of recipients and signature."""
    working_head_mm: tuple[float, float] = (82, 83)
    """The columns of issuer and day of a working paper, which has no nation's name."""
    signers_mm: tuple[float, float] = (82.5, 82.5)
    """The columns of two signatures side by side."""
    head_air_mm: float = 3
    """Kept free in a column of the head."""
    subject_air_mm: float = 24
    """Kept free beside a centred subject."""
    addressee_label_mm: float = 30
    """Where `Kính gửi:` stands above several addressees."""
    addressee_mm: float = 45
    """Where several addressees stand."""

    poster_mm: tuple[float, float] = (297, 420)
    """A large page of large type: A3."""
    bare_margin_mm: float = 18
    """Around the text of a page of large type."""
    frame_mm: float = 8.5
    """From the edge of a page of large type to its frame."""

    def sheet_mm(self, *, large: bool) -> tuple[float, float]:
        """Width and height of a page: A4, or A3 where the paper is large."""
        return self.poster_mm if large else (self.width_mm, self.height_mm)

    @property
    def text_mm(self) -> float:
        """The width of the text."""
        return self.width_mm - self.left_mm - self.right_mm

    @property
    def text_on_its_side_mm(self) -> float:
        """The width of the text of an appendix laid on its side."""
        return self.height_mm - self.left_mm - self.right_mm


@dataclass(frozen=True)
class TextMeasures:
    """Running text, tables and the gaps between the parts, the same for both layouts."""

    body_pt: float = 14
    """13–14 (NĐ 30), 14–15 (HD 36)."""
    indent_mm: float = 12.7
    """The first line: 10 or 12.7 (NĐ 30)."""
    paragraph_gap_pt: float = 6
    """At least 6 (NĐ 30)."""
    table_pt: float = 12
    table_gap_pt: float = 6
    cell_side_pt: float = 4
    cell_top_pt: float = 2
    border_pt: float = 0.5
    rule_pt: float = 0.75
    rule_gap_pt: float = 3
    rule_box_pt: float = 4
    number_gap_pt: float = 6
    letter_subject_gap_pt: float = 4
    title_gap_pt: float = 16
    dashes_box_pt: float = 14
    addressee_gap_pt: float = 14
    first_block_gap_pt: float = 12
    end_gap_pt: float = 14
    signature_pt: float = 72
    """Room for the signature and a third of the seal over it."""
    two_signers_recipients_gap_pt: float = 12
    code_gap_pt: float = 10
    """Above a square code."""
    code_words_pt: float = 14
    display_line: float = 1.2
    """Height of a line of large type, in its size."""
    rule_share: float = 0.42
    """Of the line above, for issuer and subject: 1/3–1/2 (NĐ 30)."""


@dataclass(frozen=True)
class Sizes:
    """Font sizes in points, by format."""

    superior: float
    issuer: float
    nation: float
    motto: float
    number: float
    place: float
    title: float
    subject: float
    letter_subject: float
    recipients_label: float
    recipients: float
    signer: float


PAGE = PageMeasures()
TEXT = TextMeasures()
SIZES = {
    # 12–13, 12–13, 12–13, 13–14, 13, 13–14, 13–14, 13–14, 12–13, 12, 11, 13–14
    PaperFormat.STATE: Sizes(12, 12, 12, 13, 13, 13, 14, 14, 12, 12, 11, 14),
    # 14, 14, 15, no motto, 14, 14, 15–16, 14–15, 12, 14, 12, 14
    PaperFormat.PARTY: Sizes(14, 14, 15, 0, 14, 14, 16, 15, 12, 14, 12, 14),
}

LINE_PT = {11: 13.5, 12: 15.0, 13: 16.0, 14: 18.0, 15: 19.0, 16: 20.0}
"""Height of a line by type size: between one line and one and a half (NĐ 30), the same for every program."""
BASELINE = 0.8
"""Where in a line of fixed height the letters stand, from above: so do Word and LibreOffice."""


def line_pt(size: float) -> float:
    """The height of a line of type of `size` points."""
    return LINE_PT.get(int(size), 1.25 * size) if size == int(size) else 1.25 * size
