"""Join voices that say the same: one carries the others on."""

from django.db import transaction

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.actions.assignments.withdraw_assignment import withdraw_all
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.reach import move
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import OPEN_STATES, PetitionAct, PetitionState
from doithoai.core.petitions.merging import Voice, carrier_of, merge
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def merge_petitions(caller: Caller, *, petition_id: int, into_id: int) -> Petition:
    """Merge `petition_id` into the carrier of `into_id`, and what it carried along with it. Gives the carrier.

    Raises MergedIntoItself, NotPossibleNow when it is no longer open or the carrier is closed or sealed.
    """
    rows = _family(caller, petition_id, into_id)
    voices = {row.pk: Voice(row.pk, row.merged_into_id, row.voices) for row in rows.values()}
    changed = merge(voices, petition_id, into_id)
    carrier, source = rows[carrier_of(voices, into_id)], rows[petition_id]
    if carrier.state not in (*OPEN_STATES, PetitionState.ANSWERED, PetitionState.SOLVED, PetitionState.TRANSFERRED):
        raise NotPossibleNow()
    move(source, PetitionAct.MERGE)
    withdraw_all(caller, source)
    for number, voice in changed.items():
        rows[number].merged_into_id, rows[number].voices = voice.merged_into, voice.voices
        rows[number].save(update_fields=["state", "merged_into", "voices"])
    record_petition(caller, EventName.PETITION_MERGED, source, into_code=carrier.code, voices=carrier.voices)
    record_petition(caller, EventName.PETITION_MERGED, carrier, from_code=source.code, voices=carrier.voices)
    return carrier


def _family(caller: Caller, *ids: int) -> dict[int, Petition]:
    """Both petitions, their carriers and what they carry, locked in the order of their ids."""
    within = petitions_for(caller, Permission.PETITION_TRIAGE)
    if within.filter(pk__in=ids).count() != len(set(ids)):
        raise Petition.DoesNotExist
    carriers = within.filter(merged__in=ids).values_list("pk", flat=True)
    carried = within.filter(merged_into__in=ids).values_list("pk", flat=True)
    wanted = {*ids, *carriers, *carried}
    return {
        row.pk: row for row in within.filter(pk__in=wanted).select_for_update(of=("self",), no_key=True).order_by("pk")
    }
