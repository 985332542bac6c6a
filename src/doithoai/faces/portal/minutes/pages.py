"""The minutes for those who were in the hall: read them, and ask for corrections until a day."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from doithoai.apps.dialogues.queries import public_dialogue
from doithoai.apps.hall.actions.ask_minutes_correction import Attendee
from doithoai.apps.hall.minutes_queries import present_delegate
from doithoai.apps.hall.models import MinutesCorrection
from doithoai.core.caller import Door, citizen_caller
from doithoai.core.delegates.badge import read_badge
from doithoai.faces.common import callers
from doithoai.faces.common.attendee_minutes import correction_form, minutes_context, send_correction
from doithoai.faces.portal.track import tries


@never_cache
@require_safe
def minutes_entrance(request: HttpRequest, code: str) -> HttpResponse:
    """Type the code of the badge."""
    dialogue, typed = public_dialogue(code), request.GET.get("ma", "").strip()
    context: dict[str, Any] = {"dialogue": dialogue, "typed": typed[:40], "authority_name": dialogue.authority.name}
    if not typed:
        return render(request, "portal/minutes/entrance.html", context)
    if tries.asks_to_wait(request):
        return render(request, "portal/minutes/entrance.html", context | {"problem": "wait"}, status=429)
    found = present_delegate(code, read_badge(typed) or "")
    if found is None:
        tries.note_wrong(request)
        return render(request, "portal/minutes/entrance.html", context | {"problem": "unknown"}, status=404)
    return redirect("portal:minutes_of_attendee", code, found.badge)


@never_cache
@require_http_methods(["GET", "POST"])
def minutes_of_attendee(request: HttpRequest, code: str, badge: str) -> HttpResponse:
    """The minutes as they stand, the form until the last day, and what became of own requests."""
    delegate = present_delegate(code, read_badge(badge) or "")
    if delegate is None:
        return redirect("portal:minutes_entrance", code)
    dialogue, attendee = delegate.dialogue, Attendee(delegate.full_name, delegate_id=delegate.pk)
    caller = citizen_caller(callers.moment(), authority_id=dialogue.authority_id, door=Door.LINK)
    form = correction_form(request)
    if request.method == "POST" and send_correction(form, caller, dialogue, attendee) is not None:
        return redirect(reverse("portal:minutes_of_attendee", args=[code, badge]) + "?da-gui=1#gop-y")
    own = MinutesCorrection.objects.filter(delegate=delegate)
    context = minutes_context(request, caller, dialogue, attendee, own, form)
    return render(request, "portal/minutes/minutes.html", context, status=422 if form.is_bound else 200)
