"""A unit takes on what it was given."""

from django.db import transaction

from doithoai.apps.petitions.models import Assignment
from doithoai.apps.petitions.reach import locked_assignment
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.petitions.lifecycle import ASSIGNMENT_TRANSITIONS, AssignmentAct, AssignmentState


@transaction.atomic
def accept_assignment(caller: Caller, *, assignment_id: int) -> Assignment:
    """Mark it as accepted. Raises NotPossibleNow when it is no longer on offer."""
    assignment = locked_assignment(caller, Permission.ASSIGNMENT_RESPOND, assignment_id)
    assignment.state = follow(ASSIGNMENT_TRANSITIONS, AssignmentState(assignment.state), AssignmentAct.ACCEPT).value
    assignment.responded_at = caller.now
    assignment.save(update_fields=["state", "responded_at"])
    record_petition(caller, EventName.ASSIGNMENT_ACCEPTED, assignment.petition, assignment, unit=assignment.unit.name)
    return assignment
