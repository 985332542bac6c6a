"""The marks that open a part, a clause or a bullet, and their rank in the order of a plan."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from doithoai.core.reading.layout.flat import flat


class Rank(IntEnum):
    """How high an item stands: a lower number holds the higher ones."""

    PART = 1
    ROMAN = 2
    NUMBER = 3
    SUBNUMBER = 4
    LETTER = 5
    DASH = 6
    PLUS = 7
    TEXT = 8


@dataclass(frozen=True)
class Mark:
    """A mark as written (`III.`, `4.1`, `a)`, `-`) and the text behind it."""

    rank: Rank
    mark: str
    rest: str


_NAMES_OF_PARTS = (
    r"(?:muc dich|yeu cau|noi dung|hinh thuc|thoi gian|dia diem|thanh phan|doi tuong|chu tri|nguoi chu tri|thu ky"
    r"|chuong trinh|kinh phi|to chuc thuc hien|phan cong|giao|cac |ubnd|uy ban|van phong|cong an|de nghi|dai bieu)"
)
"""What stands behind a numeral with a comma (`2, Yêu cầu`), which elsewhere is the rest of an address."""
_PATTERNS = (
    (Rank.PART, re.compile(r"^(phan|chuong)\s+(thu\s+\w+|[ivx]{1,4}|\d)\b\s*[.:\-–/]?\s*")),
    (Rank.ROMAN, re.compile(r"^[ivx]{1,4}\s*(?:[.\-–/:)]+\s*(?=\S|$)|,\s*(?=[^\W\d]{2}))")),
    (Rank.PART, re.compile(r"^[a-z]\s*[.\-–/]\s*(?=[^\W\d]{2})")),
    (Rank.SUBNUMBER, re.compile(r"^\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\s*[.)/:]?\s+(?=[^\W\d])")),
    (Rank.NUMBER, re.compile(r"^\d{1,2}\s*(?:[.)]|/(?!\s*[a-z]{1,5}\s*[-/])|[-–](?=\s))\s*(?=[^\W\d]|[“\"(])")),
    (Rank.NUMBER, re.compile(rf"^\d{{1,2}}\s?,\s+(?={_NAMES_OF_PARTS})")),
    (Rank.LETTER, re.compile(r"^[a-z]\s*[.)/]\s*(?=\S)")),
    (Rank.DASH, re.compile(r"^(?:[-–—•●▪■·]|o(?=\s)|(?=\s))\s*(?=\S)")),
    (Rank.PLUS, re.compile(r"^\+\s*(?=\S)")),
)
_LETTERS = re.compile(r"[^\W\d_]")
LONGEST_HEADING = 120
SHORTEST_PART = 5
"""Letters of "Phần I"; a part with fewer is lettered."""


@lru_cache(maxsize=4096)
def mark_of(text: str) -> Mark:
    """The mark that a line opens with; rank TEXT where there is none."""
    plain = flat(text)
    if plain.startswith("v/v"):
        # "V/v": the subject of a document, no numeral
        return Mark(Rank.TEXT, "", text)
    for rank, pattern in _PATTERNS:
        hit = pattern.match(plain)
        if hit and _fits(rank, text, hit.end()):
            return Mark(rank, text[: hit.end()].strip(), text[hit.end() :].strip())
    if is_capital(text) and len(text) <= LONGEST_HEADING and len(text.split()) > 1:
        return Mark(Rank.ROMAN, "", text)
    return Mark(Rank.TEXT, "", text)


def _fits(rank: Rank, text: str, end: int) -> bool:
    if rank is Rank.PART and end < SHORTEST_PART:
        # "A. MỤC ĐÍCH": a capital letter before a name in capitals
        return text[0].isupper() and is_capital(text[end:]) and len(text) <= LONGEST_HEADING
    if rank is Rank.ROMAN:
        # "I.", not the "i." of a list of letters; a lower case numeral is a letter
        return text[0].isupper()
    if rank is Rank.LETTER:
        return text[0].islower() or text[1:2] == ")"
    return True


def is_capital(text: str) -> bool:
    """Written in capitals, as names of parts are: at least four letters, no small ones."""
    letters = _LETTERS.findall(text)
    return len(letters) >= 4 and not any(letter.islower() for letter in letters)
