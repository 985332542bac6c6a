"""Folding that keeps every letter in its place, so that what a pattern finds can be cut out of the text as written."""

import re
import unicodedata
from functools import lru_cache

_MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
SMALL = "a-z" + _MARKED
"""The small letters of Vietnamese, for a class of a pattern; a range à-ỹ would hold capitals too."""
CAPITAL = "A-Z" + _MARKED.upper()
"""The capital letters of Vietnamese, for a class of a pattern."""


class _Letters(dict[int, str]):
    """The plain letter of each letter, worked out when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _letter(chr(code))
        return self[code]


_LETTERS = _Letters()


@lru_cache(maxsize=4096)
def flat(text: str) -> str:
    """Lower case, without marks, đ as d, of the same length as the text (given in NFC): position n means position n.

    >>> flat("Tổ chức ĐỐI thoại")
    'to chuc doi thoai'
    """
    return text.translate(_LETTERS)


def _letter(letter: str) -> str:
    if letter in "đĐ":
        return "d"
    plain = unicodedata.normalize("NFD", letter)[0].lower()
    return plain if len(plain) == 1 else letter


def trimmed(text: str) -> str:
    """The text without the marks that close an item: `;`, `.`, `./.`, `,`, and without blanks around it."""
    return re.sub(r"[\s;,./]+$", "", text.strip()) if not text.rstrip().endswith(("...", "…")) else text.strip()
