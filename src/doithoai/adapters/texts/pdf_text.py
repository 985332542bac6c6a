"""The text of a PDF, line by line: letters on one height are one line, far apart they are columns.

The order in which a PDF draws its letters is not the order in which people read them (letters that a font lacks are
often drawn last), so lines are put together from where each letter stands.
"""

import unicodedata
from ctypes import c_double
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
from pypdfium2 import raw

from doithoai.adapters.texts.refused import NotRead

MOST_PAGES = 200
LETTERS_OF_A_PAGE = 20
"""Fewer than this on average: pictures of pages with perhaps a stamp."""
_COLUMN_GAP = 18.0
"""Points between two letters of a line from which they are columns (a blank of the body text is about four)."""
_BLANK = 0.15
"""A gap wider than this part of the letter's height is a blank."""
_SAME_LINE = 0.35
"""Base lines that differ by less than this part of the letters' height are one line."""
_POINTS_PER_BLANK = 6.0


@dataclass(frozen=True)
class Letter:
    """A letter with the marks that belong to it: where it stands, in points from the lower left corner of the page."""

    left: float
    right: float
    base: float
    """The height of its base line: what decides on which line it stands."""
    height: float
    text: str


def pdf_text(content: bytes) -> str:
    """The text of every page; raises NotRead for a locked, broken, scanned or too long file."""
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as wrong:
        raise NotRead("locked" if "password" in str(wrong).lower() else "broken") from wrong
    pages = len(document)
    if pages > MOST_PAGES:
        raise NotRead("too_long")
    texts = [_page(document[number]) for number in range(pages)]
    if sum(len("".join(text.split())) for text in texts) < LETTERS_OF_A_PAGE * max(pages, 1):
        raise NotRead("scanned" if pages else "broken")
    return "\n".join(texts)


def _page(page: pdfium.PdfPage) -> str:
    letters = _letters(page.get_textpage())
    margin = min((letter.left for letter in letters), default=0.0)
    return "\n".join(_line(row, margin) for row in _rows(letters))


def _letters(words: pdfium.PdfTextPage) -> list[Letter]:
    letters: list[Letter] = []
    for place in range(words.count_chars()):
        code = raw.FPDFText_GetUnicode(words, place)
        sign = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        if letters and sign and unicodedata.combining(sign):
            letters[-1] = replace(letters[-1], text=letters[-1].text + sign)
        elif sign.strip() and unicodedata.category(sign) not in ("Cc", "Cf", "Co"):
            left, bottom, right, top = words.get_charbox(place, loose=True)
            letters.append(Letter(left, right, _base(words, place), top - bottom, sign))
    return letters


def _base(words: pdfium.PdfTextPage, place: int) -> float:
    across, up = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(words, place, across, up)
    return up.value


def _rows(letters: list[Letter]) -> list[list[Letter]]:
    """The letters of each line, from the top of the page down."""
    rows: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda each: -each.base):
        if rows and rows[-1][0].base - letter.base < _SAME_LINE * min(letter.height, rows[-1][0].height):
            rows[-1].append(letter)
        else:
            rows.append([letter])
    return [sorted(row, key=lambda each: each.left) for row in rows]


def _line(row: list[Letter], margin: float) -> str:
    shown = " " * int((row[0].left - margin) / _POINTS_PER_BLANK)
    last_right = row[0].left
    for letter in row:
        gap = letter.left - last_right
        if gap > _COLUMN_GAP:
            shown += "    "
        elif gap > _BLANK * letter.height:
            shown += " "
        shown += letter.text
        last_right = max(last_right, letter.right)
    return shown
