"""How long text is, and where a long name breaks so that its lines look even."""

from functools import cache, lru_cache
from importlib import resources
from io import BytesIO
from itertools import pairwise

from PIL import ImageFont

_MM_PER_POINT = 25.4 / 72
_PLACE_WORDS = frozenset(
    ("TỈNH", "THÀNH", "XÃ", "PHƯỜNG", "ĐẶC", "HUYỆN", "QUẬN", "THỊ", "tỉnh", "thành", "xã", "phường", "đặc")
)


def width_mm(text: str, size: float) -> float:
    """How long a bold line is, in millimetres; of several lines the longest."""
    return max(_bold_face().getlength(line) for line in text.split("\n")) / 100 * size * _MM_PER_POINT


@lru_cache(maxsize=512)
def in_even_lines(text: str, size: float, widest_mm: float) -> str:
    """The text with line breaks where it is longer than one line: before the name of a place if that fits, else evenly.

    `ỦY BAN NHÂN DÂN XÃ PHỔ MINH` breaks before `XÃ`.
    """
    if "\n" in text or width_mm(text, size) <= widest_mm:
        return text
    words = text.split(" ")
    for place, word in enumerate(words):
        halves = (" ".join(words[:place]), " ".join(words[place:]))
        if place and word in _PLACE_WORDS and all(width_mm(half, size) <= widest_mm for half in halves):
            return "\n".join(halves)
    return "\n".join(_evenly(words, size, widest_mm))


def _evenly(words: list[str], size: float, widest_mm: float) -> list[str]:
    fewest = len(_filled(words, size, widest_mm))
    narrow = widest_mm
    while narrow > 0 and len(_filled(words, size, narrow - 2)) == fewest:
        narrow -= 2
    return _filled(words, size, narrow)


def _filled(words: list[str], size: float, widest_mm: float) -> list[str]:
    lines = [words[0]]
    for _, word in pairwise(words):
        longer = f"{lines[-1]} {word}"
        if width_mm(longer, size) <= widest_mm:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@cache
def _bold_face() -> ImageFont.FreeTypeFont:
    face = resources.files("doithoai.adapters.documents") / "fonts" / "LiberationSerif-Bold.ttf"
    return ImageFont.truetype(BytesIO(face.read_bytes()), 100)
