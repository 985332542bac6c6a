"""The live log of a sitting: every step as one line with its time, read from the trail."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from doithoai.apps.audit.models import Event
from doithoai.apps.hall.denounced import is_denounced
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.core.caller import Caller
from doithoai.core.hall.log_lines import LOG_KINDS, line_of
from doithoai.core.petitions.lifecycle import PetitionState

SEALED = PetitionState.SEALED.value


@dataclass(frozen=True)
class LogLine:
    """One step: when, of which kind (the event's name), in words, of which turn."""

    at: datetime
    kind: str
    words: str
    turn_id: int | None
    by: str = ""


def log_of(
    caller: Caller, sitting: Sitting, *, last: int | None = None, turns: Iterable[Turn] | None = None
) -> list[LogLine]:
    """The steps of a sitting that the caller has reached, oldest first; with `last` only the newest ones.

    Two queries, one where the `turns` of the sitting with their petitions were read already. A step of a sealed
    petition names nobody.
    """
    events = Event.objects.filter(
        dialogue_id=sitting.dialogue_id,
        authority_id=caller.authority_id,
        name__in=[kind.value for kind in LOG_KINDS],
        at__gte=sitting.opened_at.replace(microsecond=0),
    )
    if sitting.closed_at is not None:
        events = events.filter(at__lte=sitting.closed_at + timedelta(seconds=1))
    newest = events.order_by("-at", "-id")
    hidden = _hidden(sitting.turns.select_related("petition") if turns is None else turns)
    return [_line(row, hidden) for row in reversed(newest[:last] if last else newest)]


def _hidden(turns: Iterable[Turn]) -> tuple[set[int], set[int]]:
    """Turns, and their petitions, of which nothing may be told."""
    rows = [turn for turn in turns if is_denounced(turn) or (turn.petition and turn.petition.state == SEALED)]
    return {turn.pk for turn in rows}, {turn.petition_id for turn in rows if turn.petition_id is not None}


def _line(row: Event, hidden: tuple[set[int], set[int]]) -> LogLine:
    turn_id = row.subject_id if row.subject_type == Turn._meta.label_lower else None
    is_hidden = turn_id in hidden[0] or row.petition_id in hidden[1]
    return LogLine(row.at, row.name, line_of(row.name, row.data, hidden=is_hidden), turn_id, row.actor_name)
