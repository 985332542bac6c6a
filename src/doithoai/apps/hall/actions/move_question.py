"""A question was noted under the wrong speaker: it goes to the turn of who really asked."""

from django.db import transaction
from django.utils.translation import gettext

from doithoai.apps.hall.actions.note_question import WordsNotKept
from doithoai.apps.hall.denounced import is_denounced
from doithoai.apps.hall.floor import held_turn, locked_turn, raise_version, record_hall
from doithoai.apps.hall.models import Turn
from doithoai.apps.hall.moving import carry_question
from doithoai.apps.hall.steps import keep_step
from doithoai.apps.hall.words_of_turns import is_from_turn
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.decisions import (
    OUTCOME_WORDS,
    DecidedAlready,
    NothingAsked,
    Outcome,
    QuestionCameBefore,
    TurnHasQuestion,
)
from doithoai.core.hall.queue import TurnState
from doithoai.core.hall.steps import StepKind
from doithoai.core.petitions.lifecycle import PetitionState

HERE = (TurnState.WAITING, TurnState.SPEAKING, TurnState.DONE)


@transaction.atomic
def move_question(caller: Caller, *, turn_id: int, to_turn_id: int) -> Turn:
    """Move it within the open sitting, before the chair decides; it can be taken back like any step.

    Raises `NothingAsked`, `DecidedAlready`, `QuestionCameBefore`, `TurnHasQuestion`, `WordsNotKept`, `SittingClosed`
    or `NotPossibleNow`.
    """
    sitting, turn = locked_turn(caller, Permission.SITTING_RUN, turn_id, *HERE)
    _check(turn)
    reached = sitting.turns.filter(state__in=HERE).exclude(pk=turn_id)
    to_turn = held_turn(reached.values_list("pk", flat=True).get(pk=to_turn_id))
    if to_turn.question or to_turn.petition_id or to_turn.outcome:
        raise TurnHasQuestion(name=to_turn.speaker)
    carry_question(turn, to_turn)
    keep_step(caller, sitting, StepKind.MOVE, turn, {"to_turn_id": to_turn_id})
    raise_version(sitting)
    told = {"speaker": turn.speaker, "to_speaker": to_turn.speaker}
    record_hall(caller, EventName.QUESTION_MOVED, to_turn, sitting=sitting, **told)
    return to_turn


def _check(turn: Turn) -> None:
    if is_denounced(turn) or (turn.petition is not None and turn.petition.state == PetitionState.SEALED):
        raise WordsNotKept()
    if turn.outcome:
        raise DecidedAlready(name=turn.decided_by_name, outcome=gettext(OUTCOME_WORDS[Outcome(turn.outcome)]))
    if not turn.question:
        raise NothingAsked()
    if turn.petition is not None and not is_from_turn(turn):
        raise QuestionCameBefore()
