"""What happens because of what: event -> names of the jobs (`app.function` in apps/<app>/jobs.py)."""

from doithoai.core.events import EventName

REACTIONS: dict[EventName, tuple[str, ...]] = {}
