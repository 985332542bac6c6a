"""Give the common answer back to the unit to be written better."""

from django.db import transaction

from doithoai.apps.topics.access import locked_topic_answer
from doithoai.apps.topics.models import TopicAnswer
from doithoai.apps.topics.trail import record_topic
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.petitions.answering import decides
from doithoai.core.petitions.lifecycle import ANSWER_TRANSITIONS, AnswerAct, AnswerStage
from doithoai.core.petitions.routing import require_reason
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def return_topic_answer(caller: Caller, *, answer_id: int, stage: AnswerStage, reason: str) -> TopicAnswer:
    """Back to drafting with the reason. Raises NotPossibleNow when another was faster, ReasonMissing."""
    answer = locked_topic_answer(caller, decides(stage), answer_id)
    if answer.stage != stage:
        raise NotPossibleNow()
    answer.stage = follow(ANSWER_TRANSITIONS, stage, AnswerAct.RETURN).value
    answer.returned_reason = require_reason(reason)[:400]
    answer.save(update_fields=["stage", "returned_reason"])
    data = {"stage": stage.value, "reason": answer.returned_reason}
    record_topic(caller, EventName.TOPIC_ANSWER_RETURNED, answer.topic, answer, **data)
    return answer
