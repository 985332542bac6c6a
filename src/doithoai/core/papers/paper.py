"""The parts of an official paper as frozen values (NĐ 30/2020/NĐ-CP, Phụ lục I; HD 36-HD/VPTW, Phụ lục 3)."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

_BLANK_NUMBER = " " * 6
_BLANK_DAY = " " * 5


class PaperFormat(StrEnum):
    """Which of the two official layouts a paper follows."""

    STATE = "state"
    PARTY = "party"


class PaperKind(StrEnum):
    """The kinds of paper a dialogue produces."""

    PLAN = "plan"
    NOTICE = "notice"
    INVITATION = "invitation"
    MINUTES = "minutes"
    CONCLUSION = "conclusion"
    SUMMARY = "summary"
    REPLY = "reply"
    TRANSFER = "transfer"
    EXTENSION = "extension"
    URGING = "urging"
    REPORT = "report"
    SCRIPT = "script"
    POSTER = "poster"
    DELEGATE_LIST = "delegate_list"
    SYNTHESIS = "synthesis"
    BRIEFING = "briefing"
    GUIDE = "guide"
    APOLOGY = "apology"
    COVER = "cover"
    INDEX = "index"


@dataclass(frozen=True)
class Heading:
    """Who issues, where, under which number and on which day; number and day stay blank until the paper is issued.

    `symbol` comes from `numbering.symbol`; it is empty where papers of the kind carry no number. `drafted_on` gives
    month and year while the day is still open.
    """

    superior: str
    issuer: str
    place: str
    number: str | None
    symbol: str
    issued_on: date | None
    format: PaperFormat
    drafted_on: date | None = None


@dataclass(frozen=True)
class Signature:
    """Capacity lines from `signature.capacity_lines`, and the bare name (no degree, no title)."""

    capacity_lines: tuple[str, ...]
    name: str


@dataclass(frozen=True)
class LegalBasis:
    """One line of the basis (căn cứ), without its closing sign: the renderer writes `;` and a last `.`."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """Running text; line breaks inside it are kept."""

    text: str
    bold: bool = False
    italic: bool = False
    indent: bool = True


@dataclass(frozen=True)
class Section:
    """A part of the paper with a Roman number: `I. MỤC ĐÍCH, YÊU CẦU`."""

    number: str
    title: str


@dataclass(frozen=True)
class Clause:
    """A numbered item with its mark as written: `1.` or `a)`."""

    mark: str
    text: str
    bold: bool = False


@dataclass(frozen=True)
class Bullets:
    """Items behind a dash."""

    items: tuple[str, ...]


_SHORT_WORDS = frozenset(("", "Nam", "Nữ"))


def _is_figure(cell: str) -> bool:
    return cell in _SHORT_WORDS or (cell[:1].isdigit() and not any(sign.isalpha() for sign in cell))


@dataclass(frozen=True)
class Table:
    """A ruled table; `widths` are shares of the text width, one per column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]

    def __post_init__(self) -> None:
        if not self.columns or len(self.widths) != len(self.columns) or min(self.widths) <= 0:
            raise ValueError("a table needs one positive width per column")
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("every row needs one cell per column")

    @property
    def centred(self) -> tuple[bool, ...]:
        """For each column whether it stands in the middle: places, counts, years, days, pages; words stand left."""
        cells = zip(*self.rows, strict=True) if self.rows else ((),) * len(self.columns)
        return tuple(all(_is_figure(cell) for cell in column) for column in cells)


@dataclass(frozen=True)
class Display:
    """A line in large type, for posters and covers: `size` in points, `before_mm` the space above it.

    It stands in the middle, or with `left` at the left: sentences that are read aloud.
    """

    text: str
    size: float
    bold: bool = True
    before_mm: float = 0
    left: bool = False

    def __post_init__(self) -> None:
        if not 6 <= self.size <= 150 or not 0 <= self.before_mm <= 200:
            raise ValueError("large type stays between 6 and 150 points, and on its page")


@dataclass(frozen=True)
class QrCode:
    """A square code that opens an address, with words under it."""

    address: str
    caption: str = ""
    size_mm: float = 40

    def __post_init__(self) -> None:
        if not self.address or len(self.address) > 300 or not 10 <= self.size_mm <= 120:
            raise ValueError("a code holds an address and is between 10 and 120 mm wide")


Block = LegalBasis | Paragraph | Section | Clause | Bullets | Table | Display | QrCode


@dataclass(frozen=True)
class Appendix:
    """What follows the signature on pages of its own."""

    name: str
    title: str
    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True)
class Paper:
    """One official paper. Without `title` (tên loại) it is an official letter: its subject stands under the number.

    `signatures` holds one; minutes hold two, secretary first (left) and chair second (right); a working paper may hold
    none. A `bare` paper is one page of large type, without head and foot; a `large` one is A3 instead of A4.
    """

    kind: PaperKind
    heading: Heading
    title: str
    subject: str
    blocks: tuple[Block, ...]
    signatures: tuple[Signature, ...]
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    archive_line: str = ""
    appendices: tuple[Appendix, ...] = ()
    bare: bool = False
    large: bool = False
    facts: tuple[tuple[str, str], ...] = ()
    """Facts of the record behind the paper, by the names of `template_fields`: for an authority's own template."""

    def __post_init__(self) -> None:
        if len(self.signatures) > 2 or (self.is_numbered and not self.signatures):
            raise ValueError("a paper is signed by one or two persons")

    @property
    def format(self) -> PaperFormat:
        """The layout, as the heading says it."""
        return self.heading.format

    @property
    def is_numbered(self) -> bool:
        """Whether papers of this kind carry a number; a working paper does not."""
        return bool(self.heading.symbol)

    @property
    def is_letter(self) -> bool:
        """Whether this is an official letter (công văn), which carries no name of its kind."""
        return not self.title


def number_line(heading: Heading) -> str:
    """`Số: 05/KH-UBND` (state) or `Số 58-KH/ĐU` (Party); the number is blank until issue, two digits below ten.

    Nothing for a paper that carries no number.
    """
    if not heading.symbol:
        return ""
    number = _BLANK_NUMBER
    if heading.number:
        number = " " + (heading.number.zfill(2) if heading.number.isdigit() else heading.number)
    if heading.format is PaperFormat.PARTY:
        return f"Số{number}-{heading.symbol}"
    return f"Số:{number}/{heading.symbol}"


def place_line(heading: Heading) -> str:
    """`Phổ Minh, ngày 05 tháng 02 năm 2026`; the day stays blank until issue."""
    return f"{heading.place}, {long_date(heading.issued_on, heading.drafted_on)}"


def long_date(day: date | None, around: date | None = None) -> str:
    """`ngày 05 tháng 02 năm 2026`; days below 10 and months 1 and 2 get a zero (NĐ 30/2020, Phụ lục I)."""
    shown = day or around
    if shown is None:
        return f"ngày{_BLANK_DAY}tháng{_BLANK_DAY}năm{_BLANK_DAY}"
    day_text = f" {shown.day:02d} " if day else _BLANK_DAY
    month_text = f"{shown.month:02d}" if shown.month < 3 else str(shown.month)
    return f"ngày{day_text}tháng {month_text} năm {shown.year}"


def issued(paper: Paper, *, number: str, issued_on: date) -> Paper:
    """The same paper with its number and its day, as the clerk gives them on issue."""
    return replace(paper, heading=replace(paper.heading, number=number, issued_on=issued_on))
