"""What happens because of what: event -> names of the jobs (`app.function` in apps/<app>/jobs.py)."""

from doithoai.core.events import EventName

REACTIONS: dict[EventName, tuple[str, ...]] = {
    EventName.CALENDAR_DAY_SET: ("dialogues.recompute_deadlines",),
    EventName.CALENDAR_DAY_REMOVED: ("dialogues.recompute_deadlines",),
    EventName.DIALOGUE_DATED: ("dialogues.tell_of_new_date",),
    EventName.DIALOGUE_CANCELLED: ("dialogues.tell_of_cancellation",),
}
