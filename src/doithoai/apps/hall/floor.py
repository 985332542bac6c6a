"""The sitting as one locked thing: whoever changes the hall holds its row, raises its version and leaves an event."""

from doithoai.apps.audit.record import record
from doithoai.apps.hall.access import sittings_for, turns_for
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.petitions.models import Petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller, Role
from doithoai.core.events import EventName
from doithoai.core.hall.leading import AnotherLeads
from doithoai.core.hall.queue import SittingClosed, TurnState
from doithoai.core.refusal import NotPossibleNow


def locked_sitting(caller: Caller, permission: Permission, sitting_id: int) -> Sitting:
    """The open sitting, its row held until the transaction ends, for who may change it now.

    Raises `SittingClosed` or `AnotherLeads`.
    """
    sitting = open_sitting_of(caller, permission, sitting_id)
    _check_lead(caller, sitting)
    return sitting


def open_sitting_of(caller: Caller, permission: Permission, sitting_id: int) -> Sitting:
    """The open sitting, its row held, whoever leads. Raises `SittingClosed`."""
    reached = sittings_for(caller, permission).select_related("dialogue")
    sitting = reached.select_for_update(of=("self",), no_key=True).get(pk=sitting_id)
    if sitting.closed_at is not None:
        raise SittingClosed()
    return sitting


def may_change(caller: Caller, sitting: Sitting) -> bool:
    """Whether the caller leads, may begin to lead, or keeps the run sheet."""
    return caller.role != Role.CHAIR or sitting.led_by_id in (None, caller.person_id)


def _check_lead(caller: Caller, sitting: Sitting) -> None:
    """Of several who may preside the first who acts leads."""
    if not may_change(caller, sitting):
        raise AnotherLeads(name=sitting.led_by_name)
    if caller.role == Role.CHAIR and sitting.led_by_id is None and caller.person_id is not None:
        give_lead(sitting, caller, person_id=caller.person_id, name=caller.name)


def give_lead(sitting: Sitting, caller: Caller, *, person_id: int, name: str) -> None:
    """Note who leads from now on."""
    sitting.led_before_name, sitting.led_by_id, sitting.led_by_name = sitting.led_by_name, person_id, name
    sitting.led_since = caller.now
    sitting.save(update_fields=["led_before_name", "led_by_id", "led_by_name", "led_since"])


def locked_turn(caller: Caller, permission: Permission, turn_id: int, *states: TurnState) -> tuple[Sitting, Turn]:
    """The turn, its petition and its sitting, all held; the turn is read after the sitting's lock.

    Raises `SittingClosed`, or `NotPossibleNow` where the turn is in none of `states`.
    """
    sitting_id = turns_for(caller, permission).values_list("sitting_id", flat=True).get(pk=turn_id)
    sitting = locked_sitting(caller, permission, sitting_id)
    turn = held_turn(turn_id)
    if states and turn.state not in states:
        raise NotPossibleNow(state=turn.state, act="turn")
    return sitting, turn


def held_turn(turn_id: int) -> Turn:
    """The turn of a held sitting, held after its petition: in the order of who seals the petition with its words."""
    list(Petition.objects.select_for_update(of=("self",), no_key=True).filter(turns=turn_id))
    rows = Turn.objects.select_for_update(of=("self",), no_key=True)
    return rows.select_related("petition", "unit", "group", "delegate", "field").get(pk=turn_id)


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
