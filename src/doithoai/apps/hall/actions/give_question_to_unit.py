"""The chair asks a unit to answer: its head sees the question at once."""

from django.db import transaction

from doithoai.apps.hall.floor import locked_turn, raise_version, record_hall
from doithoai.apps.hall.models import Turn
from doithoai.apps.hall.steps import keep_step, values_before
from doithoai.apps.organisations.access import units_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.queue import TurnState
from doithoai.core.hall.steps import StepKind, UnitGivenMeanwhile


@transaction.atomic
def give_question_to_unit(caller: Caller, *, turn_id: int, unit_id: int, seen_unit_id: int | None = None) -> Turn:
    """Name the unit that answers in the hall. `seen_unit_id` stood there when the caller looked (0: none).

    Raises `UnitGivenMeanwhile` (two at once: the second is told), `SittingClosed` or `NotPossibleNow`.
    """
    sitting, turn = locked_turn(caller, Permission.SITTING_RUN, turn_id, TurnState.SPEAKING, TurnState.DONE)
    if seen_unit_id is not None and (turn.unit_id or 0) not in (seen_unit_id, unit_id):
        raise UnitGivenMeanwhile(name=turn.unit_given_by_name, unit=turn.unit.name if turn.unit else "")
    before = values_before(turn, StepKind.UNIT)
    turn.unit = units_for(caller).get(pk=unit_id)
    turn.unit_given_at, turn.unit_given_by_name = caller.now, caller.name
    turn.save(update_fields=["unit", "unit_given_at", "unit_given_by_name"])
    keep_step(caller, sitting, StepKind.UNIT, turn, before)
    raise_version(sitting)
    record_hall(caller, EventName.QUESTION_GIVEN_TO_UNIT, turn, sitting=sitting, unit=turn.unit.name)
    return turn
