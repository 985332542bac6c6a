"""Folding that keeps every letter in its place, so that what a pattern finds can be cut out of the text as written."""

import re
import unicodedata


def flat(text: str) -> str:
    """Lower case, without marks, đ as d, of the same length as the text (given in NFC): position n means position n.

    >>> flat("Tổ chức ĐỐI thoại")
    'to chuc doi thoai'
    """
    return "".join(_letter(letter) for letter in text)


def _letter(letter: str) -> str:
    if letter in "đĐ":
        return "d"
    plain = unicodedata.normalize("NFD", letter)[0].lower()
    return plain if len(plain) == 1 else letter


def trimmed(text: str) -> str:
    """The text without the marks that close an item: `;`, `.`, `./.`, `,`, and without blanks around it."""
    return re.sub(r"[\s;,./]+$", "", text.strip()) if not text.rstrip().endswith(("...", "…")) else text.strip()
