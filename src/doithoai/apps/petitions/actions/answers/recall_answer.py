"""Take an answer back from the next desk before anybody there has acted."""

from django.db import transaction

from doithoai.apps.audit.queries import newest_event_of
from doithoai.apps.petitions.actions.answers.approve_answer import check_still_there
from doithoai.apps.petitions.models import Answer
from doithoai.apps.petitions.reach import locked_answer
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.petitions.answering import NotSentByYou, recalls
from doithoai.core.petitions.lifecycle import ANSWER_TRANSITIONS, AnswerAct, AnswerStage
from doithoai.core.petitions.routing import require_reason

SENT_UP = (EventName.ANSWER_SUBMITTED, EventName.ANSWER_APPROVED)


@transaction.atomic
def recall_answer(caller: Caller, *, answer_id: int, stage: AnswerStage, reason: str) -> Answer:
    """Back to the desk it came from; `stage` is where it waited. The desk it leaves is told by a reaction.

    Raises NotPossibleNow when that desk was faster, NotSentByYou, ReasonMissing.
    """
    answer = locked_answer(caller, recalls(stage), answer_id)
    check_still_there(answer, stage, None)
    words = require_reason(reason)[:400]
    if not sent_up_by(caller, answer):
        raise NotSentByYou()
    answer.stage = follow(ANSWER_TRANSITIONS, stage, AnswerAct.RECALL).value
    answer.held_for, answer.held_until = "", None
    answer.save(update_fields=["stage", "held_for", "held_until"])
    record_petition(caller, EventName.ANSWER_RECALLED, answer.petition, answer, stage=stage.value, reason=words)
    return answer


def sent_up_by(caller: Caller, answer: Answer) -> bool:
    """Whether the last step up was this person's, or was done in this person's place."""
    last = newest_event_of(answer, *SENT_UP)
    return last is not None and caller.person_id in (last.actor_id, last.acting_for_id)
