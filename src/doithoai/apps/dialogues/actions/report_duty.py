"""The owning unit reports a duty done, with proof where the plan asks for it."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_duty
from doithoai.apps.dialogues.models import Duty
from doithoai.apps.dialogues.proof import Proof
from doithoai.apps.files.actions.store_file import store_file
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DUTY_TRANSITIONS, UNDER_WAY_STATES, DutyAct, DutyState
from doithoai.core.dialogues.planning import ProofMissing
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow


@transaction.atomic
def report_duty(caller: Caller, *, duty_id: int, report: str, proof: Proof | None = None) -> Duty:
    """Done, by whom and when. Raises ProofMissing, NotPossibleNow, and what `store_file` refuses."""
    duty, dialogue = locked_duty(caller, Permission.DUTY_REPORT, duty_id, states=UNDER_WAY_STATES)
    duty.state = follow(DUTY_TRANSITIONS, DutyState(duty.state), DutyAct.REPORT).value
    if duty.proof_required and proof is None:
        raise ProofMissing
    if proof is not None:
        duty.proof = store_file(caller, name=proof.name, data=proof.data)
    duty.report, duty.done_at, duty.done_by_id = report.strip(), caller.now, caller.person_id
    duty.save(update_fields=["state", "proof", "report", "done_at", "done_by"])
    record(
        caller, EventName.DUTY_REPORTED, duty, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        title=duty.text[:200], due_on=duty.due_on, proof=duty.proof.name if duty.proof else "",
    )  # fmt: skip
    return duty
