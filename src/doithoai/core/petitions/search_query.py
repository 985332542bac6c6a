"""What somebody typed into the search box, read into terms: each must be found, in one of the ways it may stand."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from doithoai.core.petitions.place_names import Place
from doithoai.core.text.normalise import search_words
from doithoai.core.text.short_forms import SHORTENED, WRITTEN_OUT, Phrase
from doithoai.core.text.typing_faults import near_words

LONGEST = 8
"""Words of the longest name that is looked for as one."""


@dataclass(frozen=True)
class Term:
    """Found where all `words` stand (the last as a beginning when `begins`), or any of the rest."""

    words: Phrase
    begins: bool = False
    phrases: tuple[Phrase, ...] = ()
    """Words that follow each other."""
    groups: frozenset[int] = frozenset()
    units: frozenset[int] = frozenset()
    near: frozenset[str] = frozenset()
    """Words one fault away, when the words themselves are not to be found."""
    others: tuple[str, ...] = ()
    """Old and new names of the same place, as they are written."""

    @property
    def typed(self) -> str:
        """The words as they were read."""
        return " ".join(self.words)


Query = tuple[Term, ...]


def read_query(text: str, places: Mapping[Phrase, Place] | None = None) -> Query:
    """The terms of a query: names of places, short forms and what they stand for, and single words.

    >>> [term.words for term in read_query("tdp 5 ngập")]
    [('tdp',), ('5',), ('ngap',)]
    """
    typed = search_words(text)
    terms: list[Term] = []
    at = 0
    while at < len(typed):
        term, taken = _next(typed[at:], places or {})
        at += taken
        terms.append(replace(term, begins=at >= len(typed)))
    return tuple(terms)


def with_near(query: Query, which: set[int] | None = None) -> Query:
    """The query with the words one fault away, for the terms of these places in it (all without `which`)."""
    return tuple(
        replace(term, near=near_words(term.words[0])) if _may_be_mistyped(term, at, which) else term
        for at, term in enumerate(query)
    )


def _may_be_mistyped(term: Term, at: int, which: set[int] | None) -> bool:
    return len(term.words) == 1 and (which is None or at in which)


def _next(typed: list[str], places: Mapping[Phrase, Place]) -> tuple[Term, int]:
    """The longest term at the beginning of these words, and how many of them it takes."""
    for taken in range(min(len(typed), LONGEST), 0, -1):
        run = tuple(typed[:taken])
        place = places.get(_in_full(run)) or places.get(run)
        if place is not None:
            return Term(run, False, place.phrases, place.groups, place.units, others=place.others), taken
        if run in SHORTENED:
            return Term(run, phrases=tuple((short,) for short in SHORTENED[run])), taken
    word = typed[0]
    return Term((word,), phrases=(WRITTEN_OUT[word],) if word in WRITTEN_OUT else ()), 1


def _in_full(run: Phrase) -> Phrase:
    return tuple(part for word in run for part in WRITTEN_OUT.get(word, (word,)))
