"""The index of what petitions are found by: written once for each, read with a bounded number of rows for each key.

One statement serves SQLite and PostgreSQL. How many rows it reads depends on the new petition alone, not on how many
are stored: a spot gives its newest petitions, a word that many have is dropped for good.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import sqrt

from django.db import connection
from django.db.models import Count

from doithoai.apps.suggestions.keys import key_of
from doithoai.apps.suggestions.models import CommonKey, SubjectKey
from doithoai.core.triage.suggesting.archive import STRENGTH, WORD_KINDS, Key, keys_of
from doithoai.core.triage.suggesting.duplicates import Subject

MOST_A_KEY = 40
"""Petitions read for one key; a word that more petitions have is common."""
MOST_FOUND = 200
"""Petitions that are looked at more closely, those with the most and strongest keys in common."""
_NEWEST = (
    "SELECT * FROM (SELECT key, petition_id FROM suggestions_subjectkey"
    " WHERE key = %s ORDER BY petition_id DESC LIMIT %s) AS newest_{}"
)


def write_keys(authority_id: int, petition_id: int, subject: Subject) -> None:
    """Make the petition findable. Words that are common by now are dropped instead."""
    keys = _hashed(authority_id, keys_of(subject))
    words = {number for number, key in keys.items() if key.kind in WORD_KINDS}
    common = set(CommonKey.objects.filter(key__in=words).values_list("key", flat=True))
    counted = SubjectKey.objects.filter(key__in=words - common).values("key").annotate(rows=Count("petition_id"))
    full = {row["key"] for row in counted if row["rows"] >= MOST_A_KEY}
    if full:
        CommonKey.objects.bulk_create([CommonKey(key=key) for key in sorted(full)], ignore_conflicts=True)
        SubjectKey.objects.filter(key__in=full).delete()
    fresh = [SubjectKey(key=key, petition_id=petition_id) for key in sorted(set(keys) - common - full)]
    SubjectKey.objects.bulk_create(fresh, ignore_conflicts=True)


def remove_keys(petition_id: int) -> None:
    """Let the petition be found no more."""
    SubjectKey.objects.filter(petition_id=petition_id).delete()


def found(authority_id: int, subject: Subject) -> list[int]:
    """Ids of petitions that share keys, the most promising first, at most MOST_FOUND."""
    keys = _hashed(authority_id, keys_of(subject))
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for key, petition_id in _rows(keys):
        holders[key].append(petition_id)
    votes: Counter[int] = Counter()
    for key, petition_ids in holders.items():
        worth = round(1000 * STRENGTH[keys[key].kind] / sqrt(1 + len(petition_ids)))
        for petition_id in petition_ids:
            votes[petition_id] += worth
    ranked = sorted(votes.items(), key=lambda row: (-row[1], -row[0]))
    return [petition_id for petition_id, _ in ranked[:MOST_FOUND]]


def _hashed(authority_id: int, keys: Iterable[Key]) -> dict[int, Key]:
    return {key_of(authority_id, key.kind, key.text): key for key in keys}


def _rows(keys: dict[int, Key]) -> Sequence[tuple[int, int]]:
    words = [number for number, key in keys.items() if key.kind in WORD_KINDS]
    spots = [number for number, key in keys.items() if key.kind not in WORD_KINDS]
    parts = [_NEWEST.format(at) for at in range(len(spots))]
    values: list[int] = [value for spot in spots for value in (spot, MOST_A_KEY)]
    if words:
        marks = ", ".join(["%s"] * len(words))
        parts.append(f"SELECT key, petition_id FROM suggestions_subjectkey WHERE key IN ({marks})")  # noqa: S608
        values += words
    if not parts:
        return []
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), values)
        rows: Sequence[tuple[int, int]] = cursor.fetchall()
    return rows
