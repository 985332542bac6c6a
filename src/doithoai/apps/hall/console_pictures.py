"""What the chair's console and the seats of the units follow: a mark that changes when the page must be read again."""

from hashlib import sha256
from typing import Any

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.coming import next_to_answer
from doithoai.apps.hall.models import Sitting
from doithoai.apps.hall.queries import Hall, hall_of


def chair_picture(code: str) -> dict[str, Any]:
    """The console changes with everything that happens in the sitting, and with nothing that phones send: one query."""
    newest = Sitting.objects.filter(dialogue__code=code).order_by("-number")
    found = newest.values_list("pk", "version").first()
    if found is None:
        Dialogue.objects.only("pk").get(code=code)
    return {"mark": chair_mark(*(found or (0, 0)))}


def chair_mark(sitting_id: int, version: int) -> str:
    """The mark of the console at one version of its sitting."""
    return f"{sitting_id}.{version}"


def unit_picture(code: str, part: str) -> dict[str, Any]:
    """The seat of one unit: what it is asked, and what comes next. `part` is its id."""
    hall = hall_of(Dialogue.objects.get(code=code))
    return {"mark": unit_mark(hall, int(part)) if part.isdecimal() else ""}


def unit_mark(hall: Hall, unit_id: int) -> str:
    """Changes with what the unit sees, and with nothing that concerns only the others."""
    turns = [turn for turn in [*hall.heard, hall.speaking] if turn is not None and turn.unit_id == unit_id]
    asked = [(turn.pk, turn.unit_given_at, turn.question, turn.outcome, turn.version) for turn in turns]
    coming = [(row.turn.pk, row.place, row.turn.question) for row in next_to_answer(hall, unit_id=unit_id)]
    state = (hall.sitting.pk, hall.sitting.closed_at) if hall.sitting else None
    return sha256(repr((state, asked, coming)).encode()).hexdigest()[:16]
