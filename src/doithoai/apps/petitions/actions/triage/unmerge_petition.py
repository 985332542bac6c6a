"""Let a merged voice stand alone again, with those who came with it."""

from django.db import transaction

from doithoai.apps.petitions.actions.triage.merge_petitions import keep_voices, locked_family, voices_of
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.reach import move
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import PetitionAct
from doithoai.core.petitions.merging import unmerge


@transaction.atomic
def unmerge_petition(caller: Caller, *, petition_id: int) -> Petition:
    """Back to received, its voices taken from the carrier's count. Raises NotPossibleNow when it is not merged."""
    rows = locked_family(caller, [petition_id])
    changed = unmerge(voices_of(rows), petition_id)
    source = rows[petition_id]
    carrier = rows[source.merged_into_id or petition_id]
    move(source, PetitionAct.UNMERGE)
    keep_voices(rows, changed)
    for row in (rows[number] for number in changed if number != carrier.pk):
        along = source.code if row.pk != petition_id else ""
        record_petition(caller, EventName.PETITION_UNMERGED, row, out_of_code=carrier.code, along_with=along)
    record_petition(caller, EventName.PETITION_UNMERGED, carrier, released_code=source.code, voices=carrier.voices)
    return source
