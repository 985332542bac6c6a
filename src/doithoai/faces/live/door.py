"""The door: one field that takes a scanned code or a name, and a large answer."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from doithoai.apps.delegates.actions import check_in_delegate as actions
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.queries import delegates_by_name, head_count
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.queries import hall_dialogue
from doithoai.apps.organisations.access import groups_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.badge import read_badge
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.live.forms import Door, WalkIn


@require_http_methods(["GET", "POST"])
@desk_page(Permission.DELEGATE_CHECK_IN)
def door(request: HttpRequest, code: str) -> HttpResponse:
    """Scan or search. A code checks in at once; a name shows who may be meant."""
    caller = caller_of(request)
    dialogue = hall_dialogue(caller, code, Permission.DELEGATE_CHECK_IN)
    form = Door(request.POST or None)
    if not form.is_valid():
        return _page(request, caller, dialogue, form)
    entry = form.cleaned_data["entry"]
    badge = read_badge(entry)
    if badge is None:
        return _page(request, caller, dialogue, form, matches=delegates_by_name(caller, dialogue, entry), typed=entry)
    arrived = attempt(form, lambda: actions.check_in_delegate(caller, dialogue_id=dialogue.pk, badge=badge))
    if arrived is None:
        return _page(request, caller, dialogue, form, matches=list(dialogue.delegates.filter(badge=badge)))
    return _welcome(request, arrived)


@require_POST
@desk_page(Permission.DELEGATE_CHECK_IN)
def check_in_delegate(request: HttpRequest, code: str, delegate_id: int) -> HttpResponse:
    """One of those found by name comes in."""
    caller = caller_of(request)
    dialogue = hall_dialogue(caller, code, Permission.DELEGATE_CHECK_IN)
    form = Door({"entry": " "})
    despite = request.POST.get("despite") == "yes"
    arrived = attempt(
        form,
        lambda: actions.check_in_delegate(caller, dialogue_id=dialogue.pk, delegate_id=delegate_id, despite=despite),
    )
    return _welcome(request, arrived) if arrived else _page(request, caller, dialogue, form)


@require_POST
@desk_page(Permission.DELEGATE_CHECK_IN)
def admit_walk_in(request: HttpRequest, code: str) -> HttpResponse:
    """Somebody who stands on no list, by name and group."""
    caller = caller_of(request)
    dialogue = hall_dialogue(caller, code, Permission.DELEGATE_CHECK_IN)
    form = WalkIn(request.POST, groups=groups_for(caller))
    if form.is_valid():
        typed = form.cleaned_data
        arrived = attempt(form, lambda: actions.admit_walk_in(caller, dialogue_id=dialogue.pk, **typed))
        if arrived is not None:
            return _welcome(request, arrived)
    return _page(request, caller, dialogue, Door(), walk_in=form)


def _welcome(request: HttpRequest, delegate: Delegate) -> HttpResponse:
    place = delegate.group.name if delegate.group else _("khách ngoài danh sách")
    messages.success(request, _("%(name)s, %(place)s") % {"name": delegate.full_name, "place": place})
    return redirect("live:door", delegate.dialogue.code)


def _page(
    request: HttpRequest,
    caller: Caller,
    dialogue: Dialogue,
    form: Door,
    *,
    matches: list[Delegate] | None = None,
    typed: str = "",
    walk_in: WalkIn | None = None,
) -> HttpResponse:
    context: dict[str, Any] = {"dialogue": dialogue, "form": form, "matches": matches, "typed": typed}
    context["walk_in"] = walk_in or WalkIn(initial={"full_name": typed}, groups=groups_for(caller))
    context["count"] = head_count(dialogue)
    refused = bool(form.errors or (walk_in and walk_in.errors))
    return render(request, "live/door.html", context, status=422 if refused else 200)
