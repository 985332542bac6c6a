"""The public reads the answer without the names in it; the author's own link keeps the whole text."""

from django.db import transaction

from doithoai.apps.petitions.models import Answer
from doithoai.apps.petitions.public_answers import words_without_names
from doithoai.apps.petitions.reach import locked_answer
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.answering import DECIDES
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def hide_names_in_answer(caller: Caller, *, answer_id: int, stage: AnswerStage, hide: bool = True) -> Answer:
    """At the desk where it lies, or once it is approved by who publishes; `hide` False shows the whole text again.

    Raises NotPossibleNow when it left that desk, is so already, or nothing in it is to be hidden.
    """
    answer = locked_answer(caller, DECIDES.get(stage, Permission.ANSWER_PUBLISH), answer_id)
    if answer.stage != stage or stage is AnswerStage.DRAFTING:
        raise NotPossibleNow()
    words = words_without_names(answer) if hide else ""
    if words == answer.public_text or words == answer.text:
        raise NotPossibleNow()
    answer.public_text = words
    answer.save(update_fields=["public_text"])
    event = EventName.ANSWER_NAMES_HIDDEN if hide else EventName.ANSWER_NAMES_SHOWN
    record_petition(caller, event, answer.petition, answer, stage=stage.value)
    return answer
