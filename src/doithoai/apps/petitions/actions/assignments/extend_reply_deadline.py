"""Move a unit's reply deadline, while it still runs: with a reason, by a person who answers for it."""

from django.db import transaction

from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.models import Assignment
from doithoai.apps.petitions.reach import locked_assignment
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.deadlines.extension import AlreadyReplied, ReplyDeadline, ReplyLimit, extend
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import OWED_STATES, AssignmentState
from doithoai.core.petitions.routing import require_reason
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def extend_reply_deadline(caller: Caller, *, assignment_id: int, working_days: int, reason: str) -> Assignment:
    """Move it by working days from the old date; the old date stays visible, the citizen is told by a reaction.

    Raises AlreadyReplied, AskedTooLate, NoExtensionLeft, MustMoveForward, ReasonMissing, NotPossibleNow.
    """
    assignment = locked_assignment(caller, Permission.ASSIGNMENT_EXTEND, assignment_id)
    old = deadline_of(assignment)
    new = extend(old, working_days=working_days, asked_on=caller.today, limit=ReplyLimit(), calendar=work_calendar())
    assignment.first_due_on = assignment.first_due_on or old.due_on
    assignment.due_on, assignment.times_extended = new.due_on, new.times_extended
    assignment.extension_reason = require_reason(reason)[:400]
    assignment.save(update_fields=["first_due_on", "due_on", "times_extended", "extension_reason"])
    if assignment.part == "lead":
        assignment.petition.due_on, assignment.petition.is_extended = new.due_on, True
        assignment.petition.save(update_fields=["due_on", "is_extended"])
    record_petition(
        caller,
        EventName.ASSIGNMENT_DEADLINE_EXTENDED,
        assignment.petition,
        assignment,
        unit=assignment.unit.name,
        part=assignment.part,
        old_due_on=old.due_on,
        new_due_on=new.due_on,
        reason=assignment.extension_reason,
        approved_by=caller.name,
    )
    return assignment


def deadline_of(assignment: Assignment) -> ReplyDeadline:
    """The deadline as core sees it. Raises NotPossibleNow where the unit owes nothing or has no date yet."""
    if assignment.state == AssignmentState.REPLIED:
        raise AlreadyReplied()
    if assignment.state not in OWED_STATES or assignment.due_on is None:
        raise NotPossibleNow()
    return ReplyDeadline(assignment.due_on, times_extended=assignment.times_extended)
