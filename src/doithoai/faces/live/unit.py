"""The seat of a unit: what the chair asks it now, with all that is known of it, and what comes next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doithoai.apps.hall.coming import next_to_answer
from doithoai.apps.hall.console_pictures import unit_mark
from doithoai.apps.hall.matter import Matter, matters_of
from doithoai.apps.hall.queries import hall_dialogue, hall_of
from doithoai.core.access.permissions import Permission
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.live.addresses import feed_url
from doithoai.faces.live.pictures import STAFF, UNIT


@desk_page(Permission.SITTING_VIEW)
def unit(request: HttpRequest, code: str) -> HttpResponse:
    """Now, next, and what was decided on the unit's questions."""
    caller = caller_of(request)
    dialogue = hall_dialogue(caller, code, Permission.SITTING_VIEW)
    hall, unit_id = hall_of(dialogue), caller.unit_id or 0
    rows = next_to_answer(hall, unit_id=unit_id)
    started = [*hall.heard, *([hall.speaking] if hall.speaking else [])]
    matters = matters_of(caller, [row.turn for row in rows])
    context = {
        "dialogue": dialogue,
        "hall": hall,
        "now": [matters[row.turn.pk] for row in rows if row.place == 0],
        "next": [(row, matters[row.turn.pk]) for row in rows if row.place],
        "waiting": hall.waiting[:3],
        "decided": [Matter(turn) for turn in reversed(started) if turn.unit_id == unit_id and turn.outcome],
        "mark": unit_mark(hall, unit_id),
        "feed_url": feed_url(code, f"{UNIT}:{unit_id}" if unit_id else STAFF),
    }
    return render(request, "live/unit.html", context)
