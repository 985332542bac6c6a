"""Reading one's own private notes."""

from dataclasses import dataclass

from django.db.models import Q

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import PrivateNote, Turn
from doithoai.core.caller import Caller


@dataclass(frozen=True)
class OwnNotes:
    """What the caller noted on the turn, on its petition and on the dialogue."""

    turn: str = ""
    petition: str = ""
    dialogue: str = ""

    def __bool__(self) -> bool:
        return bool(self.turn or self.petition or self.dialogue)


def own_notes(caller: Caller, dialogue: Dialogue, turn: Turn | None = None) -> OwnNotes:
    """The caller's own and nobody else's; one query."""
    about = Q(turn__isnull=True, petition__isnull=True)
    if turn is not None:
        about |= Q(turn=turn) | Q(petition_id=turn.petition_id or 0)
    found = {"turn": "", "petition": "", "dialogue": ""}
    mine = PrivateNote.objects.filter(about, person_id=caller.person_id or 0, dialogue=dialogue)
    for note in mine:
        found["turn" if note.turn_id else "petition" if note.petition_id else "dialogue"] = note.text
    return OwnNotes(**found)


def notes_on_petitions(caller: Caller, dialogue: Dialogue) -> dict[int, str]:
    """Petition -> the caller's own note on it; one query."""
    mine = PrivateNote.objects.filter(person_id=caller.person_id or 0, dialogue=dialogue, petition__isnull=False)
    return {row.petition_id or 0: row.text for row in mine}
