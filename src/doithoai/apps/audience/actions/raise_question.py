"""A question from a phone becomes a turn: it is read out in the hall."""

from django.db import transaction

from doithoai.apps.audience.handing_on import received_petition
from doithoai.apps.audience.models import PhoneQuestion
from doithoai.apps.audience.moderating import held_question, step, tell
from doithoai.apps.hall.actions.queue_speaker import queue_speaker
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.crowd import QUESTION_TRANSITIONS, QuestionAct, QuestionState
from doithoai.core.lifecycle import follow

FROM_PHONE = "Người dân hỏi qua điện thoại"
"""Who asks, where no name may be told."""


@transaction.atomic
def raise_question(caller: Caller, *, question_id: int) -> PhoneQuestion:
    """Put it at the end of the queue, with its public words; it is a petition of the phone from now on.

    Raises `NotPossibleNow` or `SittingClosed`.
    """
    question = held_question(caller, question_id)
    follow(QUESTION_TRANSITIONS, QuestionState(question.state), QuestionAct.RAISE)
    question.petition = received_petition(caller, question)
    question.turn = queue_speaker(
        caller,
        sitting_id=question.sitting_id,
        speaker=FROM_PHONE if question.is_anonymous else question.name or FROM_PHONE,
        group_id=question.group_id,
        question=question.public_text,
        received=question.petition,
    )
    step(caller, question, QuestionAct.RAISE, "turn", "petition")
    tell(caller, EventName.QUESTION_RAISED, question)
    return question
