"""Does a document change an earlier plan, and which one."""

import re
from dataclasses import dataclass

from doithoai.core.reading.found import SILENT, Found, found
from doithoai.core.reading.layout.flat import flat
from doithoai.core.reading.layout.zones import Zones

_CHANGES = re.compile(
    r"^\W*(?:v/v\W*|ve viec\W*|ve )?(?:sua doi|bo sung|dieu chinh|thay doi|thay the|dinh chinh|hoan|lui|gia han|huy)\b"
)
_NUMBERED = re.compile(
    r"\bke hoach(?: lien tich)?(?: so)?\s*:?\s*(?P<number>\d{1,4}[a-z]?\s*[-/–]\s*kh[a-z]*(?:\s?[-/–]\s?[a-z]+)*)"
)


@dataclass(frozen=True)
class Amended:
    """`kind` is amendment, or silent for a document that changes no plan; `number` is that of the plan changed."""

    kind: Found[str]
    number: Found[str]


def amended(zones: Zones, title: Found[str]) -> Amended:
    """Judged by the title; the number is that of the title, else of the preamble, else of the text."""
    plain = flat(title.value or "")
    if not _CHANGES.match(plain):
        return Amended(SILENT, SILENT)
    number = _number(title.value or "", title.line or 1, 0.95)
    for block in () if number.value else (each for top in zones.blocks for each in top.walk()):
        number = _number(block.text, block.line, 0.75)
        if number.value:
            break
    if not number.value and "ke hoach" not in plain:
        return Amended(SILENT, SILENT)
    return Amended(found("amendment", title.line or 1, 0.9), number)


def _number(text: str, line: int, confidence: float) -> Found[str]:
    hit = _NUMBERED.search(flat(text))
    if not hit:
        return SILENT
    return found(re.sub(r"\s", "", text[hit.start("number") : hit.end("number")]).replace("–", "-"), line, confidence)
