"""The newest picture of one hall as one kind of page sees it, and what a page that has an older one still needs."""

import json
from collections import deque
from collections.abc import Mapping
from typing import Any

KEPT = 64
"""How many changes back a page may come and still get only what changed."""


class Channel:
    """`mark` is the version at which this picture last changed: a change elsewhere in the hall sends nothing here."""

    def __init__(self, version: int, picture: Mapping[str, Any]) -> None:
        self.mark = self.read_at = version
        self.picture = dict(picture)
        self.whole = message_of(version, picture)
        self._changes: deque[tuple[int, dict[str, Any]]] = deque(maxlen=KEPT)
        self._oldest = version

    def take(self, version: int, picture: Mapping[str, Any]) -> bytes | None:
        """Keep the picture read at that version: the message for who had the newest one, None where nothing changed."""
        self.read_at = max(self.read_at, version)
        change = difference(self.picture, picture)
        if not change or version <= self.mark:
            return None
        if len(self._changes) == KEPT:
            self._oldest = self._changes[0][0]
        self._changes.append((version, change))
        self.mark, self.picture, self.whole = version, dict(picture), message_of(version, picture)
        return message_of(version, change)

    def since(self, mark: int | None) -> bytes | None:
        """What a page needs that has the picture of `mark`: None, what changed, or the whole."""
        if mark is None or mark > self.read_at or mark < self._oldest:
            return self.whole
        if mark >= self.mark:
            return None
        missed: dict[str, Any] = {}
        for version, change in self._changes:
            if version > mark:
                missed |= change
        return message_of(self.mark, missed)


def difference(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """The names whose value changed, with the new value; None for a name that is gone."""
    changed = {name: value for name, value in new.items() if name not in old or old[name] != value}
    return changed | {name: None for name in old if name not in new}


def message_of(version: int, values: Mapping[str, Any]) -> bytes:
    """One server-sent event."""
    body = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return f"id: {version}\ndata: {body}\n\n".encode()
