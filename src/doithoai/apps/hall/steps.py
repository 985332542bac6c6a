"""Keeping the newest act of a sitting, and saying it in words."""

from datetime import timedelta
from typing import Any

from django.utils.translation import gettext

from doithoai.apps.hall.models import Promise, Sitting, Step, Turn
from doithoai.core.caller import Caller
from doithoai.core.hall.decisions import OUTCOME_WORDS, Outcome
from doithoai.core.hall.queue import TurnState
from doithoai.core.hall.steps import CHANGED, STEP_SENTENCES, StepKind

KEPT_FOR = timedelta(minutes=1)


def values_before(turn: Turn, kind: StepKind) -> dict[str, Any]:
    """What an act of this kind is about to change; read it before the change."""
    return {name: getattr(turn, name) for name in CHANGED[kind]}


def keep_step(
    caller: Caller,
    sitting: Sitting,
    kind: StepKind,
    turn: Turn | None,
    before: dict[str, Any],
    *,
    promise: Promise | None = None,
) -> None:
    """The act that is being done now is the newest of the locked sitting; call it before `raise_version`."""
    sitting.steps.filter(done_at__lt=caller.now - KEPT_FOR).delete()
    Step.objects.create(
        sitting=sitting,
        number=sitting.version + 1,
        kind=kind.value,
        turn=turn,
        promise=promise,
        before=before,
        done_at=caller.now,
        done_by_id=caller.person_id,
        done_by_name=caller.name,
    )


def restore(step: Step) -> Turn:
    """Give the turn of the locked step its values before it; not saved."""
    turn = step.turn
    if turn is None:
        raise Step.DoesNotExist
    columns = {column.attname: column for column in Turn._meta.concrete_fields}
    for name in CHANGED[StepKind(step.kind)]:
        setattr(turn, name, columns[name].to_python(step.before[name]))
    return turn


def newest_step(sitting: Sitting) -> Step | None:
    """What was done last; one query."""
    return sitting.steps.select_related("turn__unit", "promise__unit").order_by("number").last()


def step_words(step: Step) -> str:
    """The act as a sentence."""
    turn, promise = step.turn, step.promise
    sentence = gettext(STEP_SENTENCES[StepKind(step.kind)])
    unit = promise.unit.name if promise else turn.unit.name if turn and turn.unit else ""
    outcome = gettext(OUTCOME_WORDS[Outcome(turn.outcome)]).lower() if turn and turn.outcome else ""
    return sentence.format(speaker=turn.speaker if turn else "", unit=unit, outcome=outcome)


def floor_is_taken(sitting: Sitting, turn: Turn) -> bool:
    """Whether somebody else has the floor, so that this turn cannot have it back."""
    others = sitting.turns.filter(state=TurnState.SPEAKING).exclude(pk=turn.pk)
    return turn.state == TurnState.SPEAKING and others.exists()
