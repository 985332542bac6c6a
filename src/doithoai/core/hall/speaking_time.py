"""How long one turn may take: from the plan's own words or the authority's figure, extended once at most."""

import re
from collections.abc import Iterable
from datetime import datetime

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

USUAL_MINUTES = 5
"""Where neither plan nor authority says anything."""
MOST_MINUTES = 30
MORE_MINUTES = 2
"""What an extension usually adds."""
_IN_PLAN = re.compile(r"(?:không quá|tối đa|nhiều nhất)\s+0?(\d{1,2})\s*phút", re.IGNORECASE)
_ABOUT_SPEAKING = ("phát biểu", "mỗi lượt", "mỗi ý kiến", "đặt câu hỏi", "mỗi đại biểu")


class AlreadyExtended(Refused):
    """A turn is extended once."""

    code = "turn_already_extended"
    sentence = gettext_noop("Lượt này đã được thêm thời gian một lần. Mỗi lượt chỉ được thêm một lần.")


class MinutesOutOfRange(Refused):
    """A turn takes between one minute and half an hour."""

    code = "speaking_minutes_out_of_range"
    sentence = gettext_noop("Thời gian một lượt phát biểu từ 1 đến {most} phút.")
    field = "minutes"


def check_minutes(minutes: int) -> int:
    """The minutes. Raises `MinutesOutOfRange`."""
    if not 1 <= minutes <= MOST_MINUTES:
        raise MinutesOutOfRange(most=MOST_MINUTES)
    return minutes


def minutes_in_plan(lines: Iterable[str]) -> int | None:
    """The minutes a turn may take as the plan writes: «mỗi lượt phát biểu không quá 05 phút»; None: nothing said."""
    for line in lines:
        found = _IN_PLAN.search(line)
        if found and any(words in line.casefold() for words in _ABOUT_SPEAKING) and 1 <= int(found[1]) <= MOST_MINUTES:
            return int(found[1])
    return None


def more_time(allowed: int | None, *, minutes: int, extended_at: datetime | None) -> int:
    """The seconds a turn has after its extension. Raises `AlreadyExtended` or `MinutesOutOfRange`."""
    if extended_at is not None:
        raise AlreadyExtended()
    return (allowed or USUAL_MINUTES * 60) + check_minutes(minutes) * 60
