"""Was the dialogue announced early enough: by the plan's own rule and by the law."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class NoticeState(StrEnum):
    """What became of the minimum notice."""

    KEPT = "kept"
    LATE = "late"
    """Announced after the last lawful day."""
    MISSED = "missed"
    """Not announced, and the last lawful day has passed."""
    NOT_YET = "not_yet"
    """Not announced, and there is still time."""
    UNDATED = "undated"
    """The dialogue has no date yet, so the limit has none either."""
    FREE = "free"
    """Neither the plan nor the law sets a limit."""


@dataclass(frozen=True)
class NoticeCheck:
    """The first announcement against the last days on which it is in time; `required_on` is the earlier of the two."""

    state: NoticeState
    first_on: date | None
    by_plan: date | None
    by_law: date | None
    citation: str = ""

    @property
    def required_on(self) -> date | None:
        """The last day that keeps both the plan and the law."""
        return _earlier(self.by_plan, self.by_law)

    @property
    def is_warning(self) -> bool:
        """Somebody who opens the sitting must have seen this."""
        return self.state in (NoticeState.LATE, NoticeState.MISSED, NoticeState.NOT_YET)


def check_notice(
    first_on: date | None,
    *,
    by_plan: date | None,
    by_law: date | None,
    today: date,
    citation: str = "",
    limited: bool = True,
) -> NoticeCheck:
    """The check on `today`. `limited` False: neither plan nor law sets a limit (not merely: no date to count from)."""
    required = _earlier(by_plan, by_law)
    if required is None:
        state = NoticeState.UNDATED if limited else NoticeState.FREE
    elif first_on is not None:
        state = NoticeState.KEPT if first_on <= required else NoticeState.LATE
    else:
        state = NoticeState.NOT_YET if today <= required else NoticeState.MISSED
    return NoticeCheck(state, first_on, by_plan, by_law, citation)


def _earlier(one: date | None, other: date | None) -> date | None:
    return min((each for each in (one, other) if each is not None), default=None)
