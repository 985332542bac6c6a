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
from doithoai.core.petitions.answering import check_goes_on
from doithoai.core.petitions.lifecycle import ANSWER_TRANSITIONS, AnswerAct, AnswerStage, PetitionState
from doithoai.core.petitions.points import check_all_answered


@transaction.atomic
def submit_answer(caller: Caller, *, answer_id: int) -> Answer:
    """Raises NotPossibleNow when it lies on another desk or the petition is closed, PointsUnanswered."""
    answer = locked_answer(caller, Permission.ANSWER_DRAFT, answer_id)
    stage = follow(ANSWER_TRANSITIONS, AnswerStage(answer.stage), AnswerAct.SUBMIT)
    check_goes_on(PetitionState(answer.petition.state), corrects=answer.corrects_id is not None)
    check_all_answered(points_of(answer.petition))
    answer.stage, answer.returned_reason = stage.value, ""
    answer.save(update_fields=["stage", "returned_reason"])
    record_petition(caller, EventName.ANSWER_SUBMITTED, answer.petition, answer, version=answer.version)
    return answer
