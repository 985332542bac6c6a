"""The chair's console: who speaks, what is known of the question, what comes next; five large buttons."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.coming import next_to_answer
from doithoai.apps.hall.console_pictures import chair_mark
from doithoai.apps.hall.floor import may_change
from doithoai.apps.hall.matter import matter_of
from doithoai.apps.hall.models import Step, Turn
from doithoai.apps.hall.private_notes import own_notes
from doithoai.apps.hall.queries import Hall, hall_dialogue, hall_of
from doithoai.apps.hall.steps import newest_step, step_words
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.hall.queue import UNDO_SECONDS
from doithoai.core.hall.steps import StepKind
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.numbers import number_in
from doithoai.faces.live.addresses import feed_url
from doithoai.faces.live.noted import suggestion_of
from doithoai.faces.live.pictures import CHAIR

SPEAKERS_SHOWN = 3
UNITS_SHOWN = 4


@desk_page(Permission.SITTING_RUN)
def chair(request: HttpRequest, code: str) -> HttpResponse:
    """The console at this moment; `?luot=` looks at an earlier question that still waits for its decision."""
    caller = caller_of(request)
    return console(request, caller, hall_dialogue(caller, code, Permission.SITTING_RUN))


def console(
    request: HttpRequest, caller: Caller, dialogue: Dialogue, *, told: str = "", sheet: str = "", **more: Any
) -> HttpResponse:
    """The whole console; `told` is a refusal, `sheet` the form that lies beside the question."""
    hall = hall_of(dialogue)
    seen = _looked_at(hall, number_in(request.GET.get("luot")))
    step = newest_step(hall.sitting) if hall.sitting else None
    decides = reach_of(caller.role, Permission.SITTING_DECIDE) is not None
    matter, changes = (
        matter_of(caller, seen) if seen else None,
        hall.sitting is None or may_change(caller, hall.sitting),
    )
    context = {
        "dialogue": dialogue,
        "hall": hall,
        "is_open": hall.sitting is not None and hall.sitting.closed_at is None,
        "turn": seen,
        "at": f"?luot={seen.pk}" if seen and seen != hall.current else "",
        "matter": matter,
        "noted": suggestion_of(matter) if decides and changes and not sheet else None,
        "made": [promise for promise in hall.promises if seen and promise.turn_id == seen.pk],
        "waiting": hall.waiting[:SPEAKERS_SHOWN],
        "fair_turn": next((turn for turn in hall.waiting if hall.fair and turn.pk == hall.fair[0]), None),
        "coming": next_to_answer(hall)[:UNITS_SHOWN],
        "notes": own_notes(caller, dialogue, seen),
        "undo": _undo(caller, step, decides=decides),
        "may_decide": decides,
        "changes": changes,
        "leads": hall.sitting is not None and hall.sitting.led_by_id == caller.person_id,
        "mark": chair_mark(hall.sitting.pk, hall.sitting.version) if hall.sitting else chair_mark(0, 0),
        "feed_url": feed_url(dialogue.code, CHAIR),
        "told": told,
        "since": step_words(step) if told and step and step.done_by_id != caller.person_id else "",
        "step": step,
        "sheet": sheet,
    }
    refused = told or ("form" in more and more["form"].errors)
    return render(request, "live/chair.html", context | more, status=422 if refused else 200)


def _looked_at(hall: Hall, turn_id: int | None) -> Turn | None:
    """The heard question that was asked for, else who speaks or spoke last."""
    return next((turn for turn in hall.heard if turn.pk == turn_id), hall.current)


def _undo(caller: Caller, step: Step | None, *, decides: bool) -> dict[str, Any] | None:
    """What the undo bar says, while it stands there."""
    if step is None or (StepKind(step.kind) is StepKind.DECISION and not decides):
        return None
    left = UNDO_SECONDS - (caller.now - step.done_at).total_seconds()
    return {"number": step.number, "words": step_words(step), "left": round(left, 1)} if left > 0 else None
