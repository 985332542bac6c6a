"""The secretary writes down what was asked, so that nothing said in the hall is lost."""

from django.db import transaction

from doithoai.apps.hall.floor import locked_turn, raise_version, record_hall
from doithoai.apps.hall.models import Turn
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.decisions import NothingAsked
from doithoai.core.hall.queue import TurnState
from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop


class NotedMeanwhile(Refused):
    """Two people noted the same question at once: the second is told, nobody's words are lost."""

    code = "question_noted_meanwhile"
    sentence = gettext_noop("Câu hỏi vừa được người khác ghi: «{words}». Xin ghép với nội dung ông/bà vừa gõ.")
    field = "question"


@transaction.atomic
def note_question(caller: Caller, *, turn_id: int, question: str, seen: str | None = None) -> Turn:
    """Keep the words of the question; `seen` are those that stood there when writing began.

    Raises `NothingAsked`, `NotedMeanwhile`, `SittingClosed` or `NotPossibleNow`.
    """
    states = (TurnState.WAITING, TurnState.SPEAKING, TurnState.DONE)
    sitting, turn = locked_turn(caller, Permission.SITTING_RUN, turn_id, *states)
    words = tidy(question)
    if not words:
        raise NothingAsked()
    if seen is not None and tidy(seen) != turn.question and words != turn.question:
        raise NotedMeanwhile(words=turn.question)
    turn.question = words
    turn.save(update_fields=["question"])
    raise_version(sitting)
    record_hall(caller, EventName.QUESTION_NOTED, turn, sitting=sitting, speaker=turn.speaker)
    return turn
