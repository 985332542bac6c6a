"""Hours that count only while the office is open, on working days: pure functions on a clock of Hà Nội."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.caller import HANOI
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

MOST_HOURS = 80
"""Two weeks of office hours: longer is no answer to the question who takes it on."""


class OfficeHoursCrossed(Refused):
    """The four times of a day do not follow each other."""

    code = "office_hours_crossed"
    sentence = gettext_noop("Bốn giờ trong ngày phải nối nhau: mở cửa, nghỉ trưa, làm chiều, hết giờ.")
    field = "closes_at"


class HoursOutOfRange(Refused):
    """No hours, or more than anybody should wait."""

    code = "hours_out_of_range"
    sentence = gettext_noop("Xin ghi từ 1 đến {most} giờ làm việc.")
    field = "hours"


@dataclass(frozen=True)
class OfficeHours:
    """Morning and afternoon of an office day. Raises OfficeHoursCrossed where they do not follow each other."""

    opens_at: time = time(7, 30)
    noon_from: time = time(11, 30)
    noon_to: time = time(13, 30)
    closes_at: time = time(17, 0)

    def __post_init__(self) -> None:
        if not self.opens_at < self.noon_from <= self.noon_to < self.closes_at:
            raise OfficeHoursCrossed

    def spans(self, on: date) -> Iterator[tuple[datetime, datetime]]:
        """The open spans of that day."""
        for first, last in ((self.opens_at, self.noon_from), (self.noon_to, self.closes_at)):
            yield datetime.combine(on, first, tzinfo=HANOI), datetime.combine(on, last, tzinfo=HANOI)


def check_hours(hours: int) -> int:
    """The number of working hours. Raises HoursOutOfRange."""
    if not 1 <= hours <= MOST_HOURS:
        raise HoursOutOfRange(most=MOST_HOURS)
    return hours


def add_working_hours(start: datetime, hours: int, office: OfficeHours, calendar: WorkCalendar) -> datetime:
    """The moment at which `hours` (at least 1) of open office have passed since `start`, in the time of Hà Nội.

    Raises YearNotPublished where the calendar ends before.
    """
    left, day = timedelta(hours=check_hours(hours)), start.astimezone(HANOI).date()
    while True:
        for opens, closes in _open(day, office, calendar):
            begins = max(opens, start)
            if begins < closes and left <= closes - begins:
                return (begins + left).astimezone(HANOI)
            left -= max(closes - begins, timedelta())
        day += timedelta(days=1)


def working_time_between(start: datetime, end: datetime, office: OfficeHours, calendar: WorkCalendar) -> timedelta:
    """How long the office was open between two moments; nothing where the end comes first."""
    total, day, last = timedelta(), start.astimezone(HANOI).date(), end.astimezone(HANOI).date()
    while day <= last:
        for opens, closes in _open(day, office, calendar):
            total += max(min(closes, end) - max(opens, start), timedelta())
        day += timedelta(days=1)
    return total


def _open(day: date, office: OfficeHours, calendar: WorkCalendar) -> Iterator[tuple[datetime, datetime]]:
    return office.spans(day) if calendar.is_working_day(day) else iter(())
