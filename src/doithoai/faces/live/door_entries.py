"""What a device at the door sends, read with care: a name that is too long is cut, a clock that is wrong is mended."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from doithoai.apps.delegates.door import DoorEntry
from doithoai.core.delegates.badge import read_badge
from doithoai.core.delegates.door import MAIN_DOOR, time_at_door

MOST_STEPS = 100
"""Steps in one sending; the device sends the rest afterwards."""
ACTS = ("check_in", "walk_in", "undo")


class Unreadable(Exception):
    """No program of ours wrote this."""


def read_entries(body: bytes, *, now: datetime) -> list[DoorEntry]:
    """The steps of `{"sent_at": ms, "steps": [...]}`. Raises `Unreadable`."""
    try:
        sent = json.loads(body)
        sent_at, steps = _moment(sent["sent_at"]), list(sent["steps"])
        if len(steps) > MOST_STEPS:
            raise Unreadable
        return [_entry(step, sent_at, now) for step in steps]
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, OSError) as wrong:
        raise Unreadable from wrong


def _entry(step: Mapping[str, Any], sent_at: datetime, now: datetime) -> DoorEntry:
    key, act = _text(step, "key", 40), _text(step, "act", 10)
    if not key or act not in ACTS:
        raise Unreadable
    return DoorEntry(
        key=key,
        act=act,
        door=_text(step, "door", 60) or MAIN_DOOR,
        at=time_at_door(_moment(step["at"]), sent_at=sent_at, now=now),
        badge=read_badge(_text(step, "badge", 300)) or "",
        delegate_id=_number(step, "delegate"),
        full_name=_text(step, "name", 120),
        group_id=_number(step, "group"),
        undoes=_text(step, "undoes", 40),
        reason=_text(step, "reason", 300),
        let_in=step.get("let_in") is True,
    )


def _text(step: Mapping[str, Any], name: str, longest: int) -> str:
    return str(step.get(name) or "").replace("\x00", "").strip()[:longest]


def _number(step: Mapping[str, Any], name: str) -> int | None:
    number = int(step.get(name) or 0)
    return number if 0 < number < 2**63 else None


def _moment(milliseconds: Any) -> datetime:
    return datetime.fromtimestamp(int(milliseconds) / 1000, tz=UTC)
