"""A question from a phone was answered in the hall without a turn of its own."""

from django.db import transaction

from doithoai.apps.audience.models import PhoneQuestion
from doithoai.apps.audience.moderating import held_question, step, tell
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.crowd import QuestionAct


@transaction.atomic
def mark_question_answered(caller: Caller, *, question_id: int) -> PhoneQuestion:
    """It stays on the list as answered. Raises `NotPossibleNow`."""
    question = held_question(caller, question_id)
    step(caller, question, QuestionAct.MARK_ANSWERED)
    tell(caller, EventName.QUESTION_MARKED_ANSWERED, question)
    return question
