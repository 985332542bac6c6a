"""What an authority's decisions have taught about phrases, fields and spots; read for one text, a few hundred rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from doithoai.apps.suggestions.keys import key_of
from doithoai.apps.suggestions.models import Learned
from doithoai.core.triage.learning import Tally
from doithoai.core.triage.suggesting.archive import KeyKind, keys_of
from doithoai.core.triage.suggesting.duplicates import Subject, place_key
from doithoai.core.triage.units import Ground, History

PHRASE, ALL = "phrase", ""
"""Kind of key of a phrase; the phrase that stands for all petitions."""
LED, SENT_BACK = "unit", "sent_back"
MOST_SPOTS = 8


def phrase_key(authority_id: int, phrase: str) -> int:
    """Under which a phrase is counted; the empty one counts all petitions."""
    return key_of(authority_id, PHRASE, phrase)


def grounds_of(codes: Iterable[str], subject: Subject) -> list[tuple[Ground, str, str]]:
    """Ground, what is hashed, and its name: fields of the first level, spots, and both together."""
    fields = list(dict.fromkeys(code.partition(".")[0] for code in codes))
    names = {place_key(place): place.name for place in subject.places}
    spots = [key.text for key in keys_of(subject) if key.kind == KeyKind.SPOT][:MOST_SPOTS]
    return [
        *((Ground.FIELD_AND_SPOT, f"{field}|{spot}", names[spot]) for field in fields for spot in spots),
        *((Ground.FIELD, field, field) for field in fields),
        *((Ground.SPOT, spot, names[spot]) for spot in spots),
    ]


def ground_key(authority_id: int, ground: Ground, told: str) -> int:
    """Under which the units of one ground are counted."""
    return key_of(authority_id, ground.value, told)


@dataclass(frozen=True)
class Taught:
    """The rows that speak of one text, by key."""

    authority_id: int
    rows: Mapping[int, Learned]

    def tallies(self, kind: str, phrases: Iterable[str]) -> dict[str, Tally]:
        """How petitions with each phrase were sorted."""
        found = {}
        for phrase in phrases:
            row = self.rows.get(phrase_key(self.authority_id, phrase))
            if row is not None and row.counts.get(kind):
                found[phrase] = Tally(row.counts[kind], tuple(row.case_ids))
        return found

    def totals(self, kind: str) -> Mapping[str, int]:
        """How all petitions were sorted."""
        row = self.rows.get(phrase_key(self.authority_id, ALL))
        found: Mapping[str, int] = row.counts.get(kind, {}) if row else {}
        return found

    def histories(self, codes: Iterable[str], subject: Subject) -> list[History]:
        """Who led on these fields and at these spots."""
        found = []
        for ground, told, name in grounds_of(codes, subject):
            row = self.rows.get(ground_key(self.authority_id, ground, told))
            if row is not None:
                led, back = row.counts.get(LED, {}), row.counts.get(SENT_BACK, {})
                found.append(History(ground, name, led, back, tuple(row.case_ids)))
        return found


def taught(authority_id: int, phrases: Iterable[str], codes: Iterable[str], subject: Subject) -> Taught:
    """What was learned about these phrases, fields and spots: one query."""
    keys = {phrase_key(authority_id, phrase) for phrase in (*phrases, ALL)}
    keys |= {ground_key(authority_id, ground, told) for ground, told, _ in grounds_of(codes, subject)}
    rows = Learned.objects.filter(authority_id=authority_id, key__in=keys)
    return Taught(authority_id, {row.key: row for row in rows})
