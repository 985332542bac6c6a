"""Stored petitions that speak of the same matter in the same place as a text."""

from typing import NamedTuple

from django.db.models import QuerySet

from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.index import found
from doithoai.apps.suggestions.models import StoredSubject, Vocabulary
from doithoai.apps.suggestions.vocabulary import frequencies_in, vocabulary_of
from doithoai.core.triage.suggesting.archive import from_row, likenesses, shared_places
from doithoai.core.triage.suggesting.duplicates import LEAST, Subject

COMPARED = 60
"""Petitions that are compared word by word."""


class Alike(NamedTuple):
    """A petition of the same matter, with its score and the places (without marks) that both tell of."""

    petition_id: int
    score: float
    places: list[str]


def alike(
    authority_id: int,
    subject: Subject,
    within: QuerySet[Petition],
    *,
    least: float = LEAST,
    vocabulary: Vocabulary | None = None,
) -> list[Alike]:
    """The petitions of `within` with a score from `least` on, the most alike first."""
    order = {petition_id: at for at, petition_id in enumerate(found(authority_id, subject))}
    if not order:
        return []
    kept = within.filter(authority_id=authority_id, pk__in=order).values_list("pk", flat=True)
    first = sorted(kept.order_by(), key=order.__getitem__)[:COMPARED]
    rows = dict(StoredSubject.objects.filter(pk__in=first).values_list("pk", "row"))
    others = [(petition_id, from_row(rows[petition_id])) for petition_id in first if petition_id in rows]
    known = frequencies_in(vocabulary or vocabulary_of(authority_id))
    scores = likenesses(subject, [other for _, other in others], known)
    same = [
        Alike(petition_id, score, shared_places(subject, other))
        for (petition_id, other), score in zip(others, scores, strict=True)
        if score >= least
    ]
    return sorted(same, key=lambda one: (-one.score, -one.petition_id))
