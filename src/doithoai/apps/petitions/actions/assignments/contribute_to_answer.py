"""A coordinating unit gives its words to the lead unit's answer."""

from django.db import transaction

from doithoai.apps.petitions.models import Assignment
from doithoai.apps.petitions.reach import locked_assignment
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.petitions.answering import AnswerEmpty
from doithoai.core.petitions.lifecycle import ASSIGNMENT_TRANSITIONS, AssignmentAct, AssignmentState
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.text.normalise import tidy


@transaction.atomic
def contribute_to_answer(caller: Caller, *, assignment_id: int, text: str) -> Assignment:
    """Keep the words and mark the part as done. Raises NotPossibleNow for a lead or an ended part, AnswerEmpty."""
    assignment = locked_assignment(caller, Permission.ANSWER_DRAFT, assignment_id)
    if assignment.part == "lead":
        raise NotPossibleNow()
    words = tidy(text)
    if not words:
        raise AnswerEmpty()
    assignment.state = follow(ASSIGNMENT_TRANSITIONS, AssignmentState(assignment.state), AssignmentAct.REPLY).value
    assignment.contribution, assignment.replied_on = words, caller.today
    assignment.save(update_fields=["state", "contribution", "replied_on"])
    record_petition(caller, EventName.ANSWER_CONTRIBUTED, assignment.petition, assignment, unit=assignment.unit.name)
    return assignment
