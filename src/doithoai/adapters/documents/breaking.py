"""Where Word and LibreOffice break a line within a word that holds both hyphens and strokes.

`58-KH/ĐU` and web addresses: both programs look for the last place that fits, after a hyphen or after a stroke. Where
it is a stroke, they do not break there but before the whole word. No typesetter does so, hence the place is reckoned.
"""

import re
from collections.abc import Iterator

from doithoai.adapters.documents.measure import MM_PER_POINT, width_mm

BREAK_HERE = "\u200b"
_MIXED = re.compile(r"\S-\S*/")
_PLACES = re.compile(r"[-?](?=[^-?\s])|(?<!\d)/(?=[^/\s])|/(?=[^/\s\d])")
_NEAR_MM = 0.05 * MM_PER_POINT
"""Half a twentieth of a point, to which Word rounds."""


def with_breaks(text: str, size: float, room_mm: float, *, first_mm: float = 0, face: str = "Regular") -> str:
    """The text with a mark in each such word that the end of a line divides; `first_mm` indents the first line."""
    if not _MIXED.search(text):
        return text
    return "\n".join(
        " ".join(_filled(line.split(" "), size, room_mm, 0 if place else first_mm, face))
        for place, line in enumerate(text.split("\n"))
    )


def _filled(words: list[str], size: float, room: float, begun: float, face: str) -> Iterator[str]:
    space = width_mm(" ", size, face)
    for word in words:
        long = width_mm(word, size, face)
        if begun + long <= room + _NEAR_MM:
            yield word
        else:
            fits = _last_place(word, size, room - begun, face)
            long = width_mm(word[fits:], size, face)
            yield word[:fits] + BREAK_HERE + word[fits:] if fits and _MIXED.search(word) else word
            begun = 0
        begun += long + space


def _last_place(word: str, size: float, room: float, face: str) -> int:
    """How many signs stay on the line; none where the word moves as a whole."""
    if BREAK_HERE in word:
        return 0
    ends = [found.end() for found in _PLACES.finditer(word)]
    # a stroke counts only where the sign after it fits too
    needed = [word[: end + 1] if word[end - 1] == "/" else word[:end] for end in ends]
    widths = [width_mm(part, size, face) for part in needed]
    fitting = [end for end, wide in zip(ends, widths, strict=True) if wide <= room + _NEAR_MM]
    return 0 if not fitting or word[fitting[-1] - 1] == "/" else fitting[-1]
