"""The minutes for those who were in the hall: read them, and ask for corrections until a day."""

import hashlib
import secrets
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.queries import public_dialogue
from doithoai.apps.hall.actions.ask_minutes_correction import Attendee
from doithoai.apps.hall.actions.ask_minutes_correction import ask_minutes_correction as ask
from doithoai.apps.hall.minutes_queries import minutes_for_attendee, present_delegate
from doithoai.apps.hall.models import MinutesCorrection
from doithoai.core.caller import Door, citizen_caller
from doithoai.core.delegates.badge import read_badge
from doithoai.core.hall.minutes_course import CORRECTION_WORDS, LONGEST_WORDS, CorrectionState
from doithoai.core.petitions.gate import pass_words, suspect_words
from doithoai.faces.common import callers
from doithoai.faces.common.refusals import attempt
from doithoai.faces.common.sheets import sheet_of
from doithoai.faces.portal.track import tries


class AskCorrection(forms.Form):
    """What is wrong in the minutes."""

    words = forms.CharField(
        label=gettext_lazy("Chỗ nào chưa đúng"),
        help_text=gettext_lazy("Ví dụ: ở lượt phát biểu số 4, tôi nói ba tháng, biên bản ghi ba năm."),
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": gettext_lazy("Xin ghi chỗ nào trong biên bản chưa đúng.")},
    )
    is_no_denunciation = forms.BooleanField(
        label=gettext_lazy("Đây không phải là đơn tố cáo, xin gửi tiếp"), required=False
    )
    key = forms.CharField(widget=forms.HiddenInput, max_length=64)


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
    form = AskCorrection(request.POST or None, initial={"key": secrets.token_urlsafe(18)})
    if request.method == "POST" and form.is_valid() and _send(form, delegate) is not None:
        return redirect(reverse("portal:minutes_of_attendee", args=[code, badge]) + "?da-gui=1#gop-y")
    return render(
        request, "portal/minutes/minutes.html", _shown(delegate, form, request), status=422 if form.is_bound else 200
    )


def _send(form: AskCorrection, delegate: Delegate) -> MinutesCorrection | None:
    said = form.cleaned_data
    attempt(form, lambda: pass_words(said["words"], is_no_denunciation=said["is_no_denunciation"]))
    if form.errors:
        return None
    now = callers.moment()
    caller = citizen_caller(now, authority_id=delegate.dialogue.authority_id, door=Door.LINK)
    attendee = Attendee(delegate.full_name, delegate_id=delegate.pk)
    key = hashlib.sha256(f"{said['key']}:{delegate.pk}\n{said['words']}".encode()).hexdigest()
    return attempt(
        form,
        lambda: ask(caller, dialogue_id=delegate.dialogue_id, attendee=attendee, words=said["words"], key=key),
    )


def _shown(delegate: Delegate, form: AskCorrection, request: HttpRequest) -> dict[str, Any]:
    dialogue = delegate.dialogue
    today = citizen_caller(callers.moment()).today
    told = minutes_for_attendee(dialogue, today=today)
    own = MinutesCorrection.objects.filter(delegate=delegate)
    return {
        "dialogue": dialogue,
        "delegate": delegate,
        "authority_name": dialogue.authority.name,
        "form": form,
        "told": told,
        "sheet": sheet_of(told.paper) if told.paper else None,
        "own": [(row, _(CORRECTION_WORDS[CorrectionState(row.state)])) for row in own],
        "asks_again": form.is_bound and bool(suspect_words(form.data.get("words", ""))),
        "sent": "da-gui" in request.GET,
    }
