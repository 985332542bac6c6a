"""The words of a petition: plain letters, and the marks they were typed with when there were any."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from doithoai.core.text.folding import folded
from doithoai.core.text.telex import joined
from doithoai.core.triage.suggesting.short_forms import SHORT_FORMS

NUMBER = "0"
"""Every number is read as this word."""
_WORD = re.compile(r"[^\W_]+")
_RUN = re.compile(r"[a-z]+|[0-9]+")


class Word(NamedTuple):
    """One word: `duong` and the marks of `đường`; no marks when it was typed without any."""

    plain: str
    marks: str = ""


class Words(NamedTuple):
    """The words of a text in order. In a bare text hardly any word carries marks, so nothing can be told by them."""

    plain: tuple[str, ...]
    marks: tuple[str, ...]
    named: tuple[bool, ...]
    """Whether the word begins with a capital within a sentence: most likely a part of a name."""
    bare: bool


@lru_cache(maxsize=50_000)
def _word(spelled: str) -> tuple[Word, ...]:
    taken = unicodedata.normalize("NFD", spelled.lower())
    plain = "".join("d" if letter == "đ" else letter for letter in taken if not unicodedata.combining(letter))
    marks = "".join(sorted(letter for letter in taken if letter == "đ" or unicodedata.combining(letter)))
    if plain.isascii() and plain.isalpha():
        if not marks and plain in SHORT_FORMS:
            return tuple(Word(part) for part in SHORT_FORMS[plain].split())
        if marks == "đ" and plain in {"dc", "dk", "dg"}:
            return tuple(Word(part) for part in SHORT_FORMS[plain].split())
        return (Word(plain.removeprefix("d") if plain.startswith("dd") else plain, marks),)
    return tuple(Word(NUMBER if part[0].isdigit() else part, "") for part in _RUN.findall(plain))


def words_of(text: str) -> Words:
    """The words with short forms written out, numbers as `0`, Telex and VNI joined."""
    given = unicodedata.normalize("NFC", text)
    plain = folded(given).text
    typed = joined(plain)
    spelled = [
        (found[0], _within(given, found.start())) for found in _WORD.finditer(given if typed == plain else typed)
    ]
    capitals = sum(1 for word, _ in spelled if word[0].isupper())
    names = 2 * capitals < len(spelled)
    words: list[Word] = []
    named: list[bool] = []
    for word, within in spelled:
        parts = _word(word)
        words += parts
        named += [names and within and word[0].isupper()] * len(parts)
    marked = sum(1 for one in words if one.marks)
    return Words(
        tuple(one.plain for one in words), tuple(one.marks for one in words), tuple(named), marked * 5 < len(words)
    )


def _within(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \"'“”(⟦")
    return bool(before) and before[-1] not in ".!?:;\n)-…"
