"""The fairness meter of a sitting, from its turns and who is in the hall."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.hall.models import Turn
from doithoai.apps.hall.ordering import speaker_key
from doithoai.apps.hall.queries import Hall
from doithoai.core.hall.fairness import Fairness, Given, Present, measure


def fairness_of(hall: Hall, *, now: datetime | None = None, people: Iterable[Delegate] | None = None) -> Fairness:
    """The meter: one query, none where the `people` of the hall were read already.

    Without `now` who speaks or waits at this moment counts no time.
    """
    there = _present(hall) if people is None else people
    started = [*hall.heard, *([hall.speaking] if hall.speaking else [])]
    return measure(
        [_given(turn, now) for turn in started],
        [(_group(turn), _seconds(turn.queued_at, now)) for turn in hall.waiting],
        [
            Present(person.group.name if person.group else "", _woman(person.gender))
            for person in there
            if person.checked_in_at is not None and person.state != "withdrawn"
        ],
    )


def _present(hall: Hall) -> QuerySet[Delegate]:
    dialogue_id = hall.sitting.dialogue_id if hall.sitting else 0
    there = Delegate.objects.filter(dialogue_id=dialogue_id, checked_in_at__isnull=False)
    return there.select_related("group")


def _given(turn: Turn, now: datetime | None) -> Given:
    return Given(
        speaker_key(turn),
        _group(turn),
        _woman(turn.gender),
        seconds=_seconds(turn.started_at, turn.ended_at or now),
        waited=_seconds(turn.queued_at, turn.started_at),
    )


def _group(turn: Turn) -> str:
    return turn.group.name if turn.group else ""


def _woman(gender: str) -> bool | None:
    return gender == "female" if gender else None


def _seconds(since: datetime | None, until: datetime | None) -> int:
    return int((until - since).total_seconds()) if since and until else 0
