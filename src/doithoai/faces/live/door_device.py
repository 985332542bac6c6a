"""The device at the door: the list it carries, the steps it sends, and the page without a connection."""

import hashlib
import json
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from doithoai.apps.delegates.actions.take_door_steps import take_door_steps
from doithoai.apps.delegates.door import DoorAnswer
from doithoai.apps.delegates.door_queries import door_list, head_count, is_door_open, undecided_steps
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.queries import hall_dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.door import FORGET_AFTER, ListTooLong
from doithoai.core.refusal import Refused
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import sentence_of
from doithoai.faces.live.door_entries import Unreadable, read_entries

CARRIED = (
    "js/theme.js",
    "js/door/page.js",
    "js/door/camera.js",
    "js/door/list.js",
    "js/door/mark.js",
    "js/door/queue.js",
    "js/door/store.js",
    "js/door/view.js",
    "css/tokens.css",
    "css/base.css",
    "css/thread.css",
    "css/actions.css",
    "css/forms.css",
    "css/components.css",
    "css/exchange.css",
    "css/tables.css",
    "css/navigation.css",
    "css/layouts.css",
    "css/print.css",
    "css/door.css",
    "images/mark.svg",
    "vendor/lucide/sprite.svg",
    "vendor/qr/decode.js",
    "vendor/qr/index.js",
    "vendor/be-vietnam-pro/be-vietnam-pro.css",
    *(
        f"vendor/be-vietnam-pro/be-vietnam-pro-{subset}-{weight}-normal.woff2"
        for subset in ("vietnamese", "latin", "latin-ext")
        for weight in (400, 600, 700)
    ),
)
"""Every file that the page needs without a connection."""


@require_GET
@desk_page(Permission.DELEGATE_CHECK_IN)
def list_of_door(request: HttpRequest, code: str) -> HttpResponse:
    """The list that the device keeps; 304 while it is the one that the device has."""
    caller = caller_of(request)
    dialogue = hall_dialogue(caller, code, Permission.DELEGATE_CHECK_IN)
    body = json.dumps(_list(caller, dialogue), cls=DjangoJSONEncoder, ensure_ascii=False)
    tag = f'"{hashlib.sha256(body.encode()).hexdigest()[:32]}"'
    if request.headers.get("If-None-Match") == tag:
        return HttpResponse(status=304)
    headers = {"ETag": tag, "Cache-Control": "private, no-store"}
    return HttpResponse(body, content_type="application/json", headers=headers)


def _list(caller: Caller, dialogue: Dialogue) -> dict[str, Any]:
    found: dict[str, Any] = {
        "open": is_door_open(dialogue),
        "count": head_count(dialogue),
        "undecided": undecided_steps(caller, dialogue).count(),
        "forget_after": FORGET_AFTER.total_seconds(),
        "people": [],
    }
    if not found["open"]:
        return found
    try:
        found["people"] = [asdict(person) for person in door_list(caller, dialogue)]
    except ListTooLong as refused:
        found["refused"] = sentence_of(refused)
    return found


@require_POST
@desk_page(Permission.DELEGATE_CHECK_IN)
def take_steps(request: HttpRequest, code: str) -> HttpResponse:
    """Steps of this door, each under its key; the answer tells each key what became of it."""
    caller = caller_of(request)
    try:
        entries = read_entries(request.body, now=caller.now)
        answers = take_door_steps(caller, code=code, entries=entries)
    except Unreadable:
        hall_dialogue(caller, code, Permission.DELEGATE_CHECK_IN)
        return JsonResponse({"answers": []}, status=400)
    except Refused as refused:
        return JsonResponse({"refused": sentence_of(refused)}, status=422)
    return JsonResponse({"answers": [_told(answer) for answer in answers]})


def _told(answer: DoorAnswer) -> dict[str, Any]:
    told: dict[str, Any] = {"key": answer.key, "disputed": answer.disputed}
    if answer.refusal is not None:
        told |= {"code": answer.refusal.code, "sentence": sentence_of(answer.refusal)}
    if (delegate := answer.delegate) is not None:
        told |= {"id": delegate.pk, "name": delegate.full_name, "group": delegate.group.name if delegate.group else ""}
        told |= {"number": delegate.number, "seat": delegate.seat, "state": delegate.state}
        told |= {"at": delegate.checked_in_at, "door": delegate.checked_in_door, "by": delegate.checked_in_by_name}
    return told


@require_GET
@never_cache
@desk_page(Permission.DELEGATE_CHECK_IN)
def worker(request: HttpRequest, code: str) -> HttpResponse:
    """The worker that answers for the page without a connection; its text changes with every file it carries."""
    hall_dialogue(caller_of(request), code, Permission.DELEGATE_CHECK_IN)
    files = [static(name) for name in CARRIED]
    kept = json.dumps([reverse("live:door", args=[code]), *files])
    forget_after = int(FORGET_AFTER.total_seconds() * 1000)
    context = {"files": kept, "version": _version(), "code": code, "forget_after": forget_after}
    return render(request, "live/door_worker.js", context, content_type="text/javascript")


@lru_cache(maxsize=1)
def _version() -> str:
    found = [finders.find(name) for name in CARRIED]
    content = b"".join(Path(path).read_bytes() for path in found if isinstance(path, str))
    return hashlib.sha256(content).hexdigest()[:16]


@require_GET
@desk_page(Permission.DELEGATE_CHECK_IN)
def manifest(request: HttpRequest, code: str) -> HttpResponse:
    """What the telephone needs to put the door beside its other programs."""
    dialogue = hall_dialogue(caller_of(request), code, Permission.DELEGATE_CHECK_IN)
    here = reverse("live:door", args=[code])
    mark = {"src": static("images/mark.svg"), "sizes": "any", "type": "image/svg+xml"}
    told = {
        "name": gettext("Bàn đón đại biểu, %(title)s") % {"title": dialogue.title},
        "short_name": gettext("Bàn đón"),
        "lang": "vi",
        "id": here,
        "start_url": here,
        "scope": here,
        "display": "standalone",
        "background_color": "#fbf8f2",
        "theme_color": "#fbf8f2",
        "icons": [mark | {"purpose": "any"}],
    }
    return JsonResponse(told, content_type="application/manifest+json")
