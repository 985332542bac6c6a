"""Sentences and clauses with their places in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from doithoai.core.reading.layout.flat import CAPITAL

_ABBREVIATIONS = r"(?<!\bTP)(?<!\bTX)(?<!\bTT)(?<!\bĐ/c)(?<!\bđ/c)(?<!\bTh)(?<!\bTS)(?<!\bBS)(?<!\bÔ)(?<!\bB)"
_SENTENCE_END = re.compile(
    rf"{_ABBREVIATIONS}(?<![.…])(?<![:.;]\s\d)(?<![:.;]\s\d\d)(?<!^\d)[.!?](?:/\.)?\s+(?=[{CAPITAL}])"
)
_CLAUSE_END = re.compile(r";\s*")


@dataclass(frozen=True)
class Piece:
    """A piece of a text and the position at which it starts."""

    start: int
    text: str


def sentences(text: str) -> tuple[Piece, ...]:
    """The sentences: a full stop before a capital ends one."""
    return tuple(_pieces(text, _SENTENCE_END, 0))


def clauses(text: str) -> tuple[Piece, ...]:
    """The sentences, cut at semicolons outside brackets too."""
    return tuple(piece for sentence in sentences(text) for piece in _pieces(sentence.text, _CLAUSE_END, sentence.start))


def _pieces(text: str, end: re.Pattern[str], offset: int) -> Iterator[Piece]:
    start = 0
    for hit in end.finditer(text):
        if _open_bracket(text[start : hit.start()]):
            continue
        yield Piece(offset + start, text[start : hit.start() + 1].rstrip("; "))
        start = hit.end()
    if text[start:].strip():
        yield Piece(offset + start, text[start:].strip())


def _open_bracket(text: str) -> bool:
    return text.count("(") > text.count(")")
