"""Give an answer back to the unit to be written better."""

from django.db import transaction

from doithoai.apps.petitions.actions.answers.approve_answer import check_still_there
from doithoai.apps.petitions.models import Answer
from doithoai.apps.petitions.reach import locked_answer
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.petitions.answering import decides
from doithoai.core.petitions.lifecycle import ANSWER_TRANSITIONS, AnswerAct, AnswerStage
from doithoai.core.petitions.routing import require_reason


@transaction.atomic
def return_answer(caller: Caller, *, answer_id: int, stage: AnswerStage, reason: str) -> Answer:
    """Back to drafting with the reason. Raises NotPossibleNow when another was faster, ReasonMissing."""
    answer = locked_answer(caller, decides(stage), answer_id)
    check_still_there(answer, stage, None)
    answer.stage = follow(ANSWER_TRANSITIONS, stage, AnswerAct.RETURN).value
    answer.returned_reason = require_reason(reason)[:400]
    answer.save(update_fields=["stage", "returned_reason"])
    record_petition(
        caller,
        EventName.ANSWER_RETURNED,
        answer.petition,
        answer,
        stage=stage.value,
        version=answer.version,
        reason=answer.returned_reason,
    )
    return answer
