"""One new text against those that are stored: what it is found again by, and how like it others are.

A stored text is found by keys: the spots it tells of, each also together with what is told of it, and its words and
pairs of words. Spots are always worth looking up, the newest first; a word is only worth it while few texts have it.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from doithoai.core.triage.suggesting.choosing import shipped
from doithoai.core.triage.suggesting.duplicates import (
    SAME_WORDS,
    Compared,
    Frequencies,
    Subject,
    likeness,
    place_key,
)
from doithoai.core.triage.suggesting.places import BROAD, LEVEL, Place
from doithoai.core.triage.suggesting.suggest import (
    Names,
    Suggestion,
    names_told,
    points_of,
    read_text,
    subject_of,
)

READING = 3
"""Counts up whenever texts are read otherwise than before: what was stored with a lower number is read again."""
MOST_SPOTS, MOST_WORDS, MOST_PAIRED = 24, 60, 4
"""Keys of one text, and spots that are paired; a text that needs more is as long as ten petitions."""
FIELD_WORTH, FIELDS = 0.2, 2
"""A spot is keyed together with this many of the likeliest fields, each from this share on."""
NO_NAMES = Names()


class KeyKind(StrEnum):
    """What a key is made of."""

    COPY = "copy"
    """All words and places: texts in the very same words."""
    SPOTS = "spots"
    """Two spots that one text tells of: a lane of a street."""
    SPOT_TOPIC = "spot_topic"
    SPOT_FIELD = "spot_field"
    SPOT = "spot"
    PAIR = "pair"
    WORD = "word"


WORD_KINDS = frozenset({KeyKind.PAIR, KeyKind.WORD})
"""Keys that are dropped once many texts have them."""
STRENGTH: Mapping[KeyKind, float] = {
    KeyKind.COPY: 10.0,
    KeyKind.SPOTS: 4.0,
    KeyKind.SPOT_TOPIC: 3.0,
    KeyKind.SPOT_FIELD: 2.0,
    KeyKind.SPOT: 1.5,
    KeyKind.PAIR: 1.0,
    KeyKind.WORD: 0.5,
}
"""How much a shared key speaks for comparing two texts."""


class Key(NamedTuple):
    """One thing a text is found by."""

    kind: KeyKind
    text: str


class OneRead(NamedTuple):
    """What one text gives: suggestions (without duplicates), what is compared of it, names for reading others."""

    suggestion: Suggestion
    subject: Subject
    names: Names


def read_one(text: str, names: Names = NO_NAMES) -> OneRead:
    """Read one text by itself, with the names that stored texts tell of."""
    one = read_text(text, shipped())
    choices = one.choices
    suggestion = Suggestion(
        0, choices.legal_type, choices.fields, choices.level, tuple(points_of(one)), (), {}, one.personal
    )
    return OneRead(suggestion, subject_of(one, names), names_told(one))


def keys_of(subject: Subject) -> list[Key]:
    """What a text is found by, the strongest first, each once."""
    spots = list(dict.fromkeys(_spots(subject)))[:MOST_SPOTS]
    pairs = (Key(KeyKind.PAIR, " ".join(pair)) for pair in zip(subject.words, subject.words[1:], strict=False))
    words = (Key(KeyKind.WORD, word) for word in subject.words)
    return [*_copy(subject), *spots, *list(dict.fromkeys([*pairs, *words]))[:MOST_WORDS]]


def _copy(subject: Subject) -> Iterator[Key]:
    if subject.words:
        yield Key(KeyKind.COPY, " ".join([*sorted(subject.words), *sorted(map(place_key, subject.places))]))


def _spots(subject: Subject) -> Iterator[Key]:
    places = [place for place in sorted(subject.places) if place.kind != LEVEL]
    near = sorted(place_key(place) for place in places if place.kind not in BROAD)[:MOST_PAIRED]
    for one, other in combinations(near, 2):
        yield Key(KeyKind.SPOTS, f"{one}|{other}")
    for place in places:
        for topic in sorted(subject.topics):
            yield Key(KeyKind.SPOT_TOPIC, f"{place_key(place)}|{topic}")
    for place in places:
        if place.kind not in BROAD:
            yield Key(KeyKind.SPOT, place_key(place))
        for code, share in subject.fields[:FIELDS]:
            if share >= FIELD_WORTH:
                yield Key(KeyKind.SPOT_FIELD, f"{place_key(place)}|{code}")


def likenesses(subject: Subject, others: Sequence[Subject], known: Frequencies | None = None) -> list[float]:
    """How like one text each of the others is, 0 to 1; from `duplicates.LEAST` on it speaks of the same."""
    batch = Compared([subject, *others], known)
    return [
        SAME_WORDS if _is_copy(subject, other) else likeness(batch.pair(0, at))
        for at, other in enumerate(others, start=1)
    ]


def _is_copy(one: Subject, other: Subject) -> bool:
    return bool(one.words) and one.words == other.words and one.places == other.places


def shared_places(one: Subject, other: Subject) -> list[str]:
    """Names of the spots that both tell of, without marks."""
    keys = {place_key(place) for place in other.places if place.kind != LEVEL}
    return sorted({place.name for place in one.places if place.kind != LEVEL and place_key(place) in keys})


def as_row(subject: Subject) -> dict[str, object]:
    """The subject as plain values, to be stored."""
    return {
        "places": [list(place) for place in sorted(subject.places)],
        "words": " ".join(subject.words),
        "topics": sorted(subject.topics),
        "fields": [[code, round(share, 4)] for code, share in subject.fields],
        "type": subject.legal_type,
    }


def from_row(row: Mapping[str, object]) -> Subject:
    """The subject that `as_row` stored."""
    places: Sequence[Sequence[str]] = row["places"]  # type: ignore[assignment]
    topics: Sequence[str] = row["topics"]  # type: ignore[assignment]
    fields: Sequence[tuple[str, float]] = row["fields"]  # type: ignore[assignment]
    return Subject(
        frozenset(Place(kind, name) for kind, name in places),
        tuple(str(row["words"]).split()),
        frozenset(topics),
        tuple((code, share) for code, share in fields),
        str(row["type"]),
    )
