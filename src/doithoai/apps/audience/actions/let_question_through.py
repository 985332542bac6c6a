"""A moderator lets a question from a phone through: now everybody reads it and may support it."""

from django.db import transaction

from doithoai.apps.audience.handing_on import hand_on
from doithoai.apps.audience.models import PhoneQuestion
from doithoai.apps.audience.moderating import held_question, step, tell
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.crowd import Decline, QuestionAct
from doithoai.core.hall.picture import without_private
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def let_question_through(caller: Caller, *, question_id: int, hides_names: bool = False) -> PhoneQuestion:
    """Show the public words, without names and addresses where `hides_names`.

    After the sitting has closed nobody can raise it any more: it becomes a petition at once. Raises `NotPossibleNow`.
    """
    question = held_question(caller, question_id)
    if question.reason_code == Decline.DENUNCIATION:  # its words are gone
        raise NotPossibleNow(state=question.state, act=QuestionAct.LET_THROUGH.value)
    question.reason_code, question.reason = "", ""
    if hides_names:
        question.public_text = without_private(question.text)
    step(caller, question, QuestionAct.LET_THROUGH, "public_text", "reason_code", "reason")
    tell(caller, EventName.QUESTION_LET_THROUGH, question)
    if question.sitting.closed_at is not None:
        hand_on(caller, question)
    return question
