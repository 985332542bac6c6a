"""The order of the queue: by registration, or so that groups and topics take turns; a move by hand stays."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class OrderRule(StrEnum):
    """What the chair chose: the rule stands on the sitting and everybody may read it."""

    REGISTRATION = "registration"
    GROUPS = "groups"
    TOPICS = "topics"


ORDER_RULES: dict[OrderRule, tuple[str, str]] = {
    OrderRule.REGISTRATION: (
        gettext_noop("Theo thứ tự đăng ký"),
        gettext_noop("Ai đăng ký trước được mời trước."),
    ),
    OrderRule.GROUPS: (
        gettext_noop("Luân phiên thôn, tổ dân phố"),
        gettext_noop("Người chưa phát biểu được mời trước, rồi đến thôn, tổ được nói ít nhất."),
    ),
    OrderRule.TOPICS: (
        gettext_noop("Luân phiên lĩnh vực và thôn, tổ dân phố"),
        gettext_noop("Người chưa phát biểu được mời trước, rồi đến lĩnh vực và thôn, tổ được nói ít nhất."),
    ),
}
"""Rule -> (its name, what it means for who waits)."""


class QueueChanged(Refused):
    """Somebody joined, left or was moved since the queue was shown."""

    code = "queue_changed"
    sentence = gettext_noop("Hàng chờ vừa thay đổi. Xin xem lại thứ tự rồi chuyển chỗ.")


@dataclass(frozen=True)
class Waiting:
    """One who waits. `speaker` tells people apart; `came` is the place in the order of registration."""

    turn_id: int
    speaker: str
    group: int | None
    topic: int | None = None
    came: int = 0
    by_hand: bool = False


@dataclass(frozen=True)
class Spoken:
    """One turn that was already given."""

    speaker: str
    group: int | None
    topic: int | None = None


def arranged(rule: OrderRule, waiting: Sequence[Waiting], spoken: Iterable[Spoken]) -> list[int]:
    """Turn ids in the order of the rule; `waiting` stands in the present order.

    Who was moved by hand stays at the present place, counted from the front; all others fall into theirs by the rule.
    """
    free = sorted((turn for turn in waiting if not turn.by_hand), key=lambda turn: (turn.came, turn.turn_id))
    order = [turn.turn_id for turn in free] if rule == OrderRule.REGISTRATION else fair_order(free, spoken, rule)
    for place, turn in enumerate(waiting):
        if turn.by_hand:
            order.insert(place, turn.turn_id)
    return order


def fair_order(waiting: Sequence[Waiting], spoken: Iterable[Spoken], rule: OrderRule = OrderRule.GROUPS) -> list[int]:
    """Turn ids: who has not spoken goes first, then what was heard least (topic, group), then who came first.

    `waiting` stands in the order of coming. Taking the first one leaves the order of the others as it was.
    """
    speakers: Counter[str] = Counter()
    groups: Counter[int | None] = Counter()
    topics: Counter[int | None] = Counter()

    def count(turn: Waiting | Spoken) -> None:
        speakers[turn.speaker] += 1
        groups[turn.group] += 1
        topics[turn.topic] += 1 if rule == OrderRule.TOPICS else 0

    for given in spoken:
        count(given)
    rest, order = list(waiting), []
    while rest:
        # of equals, min() takes the first: who came first
        best = min(rest, key=lambda turn: (speakers[turn.speaker], topics[turn.topic], groups[turn.group]))
        rest.remove(best)
        order.append(best.turn_id)
        count(best)
    return order


def moved(waiting: Sequence[int], turn_id: int, *, place: int, seen: Sequence[int]) -> list[int]:
    """The queue with this turn at `place` (1 is the front). Raises `QueueChanged` unless it is as seen."""
    if list(waiting) != list(seen) or turn_id not in waiting:
        raise QueueChanged()
    rest = [other for other in waiting if other != turn_id]
    rest.insert(min(max(place, 1), len(waiting)) - 1, turn_id)
    return rest
