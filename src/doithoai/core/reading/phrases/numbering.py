"""Number, symbol, place and date in the head of a document, also where a converter broke them apart."""

import re
from collections.abc import Iterator
from itertools import pairwise

from doithoai.core.reading.found import SILENT, Found, found
from doithoai.core.reading.layout.flat import flat
from doithoai.core.reading.layout.lines import Line

NUMBER = re.compile(
    r"\bs[o06]\s*[:.;]?\s*(?P<number>(?:[oli]{0,2}\d[\doli]{0,3}[a-z]?)?)(?P<blank>[\s.…_]*)[-/–]?\s*"
    r"(?P<symbol>[a-z]{1,6}(?:\s?[-–/&+]\s?[a-z][a-z0-9.]{0,11})+|(?<=/)[a-z]{3,12}\b)"
)
PART_OF_NUMBER = re.compile(
    r"^(so\W*|\d{0,4}\s*[-/–]\s*[a-z].*|.{0,30},?\s*\bngay(\s[\d.…]+)?(\s+thang(\s[\d.…]+)?)?"
    r"|[\d.…\s]*thang\b.*|nam (19|20)\d\d)$"
)
"""A piece of the number or date that a converter set on a line of its own."""
DATE = re.compile(
    r"(?P<place>(?:\b[a-z](?:[\w.'-]|\s(?!\s)){0,60}?)?)[\s,.…_]*\bng[aà]y\s*(?P<day>[\dol\s.…_/]{0,9}?)\s*"
    r"(?:thang\s*(?P<month>[\dol\s.…_]{0,7}?)\s*(?:nam|n[aă]m)\s*"
    r"|/\s*(?P<month2>\d{1,2})\s*/\s*)(?P<year>(?:19|20)\d\d)"
)


def _pairs(head: tuple[Line, ...]) -> Iterator[tuple[Line, str]]:
    """Each line of the head, then each with the next one behind it: converters break them anywhere."""
    written = [line for line in head if not line.is_blank]
    yield from ((line, line.text) for line in written)
    yield from ((line, f"{line.text} {after.text}") for line, after in pairwise(written))


def number_and_symbol(head: tuple[Line, ...]) -> tuple[Found[str], Found[str]]:
    """The numeral, silent while blank, and the symbol without blanks."""
    for line, text in _pairs(head):
        plain = flat(text)
        for hit in NUMBER.finditer(plain):
            symbol = re.sub(r"\s", "", text[hit.start("symbol") : hit.end("symbol")]).replace("–", "-")
            if symbol[0].isupper() or plain.startswith("so"):
                number = hit["number"]
                named = found(_digits(number), line.number) if number else SILENT
                return named, found(symbol.strip(".-"), line.number)
    return SILENT, SILENT


def _digits(text: str) -> str:
    """The digits that a scanner took for letters, as digits again: `2O5`, `l4`."""
    return re.sub(r"(?<=\d)[oli](?=\d|$)|(?<![a-z])[oli](?=\d)", lambda hit: "0" if hit[0] == "o" else "1", text)


def place_and_date(head: tuple[Line, ...]) -> tuple[Found[str], Found[str]]:
    """The place of the date line, and the day, or the month while the day is blank, in ISO form."""
    for line, text in _pairs(head):
        plain = flat(text)
        if "ngay" not in flat(line.text):
            continue
        cut = NUMBER.search(plain)
        hit = DATE.search(plain, cut.end() if cut and "ngay" in plain[cut.end() :] else 0)
        if hit:
            where = _own_cell(line, text[hit.start("place") : hit.end("place")])
            return (found(where, line.number) if where else SILENT), _issued(hit, line.number)
    return SILENT, SILENT


def _own_cell(line: Line, text: str) -> str:
    """The place alone: what stands in its own column, without the name of the issuer before it."""
    for cell in line.cells:
        if cell and text.endswith(before := re.split(r",?\s*\bng[àa]y\b", cell, flags=re.IGNORECASE)[0].strip()):
            text = before or text
    return words_of_place(text)


def words_of_place(text: str) -> str:
    """Without a number before it, and without the capitals of a name that a converter ran together with it."""
    words = re.sub(r"^.*[:;|]\s*", "", text).strip(" ,.…_-–").split()
    while len(words) > 1 and _shouts(words[0]) and not words[-1].isupper():
        words.pop(0)
    text = " ".join(words)
    return text if re.search(r"[^\W\d]", text) and len(text) <= 40 else ""


def _shouts(word: str) -> bool:
    """A word in capitals that is no abbreviation of a city (TP.)."""
    return word.isupper() and flat(word).strip(".") not in ("tp", "tx", "tt", "p", "q", "h", "x")


def _issued(hit: re.Match[str], line: int) -> Found[str]:
    day, month = (re.sub(r"\D", "", _digits(part or "")) for part in (hit["day"], hit["month"] or hit["month2"]))
    if not (month and 1 <= int(month) <= 12):
        return SILENT
    if day and 1 <= int(day) <= 31:
        return found(f"{hit['year']}-{int(month):02}-{int(day):02}", line)
    return found(f"{hit['year']}-{int(month):02}", line)
