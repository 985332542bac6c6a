"""Finding words in the text of a plan, as forgiving as its writers and its scanners need."""

import re
import unicodedata
from collections.abc import Iterable

from doithoai.core.text.abbreviations import in_full
from doithoai.core.text.normalise import fold

_DOCUMENT = re.compile(r"\d+(?:/\d{4}/|-)[a-z]")
"""Where the number of a document stands in folded text: 32/2021/nd-cp, 218-qd/tw."""


def names(texts: Iterable[str], words: Iterable[str]) -> bool:
    """True when one of the words stands in one of the texts, whatever its case; known abbreviations count in full.

    Marks do not matter in a phrase of several words (scanners lose them); a single word would become another one.
    """
    full = [in_full(text) for text in texts]
    folded, plain = [fold(text) for text in full], [_plain(text) for text in full]
    return any(
        any(_stands_in(fold(word), text) for text in folded)
        if " " in word
        else any(_stands_in(_plain(word), text) for text in plain)
        for word in map(in_full, words)
    )


def spoken(texts: Iterable[str], words: Iterable[str], unless: Iterable[str] = ()) -> tuple[str, ...]:
    """The words that stand in the texts exactly as written but for case, outside the phrases `unless`."""
    found: list[str] = []
    harmless = sorted((_plain(phrase) for phrase in unless), key=len, reverse=True)
    for text in map(_plain, texts):
        for phrase in harmless:
            text = text.replace(phrase, " ")
        found += [word for word in words if word not in found and _stands_in(_plain(word), text)]
    return tuple(found)


def cites(text: str, number: str) -> bool:
    """True when a line of legal basis rests on the document of that number; spaces and Đ written as D are forgiven.

    Of several numbers between two semicolons the first is the document itself; the others stand in its title.
    """
    pattern = re.compile(rf"(?<![\d/]){re.escape(_numeral(number))}(?!\w)")
    for part in _numeral(text).split(";"):
        found = pattern.search(part)
        if found and not _DOCUMENT.search(part[: found.start()]):
            return True
    return False


def _stands_in(word: str, text: str) -> bool:
    return bool(word) and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _numeral(text: str) -> str:
    tight = re.sub(r"\s*([/\-–])\s*", lambda joint: joint[1].replace("–", "-"), fold(text))
    return re.sub(r"(?<!\d)0+(?=\d+/)", "", tight)
