"""The lines of a text as people, converters and scanners leave them, made even: NFC, columns apart, markdown gone."""

import re
from dataclasses import dataclass

from doithoai.core.reading.flat import flat
from doithoai.core.text.normalise import tidy

_COLUMNS = re.compile(r"\t+|\s{3,}|\s*\|\s*")
_TABLE_RULE = re.compile(r"^[\s|:+=-]*\|[\s|:+=-]*$")
_HASHES = re.compile(r"^\s{0,3}#{1,6}\s+")
_STAR_BULLET = re.compile(r"^(\s*)\*\s+(?=\S)")
_EMPHASIS = re.compile(r"\*+|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w)|(?<=\S)_x(?=\s|$)")
_ESCAPED = re.compile(r"\\([-.*_#()\[\]+>|])")
_PAGE_NUMBER = re.compile(r"^(?:-\s*)?(?:trang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?(?:\s*-)?$")
_REPAIRS = (
    (re.compile(r"\bTÔ(?= CHỨC\b)"), "TỔ"),
    (re.compile(r"\b([Tt])ô(?= chức\b)"), r"\1ổ"),
    (re.compile(r"\b([Cc])ông(?= thông tin điện tử\b)"), r"\1ổng"),
    (re.compile(r"\b([Nn])ăm(?= bắt\b)"), r"\1ắm"),
    (re.compile(r"\b([Tt])rường(?= (?:các )?(?:thôn|bản|ấp|xóm)\b)"), r"\1rưởng"),
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
    """Every line of the text, blank ones too, so that numbers stay those of the text."""
    return tuple(_line(number, raw) for number, raw in enumerate(_even(text).split("\n"), start=1))


def _even(text: str) -> str:
    # `tidy` strips the ends; leading blank lines count for the line numbers, so they are put back
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\u00a0", " ")
    leading = len(text) - len(text.lstrip("\n"))
    return "\n" * leading + tidy(text)


def _line(number: int, raw: str) -> Line:
    if _TABLE_RULE.match(raw):
        return Line(number, 0, ())
    shown = _ESCAPED.sub(r"\1", _STAR_BULLET.sub(r"\1- ", _HASHES.sub("", raw)))
    shown = _EMPHASIS.sub("", shown).rstrip()
    indent = len(shown) - len(shown.lstrip())
    body = shown.strip().strip("|").strip()
    if _PAGE_NUMBER.match(flat(body)):
        return Line(number, indent, ())
    return Line(number, indent, tuple(_repaired(cell) for cell in _COLUMNS.split(body) if cell.strip()))


def _repaired(cell: str) -> str:
    cell = " ".join(cell.split())
    for spoilt, right in _REPAIRS:
        cell = spoilt.sub(right, cell)
    return cell
