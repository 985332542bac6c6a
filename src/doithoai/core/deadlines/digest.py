"""The one message a day about what is owed: who is told at which reminder, and its words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import groupby

from doithoai.core.calendars.words import long_date, short_date
from doithoai.core.caller import HANOI
from doithoai.core.deadlines.reminders import Stage
from doithoai.core.wording import gettext_noop

OFFICE_HOURS = (time(7, 0), time(17, 30))
"""Nobody is reminded at night; a run that comes too late is caught up on the next working day."""


class Reader(StrEnum):
    """To whom a reminder goes."""

    PEOPLE = "people"
    """The people of the unit who do the work."""
    HEAD = "head"
    """The head of the unit."""
    SECRETARY = "secretary"
    """The secretary of the dialogue's authority."""


READERS: Mapping[Stage, frozenset[Reader]] = {
    Stage.THREE_BEFORE: frozenset({Reader.PEOPLE}),
    Stage.ONE_BEFORE: frozenset({Reader.PEOPLE}),
    Stage.DUE_DAY: frozenset({Reader.PEOPLE}),
    Stage.ONE_AFTER: frozenset({Reader.PEOPLE, Reader.HEAD}),
    Stage.THREE_AFTER: frozenset({Reader.PEOPLE, Reader.HEAD, Reader.SECRETARY}),
}
"""The grades: what is late goes one desk higher, what stays late one more."""

STAGE_WORDS: Mapping[Stage, str] = {
    Stage.THREE_BEFORE: gettext_noop("sắp đến hạn"),
    Stage.ONE_BEFORE: gettext_noop("sát hạn"),
    Stage.DUE_DAY: gettext_noop("hạn hôm nay"),
    Stage.ONE_AFTER: gettext_noop("quá hạn"),
    Stage.THREE_AFTER: gettext_noop("quá hạn từ 03 ngày làm việc"),
}


@dataclass(frozen=True)
class Reminder:
    """One reminder that is due: of which matter (`kind` and `pk`), in which case, for which unit."""

    kind: str
    pk: int
    stage: Stage
    due_on: date
    case: str
    matter: str
    unit_id: int | None
    unit: str


def in_office_hours(now: datetime) -> bool:
    """Whether people may be reminded at this moment, by the clock of Hà Nội."""
    opens, closes = OFFICE_HOURS
    return opens <= now.astimezone(HANOI).time() <= closes


def next_office_moment(now: datetime) -> datetime:
    """This moment within office hours, else the next time the office opens (whether that day is a rest day or not)."""
    local = now.astimezone(HANOI)
    opens, closes = OFFICE_HOURS
    if opens <= local.time() <= closes:
        return now
    day = local.date() + timedelta(days=local.time() > closes)
    return datetime.combine(day, opens, tzinfo=HANOI)


def digest_subject(reminders: Iterable[Reminder]) -> str:
    """How many matters, how many of them late."""
    stages = [reminder.stage for reminder in reminders]
    late = sum(stage in (Stage.ONE_AFTER, Stage.THREE_AFTER) for stage in stages)
    return f"{len(stages)} việc cần trả lời" + (f", {late} việc quá hạn" if late else "")


def digest_text(reminders: Iterable[Reminder], *, name: str, today: date, page: str) -> str:
    """The whole message: grouped by case, what is due first stands first."""
    rows = sorted(reminders, key=lambda row: row.due_on)
    first_due = {row.case: row.due_on for row in reversed(rows)}
    rows.sort(key=lambda row: (first_due[row.case], row.case))
    lines = [f"Kính gửi {name},", "", f"Việc đến kỳ nhắc, {long_date(today)}:"]
    for case, group in groupby(rows, key=lambda row: row.case):
        lines += ["", case, *(_line(row) for row in group)]
    return "\n".join([*lines, "", f"Danh sách đầy đủ và lý do của từng hạn: {page}"])


def _line(row: Reminder) -> str:
    unit = f" ({row.unit})" if row.unit else ""
    return f"- {row.matter}{unit}: hạn {short_date(row.due_on)}, {STAGE_WORDS[row.stage]}."
