"""The queue of a sitting put into the order of its rule. The caller holds the sitting."""

from collections.abc import Sequence

from doithoai.apps.hall.models import Sitting, Turn
from doithoai.core.hall.order import OrderRule, Spoken, Waiting, arranged
from doithoai.core.hall.queue import TurnState


def arrange(sitting: Sitting) -> None:
    """Everybody who waits falls into the place that the rule gives; who was moved by hand keeps the present one."""
    turns = list(sitting.turns.exclude(state=TurnState.WITHDRAWN).order_by("order", "pk"))
    waiting = waiting_of(turns)
    put(waiting, arranged(OrderRule(sitting.order_rule), [as_waiting(turn) for turn in waiting], spoken_of(turns)))


def put(waiting: Sequence[Turn], order: Sequence[int]) -> None:
    """Give the waiting turns their places in this order of ids; only what changed is written."""
    by_id = {turn.pk: turn for turn in waiting}
    changed = []
    for place, turn_id in zip(sorted(turn.order for turn in waiting), order, strict=True):
        if by_id[turn_id].order != place:
            by_id[turn_id].order = place
            changed.append(by_id[turn_id])
    if changed:
        Turn.objects.bulk_update(changed, ["order"])


def waiting_of(turns: Sequence[Turn]) -> list[Turn]:
    """Those who wait, in the order in which they stand."""
    return [turn for turn in turns if turn.state == TurnState.WAITING]


def spoken_of(turns: Sequence[Turn]) -> list[Spoken]:
    """The turns that were given."""
    return [Spoken(speaker_key(turn), turn.group_id, turn.field_id) for turn in turns if turn.started_at is not None]


def as_waiting(turn: Turn) -> Waiting:
    """A waiting turn as the rules see it; rows are made in the order of registration."""
    return Waiting(turn.pk, speaker_key(turn), turn.group_id, topic=turn.field_id, came=turn.pk, by_hand=turn.by_hand)


def speaker_key(turn: Turn) -> str:
    """What tells speakers apart: the place on the list, else the name."""
    return f"d{turn.delegate_id}" if turn.delegate_id else turn.speaker.casefold()
