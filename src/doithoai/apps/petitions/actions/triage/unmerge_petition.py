"""Let a merged voice stand alone again."""

from django.db import transaction

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.reach import move
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import PetitionAct
from doithoai.core.petitions.merging import Voice, unmerge


@transaction.atomic
def unmerge_petition(caller: Caller, *, petition_id: int) -> Petition:
    """Back to received, its voice taken from the carrier's count. Raises NotPossibleNow when it is not merged."""
    within = petitions_for(caller, Permission.PETITION_TRIAGE)
    carrier_id = within.values_list("merged_into_id", flat=True).get(pk=petition_id)
    locked = (
        within.filter(pk__in={petition_id, carrier_id} - {None})
        .select_for_update(of=("self",), no_key=True)
        .order_by("pk")
    )
    rows = {row.pk: row for row in locked}
    changed = unmerge({row.pk: Voice(row.pk, row.merged_into_id, row.voices) for row in rows.values()}, petition_id)
    source = rows[petition_id]
    carrier = rows[source.merged_into_id or petition_id]
    move(source, PetitionAct.UNMERGE)
    for number, voice in changed.items():
        rows[number].merged_into_id, rows[number].voices = voice.merged_into, voice.voices
        rows[number].save(update_fields=["state", "merged_into", "voices"])
    record_petition(caller, EventName.PETITION_UNMERGED, source, out_of_code=carrier.code)
    record_petition(caller, EventName.PETITION_UNMERGED, carrier, released_code=source.code, voices=carrier.voices)
    return source
