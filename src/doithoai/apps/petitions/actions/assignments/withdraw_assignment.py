"""Take a petition back from a unit."""

from django.db import transaction

from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.apps.petitions.reach import locked_assignment, move
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.petitions.lifecycle import (
    ASSIGNMENT_TRANSITIONS,
    OWED_STATES,
    AssignmentAct,
    AssignmentState,
    PetitionAct,
)
from doithoai.core.petitions.routing import require_reason


@transaction.atomic
def withdraw_assignment(caller: Caller, *, assignment_id: int, reason: str) -> Assignment:
    """Withdraw one part; without its lead the petition is received again. Raises NotPossibleNow, ReasonMissing."""
    assignment = locked_assignment(caller, Permission.ASSIGNMENT_GIVE, assignment_id)
    end(caller, assignment, AssignmentAct.WITHDRAW, EventName.ASSIGNMENT_WITHDRAWN, require_reason(reason))
    leave_without_lead(assignment)
    return assignment


def end(caller: Caller, assignment: Assignment, act: AssignmentAct, event: EventName, reason: str = "") -> None:
    """Withdraw or send back one part; the petition is already locked."""
    assignment.state = follow(ASSIGNMENT_TRANSITIONS, AssignmentState(assignment.state), act).value
    assignment.responded_at = caller.now
    assignment.save(update_fields=["state", "responded_at"])
    record_petition(caller, event, assignment.petition, assignment, unit=assignment.unit.name, reason=reason)


def leave_without_lead(assignment: Assignment) -> None:
    """A petition whose lead unit is gone waits in the inbox again."""
    if assignment.part != "lead":
        return
    petition = assignment.petition
    move(petition, PetitionAct.UNASSIGN)
    petition.lead_unit, petition.due_on, petition.is_extended = None, None, False
    petition.save(update_fields=["state", "lead_unit", "due_on", "is_extended"])


def withdraw_all(caller: Caller, petition: Petition) -> None:
    """Withdraw every part still owed, because the petition leaves the desk (merged, transferred, sealed)."""
    for assignment in petition.assignments.filter(state__in=OWED_STATES).select_related("unit"):
        assignment.petition = petition
        end(caller, assignment, AssignmentAct.WITHDRAW, EventName.ASSIGNMENT_WITHDRAWN)
    petition.lead_unit, petition.due_on, petition.is_extended = None, None, False
    petition.save(update_fields=["lead_unit", "due_on", "is_extended"])
