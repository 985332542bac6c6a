"""When the events of one dialogue happen, as far as is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from doithoai.core.deadlines.rule import Anchor, Direction


@dataclass(frozen=True)
class Span:
    """A window of days, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a window ends on or after its first day")


@dataclass(frozen=True)
class Moments:
    """The known dates of events; an event that is missing or None has no date yet."""

    dates: Mapping[Anchor, Span | date | None] = field(default_factory=dict)

    def of(self, anchor: Anchor) -> Span | date | None:
        """The date or window of that event, None while undated."""
        return self.dates.get(anchor)

    def start_of_count(self, anchor: Anchor, direction: Direction) -> date | None:
        """The day to count from: the first day of a window when counting back, the last when counting forward."""
        moment = self.of(anchor)
        if isinstance(moment, Span):
            return moment.first if direction is Direction.BEFORE else moment.last
        return moment
