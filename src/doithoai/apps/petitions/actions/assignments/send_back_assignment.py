"""A unit says that it is not its matter; the third time the chair's office decides."""

from django.db import transaction

from doithoai.apps.petitions.acceptance import escalate
from doithoai.apps.petitions.actions.assignments.withdraw_assignment import leave_without_lead
from doithoai.apps.petitions.models import Assignment
from doithoai.apps.petitions.reach import locked_assignment
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.petitions.lifecycle import ASSIGNMENT_TRANSITIONS, AssignmentAct, AssignmentState
from doithoai.core.petitions.routing import DecidedByOffice, is_escalated, require_reason


@transaction.atomic
def send_back_assignment(caller: Caller, *, assignment_id: int, reason: str) -> Assignment:
    """Send it back. Raises NotPossibleNow once accepted or withdrawn, DecidedByOffice, ReasonMissing."""
    assignment = locked_assignment(caller, Permission.ASSIGNMENT_RESPOND, assignment_id)
    if assignment.petition.escalations.filter(settled_at__isnull=False).exists():
        raise DecidedByOffice
    assignment.state = follow(ASSIGNMENT_TRANSITIONS, AssignmentState(assignment.state), AssignmentAct.SEND_BACK).value
    assignment.responded_at, assignment.sent_back_reason = caller.now, require_reason(reason)[:400]
    assignment.save(update_fields=["state", "responded_at", "sent_back_reason"])
    leave_without_lead(assignment)
    bounces = assignment.petition.assignments.filter(state=AssignmentState.SENT_BACK.value).count()
    record_petition(
        caller,
        EventName.ASSIGNMENT_SENT_BACK,
        assignment.petition,
        assignment,
        unit=assignment.unit.name,
        reason=assignment.sent_back_reason,
        bounces=bounces,
        escalated=is_escalated(bounces),
    )
    if is_escalated(bounces) and assignment.part == "lead":
        escalate(caller, assignment.petition, bounces)
    return assignment
