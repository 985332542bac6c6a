"""Text without marks that still knows where each letter stood in the text as it was given."""

import unicodedata
from dataclasses import dataclass
from functools import cached_property


class _Letters(dict[int, str]):
    """Code point -> its letter without marks; nothing for a combining mark. Filled as letters are met."""

    def __missing__(self, code: int) -> str:
        base = unicodedata.normalize("NFD", chr(code))[0]
        if unicodedata.combining(base):
            plain = ""
        elif base in "đĐ":
            plain = "d" if base == "đ" else "D"
        else:
            plain = base if len(base.lower()) == 1 else base.lower()[0]
        self[code] = plain
        return plain


_LETTERS = _Letters()


@dataclass(frozen=True)
class Folded:
    """The letters without marks and, for each, its place in the given text (`places` is empty: the same place)."""

    cased: str
    places: tuple[int, ...]
    length: int
    """Code points of the given text."""

    @cached_property
    def text(self) -> str:
        """The same in small letters, place by place."""
        return self.cased.lower()

    def given(self, start: int, end: int) -> tuple[int, int]:
        """The span of the given text for a span of the plain text; marks that follow a letter belong to it."""
        if not self.places:
            return start, end
        return self._at(start), self._at(end)

    def _at(self, place: int) -> int:
        return self.places[place] if place < len(self.places) else self.length


def folded(text: str) -> Folded:
    """The text letter by letter without marks, đ as d; blanks stay as they are.

    Works alike for composed letters, for letters with combining marks and for text typed without marks.
    """
    plain = text.translate(_LETTERS)
    if len(plain) == len(text):
        return Folded(plain, (), len(text))
    letters = _LETTERS
    return Folded(plain, tuple(at for at, letter in enumerate(text) if letters[ord(letter)]), len(text))
