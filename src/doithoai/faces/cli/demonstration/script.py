"""What happened in the demonstration, moment by moment: each step calls real actions as if it were then."""

import heapq
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.core.exceptions import ObjectDoesNotExist

from doithoai.core.caller import HANOI
from doithoai.core.refusal import Refused

Step = Callable[[datetime], object]


@dataclass
class Script:
    """Steps in the order of their moments. A step whose moment has not come yet at `now` is never taken."""

    now: datetime
    refused: list[str] = field(default_factory=list)
    _steps: list[tuple[datetime, int, str, Step]] = field(default_factory=list)
    _number: Iterator[int] = field(default_factory=itertools.count)

    @property
    def today(self) -> date:
        return self.now.astimezone(HANOI).date()

    def moment(self, day: int, clock: str = "09:00") -> datetime:
        """The moment `day` days from today in Hà Nội at `clock` (HH:MM)."""
        return datetime.combine(self.today + timedelta(days=day), time.fromisoformat(clock), tzinfo=HANOI)

    def at(self, moment: datetime, name: str, step: Step) -> None:
        """Take `step` at `moment`; a step may add later ones."""
        if moment <= self.now:
            heapq.heappush(self._steps, (moment, next(self._number), name, step))

    def play(self, between: Callable[[datetime], object]) -> None:
        """Take every step; `between` runs what the steps so far have queued. A rule's refusal leaves its step out."""
        day = None
        while self._steps:
            moment, _, name, step = heapq.heappop(self._steps)
            if day is not None and moment.date() != day:
                between(moment)
            day = moment.date()
            try:
                step(moment)
            except Refused as refused:
                self.refused.append(f"{name}: {refused.code}")
            except (ObjectDoesNotExist, KeyError) as missing:
                # What a step speaks of was itself left out.
                self.refused.append(f"{name}: {type(missing).__name__} {missing}")
        between(self.now)
