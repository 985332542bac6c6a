"""A moderator does not let a question from a phone through, and says why."""

from django.db import transaction

from doithoai.apps.audience.models import PhoneQuestion
from doithoai.apps.audience.moderating import held_question, step, tell
from doithoai.apps.petitions.actions.intake.turn_away import turn_away
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.crowd import Decline, QuestionAct, ReasonMissing, decline_sentence
from doithoai.core.petitions.legal_type import GateAnswer


@transaction.atomic
def decline_question(caller: Caller, *, question_id: int, reason_code: str, reason: str = "") -> PhoneQuestion:
    """Tell the phone the reason; the words of a denunciation are forgotten, it is only counted.

    Raises `ReasonMissing` or `NotPossibleNow`.
    """
    question = held_question(caller, question_id)
    sentence = decline_sentence(reason_code, reason)[:300]
    if not sentence:
        raise ReasonMissing()
    question.reason_code, question.reason = reason_code, sentence
    fields = ["reason_code", "reason"]
    if reason_code == Decline.DENUNCIATION:
        question.text = question.public_text = question.name = ""
        fields += ["text", "public_text", "name"]
        turn_away(caller, kind=GateAnswer.DENOUNCE.value)
    step(caller, question, QuestionAct.DECLINE, *fields)
    tell(caller, EventName.QUESTION_DECLINED, question, reason_code=reason_code)
    return question
