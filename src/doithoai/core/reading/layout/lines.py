"""The lines of a text as people, converters and scanners leave them, made even: NFC, columns apart, markdown gone."""

import html
import re
from dataclasses import dataclass
from itertools import zip_longest

from doithoai.core.reading.layout.flat import flat
from doithoai.core.text.normalise import tidy

_COLUMNS = re.compile(r"\t+|\s{3,}|\s*\|\s*")
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_TAG = re.compile(r"</?(?:p|b|i|u|strong|em|div|span|center|h[1-6]|table|tbody|tr|td)(?:\s[^<>]*)?>", re.IGNORECASE)
_SPACED_OUT = re.compile(r"^[^\W\d](?: {1,3}[^\W\d]){4,}$")
_NARROW_GAP = re.compile(r"\s{2,}")
NARROW_COLUMNS = 3
PAGE_BREAK = ("",)
"""The cells of a line that bore nothing but a page number."""
_LEADING = re.compile(r"[\s\ufeff\u200b]*")
_ENTITY = re.compile(r"&(?:#\d{2,5}|#[xX][0-9a-fA-F]{2,4}|[a-zA-Z]{2,8});")
"""A letter as a page of the web writes it: `&nbsp;`."""
_TABLE_RULE = re.compile(r"^[\s|:+=-]*\|[\s|:+=-]*$")
_HASHES = re.compile(r"^\s*#{1,6}\s+")
_STAR_BULLET = re.compile(r"^(\s*)\*\s+(?=\S)")
_EMPHASIS = re.compile(r"\*+|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w)|(?<=\S)_x(?=\s|$)")
_ESCAPED = re.compile(r"\\([-.*_#()\[\]+>|])")
_RULE = re.compile(r"^[-_*=–—.…~\s]{2,}$|^\\?[*_-]$")
_PAGE_NUMBER = re.compile(r"^(?:[-–—]\s*)?(?:trang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?(?:\s*[-–—])?$")
_REPAIRS = (
    (re.compile(r"\bTÔ(?= CHỨC\b)"), "TỔ"),
    (re.compile(r"\b([Tt])ô(?= chức\b)"), r"\1ổ"),
    (re.compile(r"\b([Cc])ông(?= thông tin điện tử\b)"), r"\1ổng"),
    (re.compile(r"\b([Nn])ăm(?= bắt\b)"), r"\1ắm"),
    (re.compile(r"\b([Tt])rường(?= (?:các )?(?:thôn|bản|ấp|xóm|buôn|làng|khu phố|khu dân cư)\b)"), r"\1rưởng"),
)
"""Fixed words that scanners spoil; nothing else of the author's spelling is touched."""


@dataclass(frozen=True)
class Line:
    """One line: its number in the text (from 1), the blanks before it, and its columns where it has several."""

    number: int
    indent: int
    cells: tuple[str, ...]

    @property
    def text(self) -> str:
        """The whole line, its columns joined by one blank."""
        return " ".join(cell for cell in self.cells if cell)

    @property
    def is_blank(self) -> bool:
        """Nothing stands on it."""
        return not self.text


def read_lines(text: str) -> tuple[Line, ...]:
    """Every line of the text, blank ones too, so that numbers stay those of the text.

    A row of a table whose cells hold several lines becomes several lines of the same number.
    """
    numbered = enumerate(_even(text).split("\n"), start=1)
    parts = [(number, part) for number, raw in numbered for part in _rows(raw)]
    widths = [len(_NARROW_GAP.split(part.strip())) for _, part in parts]
    return tuple(_line(number, part, _in_table(widths, place)) for place, (number, part) in enumerate(parts))


def _in_table(widths: list[int], place: int) -> bool:
    """Columns only two blanks apart count where the line above or below has as many."""
    beside = widths[max(0, place - 1) : place] + widths[place + 1 : place + 2]
    return widths[place] >= NARROW_COLUMNS and widths[place] in beside


def _rows(raw: str) -> list[str]:
    """The rows that one line of a converted text stands for: `<br>` inside cells opens new ones."""
    if "<" not in raw:
        return [raw]
    raw = _TAG.sub(" ", raw)
    if not _BREAK.search(raw):
        return [raw]
    columns = [_BREAK.split(cell) for cell in raw.strip().strip("|").split("|")]
    if len(columns) == 1:
        return columns[0]
    return ["|" + "|".join(row) + "|" for row in zip_longest(*columns, fillvalue=" ")]


def _even(text: str) -> str:
    # `tidy` strips the ends; leading blank lines count for the line numbers, so they are put back
    text = _ENTITY.sub(_letter_of, text) if "&" in text else text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\u00a0", " ")
    leading = _LEADING.match(text)
    return "\n" * (leading[0].count("\n") if leading else 0) + tidy(text)


def _letter_of(entity: re.Match[str]) -> str:
    letter = html.unescape(entity[0])
    return entity[0] if letter in "<>|\n\r" else letter


def _line(number: int, raw: str, narrow: bool) -> Line:
    if _TABLE_RULE.match(raw):
        return Line(number, 0, ())
    shown = _ESCAPED.sub(r"\1", _STAR_BULLET.sub(r"\1- ", _HASHES.sub("", raw)))
    shown = _EMPHASIS.sub("", shown).rstrip()
    indent = len(shown[: len(shown) - len(shown.lstrip())].expandtabs())
    framed = shown.strip()
    # an empty first column is kept: what stands in the second belongs to the right side of a header or signature
    body = framed.removeprefix("|").removesuffix("|").strip() if "|" in framed else framed
    if _PAGE_NUMBER.match(flat(body)):
        return Line(number, indent, PAGE_BREAK)
    if _RULE.match(body):
        return Line(number, indent, ())
    if body.isupper() and _SPACED_OUT.match(body):
        return Line(number, indent, (_closed_up(body),))
    cells = tuple(_repaired(cell) for cell in (_NARROW_GAP if narrow and "|" not in body else _COLUMNS).split(body))
    return Line(number, indent, cells if any(cells) else ())


def _closed_up(body: str) -> str:
    """A word whose letters were set apart (`K Ế  H O Ạ C H`) closed up again."""
    return " ".join(word.replace(" ", "") for word in re.split(r" {2,}", body))


def _repaired(cell: str) -> str:
    cell = " ".join(cell.split())
    for spoilt, right in _REPAIRS:
        cell = spoilt.sub(right, cell)
    return cell
