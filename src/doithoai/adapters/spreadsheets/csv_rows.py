"""Rows of a text table: the letters and the separator are found out, as people's programs do not say them."""

import codecs
import csv
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from doithoai.adapters.spreadsheets.gathering import Line, filled
from doithoai.adapters.spreadsheets.refused import NotRead

_SEPARATORS = ",;\t"
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LOOKED_AT = 30
_ALLOWED = frozenset("\t\n\r\f\x0b")
csv.field_size_limit(1_000_000)


def csv_rows(content: bytes) -> list[Line]:
    """The filled rows. Raises NotRead for what is no text."""
    text = decoded(content)
    if any(unicodedata.category(sign) == "Cc" and sign not in _ALLOWED for sign in text[:4_000]):
        raise NotRead("unknown")
    said, text = _said_separator(text)
    lines = csv.reader(text.splitlines(keepends=True), delimiter=said or separator(text), skipinitialspace=True)
    return filled(_sound(lines))


def decoded(content: bytes) -> str:
    """UTF-8 with or without its mark, UTF-16, or what Excel writes on a Vietnamese Windows (windows-1258)."""
    if content.startswith(_WIDE):
        return content.decode("utf-16", "replace")
    if (sure := _wide_without_mark(content)) is not None:
        return sure
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # its marks stand after their letters: one form is made of both
        text = content.decode("cp1258", "replace")
    return unicodedata.normalize("NFC", text)


def _wide_without_mark(content: bytes) -> str | None:
    head = content[:400]
    if head.count(b"\x00") * 4 < len(head) or not head:
        return None
    order = "utf-16-le" if head[1:2] == b"\x00" else "utf-16-be"
    return unicodedata.normalize("NFC", content.decode(order, "replace"))


def _said_separator(text: str) -> tuple[str, str]:
    """«sep=;» in the first line is meant for Excel and says it."""
    first, _, rest = text.partition("\n")
    said = first.strip("\r ")
    if said.lower().startswith("sep=") and said[4:] in _SEPARATORS and len(said) == 5:
        return said[4:], rest
    return "", text


def separator(text: str) -> str:
    """The sign that parts most rows into the same number of cells, at least two; a comma where none does."""
    best, most = ",", (0, 0)
    for sign in _SEPARATORS:
        # row by row as a reader sees them: an opinion between quotes may hold any sign and line ends
        lines = list(islice(_sound(csv.reader(text.splitlines(keepends=True), delimiter=sign)), _LOOKED_AT))
        counts = Counter(len(line) for line in lines if len(line) > 1)
        if counts:
            cells, rows = counts.most_common(1)[0]
            best, most = max(((best, most), (sign, (rows, cells))), key=lambda pair: pair[1])
    return best


def _sound(lines: Iterator[list[str]]) -> Iterator[list[str]]:
    try:
        yield from lines
    except csv.Error as broken:
        raise NotRead("broken") from broken
