"""What both writers share: the fixed words and the lines as they will be printed; the measures are in measures.py."""

import re
import unicodedata

from doithoai.adapters.documents.measure import MM_PER_POINT, broken_to_fit, in_even_lines, width_mm
from doithoai.adapters.documents.measures import PAGE, SIZES, TEXT, line_pt
from doithoai.core.papers.paper import (
    Block,
    Bullets,
    Display,
    Heading,
    LegalBasis,
    Paper,
    PaperFormat,
    QrCode,
    Signature,
    long_date,
    number_line,
    place_line,
)

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
DASHES = "-----"
"""What HD 36 sets under the subject instead of a rule."""
DEAR = "Kính gửi:"
RECIPIENTS = "Nơi nhận:"

_LONG_ENDING = 700
"""Signs, some eight lines."""
_LONG_ROW = 1500
_NO_BREAK_SPACE = "\u00a0"
_UNUSUAL = re.compile(r"[^\n\x20-\x7e\u00a1-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd]")
"""A sign that must be looked at one by one; most texts have none."""
_BIDI_MARKS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def clean(text: str) -> str:
    """The text without what no document may hold: control characters, direction overrides, lone surrogates.

    Runs of spaces become non-breaking, so that a blank for a number keeps its width.
    """
    if "  " not in text and not _UNUSUAL.search(text):
        return unicodedata.normalize("NFC", text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    kept = "".join(" " if sign == "\t" else sign for sign in lines if sign in "\n\t" or _may_stand(sign))
    composed = unicodedata.normalize("NFC", kept)
    while "  " in composed:
        composed = composed.replace("  ", _NO_BREAK_SPACE * 2)
    return composed.replace(_NO_BREAK_SPACE + " ", _NO_BREAK_SPACE * 2)


def _may_stand(sign: str) -> bool:
    if sign in _BIDI_MARKS or ord(sign) & 0xFFFE == 0xFFFE:
        return False
    return unicodedata.category(sign) not in ("Cc", "Cs")


def closed_bases(blocks: tuple[Block, ...]) -> dict[int, str]:
    """By position: each legal basis with its closing sign, `;` and a last `.`."""
    places = [place for place, block in enumerate(blocks) if isinstance(block, LegalBasis)]
    closed = {}
    for place in places:
        block = blocks[place]
        if isinstance(block, LegalBasis):
            closed[place] = clean(block.text).rstrip(" ;.") + (";" if place != places[-1] else ".")
    return closed


def recipient_lines(paper: Paper) -> tuple[str, ...]:
    """`- Như trên;` … and the archive line with a full stop."""
    lines = [f"- {clean(name).rstrip(' ;.')};" for name in paper.recipients]
    if paper.archive_line:
        lines.append(f"- {clean(paper.archive_line).rstrip(' ;.')}.")
    elif lines:
        lines[-1] = lines[-1].rstrip(";") + "."
    return tuple(lines)


def addressee_lines(paper: Paper) -> tuple[str, ...]:
    """One addressee stands beside `Kính gửi:`; several stand below it, each behind a dash."""
    names = [clean(name).rstrip(" ;.") for name in paper.addressees]
    if len(names) < 2:
        return tuple(names)
    return (*(f"- {name};" for name in names[:-1]), f"- {names[-1]}.")


def subject_line(paper: Paper) -> str:
    """The subject; a state letter's begins with `V/v`."""
    subject = clean(paper.subject)
    if paper.is_letter and paper.format is PaperFormat.STATE and not subject.startswith("V/v"):
        subject = f"V/v {subject}"
    if paper.is_letter:
        face = "Italic" if paper.format is PaperFormat.PARTY else "Regular"
        return in_even_lines(subject, SIZES[paper.format].letter_subject, PAGE.head_mm[0] - PAGE.head_air_mm, face)
    return in_even_lines(subject, SIZES[paper.format].subject, PAGE.text_mm - PAGE.subject_air_mm)


def display_line(block: Display, *, large: bool) -> str:
    """A line of large type, in even lines where it is longer than the page is wide; at the left it just runs on."""
    return clean(block.text) if block.left else in_even_lines(clean(block.text), block.size, _display_room(large))


def _display_room(large: bool) -> float:
    return PAGE.sheet_mm(large=large)[0] - 2 * PAGE.bare_margin_mm - 2


def _display_lines(block: Display, *, large: bool) -> int:
    if not block.left:
        return display_line(block, large=large).count("\n") + 1
    # a word that no longer fits leaves the rest of its line free
    return 1 + int(width_mm(clean(block.text), block.size) * 1.05 / _display_room(large))


def space_above(paper: Paper) -> float:
    """How far down the text of a page of large type begins so that it stands in the middle, in points."""
    wide, high = PAGE.sheet_mm(large=paper.large)
    room = (high - 2 * PAGE.bare_margin_mm) / MM_PER_POINT
    taken = sum(_height(block, wide - 2 * PAGE.bare_margin_mm, large=paper.large) for block in paper.blocks)
    return max(0.0, (room - taken) / 2)


def _height(block: Block, width: float, *, large: bool) -> float:
    """In points; exact for large type and codes, near enough for what an officer adds."""
    if isinstance(block, Display):
        lines = _display_lines(block, large=large)
        return block.before_mm / MM_PER_POINT + lines * block.size * TEXT.display_line
    if isinstance(block, QrCode):
        words = 2 if block.caption else 1
        return TEXT.code_gap_pt + block.size_mm / MM_PER_POINT + words * line_pt(TEXT.code_words_pt)
    texts = block.items if isinstance(block, Bullets) else (getattr(block, "text", ""),)
    lines = sum(1 + int(width_mm(text, TEXT.body_pt) / width) for text in texts)
    return lines * line_pt(TEXT.body_pt) + len(texts) * TEXT.paragraph_gap_pt


def document_title(paper: Paper) -> str:
    """The title in the file's properties."""
    return " ".join(f"{clean(paper.title)} {subject_line(paper)}".split())


def attached_to(paper: Paper) -> str:
    """The line under an appendix's title that says which paper it belongs to."""
    named = f"{clean(paper.title).capitalize()} " if paper.title else "Công văn "
    number = number_line(paper.heading).replace("Số", "số", 1).replace("số:", "số")
    day = long_date(paper.heading.issued_on, paper.heading.drafted_on)
    return clean(f"(Kèm theo {named}{number} {day} của {paper.heading.issuer})")


def issuer_lines(heading: Heading) -> tuple[str, str]:
    """Superior and issuer in capitals, broken into even lines where they are long."""
    sizes, widest = SIZES[heading.format], PAGE.head_mm[0] - PAGE.head_air_mm
    superior = in_even_lines(clean(heading.superior).upper(), sizes.superior, widest, "Regular")
    return superior, in_even_lines(clean(heading.issuer).upper(), sizes.issuer, widest)


def place_lines(heading: Heading) -> str:
    """Place and day on one line; the day stands on a line of its own below a place too long for that."""
    line = clean(place_line(heading))
    if width_mm(line, SIZES[heading.format].place, "Italic") <= PAGE.head_mm[1]:
        return line
    place, comma, day = line.rpartition(", ")
    return f"{in_even_lines(place + comma.strip(), SIZES[heading.format].place, PAGE.head_mm[1], 'Italic')}\n{day}"


def capacity_rows(signature: Signature, paper_format: PaperFormat) -> tuple[tuple[str, bool], ...]:
    """The lines above the name and whether each is bold: of a Party paper only whom it is signed for (HD 36)."""
    lines = [clean(line) for line in signature.capacity_lines]
    if paper_format is PaperFormat.STATE:
        return tuple((line, True) for line in lines)
    return tuple((line, line.startswith(("T/M", "K/T", "T/L", "T/Q")) or len(lines) == 1) for line in lines)


def kept_whole(block: Block) -> bool:
    """Whether the last block of a paper moves to the page of the signature as one piece: not where it is long."""
    text = "".join(block.items) if isinstance(block, Bullets) else getattr(block, "text", "")
    return len(text) < _LONG_ENDING


def fitting(text: str, width_mm: float) -> str:
    """Running text, cleaned; words longer than the line may break."""
    return broken_to_fit(clean(text), TEXT.body_pt, width_mm - TEXT.indent_mm)


def in_cell(text: str, width_mm: float, *, bold: bool = False) -> str:
    """The text of a cell of this width, cleaned; words longer than the cell may break."""
    return broken_to_fit(clean(text), TEXT.table_pt, cell_room_mm(width_mm), "Bold" if bold else "Regular")


def cell_room_mm(width_mm: float) -> float:
    """How wide a line in a cell of this width may be."""
    return width_mm - 2 * TEXT.cell_side_pt * MM_PER_POINT


def is_long_row(texts: tuple[str, ...]) -> bool:
    """Whether a row may break over two pages; the others move as one piece."""
    return sum(map(len, texts)) >= _LONG_ROW
