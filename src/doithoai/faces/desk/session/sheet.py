"""The run sheet: everything the secretary needs while the hall is open, on one page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import notice_check
from doithoai.apps.hall.access import sittings_for
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.hall.queries import Hall, hall_of, petitions_for_hall, present_delegates
from doithoai.apps.organisations.access import groups_for, units_for
from doithoai.apps.organisations.queries import work_calendar
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DIALOGUE_TRANSITIONS, DialogueAct, DialogueState, Stage
from doithoai.core.dialogues.words import NOTICE_SENTENCES
from doithoai.core.lifecycle import acts_from
from doithoai.faces.desk.frame import frame_of
from doithoai.faces.desk.session.forms import NoteQuestion, QueueSpeaker, RecordPromise

Forms = dict[str, Any]


def sheet_page(request: HttpRequest, caller: Caller, dialogue: Dialogue, forms: Forms | None = None) -> HttpResponse:
    """The page; `forms` holds a form that was refused, with what was typed."""
    hall = hall_of(dialogue)
    runs = reach_of(caller.role, Permission.SITTING_RUN) is not None
    may_open = runs and DialogueAct.OPEN_SITTING in acts_from(DIALOGUE_TRANSITIONS, DialogueState(dialogue.state))
    context = frame_of(caller, dialogue, Stage.HALL) | {
        "hall": hall,
        "runs": runs and hall.sitting is not None and hall.sitting.closed_at is None,
        "may_run": runs,
        "may_open": may_open,
        **(_announced(caller, dialogue) if may_open else {}),
        "may_draft_papers": reach_of(caller.role, Permission.PAPER_DRAFT) is not None,
        "may_lend": reach_of(caller.role, Permission.DIALOGUE_LEND) is not None,
        "may_check_in": reach_of(caller.role, Permission.DELEGATE_CHECK_IN) is not None,
        "chosen": petitions_for_hall(dialogue),
        "seen": ",".join(str(turn.pk) for turn in hall.waiting),
        "queue_form": queue_form(caller, dialogue),
        "promise_form": promise_form(caller, hall),
        "note_form": _note_form(hall.current),
    }
    return render(request, "desk/session/session.html", context | (forms or {}), status=422 if forms else 200)


def _announced(caller: Caller, dialogue: Dialogue) -> dict[str, Any]:
    """Whether the People were told in time: a warning beside the opening, never a wall."""
    check = notice_check(dialogue, today=caller.today, calendar=work_calendar())
    return {"check": check, "check_sentence": _(NOTICE_SENTENCES[check.state])} if check.is_warning else {}


def queue_form(caller: Caller, dialogue: Dialogue, data: Any = None) -> QueueSpeaker:
    """The form that adds somebody to the queue."""
    return QueueSpeaker(data, delegates=present_delegates(dialogue), groups=groups_for(caller), prefix=None)


def promise_form(caller: Caller, hall: Hall, data: Any = None) -> RecordPromise:
    """The form of a promise."""
    turns = [turn for turn in [*hall.heard, hall.speaking] if turn is not None]
    return RecordPromise(data, units=units_for(caller), turns=turns, auto_id="promise_%s")


def _note_form(turn: Turn | None) -> NoteQuestion | None:
    return NoteQuestion(initial={"question": turn.question, "seen": turn.question}, auto_id="note_%s") if turn else None


def open_sitting_id(caller: Caller, code: str) -> int:
    """The newest sitting of the dialogue. Raises Sitting.DoesNotExist."""
    found = sittings_for(caller, Permission.SITTING_RUN).filter(dialogue__code=code).order_by("-number").first()
    if found is None:
        raise Sitting.DoesNotExist
    return found.pk
