"""Text messages: how many parts a text takes, with marks and without."""

import unicodedata
from dataclasses import dataclass

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""Letters of the alphabet of text messages (3GPP TS 23.038) that take one place."""
_EXTENDED = frozenset("^{}\\[~]|€")
"""Letters that take two places there."""
GSM_ALONE, GSM_PART = 160, 153
UCS2_ALONE, UCS2_PART = 70, 67
"""Places in a message that stands alone, and in each of several (3GPP TS 23.040: six octets join them)."""


@dataclass(frozen=True)
class SmsSize:
    """Places taken, parts to pay, and whether marks force the wide alphabet (two octets a letter)."""

    places: int
    parts: int
    wide: bool


def without_marks(text: str) -> str:
    """Vietnamese without its marks, capitals kept; what the narrow alphabet lacks is written in plain letters.

    >>> without_marks("Đối thoại – 8 giờ")
    'Doi thoai - 8 gio'
    """
    plain = text.translate(str.maketrans("đĐ–—“”’", 'dD--""\''))
    plain = "".join(letter for letter in unicodedata.normalize("NFD", plain) if not unicodedata.combining(letter))
    return "".join(letter if letter in _BASIC or letter in _EXTENDED else " " for letter in plain)


def sms_size(text: str) -> SmsSize:
    """What the text takes: 160 places of the narrow alphabet in one part, 70 of the wide one; fewer where joined."""
    wide = any(letter not in _BASIC and letter not in _EXTENDED for letter in text)
    widths = [_width(letter, wide=wide) for letter in text]
    alone, part = (UCS2_ALONE, UCS2_PART) if wide else (GSM_ALONE, GSM_PART)
    places = sum(widths)
    return SmsSize(places, 1 if places <= alone else _parts(widths, part), wide)


def _width(letter: str, *, wide: bool) -> int:
    if wide:
        return 2 if ord(letter) > 0xFFFF else 1
    return 2 if letter in _EXTENDED else 1


def _parts(widths: list[int], part: int) -> int:
    """A letter of two places is never torn: it goes on to the next part."""
    parts, used = 1, 0
    for width in widths:
        if used + width > part:
            parts, used = parts + 1, 0
        used += width
    return parts


def shortest_fit(texts: list[str]) -> str:
    """The first text, from the fullest on, that fits one part; the last one where none does."""
    return next((text for text in texts if sms_size(text).parts == 1), texts[-1])
