"""The chair asks a unit to answer: its head sees the question at once."""

from django.db import transaction

from doithoai.apps.hall.floor import locked_turn, raise_version, record_hall
from doithoai.apps.hall.models import Turn
from doithoai.apps.organisations.access import units_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.queue import TurnState


@transaction.atomic
def give_question_to_unit(caller: Caller, *, turn_id: int, unit_id: int) -> Turn:
    """Name the unit that answers in the hall. Raises `SittingClosed` or `NotPossibleNow`."""
    sitting, turn = locked_turn(caller, Permission.SITTING_RUN, turn_id, TurnState.SPEAKING, TurnState.DONE)
    turn.unit, turn.unit_given_at = units_for(caller).get(pk=unit_id), caller.now
    turn.save(update_fields=["unit", "unit_given_at"])
    raise_version(sitting)
    record_hall(caller, EventName.QUESTION_GIVEN_TO_UNIT, turn, sitting=sitting, unit=turn.unit.name)
    return turn
