"""The abbreviations that officers write, in full: a public page must be readable for everybody."""

import re

IN_FULL = {
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "MTTQ": "Mặt trận Tổ quốc",
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "TTHC": "thủ tục hành chính",
    "CCHC": "cải cách hành chính",
    "ANTT": "an ninh trật tự",
    "TDP": "tổ dân phố",
    "TT PVHCC": "Trung tâm Phục vụ hành chính công",
    "PVHCC": "phục vụ hành chính công",
}
"""Abbreviation -> words. Only what has one meaning in the papers of an authority."""
_ANY = re.compile(r"(?<![\w/-])(" + "|".join(sorted(IN_FULL, key=len, reverse=True)) + r")(?![\w/-])")


def in_full(text: str) -> str:
    """The text with its known abbreviations written out.

    >>> in_full("Chủ tịch UBND phường")
    'Chủ tịch Ủy ban nhân dân phường'
    """
    return _ANY.sub(lambda found: IN_FULL[found[0]], text)


_LONG = {words.casefold(): short for short, words in IN_FULL.items()}
_ANY_LONG = re.compile("|".join(sorted(map(re.escape, _LONG), key=len, reverse=True)), re.IGNORECASE)


def in_short(text: str) -> str:
    """The text with what has an abbreviation abbreviated: for text messages and small labels on paper only.

    >>> in_short("Ủy ban nhân dân xã An Bình")
    'UBND xã An Bình'
    """
    return _ANY_LONG.sub(lambda found: _LONG[found[0].casefold()], text)
