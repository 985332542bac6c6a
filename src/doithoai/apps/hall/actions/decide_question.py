"""The chair decides a question: answered now, in writing by a date, or not answered with a public reason."""

from django.db import transaction
from django.utils.translation import gettext

from doithoai.apps.hall.denounced import follow_decision, forget_captions
from doithoai.apps.hall.floor import locked_turn, raise_version, record_hall
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.hall.steps import keep_step, values_before
from doithoai.apps.organisations.access import units_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.decisions import OUTCOME_WORDS, DecidedAlready, Decision, NothingAsked, Outcome, Reason, decide
from doithoai.core.hall.queue import TurnState
from doithoai.core.hall.steps import StepKind
from doithoai.core.refusal import NotPossibleNow

STARTED = (TurnState.SPEAKING, TurnState.DONE)


@transaction.atomic
def decide_question(caller: Caller, *, turn_id: int, decision: Decision, seen_version: int) -> Turn:
    """Decide a question for the first time. What follows for its petition is done when the sitting closes.

    Raises `NothingAsked`, `DecidedAlready` (two at once: the second is told), or as `core.hall.decisions.decide`.
    """
    sitting, turn = locked_turn(caller, Permission.SITTING_DECIDE, turn_id, *STARTED)
    if turn.outcome:
        raise DecidedAlready(name=turn.decided_by_name, outcome=gettext(OUTCOME_WORDS[Outcome(turn.outcome)]))
    denounced = decision.reason_code == Reason.DENUNCIATION.value
    if not (turn.question or turn.petition_id or denounced):  # the words of a denunciation are not noted
        raise NothingAsked()
    return _keep(caller, sitting, turn, decision, seen_version)


@transaction.atomic
def change_decision(caller: Caller, *, turn_id: int, decision: Decision, seen_version: int) -> Turn:
    """Decide otherwise while the sitting is open; the earlier decision stays in the trail.

    Raises `NotPossibleNow` where nothing was decided, and as `decide_question` does.
    """
    sitting, turn = locked_turn(caller, Permission.SITTING_DECIDE, turn_id, *STARTED)
    if not turn.outcome:
        raise NotPossibleNow(state=turn.state, act="change_decision")
    return _keep(caller, sitting, turn, decision, seen_version)


def _keep(caller: Caller, sitting: Sitting, turn: Turn, decision: Decision, seen_version: int) -> Turn:
    if turn.outcome and turn.version != seen_version:
        raise DecidedAlready(name=turn.decided_by_name, outcome=gettext(OUTCOME_WORDS[Outcome(turn.outcome)]))
    made, before = decide(decision, today=caller.today), values_before(turn, StepKind.DECISION)
    reason_before = turn.reason_code
    if made.unit_id is not None:
        turn.unit = units_for(caller).get(pk=made.unit_id)
    turn.outcome, turn.answer, turn.due_on = made.outcome.value, made.answer, made.due_on
    turn.reason_code, turn.public_sentence = made.reason_code, made.public_sentence[:600]
    turn.decided_at, turn.decided_by_name, turn.version = caller.now, caller.name, turn.version + 1
    turn.save()
    keep_step(caller, sitting, StepKind.DECISION, turn, before)
    forget_captions(turn)
    raise_version(sitting)
    follow_decision(caller, turn, reason_before=reason_before)
    _record(caller, sitting, turn, before["outcome"])
    return turn


def _record(caller: Caller, sitting: Sitting, turn: Turn, before: str) -> None:
    record_hall(
        caller,
        EventName.QUESTION_DECIDED,
        turn,
        sitting=sitting,
        outcome=turn.outcome,
        before=before,
        unit=turn.unit.name if turn.unit else "",
        due_on=turn.due_on,
        reason_code=turn.reason_code,
        public_sentence=turn.public_sentence,
    )
