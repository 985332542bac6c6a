"""The door: one field that takes a scanned code, a number or a name, and a large answer."""

import json
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from doithoai.apps.delegates.actions import check_in_delegate as actions
from doithoai.apps.delegates.door_queries import (
    delegates_at_door,
    head_count,
    is_door_open,
    lately_in,
    undecided_steps,
)
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.queries import hall_dialogue
from doithoai.apps.organisations.access import groups_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.badge import read_badge
from doithoai.core.delegates.door import MAIN_DOOR
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.live.door_forms import DoorName, Entry, LetIn, WalkIn
from doithoai.faces.live.door_words import door_words


@require_http_methods(["GET", "POST"])
@desk_page(Permission.DELEGATE_CHECK_IN)
def door(request: HttpRequest, code: str) -> HttpResponse:
    """Scan or search. A code checks in at once; a name or a number shows who may be meant."""
    desk = _desk(request, code)
    form = Entry(request.POST or None)
    if not form.is_valid():
        return _page(desk, form=form)
    entry = form.cleaned_data["entry"]
    badge = read_badge(entry)
    if badge is None:
        return _page(desk, form=form, typed=entry, matches=delegates_at_door(desk.caller, desk.dialogue, entry))
    check_in = partial(actions.check_in_delegate, desk.caller, badge=badge, key=form.typed_key(), **desk.at)
    arrived = attempt(form, check_in)
    if arrived is None:
        return _page(desk, form=form, matches=list(desk.dialogue.delegates.filter(badge=badge)))
    return _welcome(request, arrived)


@require_POST
@desk_page(Permission.DELEGATE_CHECK_IN)
def check_in_delegate(request: HttpRequest, code: str, delegate_id: int) -> HttpResponse:
    """One of those found by name comes in."""
    desk = _desk(request, code)
    form = LetIn(request.POST)
    reason = request.POST.get("reason", "")[:300]
    check_in = partial(actions.check_in_delegate, desk.caller, delegate_id=delegate_id, reason=reason, **desk.at)
    arrived = attempt(form, partial(check_in, key=form.typed_key()))
    if arrived is None:
        return _page(desk, refused=form, matches=list(desk.dialogue.delegates.filter(pk=delegate_id)))
    return _welcome(request, arrived)


@require_POST
@desk_page(Permission.DELEGATE_CHECK_IN)
def undo_check_in(request: HttpRequest, code: str, delegate_id: int) -> HttpResponse:
    """One who was written down by mistake."""
    desk = _desk(request, code)
    form = LetIn(request.POST)
    undo = partial(actions.undo_check_in, desk.caller, delegate_id=delegate_id, key=form.typed_key(), **desk.at)
    undone = attempt(form, undo)
    if undone is None:
        return _page(desk, refused=form)
    messages.success(request, _("Đã bỏ ghi có mặt của %(name)s") % {"name": undone.full_name})
    return redirect("live:door", code)


@require_POST
@desk_page(Permission.DELEGATE_CHECK_IN)
def admit_walk_in(request: HttpRequest, code: str) -> HttpResponse:
    """Somebody who stands on no list, by name and group."""
    desk = _desk(request, code)
    form = WalkIn(request.POST, groups=groups_for(desk.caller))
    if form.is_valid():
        typed = form.cleaned_data | {"key": form.typed_key()} | desk.at
        arrived = attempt(form, partial(actions.admit_walk_in, desk.caller, **typed))
        if arrived is not None:
            return _welcome(request, arrived)
    return _page(desk, walk_in=form)


@require_POST
@desk_page(Permission.DELEGATE_CHECK_IN)
def name_door(request: HttpRequest, code: str) -> HttpResponse:
    """What this device calls its door, until the sign-out."""
    _desk(request, code)
    form = DoorName(request.POST)
    if form.is_valid():
        request.session["door_name"] = form.cleaned_data["door"]
    return redirect("live:door", code)


def door_name(request: HttpRequest) -> str:
    """What this device calls its door."""
    return str(request.session.get("door_name") or _(MAIN_DOOR))


@dataclass
class _Desk:
    """Who sits at which door of which dialogue."""

    request: HttpRequest
    caller: Caller
    dialogue: Dialogue
    at: dict[str, Any] = field(default_factory=dict)


def _desk(request: HttpRequest, code: str) -> _Desk:
    caller = caller_of(request)
    dialogue = hall_dialogue(caller, code, Permission.DELEGATE_CHECK_IN)
    return _Desk(request, caller, dialogue, {"dialogue_id": dialogue.pk, "door": door_name(request)})


def _welcome(request: HttpRequest, delegate: Delegate) -> HttpResponse:
    place = delegate.group.name if delegate.group else _("khách ngoài danh sách")
    messages.success(request, _("%(name)s, %(place)s") % {"name": delegate.full_name, "place": place})
    return redirect("live:door", delegate.dialogue.code)


def _page(
    desk: _Desk,
    *,
    form: Entry | None = None,
    matches: list[Delegate] | None = None,
    typed: str = "",
    walk_in: WalkIn | None = None,
    refused: LetIn | None = None,
) -> HttpResponse:
    groups = groups_for(desk.caller)
    walk_in = walk_in or WalkIn(initial={"full_name": typed}, groups=groups)
    errors = [error for one in (form, walk_in, refused) if one for error in one.non_field_errors()]
    context = {
        "dialogue": desk.dialogue,
        "form": form or Entry(),
        "walk_in": walk_in,
        "let_in": LetIn(auto_id=False),
        "matches": matches,
        "errors": errors,
        "count": head_count(desk.dialogue),
        "open": is_door_open(desk.dialogue),
        "lately": lately_in(desk.caller, desk.dialogue),
        "undecided": undecided_steps(desk.caller, desk.dialogue).count(),
        "door_name": desk.at["door"],
        "words": json.dumps(door_words(), ensure_ascii=False),
        "by": desk.caller.name,
    }
    wrong = bool(errors or walk_in.errors or (form and form.errors))
    return render(desk.request, "live/door.html", context, status=422 if wrong else 200)
