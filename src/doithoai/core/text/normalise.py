"""Vietnamese text: one form to store, one folded form to search."""

import re
import unicodedata

_BLANK = re.compile(r"\s+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def tidy(text: str) -> str:
    """The text in NFC, without control and direction characters, line ends as \\n, no blanks at the ends."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _CONTROL.sub("", text).strip()


def fold(text: str) -> str:
    """Lower case without any marks, đ as d, single blanks: what search compares.

    >>> fold("Đường  NGUYỄN Huệ")
    'duong nguyen hue'
    """
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _BLANK.sub(" ", unicodedata.normalize("NFC", plain).casefold()).strip()


def search_words(query: str) -> list[str]:
    """The folded words of what somebody typed into a search box, at most twelve."""
    return re.findall(r"[a-z0-9]+", fold(query))[:12]
