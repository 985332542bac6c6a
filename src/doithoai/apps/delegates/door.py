"""What a door sends and what it is told: one step, one answer, and why the list may refuse somebody."""

from dataclasses import dataclass
from datetime import datetime

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.refusals import (
    AtTheDoorAlready,
    BadgeOfOtherDialogue,
    NotApprovedYet,
    OnWaitingList,
    ReplacedBySubstitute,
    WithdrawnFromList,
)
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.caller import HANOI
from doithoai.core.delegates.door import MAIN_DOOR
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.refusal import Refused

DOOR_STATES = [DialogueState.ISSUED, DialogueState.IN_SESSION, DialogueState.HELD]


@dataclass(frozen=True, kw_only=True)
class DoorEntry:
    """One step at a door: `act` is `check_in` (by badge or row), `walk_in` (by name and group) or `undo`."""

    key: str
    """Made by the browser: the same step sent again is taken once."""
    act: str
    door: str = MAIN_DOOR
    at: datetime | None = None
    """The door's time, already in the server's; None: now."""
    badge: str = ""
    delegate_id: int | None = None
    full_name: str = ""
    group_id: int | None = None
    undoes: str = ""
    """The key of the step that was a mistake."""
    reason: str = ""
    """Why a person lets in somebody whom the list refuses."""
    let_in: bool = False
    """The door had no connection and has let the person in already."""


@dataclass(frozen=True, kw_only=True)
class DoorAnswer:
    """What became of a step: done, refused, or (`disputed`) kept for a person to decide."""

    key: str
    delegate: Delegate | None = None
    refusal: Refused | None = None
    disputed: bool = False


def hour_at_door(at: datetime) -> str:
    """`07:41`"""
    return f"{at.astimezone(HANOI):%H:%M}"


def where_and_when(delegate: Delegate) -> dict[str, str]:
    """Where, when and by whom a present delegate was written down, for a sentence."""
    return {
        "name": delegate.full_name,
        "door": delegate.checked_in_door or MAIN_DOOR,
        "at": hour_at_door(delegate.checked_in_at) if delegate.checked_in_at else "",
        "by": delegate.checked_in_by_name,
    }


def objection_to(delegate: Delegate, dialogue: Dialogue) -> Refused | None:
    """The one reason for which the list does not let this row in; None where it does."""
    if delegate.dialogue_id != dialogue.pk:
        return BadgeOfOtherDialogue(name=delegate.full_name)
    if delegate.state == "withdrawn":
        return _withdrawn(delegate)
    if delegate.checked_in_at is not None:
        return AtTheDoorAlready(**where_and_when(delegate))
    if delegate.state == "waiting":
        return OnWaitingList(name=delegate.full_name)
    return None if delegate.state == "approved" else NotApprovedYet(name=delegate.full_name)


def _withdrawn(delegate: Delegate) -> Refused:
    substitute: Delegate | None = getattr(delegate, "substitute", None)
    if substitute is None:
        return WithdrawnFromList(name=delegate.full_name)
    return ReplacedBySubstitute(name=delegate.full_name, substitute=substitute.full_name)
