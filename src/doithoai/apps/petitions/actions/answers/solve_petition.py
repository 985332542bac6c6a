"""The unit says that the work itself is done: another fact, on another day, than the answer."""

from django.db import transaction

from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.reading import require_ready
from doithoai.apps.petitions.models import Attachment, Petition
from doithoai.apps.petitions.reach import locked_petition, move
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import PetitionAct
from doithoai.core.petitions.routing import require_reason


@transaction.atomic
def solve_petition(caller: Caller, *, petition_id: int, note: str, proof: StoredFile | None = None) -> Petition:
    """Mark it as solved, with what was done and the proof.

    Raises NotPossibleNow unless answered, ReasonMissing, FileWaits.
    """
    petition = locked_petition(caller, Permission.PROMISE_TRACK, petition_id)
    move(petition, PetitionAct.SOLVE)
    petition.solved_on = caller.today
    petition.save(update_fields=["state", "solved_on"])
    if proof is not None:
        require_ready(proof)
        Attachment.objects.create(petition=petition, file=proof, purpose="proof")
    record_petition(caller, EventName.PETITION_SOLVED, petition, note=require_reason(note), proof=proof is not None)
    return petition
