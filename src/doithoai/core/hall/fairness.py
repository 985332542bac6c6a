"""The fairness meter: whom the hall has heard so far, and how long people waited. It tells; it decides nothing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

NO_GROUP = "Nơi khác"


@dataclass(frozen=True)
class Given:
    """One turn that was given: `woman` is None where nobody noted it; times in seconds."""

    speaker: str
    group: str
    woman: bool | None
    seconds: int
    waited: int


@dataclass(frozen=True)
class Present:
    """One person who is in the hall."""

    group: str
    woman: bool | None


@dataclass(frozen=True)
class Share:
    """What one group had: turns, seconds on the floor, how many of it wait and are present."""

    group: str
    turns: int
    seconds: int
    waiting: int
    present: int

    @property
    def minutes(self) -> str:
        """The time on the floor as minutes and seconds."""
        return clock_words(self.seconds)


@dataclass(frozen=True, kw_only=True)
class Fairness:
    """The meter at one moment."""

    turns: int
    people: int
    """Different people heard; the other turns were somebody's second or third."""
    women: int
    gender_known: int
    women_present: int
    present_known: int
    shares: tuple[Share, ...]
    mean_wait: int
    longest_wait: int
    """Seconds from registering to the floor, of those heard."""
    waiting_longest: int
    """Seconds for which the one who registered earliest of those who wait has been waiting."""

    @property
    def most(self) -> int:
        """The longest time of a group: the full length of a bar."""
        return max((share.seconds for share in self.shares), default=0)

    @property
    def mean_minutes(self) -> int:
        """The mean wait in whole minutes."""
        return self.mean_wait // 60

    @property
    def longest_minutes(self) -> int:
        """The longest wait of somebody heard, in whole minutes."""
        return self.longest_wait // 60

    @property
    def waiting_minutes(self) -> int:
        """The longest wait of somebody who still waits, in whole minutes."""
        return self.waiting_longest // 60

    @property
    def unheard(self) -> tuple[str, ...]:
        """Groups in the hall or in the queue that nobody has spoken for."""
        return tuple(share.group for share in self.shares if not share.turns)


def measure(given: Sequence[Given], waiting: Sequence[tuple[str, int]], present: Sequence[Present] = ()) -> Fairness:
    """The meter; `waiting` holds the group and the seconds of waiting of each who waits."""
    turns, seconds = Counter[str](), Counter[str]()
    for turn in given:
        turns[turn.group or NO_GROUP] += 1
        seconds[turn.group or NO_GROUP] += max(turn.seconds, 0)
    queued = Counter(group or NO_GROUP for group, _ in waiting)
    there = Counter(person.group or NO_GROUP for person in present)
    names = sorted({*turns, *queued, *there}, key=lambda name: (-seconds[name], -turns[name], name == NO_GROUP, name))
    waits = [max(turn.waited, 0) for turn in given]
    return Fairness(
        turns=len(given),
        people=len({turn.speaker for turn in given}),
        women=sum(turn.woman is True for turn in given),
        gender_known=sum(turn.woman is not None for turn in given),
        women_present=sum(person.woman is True for person in present),
        present_known=sum(person.woman is not None for person in present),
        shares=tuple(Share(name, turns[name], seconds[name], queued[name], there[name]) for name in names),
        mean_wait=sum(waits) // len(waits) if waits else 0,
        longest_wait=max(waits, default=0),
        waiting_longest=max((wait for _, wait in waiting), default=0),
    )


def clock_words(seconds: int) -> str:
    """Minutes and seconds: 4:05."""
    return f"{seconds // 60}:{seconds % 60:02}"


def meter_lines(fairness: Fairness) -> list[str]:
    """The meter in a few sentences, for screen and phone."""
    if not fairness.turns:
        return []
    lines = [f"{fairness.turns} lượt phát biểu của {fairness.people} người"]
    if fairness.gender_known:
        lines.append(f"Phụ nữ: {fairness.women} trong {fairness.gender_known} lượt")
    lines += [f"{share.group}: {share.turns} lượt, {share.minutes} phút" for share in fairness.shares if share.turns]
    unheard = [name for name in fairness.unheard if name != NO_GROUP]
    if unheard:
        lines.append(f"Chưa phát biểu: {', '.join(unheard)}")
    return lines
