"""The common answer goes up to the head of the unit."""

from django.db import transaction

from doithoai.apps.topics.access import locked_topic_answer
from doithoai.apps.topics.models import TopicAnswer
from doithoai.apps.topics.trail import record_topic
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.petitions.lifecycle import ANSWER_TRANSITIONS, AnswerAct, AnswerStage


@transaction.atomic
def submit_topic_answer(caller: Caller, *, answer_id: int) -> TopicAnswer:
    """Raises NotPossibleNow when it lies on another desk."""
    answer = locked_topic_answer(caller, Permission.ANSWER_DRAFT, answer_id)
    answer.stage = follow(ANSWER_TRANSITIONS, AnswerStage(answer.stage), AnswerAct.SUBMIT).value
    answer.returned_reason = ""
    answer.save(update_fields=["stage", "returned_reason"])
    record_topic(caller, EventName.TOPIC_ANSWER_SUBMITTED, answer.topic, answer, version=answer.version)
    return answer
