"""A promise is kept: on which day, with what to show for it."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.files.models import StoredFile
from doithoai.apps.hall.access import promises_for
from doithoai.apps.hall.models import Promise
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import HANOI, Caller
from doithoai.core.events import EventName
from doithoai.core.hall.promises import keep


@transaction.atomic
def keep_promise(
    caller: Caller, *, promise_id: int, kept_on: date, note: str, proof: StoredFile | None = None
) -> Promise:
    """Mark it as kept. Raises PromiseSettled, KeptOutsideItsTime or ProofMissing."""
    promise = (
        promises_for(caller, Permission.PROMISE_TRACK).select_for_update(of=("self",), no_key=True).get(pk=promise_id)
    )
    made_on = promise.made_at.astimezone(HANOI).date()
    words = keep(made_on=made_on, kept_on=promise.kept_on, wanted=kept_on, note=note, today=caller.today)
    promise.kept_on, promise.proof_note, promise.proof = kept_on, words[:600], proof
    promise.save(update_fields=["kept_on", "proof_note", "proof"])
    record(
        caller,
        EventName.PROMISE_KEPT,
        promise,
        authority_id=promise.dialogue.authority_id,
        dialogue_id=promise.dialogue_id,
        petition_id=promise.petition_id,
        kept_on=kept_on,
        due_on=promise.due_on,
        proof=proof is not None,
    )
    return promise
