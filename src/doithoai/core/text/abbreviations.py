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
