"""What both renderers share: the fixed words, the sizes in points and the lines as they will be printed."""

import unicodedata
from dataclasses import dataclass

from doithoai.adapters.documents.measure import in_even_lines
from doithoai.core.papers.paper import (
    Block,
    Heading,
    LegalBasis,
    Paper,
    PaperFormat,
    long_date,
    number_line,
)

FONT = "Liberation Serif"
MARGINS_MM = {"top": 20, "bottom": 20, "left": 30, "right": 15}
HEAD_WIDTHS_MM = (67, 98)
WORKING_HEAD_MM = (82, 83)
SHEETS_MM = {False: (210, 297), True: (297, 420)}
"""Width and height of a page of large type: A4, or A3 where the paper is `large`."""
BARE_MARGIN_MM = 18
BODY_PT = 14
INDENT_CM = 1.27

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"

_NO_BREAK_SPACE = "\u00a0"
_BIDI_MARKS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


@dataclass(frozen=True)
class Sizes:
    """Font sizes in points, by format (NĐ 30/2020, Phụ lục I; HD 36-HD/VPTW, Phụ lục 3)."""

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


SIZES = {
    PaperFormat.STATE: Sizes(12, 12, 12, 13, 13, 13, 14, 14, 12, 12, 11),
    PaperFormat.PARTY: Sizes(13.5, 13.5, 15, 0, 14, 14, 16, 14, 12, 14, 12),
}


def clean(text: str) -> str:
    """The text without what no document may hold: control characters, direction overrides, lone surrogates.

    Runs of spaces become non-breaking, so that a blank for a number keeps its width.
    """
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
        return in_even_lines(subject, SIZES[paper.format].letter_subject, HEAD_WIDTHS_MM[0] - 3)
    return in_even_lines(subject, SIZES[paper.format].subject, sum(HEAD_WIDTHS_MM) - 24)


def display_line(text: str, size: float, *, large: bool) -> str:
    """A line of large type, broken into even lines where it is longer than the page is wide."""
    return in_even_lines(clean(text), size, SHEETS_MM[large][0] - 2 * BARE_MARGIN_MM - 2)


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
    sizes, widest = SIZES[heading.format], HEAD_WIDTHS_MM[0] - 3
    superior = in_even_lines(clean(heading.superior).upper(), sizes.superior, widest)
    return superior, in_even_lines(clean(heading.issuer).upper(), sizes.issuer, widest)
