"""Ten seconds in which the last act at the console can be taken back: floor, unit, decision, promise."""

from django.db import transaction

from doithoai.apps.hall.access import turns_for
from doithoai.apps.hall.denounced import follow_decision
from doithoai.apps.hall.floor import held_turn, locked_sitting, raise_version, record_hall
from doithoai.apps.hall.models import Promise, Sitting, Step
from doithoai.apps.hall.moving import carry_question
from doithoai.apps.hall.ordering import arrange
from doithoai.apps.hall.steps import floor_is_taken, restore
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.queue import NothingToUndo, TurnState, can_undo
from doithoai.core.hall.steps import OtherStepSince, StepKind

EVENTS = {StepKind.DECISION: EventName.QUESTION_DECISION_UNDONE, StepKind.PROMISE: EventName.PROMISE_UNDONE}


@transaction.atomic
def undo_step(caller: Caller, *, sitting_id: int, number: int) -> Sitting:
    """Take back the step of that number. Raises `NothingToUndo`, or `OtherStepSince` (who was faster)."""
    sitting = locked_sitting(caller, Permission.SITTING_RUN, sitting_id)
    step = sitting.steps.order_by("number").last()
    if step is None or not can_undo(step.done_at, caller.now):
        raise NothingToUndo()
    if step.number != number:
        raise OtherStepSince(name=step.done_by_name)
    Step.objects.filter(pk=step.pk).delete()
    if step.promise_id is not None:
        _forget_promise(caller, sitting, step.promise_id)
    elif step.kind == StepKind.MOVE:
        _move_back(caller, sitting, step)
    else:
        _give_back(caller, sitting, step)
    return sitting


def _give_back(caller: Caller, sitting: Sitting, step: Step) -> None:
    kind = StepKind(step.kind)
    permission = Permission.SITTING_DECIDE if kind is StepKind.DECISION else Permission.SITTING_RUN
    turn = held_turn(turns_for(caller, permission).values_list("pk", flat=True).get(pk=step.turn_id or 0))
    step.turn, undone, reason = turn, turn.outcome, turn.reason_code
    restore(step)
    on_break = sitting.paused_at is not None and turn.state == TurnState.SPEAKING
    if on_break or floor_is_taken(sitting, turn):
        raise NothingToUndo()
    turn.version += kind is StepKind.DECISION
    turn.save()
    if kind in (StepKind.FLOOR, StepKind.FINISH):
        arrange(sitting)
    raise_version(sitting)
    if kind is StepKind.DECISION:
        follow_decision(caller, turn, reason_before=reason)
    name = EVENTS.get(kind, EventName.SPEAKER_STEP_UNDONE)
    record_hall(caller, name, turn, sitting=sitting, speaker=turn.speaker, undone=kind.value, outcome=undone)


def _move_back(caller: Caller, sitting: Sitting, step: Step) -> None:
    there, turn = held_turn(step.before["to_turn_id"]), held_turn(step.turn_id or 0)
    if there.outcome or turn.question:  # decided or noted since
        raise NothingToUndo()
    carry_question(there, turn)
    raise_version(sitting)
    told = {"speaker": there.speaker, "to_speaker": turn.speaker}
    record_hall(caller, EventName.QUESTION_MOVED, turn, sitting=sitting, **told)


def _forget_promise(caller: Caller, sitting: Sitting, promise_id: int) -> None:
    promise = Promise.objects.select_related("unit", "turn").get(pk=promise_id)
    subject = promise.turn or sitting
    told = {"promise_id": promise.pk, "unit": promise.unit.name, "due_on": promise.due_on}
    promise.delete()
    raise_version(sitting)
    record_hall(caller, EventName.PROMISE_UNDONE, subject, sitting=sitting, **told)
