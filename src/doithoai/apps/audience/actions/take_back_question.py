"""Who asked on a phone takes the question back before anybody else has read it."""

from django.db import transaction

from doithoai.apps.audience.models import PhoneQuestion
from doithoai.apps.dialogues.lending import refuse_lent
from doithoai.core.caller import Caller
from doithoai.core.hall.crowd import QUESTION_TRANSITIONS, QuestionAct, QuestionState
from doithoai.core.lifecycle import follow


@transaction.atomic
def take_back_question(caller: Caller, *, phone: str, key: str) -> PhoneQuestion:
    """Withdraw the phone's own question; its words and the name are forgotten.

    Raises `NotPossibleNow` once it was let through, or `DialogueLent`.
    """
    mine = PhoneQuestion.objects.select_for_update(of=("self",), no_key=True).select_related("sitting")
    question = mine.get(phone=phone, key=key)
    refuse_lent(question.sitting.dialogue_id)
    question.state = follow(QUESTION_TRANSITIONS, QuestionState(question.state), QuestionAct.TAKE_BACK).value
    question.text = question.public_text = question.name = ""
    question.decided_at = caller.now
    question.save(update_fields=["state", "decided_at", "text", "public_text", "name"])
    return question
