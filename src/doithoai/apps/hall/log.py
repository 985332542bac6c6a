"""The live log of a sitting: every step as one line with its time, read from the trail."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q

from doithoai.apps.audit.models import Event
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.core.caller import Caller
from doithoai.core.hall.decisions import Reason
from doithoai.core.hall.log_lines import LOG_KINDS, line_of
from doithoai.core.petitions.lifecycle import PetitionState


@dataclass(frozen=True)
class LogLine:
    """One step: when, of which kind (the event's name), in words, of which turn."""

    at: datetime
    kind: str
    words: str
    turn_id: int | None
    by: str = ""


def log_of(caller: Caller, sitting: Sitting, *, last: int | None = None) -> list[LogLine]:
    """The steps of a sitting that the caller has reached, oldest first; with `last` only the newest ones.

    Two queries. A step of a sealed petition or a denunciation names nobody, also of one who left the queue.
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
    hidden = _hidden(sitting)
    return [_line(row, hidden) for row in reversed(newest[:last] if last else newest)]


def _hidden(sitting: Sitting) -> tuple[set[int], set[int]]:
    """Turns, and their petitions, of which nothing may be told."""
    secret = Q(reason_code=Reason.DENUNCIATION.value) | Q(petition__state=PetitionState.SEALED.value)
    rows = list(sitting.turns.filter(secret).values_list("pk", "petition_id"))
    return {pk for pk, _ in rows}, {petition_id for _, petition_id in rows if petition_id is not None}


def _line(row: Event, hidden: tuple[set[int], set[int]]) -> LogLine:
    turn_id = row.subject_id if row.subject_type == Turn._meta.label_lower else None
    is_hidden = turn_id in hidden[0] or row.petition_id in hidden[1]
    return LogLine(row.at, row.name, line_of(row.name, row.data, hidden=is_hidden), turn_id, row.actor_name)
