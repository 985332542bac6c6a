"""The log of a hall, read from the trail."""

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.caller import HANOI
from doithoai.core.hall.logged import READERS, HallLog, LogEntry, read_log


def hall_log(dialogue: Dialogue) -> HallLog:
    """What the trail tells of the sittings of a dialogue that the caller has reached: one query.

    In the order in which things happened: what a laptop in the hall kept comes into the trail later.
    """
    events = Event.objects.filter(dialogue_id=dialogue.pk, name__in=READERS).order_by("at", "id")
    rows = events.values_list("at", "name", "subject_id", "data")
    return read_log(LogEntry(at.astimezone(HANOI), name, subject, data) for at, name, subject, data in rows)
