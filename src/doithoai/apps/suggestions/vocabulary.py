"""What the newest petitions of an authority have in common: which words say little, which names are places there."""

from collections import Counter
from collections.abc import Iterable

from doithoai.apps.suggestions.models import StoredSubject, Vocabulary
from doithoai.core.triage.suggesting.archive import from_row
from doithoai.core.triage.suggesting.duplicates import Frequencies
from doithoai.core.triage.suggesting.places import Place
from doithoai.core.triage.suggesting.suggest import Names

NEWEST = 2000
"""Petitions that are counted."""
LEAST = 3
"""A word or name of fewer petitions is not kept: it may be one person's."""


def vocabulary_of(authority_id: int) -> Vocabulary:
    """The stored one; an empty one where nothing was counted yet."""
    return Vocabulary.objects.filter(pk=authority_id).first() or Vocabulary(authority_id=authority_id)


def held_vocabulary(authority_id: int) -> Vocabulary:
    """The same, locked until the transaction ends: of two petitions that are read at once, one sees the other."""
    Vocabulary.objects.get_or_create(authority_id=authority_id)
    return Vocabulary.objects.select_for_update(no_key=True).get(pk=authority_id)


def names_in(vocabulary: Vocabulary) -> Names:
    """The names of places, for reading texts without capitals."""
    return Names(frozenset(vocabulary.names), frozenset(Place(kind, name) for kind, name in vocabulary.short))


def frequencies_in(vocabulary: Vocabulary) -> Frequencies:
    """How often words and topics stand in the texts."""
    return Frequencies(vocabulary.texts, vocabulary.words, vocabulary.topics)


def count_again(authority_id: int) -> Vocabulary:
    """Count the newest petitions of the authority and keep the result."""
    rows = StoredSubject.objects.filter(authority_id=authority_id).order_by("-petition_id")
    words, topics, names, short = Counter[str](), Counter[str](), Counter[str](), Counter[tuple[str, str]]()
    texts = 0
    for row, told in rows.values_list("row", "names")[:NEWEST].iterator(chunk_size=500):
        subject = from_row(row)
        texts += 1
        words.update(set(subject.words))
        topics.update(subject.topics)
        names.update(told.get("long", ()))
        short.update(tuple(place) for place in told.get("short", ()))
    return Vocabulary.objects.update_or_create(
        authority_id=authority_id,
        defaults={
            "texts": texts,
            "words": _often(words.items()),
            "topics": dict(topics),
            "names": sorted(_often(names.items())),
            "short": sorted(list(place) for place, count in short.items() if count >= LEAST),
        },
    )[0]


def _often(counted: Iterable[tuple[str, int]]) -> dict[str, int]:
    return {word: count for word, count in counted if count >= LEAST}
