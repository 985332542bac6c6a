"""The turns of a hall in its recording."""

from dataclasses import dataclass

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.broadcasting import find_broadcast
from doithoai.apps.hall.models import Turn
from doithoai.apps.hall.pictures import facts_of, is_protected
from doithoai.core.hall.picture import question_shown
from doithoai.core.hall.recording import link_at, mark_words, second_of


@dataclass(frozen=True)
class TurnMark:
    """A turn in the recording, without the name of who spoke."""

    mark: str
    url: str
    group: str
    question: str


def marks_of(dialogue: Dialogue) -> list[TurnMark]:
    """Every turn that the recording holds, in order; no way leads to a denunciation, other words kept back stay out."""
    broadcast = find_broadcast(dialogue)
    if broadcast is None or not broadcast.recording_url or broadcast.recording_began_at is None:
        return []
    rows = Turn.objects.filter(sitting__dialogue=dialogue, started_at__gte=broadcast.recording_began_at)
    found = []
    for turn in rows.select_related("group", "unit", "petition").order_by("started_at", "id"):
        second = second_of(turn.started_at or turn.queued_at, began_at=broadcast.recording_began_at)
        if second is not None and not is_protected(turn):
            url, group = link_at(broadcast.recording_url, second), turn.group.name if turn.group else ""
            found.append(TurnMark(mark_words(second), url, group, question_shown(facts_of(turn, safe=True))))
    return found
