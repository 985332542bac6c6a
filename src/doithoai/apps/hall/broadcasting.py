"""Reads of the broadcast: what live pages show of it."""

from typing import Any

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Broadcast, Caption
from doithoai.core.hall.picture import without_private

LINES = 2
"""How many lines of captions phones and screens show."""
LATEST = 12
"""How many the person who types them sees."""


def find_broadcast(dialogue: Dialogue) -> Broadcast | None:
    """What is known of stream and recording."""
    return Broadcast.objects.filter(dialogue=dialogue).first()


def broadcast_part(dialogue: Dialogue, *, safe: bool = False) -> dict[str, Any]:
    """The stream's address and the newest captions, oldest first: one query where nobody writes captions.

    In safe mode the captions hold neither names of people nor private data.
    """
    broadcast = find_broadcast(dialogue)
    if broadcast is None:
        return {"stream_url": "", "captions": []}
    lines = [row.text for row in latest_captions(dialogue, LINES)][::-1]
    return {
        "stream_url": broadcast.stream_url,
        "captions": [without_private(line) for line in lines] if safe else lines,
    }


def latest_captions(dialogue: Dialogue, most: int = LATEST) -> list[Caption]:
    """The newest first."""
    return list(Caption.objects.filter(dialogue=dialogue)[:most])
