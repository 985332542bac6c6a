"""Who asked on a phone takes the question back before anybody else has read it."""

from django.db import transaction

from doithoai.apps.audience.models import PhoneQuestion
from doithoai.core.caller import Caller
from doithoai.core.hall.crowd import QUESTION_TRANSITIONS, QuestionAct, QuestionState
from doithoai.core.lifecycle import follow


@transaction.atomic
def take_back_question(caller: Caller, *, phone: str, key: str) -> PhoneQuestion:
    """Withdraw the phone's own question; its words are forgotten. Raises `NotPossibleNow` once it was let through."""
    question = PhoneQuestion.objects.select_for_update(of=("self",), no_key=True).get(phone=phone, key=key)
    question.state = follow(QUESTION_TRANSITIONS, QuestionState(question.state), QuestionAct.TAKE_BACK).value
    question.decided_at, question.text, question.public_text = caller.now, "", ""
    question.save(update_fields=["state", "decided_at", "text", "public_text"])
    return question
