"""A dialogue as an iCalendar event (RFC 5545), for the calendar of a telephone."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from doithoai.core.caller import HANOI

LINE = 75


@dataclass(frozen=True, kw_only=True)
class CalendarEvent:
    """`sequence` grows with every change, so that a calendar takes the newer one; without `starts_at` a whole day."""

    uid: str
    title: str
    place: str
    url: str
    first: date
    last: date
    starts_at: time | None
    stamped_at: datetime
    sequence: int = 0
    cancelled: bool = False


def icalendar(event: CalendarEvent) -> str:
    """The file, with CRLF line ends and folded lines."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//doithoai//VI",
        f"METHOD:{'CANCEL' if event.cancelled else 'PUBLISH'}",
        "BEGIN:VEVENT",
        f"UID:{event.uid}",
        f"DTSTAMP:{_utc(event.stamped_at)}",
        f"SEQUENCE:{event.sequence}",
        *_when(event),
        f"SUMMARY:{_text(event.title)}",
        f"LOCATION:{_text(event.place)}",
        f"URL:{event.url}",
        f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _when(event: CalendarEvent) -> list[str]:
    if event.starts_at is not None and event.first == event.last:
        start = datetime.combine(event.first, event.starts_at, HANOI)
        return [f"DTSTART:{_utc(start)}", f"DTEND:{_utc(start + timedelta(hours=3))}"]
    # the end of a whole day is the next day (RFC 5545, 3.6.1)
    after = event.last + timedelta(days=1)
    return [f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}"]


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(escaped.splitlines())


def _folded(line: str) -> str:
    """At most 75 bytes a line, never cut inside a letter."""
    parts: list[str] = []
    part = ""
    for letter in line:
        if len((part + letter).encode()) > (LINE if not parts else LINE - 1):
            parts.append(part)
            part = ""
        part += letter
    return "\r\n ".join([*parts, part])
