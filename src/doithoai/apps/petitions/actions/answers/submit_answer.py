"""The draft goes up to the head of the unit."""

from django.db import transaction

from doithoai.apps.petitions.actions.triage.divide_petition import points_of
from doithoai.apps.petitions.models import Answer
from doithoai.apps.petitions.reach import locked_answer
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.petitions.lifecycle import ANSWER_TRANSITIONS, OPEN_STATES, AnswerAct, AnswerStage
from doithoai.core.petitions.points import check_all_answered
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def submit_answer(caller: Caller, *, answer_id: int) -> Answer:
    """Raises NotPossibleNow when it lies on another desk or the petition is closed, PointsUnanswered."""
    answer = locked_answer(caller, Permission.ANSWER_DRAFT, answer_id)
    stage = follow(ANSWER_TRANSITIONS, AnswerStage(answer.stage), AnswerAct.SUBMIT)
    if answer.petition.state not in OPEN_STATES:
        raise NotPossibleNow()
    check_all_answered(points_of(answer.petition))
    answer.stage, answer.returned_reason = stage.value, ""
    answer.save(update_fields=["stage", "returned_reason"])
    record_petition(caller, EventName.ANSWER_SUBMITTED, answer.petition, answer, version=answer.version)
    return answer
