"""The sitting as one locked thing: whoever changes the hall holds its row, raises its version and leaves an event."""

from doithoai.apps.audit.record import record
from doithoai.apps.hall.access import sittings_for, turns_for
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.queue import SittingClosed, TurnState
from doithoai.core.refusal import NotPossibleNow


def locked_sitting(caller: Caller, permission: Permission, sitting_id: int) -> Sitting:
    """The open sitting, its row held until the transaction ends. Raises `SittingClosed`."""
    reached = sittings_for(caller, permission).select_related("dialogue")
    sitting = reached.select_for_update(of=("self",), no_key=True).get(pk=sitting_id)
    if sitting.closed_at is not None:
        raise SittingClosed()
    return sitting


def locked_turn(caller: Caller, permission: Permission, turn_id: int, *states: TurnState) -> tuple[Sitting, Turn]:
    """The turn and its sitting, both held; the turn is read after the sitting's lock.

    Raises `SittingClosed`, or `NotPossibleNow` where the turn is in none of `states`.
    """
    sitting_id = turns_for(caller, permission).values_list("sitting_id", flat=True).get(pk=turn_id)
    sitting = locked_sitting(caller, permission, sitting_id)
    turn = (
        Turn.objects.select_for_update(of=("self",), no_key=True)
        .select_related("petition", "unit", "group", "delegate", "field")
        .get(pk=turn_id)
    )
    if states and turn.state not in states:
        raise NotPossibleNow(state=turn.state, act="turn")
    return sitting, turn


def speaking_turn(sitting: Sitting) -> Turn | None:
    """Who has the floor."""
    return sitting.turns.filter(state=TurnState.SPEAKING).first()


def raise_version(sitting: Sitting, *fields: str) -> None:
    """Tell the live pages that something changed; `fields` are columns of the sitting to store along."""
    sitting.version += 1
    sitting.save(update_fields=["version", *fields])
    touch_hall(sitting.dialogue_id)


def record_hall(
    caller: Caller, name: EventName, subject: Sitting | Turn, /, *, sitting: Sitting, **data: object
) -> None:
    """An event of the dialogue; a turn that speaks of a petition stands on the petition's timeline too."""
    record(
        caller,
        name,
        subject,
        authority_id=sitting.dialogue.authority_id,
        dialogue_id=sitting.dialogue_id,
        petition_id=subject.petition_id if isinstance(subject, Turn) else None,
        **data,
    )
