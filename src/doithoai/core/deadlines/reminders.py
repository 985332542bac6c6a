"""Which reminder of a deadline is due today: a missed run catches up with the newest one and loses none."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from doithoai.core.calendars.working_days import WorkCalendar


class Stage(StrEnum):
    """The five reminders, in working days from the due day, in order."""

    THREE_BEFORE = "three_before"
    ONE_BEFORE = "one_before"
    DUE_DAY = "due_day"
    ONE_AFTER = "one_after"
    THREE_AFTER = "three_after"


def stage_dates(due_on: date, calendar: WorkCalendar) -> dict[Stage, date]:
    """The day from which each reminder is due."""
    return {
        Stage.THREE_BEFORE: calendar.subtract_working_days(due_on, 3),
        Stage.ONE_BEFORE: calendar.subtract_working_days(due_on, 1),
        Stage.DUE_DAY: due_on,
        Stage.ONE_AFTER: calendar.add_working_days(due_on, 1),
        Stage.THREE_AFTER: calendar.add_working_days(due_on, 3),
    }


def reminder_due(
    due_on: date, today: date, sent: Collection[Stage], calendar: WorkCalendar, *, replied: bool = False
) -> Stage | None:
    """The newest reminder reached and not yet sent; None on rest days, once replied, or when it has gone out."""
    if replied or not calendar.is_working_day(today):
        return None
    reached = [stage for stage, on in stage_dates(due_on, calendar).items() if on <= today]
    if not reached or reached[-1] in sent:
        return None
    return reached[-1]
