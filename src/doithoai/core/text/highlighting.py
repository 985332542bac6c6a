"""Where the words of a search stand in a text as it was written, marks or no marks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from doithoai.core.text.folding import folded

_WORD = re.compile(r"[a-z0-9]+")
_EDGE = 60
"""Letters shown before the first hit of an excerpt."""


@dataclass(frozen=True)
class Wanted:
    """What to mark: runs of folded words, single words, and beginnings of words."""

    phrases: frozenset[tuple[str, ...]] = frozenset()
    words: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Marked:
    """A piece of the text; `hit` when it is to be marked."""

    text: str
    hit: bool = False


def marked(text: str, wanted: Wanted) -> list[Marked]:
    """The text in pieces, in order; put together they are the text.

    >>> [piece.text for piece in marked("Cống tắc", Wanted(words=frozenset({"tac"}))) if piece.hit]
    ['tắc']
    """
    pieces, at = list[Marked](), 0
    for start, end in _spans(text, wanted):
        if start > at:
            pieces.append(Marked(text[at:start]))
        pieces.append(Marked(text[start:end], hit=True))
        at = end
    return [*pieces, Marked(text[at:])] if at < len(text) else pieces


def excerpt(text: str, wanted: Wanted, *, most: int = 220) -> list[Marked]:
    """The neighbourhood of the first hit, at most so many letters; empty without a hit."""
    spans = _spans(text, wanted)
    if not spans:
        return []
    start = max(0, spans[0][0] - _EDGE)
    start = text.find(" ", start, spans[0][0]) + 1 if start else 0
    end = min(len(text), max(start + most, spans[0][1]))
    pieces = marked(text[start:end], wanted)
    return [Marked("… ")] * (start > 0) + pieces + [Marked(" …")] * (end < len(text))


def _spans(text: str, wanted: Wanted) -> list[tuple[int, int]]:
    plain = folded(text)
    found = list(_WORD.finditer(plain.text))
    words = [one[0] for one in found]
    longest = _by_first(wanted.phrases)
    spans, at = list[tuple[int, int]](), 0
    while at < len(words):
        taken = _taken(words, at, longest, wanted)
        if taken:
            spans.append(plain.given(found[at].start(), found[at + taken - 1].end()))
        at += max(taken, 1)
    return spans


def _by_first(phrases: Iterable[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    sorted_ = sorted((phrase for phrase in phrases if phrase), key=len, reverse=True)
    return {phrase[0]: [other for other in sorted_ if other[0] == phrase[0]] for phrase in sorted_}


def _taken(words: list[str], at: int, phrases: dict[str, list[tuple[str, ...]]], wanted: Wanted) -> int:
    """How many words from this one on are to be marked together."""
    for phrase in phrases.get(words[at], ()):
        if tuple(words[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return int(words[at] in wanted.words or words[at].startswith(wanted.beginnings))
