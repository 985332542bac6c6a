"""Following up one dialogue: what was promised before, what is still open, and what goes on to the next one."""

from typing import Any

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.hall.access import promises_for
from doithoai.apps.hall.models import Promise
from doithoai.apps.hall.promise_queries import promise_rows, promises_before
from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.actions.triage.carry_over_petitions import carry_over_petitions as carry
from doithoai.apps.petitions.carrying import carriable
from doithoai.apps.petitions.models import Petition
from doithoai.apps.reports.open_matters import open_matters_of
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import PLANNABLE_STATES, Stage
from doithoai.core.hall.promises import PROMISE_WORDS
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.promise_faces import PROMISE_FACES
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.followup.forms import CarryOverPetitions
from doithoai.faces.desk.frame import frame_of

SHOWN = 200


@require_safe
@desk_page(Permission.DIALOGUE_VIEW)
def follow_up(request: HttpRequest, code: str) -> HttpResponse:
    """What this dialogue still owes, and what earlier ones owe it."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code)
    return _page(request, caller, dialogue, _form(caller, dialogue))


@require_POST
@desk_page(Permission.DIALOGUE_PLAN)
def carry_over_petitions(request: HttpRequest, code: str) -> HttpResponse:
    """Let the ticked petitions go on to a later dialogue."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code)
    form = _form(caller, dialogue, request)
    carried = attempt(form, lambda: _carry(caller, dialogue, form.cleaned_data)) if form.is_valid() else None
    if carried is None:
        return _page(request, caller, dialogue, form, status=422)
    messages.success(request, _("Đã chuyển %(n)s ý kiến sang kỳ sau. Mã số giữ nguyên.") % {"n": len(carried)})
    return redirect("desk:follow_up", code=code)


def _carry(caller: Caller, dialogue: Dialogue, data: dict[str, Any]) -> list[Petition]:
    return carry(
        caller, from_dialogue_id=dialogue.pk, to_dialogue_id=data["to_dialogue"], petition_ids=data["petitions"]
    )


def _form(caller: Caller, dialogue: Dialogue, request: HttpRequest | None = None) -> CarryOverPetitions:
    form = CarryOverPetitions(request.POST if request else None)
    later = dialogues_for(caller, Permission.DIALOGUE_PLAN).filter(state__in=PLANNABLE_STATES).exclude(pk=dialogue.pk)
    form.fields["to_dialogue"].choices = [(row.pk, row.title) for row in later.order_by("-year", "-id")]  # type: ignore[attr-defined]
    form.fields["petitions"].choices = [(row.pk, _label(row)) for row in _open(caller, dialogue)]  # type: ignore[attr-defined]
    return form


def _label(petition: Petition) -> str:
    words = petition.summary or petition.public_words
    return f"{petition.code}: {Truncator(' '.join(words.split())).chars(120)}"


def _open(caller: Caller, dialogue: Dialogue) -> list[Petition]:
    rows = carriable(petitions_for(caller, Permission.PETITION_VIEW).filter(dialogue=dialogue))
    return list(rows.select_related("lead_unit").order_by("due_on", "pk")[:SHOWN])


def _page(
    request: HttpRequest, caller: Caller, dialogue: Dialogue, form: CarryOverPetitions, status: int = 200
) -> HttpResponse:
    own = Promise.objects.filter(dialogue=dialogue).select_related("unit", "petition")
    before = promises_before(dialogue)
    context = {
        "before": _rows(before, caller),
        "promises": _rows(own, caller),
        "open_petitions": _open(caller, dialogue),
        "matters": open_matters_of(dialogue, today=caller.today),
        "form": form,
        "may_track": reach_of(caller.role, Permission.PROMISE_TRACK) is not None,
        "may_carry": reach_of(caller.role, Permission.DIALOGUE_PLAN) is not None,
        "may_close": reach_of(caller.role, Permission.DIALOGUE_CLOSE) is not None and dialogue.state == "concluded",
    }
    frame = frame_of(caller, dialogue, Stage.FOLLOW_UP)
    return render(request, "desk/followup/stage.html", {**frame, **context}, status=status)


def _rows(promises: QuerySet[Promise], caller: Caller) -> list[tuple[Promise, str, str]]:
    """Units see their own; what is public everybody of the authority sees."""
    reached = promises_for(caller, Permission.PROMISE_TRACK).values("pk")
    shown = promises.filter(Q(pk__in=reached) | Q(is_public=True))
    return [
        (row.promise, PROMISE_FACES[row.state], _(PROMISE_WORDS[row.state]))
        for row in promise_rows(shown, caller.today)
    ]
