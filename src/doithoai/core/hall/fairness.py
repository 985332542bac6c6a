"""Who should speak next so that everybody is heard: a suggestion that a person may take or leave."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Waiting:
    """One who waits: `speaker` tells people apart, `group` the residential groups (None: of no group)."""

    turn_id: int
    speaker: str
    group: int | None


@dataclass(frozen=True)
class Spoken:
    """One turn that was already given."""

    speaker: str
    group: int | None


def fair_order(waiting: Sequence[Waiting], spoken: Iterable[Spoken]) -> list[int]:
    """Turn ids: who has not spoken goes first, then the group that was heard least, then who came first.

    `waiting` stands in the order of coming. Of equals in one group, the earlier stays first.
    """
    by_speaker: Counter[str] = Counter()
    by_group: Counter[int | None] = Counter()
    for turn in spoken:
        by_speaker[turn.speaker] += 1
        by_group[turn.group] += 1
    rest = list(enumerate(waiting))
    order = []
    while rest:
        best = min(rest, key=lambda pair: (by_speaker[pair[1].speaker], by_group[pair[1].group], pair[0]))
        rest.remove(best)
        chosen = best[1]
        order.append(chosen.turn_id)
        by_speaker[chosen.speaker] += 1
        by_group[chosen.group] += 1
    return order
