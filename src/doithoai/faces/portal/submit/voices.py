"""Others have said the same: shown while writing and before sending; who agrees joins them instead."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from doithoai.apps.dialogues.access import public_dialogues
from doithoai.apps.petitions.actions.intake.add_voice import add_voice
from doithoai.apps.petitions.receiving import Contact, Receipt
from doithoai.apps.suggestions.queries import public_petition, similar_public
from doithoai.core.caller import citizen_caller
from doithoai.core.petitions.gate import suspect_words
from doithoai.core.petitions.intake import LONGEST
from doithoai.faces.common import callers
from doithoai.faces.common.pace import Pace
from doithoai.faces.common.refusals import attempt
from doithoai.faces.portal.submit.draft import Draft
from doithoai.faces.portal.submit.forms import Person
from doithoai.faces.portal.submit.visit import Visit

ASKING = Pace("similar", most=40)


class VoiceForm(Person):
    """Who joins, all of it free to leave out; and a few own words for the office."""

    text = forms.CharField(
        label=_("Ông/bà muốn ghi thêm điều gì?"),
        help_text=_("Chỉ cán bộ giải quyết đọc. Bỏ trống cũng được."),
        max_length=LONGEST * 2,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    is_no_denunciation = forms.BooleanField(label=_("Đây không phải là đơn tố cáo, xin gửi tiếp"), required=False)


@never_cache
@require_POST
def similar_petitions(request: HttpRequest, code: str) -> HttpResponse:
    """For the page beside the words: public petitions like what is being written. Nothing is kept of it."""
    dialogue = public_dialogues().get(code=code)
    if ASKING.is_over(request):
        return HttpResponse(status=429)
    ASKING.note(request)
    caller = citizen_caller(callers.moment(), authority_id=dialogue.authority_id)
    text = request.POST.get("text", "")[:LONGEST]
    found = [] if suspect_words(text) else similar_public(caller, text, dialogue_id=dialogue.pk)
    return render(request, "portal/submit/_similar.html", {"similar": found, "beside": True})


def show_similar(visit: Visit, draft: Draft, *, seen: list[str]) -> HttpResponse | None:
    """The page between words and sending; None where nothing is alike that was not seen while writing."""
    found = similar_public(visit.caller, draft.text, dialogue_id=visit.dialogue.pk)
    if all(one.code in seen for one in found):
        return None
    return visit.render("portal/submit/similar.html", {"draft": draft, "similar": found})


def show_voice(visit: Visit, draft: Draft, form: VoiceForm | None = None) -> HttpResponse:
    """The page of who joins: which petition, own words, contact."""
    form = form or VoiceForm(initial=draft.contact | {"text": draft.text})
    asks = bool(suspect_words(form.data.get("text", "") if form.is_bound else draft.text))
    context = {"form": form, "draft": draft, "joined": public_petition(visit.caller, draft.joins), "asks_again": asks}
    return visit.render("portal/submit/voice.html", context, status=422 if form.errors else 200)


def voice(visit: Visit, draft: Draft) -> HttpResponse:
    """Store the voice once and lead to its own receipt."""
    form = VoiceForm(visit.request.POST)
    if form.is_valid():
        receipt = attempt(form, lambda: stored(visit, draft, form.cleaned_data))
        if receipt is not None:
            return redirect("portal:receipt", code=receipt.petition.code, secret=receipt.secret)
    return show_voice(visit, draft, form)


def stored(visit: Visit, draft: Draft, said: dict[str, Any]) -> Receipt:
    """The action with what the form gave."""
    names = ("name", "phone", "email", "address")
    return add_voice(
        visit.caller,
        dialogue_id=visit.dialogue.pk,
        into_code=draft.joins,
        opinion=draft.saying(said["text"], is_no_denunciation=said["is_no_denunciation"]),
        contact=Contact(**{name: said[name] for name in names}),
        submission_key=draft.voice_key,
    )
