"""Which reminders of a matter went out: the trail is the record, so that none is sent twice."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from doithoai.apps.audit.models import Event
from doithoai.core.deadlines.reminders import Stage
from doithoai.core.events import EventName

Sent = Mapping[tuple[int, str], set[Stage]]


def sent_reminders(name: EventName, subject_type: str, subject_ids: Iterable[int]) -> Sent:
    """(subject, due day in ISO form) -> the stages sent for that day; one query."""
    found: defaultdict[tuple[int, str], set[Stage]] = defaultdict(set)
    events = Event.objects.filter(name=name.value, subject_type=subject_type, subject_id__in=list(subject_ids))
    for subject_id, data in events.values_list("subject_id", "data"):
        found[subject_id, data["due_on"]].add(Stage(data["stage"]))
    return found
