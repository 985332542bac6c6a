"""The secretary writes down what was asked: it becomes a petition with its code at once."""

from django.db import transaction

from doithoai.apps.hall.denounced import is_denounced
from doithoai.apps.hall.floor import locked_turn, raise_version, record_hall
from doithoai.apps.hall.models import Turn
from doithoai.apps.hall.words_of_turns import receive_words
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.decisions import NothingAsked
from doithoai.core.hall.queue import TurnState
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop


class NotedMeanwhile(Refused):
    """Two people noted the same question at once: the second is told, nobody's words are lost."""

    code = "question_noted_meanwhile"
    sentence = gettext_noop("Câu hỏi vừa được người khác ghi: «{words}». Xin ghép với nội dung ông/bà vừa gõ.")
    field = "question"


class WordsNotKept(Refused):
    """What the chair called a denunciation, or two people sealed as one, is not written down here."""

    code = "denounced_words_not_kept"
    sentence = gettext_noop(
        "Nội dung này được tiếp nhận riêng như tố cáo: không ghi ở đây, xin hướng dẫn đến nơi tiếp nhận."
    )
    field = "question"


@transaction.atomic
def note_question(
    caller: Caller, *, turn_id: int, question: str, seen: str | None = None, is_no_denunciation: bool = False
) -> Turn:
    """Keep the words of the question; `seen` are those that stood there when writing began.

    Raises `NothingAsked`, `NotedMeanwhile`, `LooksLikeDenunciation` (nothing is stored), `SittingClosed` or
    `NotPossibleNow`.
    """
    states = (TurnState.WAITING, TurnState.SPEAKING, TurnState.DONE)
    sitting, turn = locked_turn(caller, Permission.SITTING_RUN, turn_id, *states)
    words = tidy(question)
    if not words:
        raise NothingAsked()
    if is_denounced(turn) or (turn.petition is not None and turn.petition.state == PetitionState.SEALED):
        raise WordsNotKept()
    if seen is not None and tidy(seen) != turn.question and words != turn.question:
        raise NotedMeanwhile(words=turn.question)
    before, turn.question = turn.question, words
    turn.save(update_fields=["question"])
    raise_version(sitting)  # held before the trail, as everywhere
    receive_words(caller, sitting, turn, is_no_denunciation=is_no_denunciation, before=before)
    record_hall(caller, EventName.QUESTION_NOTED, turn, sitting=sitting, speaker=turn.speaker)
    return turn
