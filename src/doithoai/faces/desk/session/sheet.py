"""The run sheet: everything the secretary needs while the hall is open, on one page."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.presence import Presence, presence_of
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import get_dialogue, notice_check
from doithoai.apps.hall.access import sittings_for
from doithoai.apps.hall.denounced import is_denounced
from doithoai.apps.hall.log import log_of
from doithoai.apps.hall.meter import fairness_of
from doithoai.apps.hall.models import Sitting, Step, Turn
from doithoai.apps.hall.queries import Hall, hall_dialogue, hall_of, petitions_for_hall, present_delegates
from doithoai.apps.hall.steps import newest_step
from doithoai.apps.hall.words_of_turns import is_from_turn
from doithoai.apps.organisations.access import groups_for, units_for
from doithoai.apps.organisations.models import Unit
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.queries.options import fields_in_order
from doithoai.apps.rehearsals.queries import running_rehearsal
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DIALOGUE_TRANSITIONS, DialogueAct, DialogueState, Stage
from doithoai.core.dialogues.words import NOTICE_SENTENCES
from doithoai.core.hall.order import ORDER_RULES, OrderRule
from doithoai.core.hall.queue import can_undo
from doithoai.core.hall.steps import StepKind
from doithoai.core.lifecycle import acts_from
from doithoai.faces.common.numbers import number_in
from doithoai.faces.desk.frame import frame_of
from doithoai.faces.desk.session import forms as shapes

Forms = dict[str, Any]
NEWEST = 40
"""Lines of the log on the sheet of an open sitting; the whole log stands there when it has closed."""


def sheet_page(request: HttpRequest, caller: Caller, code: str, forms: Forms | None = None) -> HttpResponse:
    """The page; `forms` holds a form that was refused, with what was typed."""
    dialogue = hall_dialogue(caller, code, Permission.SITTING_VIEW)
    hall, people = hall_of(dialogue), list(present_delegates(dialogue))
    may_run = reach_of(caller.role, Permission.SITTING_RUN) is not None
    runs = may_run and hall.sitting is not None and hall.sitting.closed_at is None
    context = _always(caller, dialogue, hall, people) | {"may_run": may_run, "runs": runs}
    if runs and hall.sitting:
        context |= _running(request, caller, hall, hall.sitting, people)
        template = "desk/session/run.html"
    else:
        dialogue = get_dialogue(caller, code, Permission.SITTING_VIEW)
        context["rehearsal"] = running_rehearsal(caller, dialogue)
        context |= frame_of(caller, dialogue, Stage.HALL) | _opening(caller, dialogue, may_run=may_run)
        context["presence"] = _presence(caller, dialogue)
        template = "desk/session/session.html"
    return render(request, template, context | (forms or {}), status=422 if forms else 200)


def _always(caller: Caller, dialogue: Dialogue, hall: Hall, people: list[Delegate]) -> dict[str, Any]:
    sitting = hall.sitting
    is_over = sitting is not None and sitting.closed_at is not None
    return {
        "dialogue": dialogue,
        "hall": hall,
        "people_here": sum(one.checked_in_at is not None for one in people),
        "now": caller.now,
        "log": log_of(caller, sitting, last=None if is_over else NEWEST)[::-1] if sitting else [],
        "meter": fairness_of(hall, now=(sitting.closed_at or caller.now) if sitting else None, people=people),
        "may_draft_papers": reach_of(caller.role, Permission.PAPER_DRAFT) is not None,
        "may_lend": reach_of(caller.role, Permission.DIALOGUE_LEND) is not None,
        "may_check_in": reach_of(caller.role, Permission.DELEGATE_CHECK_IN) is not None,
    }


def _opening(caller: Caller, dialogue: Dialogue, *, may_run: bool) -> dict[str, Any]:
    """Whether the hall may open, and whether the People were told in time: a warning beside it, never a wall."""
    may_open = may_run and DialogueAct.OPEN_SITTING in acts_from(DIALOGUE_TRANSITIONS, DialogueState(dialogue.state))
    if not may_open:
        return {"may_open": False}
    check = notice_check(dialogue, today=caller.today, calendar=work_calendar())
    told = {"check": check, "check_sentence": _(NOTICE_SENTENCES[check.state])} if check.is_warning else {}
    return {"may_open": True, **told}


def _presence(caller: Caller, dialogue: Dialogue) -> Presence | None:
    """Who was invited, who answered, who came; None for whom the list is not open."""
    return presence_of(caller, dialogue) if reach_of(caller.role, Permission.DELEGATE_VIEW) else None


def _running(
    request: HttpRequest, caller: Caller, hall: Hall, sitting: Sitting, people: list[Delegate]
) -> dict[str, Any]:
    dialogue, noted = sitting.dialogue, _noted(request, hall)
    agenda, units = list(dialogue.agenda.all()), list(units_for(caller))
    other = noted.pk if noted and noted != hall.current else ""
    return {
        "here": f"{reverse('desk:session', args=[dialogue.code])}?luot={other}",
        "next_turn": hall.waiting[0] if hall.waiting else None,
        "next_item": next((item for item in agenda if not sitting.item or item.order > sitting.item.order), None),
        "agenda": agenda,
        "undo": _undo(caller, sitting),
        "chosen": petitions_for_hall(dialogue),
        "seen": ",".join(str(turn.pk) for turn in hall.waiting),
        "rule_words": ORDER_RULES[OrderRule(sitting.order_rule)],
        "silent": [turn for turn in hall.waiting if not turn.question],
        "order_form": shapes.ChooseOrder(initial={"rule": sitting.order_rule}, auto_id="order_%s"),
        "time_form": shapes.SpeakingTime(initial={"minutes": sitting.speaking_minutes}, auto_id="time_%s"),
        "unit_form": unit_form(units, turn=hall.current),
        "queue_form": queue_form(caller, people),
        "promise_form": promise_form(units, hall),
        "move_form": _move_form(hall, noted),
        **note_of(noted),
    }


def _undo(caller: Caller, sitting: Sitting) -> Step | None:
    """The newest act, while it can be taken back; a decision only by who may decide."""
    step = newest_step(sitting)
    if step is None or not can_undo(step.done_at, caller.now):
        return None
    is_open = step.kind != StepKind.DECISION or reach_of(caller.role, Permission.SITTING_DECIDE) is not None
    return step if is_open else None


def _noted(request: HttpRequest, hall: Hall) -> Turn | None:
    """Whose words are noted: the one asked for in the address, else who has the floor or had it last."""
    asked = number_in(request.GET.get("luot"))
    return next((turn for turn in [*hall.waiting, *hall.heard] if turn.pk == asked), hall.current)


def _move_form(hall: Hall, turn: Turn | None) -> shapes.MoveQuestion | None:
    """To whose turn the noted question may go; None where there is nothing to move, or nobody to take it."""
    if turn is None or turn.outcome or not turn.question or not is_from_turn(turn):
        return None
    silent = without_question(hall)
    return shapes.MoveQuestion(turns=silent, auto_id="move_%s") if silent else None


def without_question(hall: Hall) -> list[Turn]:
    """Turns, the newest first, under which no question was noted yet."""
    turns = [*([hall.speaking] if hall.speaking else []), *reversed(hall.heard), *hall.waiting]
    return [turn for turn in turns if not (turn.question or turn.petition_id or turn.outcome)]


def note_of(turn: Turn | None) -> dict[str, Any]:
    """The form for the words of a turn; none for what the chair called a denunciation."""
    if turn is None or is_denounced(turn):
        return {"note_turn": turn, "note_form": None, "slip_turn": None}
    form = shapes.NoteQuestion(initial={"question": turn.question, "seen": turn.question}, auto_id="note_%s")
    return {"note_turn": turn, "note_form": form, "slip_turn": turn if is_from_turn(turn) else None}


def queue_form(caller: Caller, people: Iterable[Delegate], data: Any = None) -> shapes.QueueSpeaker:
    """The form that adds somebody to the queue."""
    fields = fields_in_order(caller).filter(parent=None)
    return shapes.QueueSpeaker(data, delegates=people, groups=groups_for(caller), fields=fields, auto_id="queue_%s")


def unit_form(units: Iterable[Unit], data: Any = None, *, turn: Turn | None = None) -> shapes.GiveUnit:
    """The form that names the unit which answers."""
    return shapes.GiveUnit(data, units=units, initial={"unit_id": turn.unit_id if turn else None}, auto_id="unit_%s")


def promise_form(units: Iterable[Unit], hall: Hall, data: Any = None) -> shapes.RecordPromise:
    """The form of a promise; it speaks of the question on the floor unless another is chosen."""
    turns = [turn for turn in [hall.speaking, *reversed(hall.heard)] if turn is not None]
    first = {"turn_id": hall.current.pk} if hall.current else {}
    return shapes.RecordPromise(data, units=units, turns=turns, initial=first, auto_id="promise_%s")


def open_sitting_id(caller: Caller, code: str) -> int:
    """The newest sitting of the dialogue. Raises Sitting.DoesNotExist."""
    found = sittings_for(caller, Permission.SITTING_RUN).filter(dialogue__code=code).order_by("-number").first()
    if found is None:
        raise Sitting.DoesNotExist
    return found.pk
