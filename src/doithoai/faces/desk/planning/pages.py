"""The list of dialogues, a new one, and the page of one dialogue."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from doithoai.apps.audit.queries import events_of_dialogue
from doithoai.apps.dialogues.actions.copy_dialogue import copy_dialogue as act_copy_dialogue
from doithoai.apps.dialogues.actions.plan_dialogue import plan_dialogue as act_plan_dialogue
from doithoai.apps.dialogues.queries import dialogues_by_year, get_dialogue
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.dialogues.presets import CODES, all_presets, preset
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.planning.new_forms import CopyDialogue, PlanDialogue
from doithoai.faces.desk.planning.overview import overview, told_of

MOST_EVENTS = 60


@desk_page(Permission.DIALOGUE_VIEW)
def dialogues(request: HttpRequest) -> HttpResponse:
    """The dialogues of the authority, by year."""
    caller = caller_of(request)
    context: dict[str, Any] = {"years": dialogues_by_year(caller)}
    if reach_of(caller.role, Permission.DIALOGUE_PLAN):
        context["head_action"] = {"text": _("Lập kế hoạch mới"), "url": reverse("desk:plan_dialogue"), "icon": "plus"}
    return render(request, "desk/planning/dialogues.html", context)


@require_http_methods(["GET", "POST"])
@desk_page(Permission.DIALOGUE_PLAN)
def plan_dialogue(request: HttpRequest) -> HttpResponse:
    """Choose a programme, see what it brings, begin."""
    caller = caller_of(request)
    chosen = request.POST.get("preset") or request.GET.get("mau") or ""
    form = PlanDialogue(request.POST or None, initial={"preset": chosen, "year": caller.today.year})
    if request.method == "POST" and form.is_valid():
        made = attempt(form, lambda: act_plan_dialogue(caller, **form.value()))
        if made is not None:
            messages.success(request, _("Đã lập kế hoạch. Xin xem lại từng phần trước khi trình duyệt."))
            return redirect("desk:dialogue", made.code)
    shown = preset(chosen).in_year(caller.today.year) if chosen in CODES else None
    context = {"form": form, "presets": all_presets(), "shown": shown, "copy_form": CopyDialogue(caller=caller)}
    return render(request, "desk/planning/plan_dialogue.html", context, status=422 if form.is_bound else 200)


@require_POST
@desk_page(Permission.DIALOGUE_PLAN)
def copy_dialogue(request: HttpRequest) -> HttpResponse:
    """Begin with the plan of an earlier dialogue."""
    caller = caller_of(request)
    form = CopyDialogue(request.POST, caller=caller)
    if not form.is_valid():
        return redirect("desk:plan_dialogue")
    old = get_dialogue(caller, form.cleaned_data["code"], Permission.DIALOGUE_PLAN)
    made = act_copy_dialogue(caller, dialogue_id=old.pk, year=form.cleaned_data["year"])
    messages.success(request, _("Đã chép kế hoạch cũ. Thời gian còn để trống."))
    return redirect("desk:dialogue", made.code)


@desk_page(Permission.DIALOGUE_VIEW)
def dialogue(request: HttpRequest, code: str) -> HttpResponse:
    """One dialogue: its thread, its plan, what is owed, and what the law says."""
    caller = caller_of(request)
    found = get_dialogue(caller, code)
    events = reversed(told_of(events_of_dialogue(found.pk))[:MOST_EVENTS])
    return render(request, "desk/planning/dialogue.html", overview(caller, found, events))
