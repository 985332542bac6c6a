"""Counts what officers decided on a petition; what it taught before is taken back first, so nothing counts twice."""

from collections.abc import Sequence

from doithoai.apps.audit.models import Event
from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.models import Learned, Lesson, StoredSubject
from doithoai.apps.suggestions.reading import words_to_read
from doithoai.apps.suggestions.taught import ALL, LED, SENT_BACK, ground_key, grounds_of, phrase_key
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import AssignmentState, PetitionState
from doithoai.core.triage.kinds import SuggestionKind
from doithoai.core.triage.learning import CASES, phrases_of
from doithoai.core.triage.suggesting.archive import from_row

Values = list[list[str]]
Taught = list[tuple[list[int], Values]]
"""Keys, and the pairs of kind and value that are counted under each of them."""


def relearn(caller: Caller, petition: Petition) -> None:
    """Count the petition as it is decided now. The petition is locked by the caller of this."""
    taught, before = _taught_by(petition), _stored(petition)
    if before == taught:
        return
    _count(caller, petition, before, -1)
    _count(caller, petition, taught, 1)
    Lesson.objects.update_or_create(petition=petition, defaults={"taught": taught})


def unlearn(caller: Caller, petition: Petition) -> None:
    """Take back what the petition has taught."""
    _count(caller, petition, _stored(petition), -1)
    Lesson.objects.filter(pk=petition.pk).delete()


def _stored(petition: Petition) -> Taught:
    lesson = Lesson.objects.filter(pk=petition.pk).first()
    return [(keys, values) for keys, values in lesson.taught] if lesson else []


def _taught_by(petition: Petition) -> Taught:
    stored = StoredSubject.objects.filter(pk=petition.pk).first()
    if stored is None or petition.state == PetitionState.SEALED:
        return []
    codes = sorted(petition.fields.values_list("code", flat=True))
    found: Taught = []
    if decided := _decided(petition, codes):
        keys = {phrase_key(petition.authority_id, phrase) for phrase in (*phrases_of(words_to_read(petition)), ALL)}
        found.append((sorted(keys), decided))
    if units := _units(petition):
        grounds = grounds_of(codes, from_row(stored.row))
        keys = {ground_key(petition.authority_id, ground, told) for ground, told, _ in grounds}
        found.append((sorted(keys), units))
    return found


def _decided(petition: Petition, codes: Sequence[str]) -> Values:
    """What an officer said of it: fields, level, legal type; nothing while nobody has sorted it."""
    if petition.state == PetitionState.DIVERTED:
        return [[SuggestionKind.LEGAL_TYPE.value, "khieu_nai"]]
    if not is_sorted(petition):
        return []
    fields = [[SuggestionKind.FIELD.value, code] for code in codes]
    level, kind = SuggestionKind.LEVEL.value, SuggestionKind.LEGAL_TYPE.value
    return [*fields, [level, petition.level], [kind, petition.legal_type]]


def is_sorted(petition: Petition) -> bool:
    """Whether an officer has classified or transferred it."""
    names = [EventName.PETITION_CLASSIFIED.value, EventName.PETITION_TRANSFERRED.value]
    return Event.objects.filter(petition_id=petition.pk, name__in=names).exists()


def _units(petition: Petition) -> Values:
    rows = petition.assignments.filter(part="lead").values_list("unit_id", "state").order_by("id")
    led = {unit for unit, state in rows if state not in (AssignmentState.SENT_BACK, AssignmentState.WITHDRAWN)}
    back = {unit for unit, state in rows if state == AssignmentState.SENT_BACK}
    return [*([LED, str(unit)] for unit in sorted(led)), *([SENT_BACK, str(unit)] for unit in sorted(back))]


def _count(caller: Caller, petition: Petition, taught: Taught, sign: int) -> None:
    wanted = {key: values for keys, values in taught for key in keys}
    fresh = [Learned(key=key, authority_id=petition.authority_id, last_on=caller.today) for key in sorted(wanted)]
    if sign > 0:
        Learned.objects.bulk_create(fresh, ignore_conflicts=True)
    rows = list(Learned.objects.select_for_update(no_key=True).filter(key__in=wanted).order_by("key"))
    for row in rows:
        row.texts = max(0, row.texts + sign)
        for kind, value in wanted[row.key]:
            counted = row.counts.setdefault(kind, {})
            counted[value] = max(0, counted.get(value, 0) + sign)
            if not counted[value]:
                del counted[value]
        kept = [number for number in row.case_ids if number != petition.pk]
        row.case_ids = [petition.pk, *kept][:CASES] if sign > 0 else kept
        row.last_on = caller.today
    Learned.objects.bulk_update(rows, ["texts", "counts", "case_ids", "last_on"], batch_size=200)
    Learned.objects.filter(key__in=wanted, texts=0).delete()
