"""Join voices that say the same: one carries the others on."""

from collections.abc import Collection

from django.db import transaction
from django.db.models import Q

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.actions.assignments.withdraw_assignment import withdraw_all
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.reach import move
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import ANSWERED_STATES, OPEN_STATES, PetitionAct, PetitionState
from doithoai.core.petitions.merging import Voice, carrier_of, merge
from doithoai.core.refusal import NotPossibleNow

CARRIERS = OPEN_STATES | ANSWERED_STATES | {PetitionState.TRANSFERRED}
"""States in which a petition may carry others."""
Family = dict[int, Petition]


@transaction.atomic
def merge_petitions(caller: Caller, *, petition_id: int, into_id: int) -> Petition:
    """Merge `petition_id` into the carrier of `into_id`, and what it carried along with it. Gives the carrier.

    Raises MergedIntoItself, NotPossibleNow when it is no longer open or the carrier is closed or sealed.
    """
    return join(caller, locked_family(caller, [petition_id, into_id]), petition_id, into_id)


def join(caller: Caller, rows: Family, source_id: int, into_id: int) -> Petition:
    """One merging among petitions that are locked; their rows are changed in place. Gives the carrier."""
    voices = voices_of(rows)
    changed = merge(voices, source_id, into_id)
    carrier, source = rows[carrier_of(voices, into_id)], rows[source_id]
    if carrier.state not in CARRIERS:
        raise NotPossibleNow()
    move(source, PetitionAct.MERGE)
    withdraw_all(caller, source)
    keep_voices(rows, changed)
    for row in (rows[number] for number in changed if number != carrier.pk):
        along = source.code if row.pk != source_id else ""
        record_petition(caller, EventName.PETITION_MERGED, row, into_code=carrier.code, along_with=along)
    joined = {"from_code": source.code, "voices": carrier.voices}
    record_petition(caller, EventName.PETITION_MERGED, carrier, **joined)
    return carrier


def voices_of(rows: Family) -> dict[int, Voice]:
    """The petitions as core sees them."""
    return {row.pk: Voice(row.pk, row.merged_into_id, row.voices, row.came_with_id) for row in rows.values()}


def keep_voices(rows: Family, changed: dict[int, Voice]) -> None:
    """Save who carries whom now."""
    for number, voice in changed.items():
        row = rows[number]
        row.merged_into_id, row.voices, row.came_with_id = voice.merged_into, voice.voices, voice.came_with
        row.save(update_fields=["state", "merged_into", "voices", "came_with"])


def locked_family(caller: Caller, ids: Collection[int]) -> Family:
    """The petitions, their carriers and all that these carry, locked in the order of their ids.

    Raises Petition.DoesNotExist where one is out of reach.
    """
    within = petitions_for(caller, Permission.PETITION_TRIAGE)
    if within.filter(pk__in=ids).count() != len(set(ids)):
        raise Petition.DoesNotExist
    carriers = set(within.filter(merged__in=ids).values_list("pk", flat=True))
    wanted = Q(pk__in={*ids, *carriers}) | Q(merged_into__in={*ids, *carriers})
    rows = within.filter(wanted).select_for_update(of=("self",), no_key=True).order_by("pk")
    return {row.pk: row for row in rows}
