"""The citizen reads what the office asks, and answers it under the secret link."""

import hashlib
import secrets
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from doithoai.apps.petitions.actions.conversation.reply_to_question import reply_to_question as reply
from doithoai.apps.petitions.models import Message, Petition
from doithoai.apps.petitions.queries.conversation import conversation_of
from doithoai.core.caller import Caller
from doithoai.core.petitions.conversation import check_reply
from doithoai.core.petitions.gate import pass_words, suspect_words
from doithoai.core.petitions.intake import LONGEST, MOST_FILES
from doithoai.faces.common.links import citizen_of_link
from doithoai.faces.common.refusals import attempt
from doithoai.faces.common.uploads import SeveralFiles, keep_uploads
from doithoai.faces.portal.track.shown import own_facts


class ReplyToQuestion(forms.Form):
    """A few words, and what shows it."""

    text = forms.CharField(
        label=_("Trả lời của ông/bà"),
        help_text=_("Chỉ người giải quyết đọc, không công khai. Gõ không dấu cũng được."),
        max_length=LONGEST * 2,
        error_messages={"required": _("Xin ghi câu trả lời.")},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    is_no_denunciation = forms.BooleanField(label=_("Đây không phải là đơn tố cáo, xin gửi tiếp"), required=False)
    uploads = SeveralFiles(label=_("Ảnh, giấy tờ kèm theo"), most=MOST_FILES, required=False)
    key = forms.CharField(widget=forms.HiddenInput, max_length=64)


def talk_facts(petition: Petition, form: ReplyToQuestion | None = None) -> dict[str, Any]:
    """The conversation and the form under it; nothing where nobody asked."""
    conversation = conversation_of(petition)
    if not conversation.is_begun:
        return {}
    form = form or ReplyToQuestion(initial={"key": secrets.token_urlsafe(18)})
    asks = form.is_bound and bool(suspect_words(form.data.get("text", "")))
    return {"conversation": conversation, "reply_form": form, "asks_again": asks}


@never_cache
@require_POST
def reply_to_question(request: HttpRequest, code: str, secret: str) -> HttpResponse:
    """Keep the reply once; what was typed stays where a rule says no."""
    caller, found = citizen_of_link(code, secret)
    form = ReplyToQuestion(request.POST, request.FILES)
    if form.is_valid() and passes(form) and send_reply(form, caller) is not None:
        return redirect(reverse("portal:own_petition", args=[code, secret]) + "?da-tra-loi=1#trao-doi")
    context = own_facts(found, secret) | talk_facts(found, form)
    return render(request, "portal/track/petition.html", context, status=422)


def passes(form: ReplyToQuestion) -> bool:
    """The rules of the words, before a file is kept."""
    said = form.cleaned_data
    attempt(form, lambda: check_reply(said["text"]))
    attempt(form, lambda: pass_words(said["text"], is_no_denunciation=said["is_no_denunciation"]))
    return not form.errors


def send_reply(form: ReplyToQuestion, caller: Caller) -> Message | None:
    """The action with what the form says; a refused file stops it, so that nothing goes out half."""
    said = form.cleaned_data
    files = keep_uploads(caller, form, "uploads", said["uploads"], most=MOST_FILES)
    if form.errors:
        return None
    key = hashlib.sha256(f"{said['key']}:{caller.petition_id}\n{said['text']}".encode()).hexdigest()
    return attempt(
        form,
        lambda: reply(
            caller,
            text=said["text"],
            submission_key=key,
            file_ids=tuple(file.pk for file in files),
            is_no_denunciation=said["is_no_denunciation"],
        ),
    )
