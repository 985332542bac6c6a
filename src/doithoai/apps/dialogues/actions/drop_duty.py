"""Take a duty off the plan, with the reason."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_duty
from doithoai.apps.dialogues.models import Duty
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DUTY_TRANSITIONS, LIVING_STATES, DutyAct, DutyState
from doithoai.core.dialogues.planning import reasoned
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow


@transaction.atomic
def drop_duty(caller: Caller, *, duty_id: int, reason: str) -> Duty:
    """The duty stays visible, struck out. Raises ReasonMissing, NotPossibleNow."""
    duty, dialogue = locked_duty(caller, Permission.DIALOGUE_PLAN, duty_id, states=LIVING_STATES)
    duty.state = follow(DUTY_TRANSITIONS, DutyState(duty.state), DutyAct.DROP).value
    duty.report = reasoned(reason)
    duty.save(update_fields=["state", "report"])
    record(
        caller, EventName.DUTY_DROPPED, duty, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        title=duty.text[:200], reason=duty.report,
    )  # fmt: skip
    return duty
