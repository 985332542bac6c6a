"""One step of a sitting as one line: what happened, of whom, with the detail that matters."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from doithoai.core.calendars.words import short_date
from doithoai.core.event_sentences import SENTENCES
from doithoai.core.events import EventName
from doithoai.core.hall.decisions import OUTCOME_WORDS, Outcome
from doithoai.core.hall.order import ORDER_RULES, OrderRule

_OF_THE_HALL = ("sitting.", "speaker.", "question.")
LOG_KINDS = frozenset(
    {name for name in EventName if name.value.startswith(_OF_THE_HALL)}
    | {EventName.PROMISE_RECORDED, EventName.PROMISE_UNDONE}
)
"""The events that are steps of a sitting."""


def line_of(name: str, data: Mapping[str, Any], *, hidden: bool = False) -> str:
    """The line; of a `hidden` step it tells only that it was."""
    words = SENTENCES[EventName(name)]
    details = [] if hidden else [detail for detail in _details(data) if detail]
    return f"{words}: {', '.join(details)}" if details else words


def _details(data: Mapping[str, Any]) -> list[str]:
    outcome, rule, due_on = data.get("outcome"), data.get("rule"), data.get("due_on")
    return [
        str(data.get("item") or ""),
        str(data.get("speaker") or ""),
        f"sang {data['to_speaker']}" if data.get("to_speaker") else "",
        OUTCOME_WORDS[Outcome(outcome)] if outcome in set(Outcome) else "",
        str(data.get("unit") or ""),
        f"hạn {short_date(date.fromisoformat(str(due_on)[:10]))}" if due_on else "",
        ORDER_RULES[OrderRule(rule)][0] if rule in set(OrderRule) else "",
        f"{data['minutes']} phút" if data.get("minutes") else "",
        f"chỗ thứ {data['place']}" if data.get("place") else "",
    ]
