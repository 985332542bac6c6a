"""Petitions that were raised many times and never settled come first: a score from facts, and its reasons in words.

The score orders a list; it decides nothing. What weighs most is a promised date that has passed, then every time the
matter came back, every further year, and a little every further voice.
"""

from dataclasses import dataclass
from datetime import date

from doithoai.core.calendars.words import short_date
from doithoai.core.wording import gettext_noop

PROMISE, TIME, YEAR, VOICE = 6, 4, 3, 1
MOST_VOICES = 20
"""Voices beyond these weigh no more: a loud matter does not push an old one out."""


@dataclass(frozen=True, kw_only=True)
class Raised:
    """What is known of one open petition. `years`: in which it stood before a dialogue or came back."""

    carried_over: int = 0
    reopened: int = 0
    years: frozenset[int] = frozenset()
    voices: int = 1
    promised_on: date | None = None
    """The earliest date that was promised, has passed and was not kept."""


@dataclass(frozen=True)
class Reason:
    """One reason: the sentence with its places, and what fills them."""

    sentence: str
    values: dict[str, object]


def is_raised_again(raised: Raised) -> bool:
    """It came back at least once, or what was promised about it did not happen."""
    return bool(raised.carried_over or raised.reopened or raised.promised_on)


def score(raised: Raised) -> int:
    """How far to the front; 0 for what came for the first time."""
    if not is_raised_again(raised):
        return 0
    further_years = max(len(raised.years) - 1, 0)
    return (
        PROMISE * (raised.promised_on is not None)
        + TIME * (raised.carried_over + raised.reopened)
        + YEAR * further_years
        + VOICE * min(raised.voices - 1, MOST_VOICES)
    )


def reasons(raised: Raised) -> list[Reason]:
    """Why it stands where it stands, the weightiest first."""
    found = []
    if raised.promised_on is not None:
        day = short_date(raised.promised_on)
        found.append(Reason(gettext_noop("đã hứa xong ngày {day} mà chưa xong"), {"day": day}))
    if raised.carried_over:
        found.append(Reason(gettext_noop("đã chuyển sang kỳ sau {n} lần"), {"n": raised.carried_over}))
    if raised.reopened:
        found.append(Reason(gettext_noop("người dân báo chưa giải quyết {n} lần"), {"n": raised.reopened}))
    if len(raised.years) > 1:
        years = ", ".join(str(year) for year in sorted(raised.years))
        found.append(Reason(gettext_noop("qua các năm {years}"), {"years": years}))
    if raised.voices > 1:
        found.append(Reason(gettext_noop("{n} người cùng nêu"), {"n": raised.voices}))
    return found
