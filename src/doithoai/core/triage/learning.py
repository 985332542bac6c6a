"""What an authority's own decisions say about a text: which words stood in what was sorted the same way before.

The shipped models know the language; an authority knows that its Bà Lãnh ditch is a matter of irrigation. A phrase
counts only when enough petitions had it, nearly all were sorted alike, and chance hardly explains it. Then the share of
those petitions is mixed with what the models say, as if the models were a few more petitions.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from math import log
from typing import NamedTuple

from doithoai.core.text.folding import folded
from doithoai.core.triage.suggesting.models import EMPTY_WORDS

LEAST_TEXTS, LEAST_SHARE = 3, 0.8
"""A phrase speaks from this many petitions on, when this share of them was sorted the same way."""
LEAST_SURPRISE = 6.0
"""How unlikely (in natural logarithms) chance must be: each text has dozens of phrases, and some always agree."""
WORTH_OF_MODELS = 2.0
"""The models count like this many petitions of the authority."""
UNSEEN = 20
"""While little was decided, every share is taken as if so many petitions had been sorted in other ways."""
MOST_COUNTED = 12
"""More petitions with a phrase than this add nothing to its weight."""
MOST_PHRASES, LONGEST, CASES = 90, 3, 3
"""Phrases of one text, words of one phrase, earlier petitions that are named."""
_CLAUSE = re.compile(r"[^.,;:!?()\n\"“”…]+")
_WORD = re.compile(r"[a-z0-9]+(?:/[a-z0-9]+)*")


class Tally(NamedTuple):
    """How the petitions with one phrase were sorted; `cases` are the newest of them."""

    values: Mapping[str, int]
    cases: tuple[int, ...] = ()

    @property
    def texts(self) -> int:
        """How many were sorted in all."""
        return sum(self.values.values())


class Precedent(NamedTuple):
    """A phrase with which the authority has nearly always decided the same."""

    value: str
    phrase: str
    agreeing: int
    texts: int
    cases: tuple[int, ...]


def phrases_of(text: str) -> dict[str, str]:
    """Phrases of two or three neighbouring words without marks -> as they were typed; none begins or ends empty."""
    plain = folded(text)
    found: dict[str, str] = {}
    for start, end in _spans(plain.text):
        phrase = " ".join(plain.text[start:end].split())
        if phrase not in found:
            first, last = plain.given(start, end)
            found[phrase] = " ".join(text[first:last].split())
        if len(found) == MOST_PHRASES:
            break
    return found


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for clause in _CLAUSE.finditer(text):
        words = list(_WORD.finditer(text, clause.start(), clause.end()))
        for at, first in enumerate(words):
            for last in words[at + 1 : at + LONGEST]:
                if first[0] not in EMPTY_WORDS and last[0] not in EMPTY_WORDS:
                    yield first.start(), last.end()


def precedent(found: Mapping[str, Tally], totals: Mapping[str, int]) -> Precedent | None:
    """The phrase that decides most clearly; None where nothing is sure. `totals`: how all petitions were sorted."""
    best, surprise = None, LEAST_SURPRISE
    for phrase, tally in sorted(found.items(), key=lambda row: (-len(row[0]), row[0])):
        if tally.texts < LEAST_TEXTS:
            continue
        value = max(sorted(tally.values), key=lambda each: tally.values[each])
        agreeing = tally.values[value]
        told = surprise_of(agreeing, tally.texts, usual=_usual(value, totals))
        if agreeing >= LEAST_SHARE * tally.texts and told > surprise:
            best, surprise = Precedent(value, phrase, agreeing, tally.texts, tally.cases[:CASES]), told
    return best


def _usual(value: str, totals: Mapping[str, int]) -> float:
    """The share of a value among all, never nothing and never all."""
    return (totals.get(value, 0) + 1) / (sum(totals.values()) + len(totals) + UNSEEN)


def surprise_of(agreeing: int, texts: int, *, usual: float) -> float:
    """How badly the usual share explains that so many agree, in natural logarithms; 0 when fewer than usual do."""
    share = agreeing / texts
    if share <= usual:
        return 0.0
    rest = (texts - agreeing) * log((1 - share) / (1 - usual)) if agreeing < texts else 0.0
    return agreeing * log(share / usual) + rest


def weighed(choices: Sequence[tuple[str, float]], found: Precedent | None) -> list[tuple[str, float]]:
    """What the models say, mixed with what was decided before: likeliest first, the shares still add up."""
    if found is None:
        return list(choices)
    texts = min(found.texts, MOST_COUNTED)
    agreeing = texts * found.agreeing / found.texts
    chances = dict(choices)
    total = WORTH_OF_MODELS * sum(chances.values()) + agreeing
    chances.setdefault(found.value, 0.0)
    mixed = {
        value: (WORTH_OF_MODELS * chance + (agreeing if value == found.value else 0.0)) / total
        for value, chance in chances.items()
    }
    return sorted(mixed.items(), key=lambda row: (-row[1], row[0]))
