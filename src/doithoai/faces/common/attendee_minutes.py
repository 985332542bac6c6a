"""Minutes on the page of somebody who was there: by the badge, or by the phone that took part."""

import hashlib
import secrets
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.ask_minutes_correction import Attendee
from doithoai.apps.hall.actions.ask_minutes_correction import ask_minutes_correction as ask
from doithoai.apps.hall.minutes_queries import minutes_for_attendee
from doithoai.apps.hall.models import MinutesCorrection
from doithoai.core.caller import Caller
from doithoai.core.hall.minutes_course import CORRECTION_WORDS, LONGEST_WORDS, CorrectionState
from doithoai.core.petitions.gate import pass_words, suspect_words
from doithoai.faces.common.refusals import attempt
from doithoai.faces.common.sheets import sheet_of


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


def correction_form(request: HttpRequest) -> AskCorrection:
    """The form as it was sent, or an empty one with its own key."""
    return AskCorrection(request.POST or None, initial={"key": secrets.token_urlsafe(18)})


def send_correction(
    form: AskCorrection, caller: Caller, dialogue: Dialogue, attendee: Attendee
) -> MinutesCorrection | None:
    """Keep what was typed, once; None where a rule says no (what was typed stays in the form)."""
    if not form.is_valid():
        return None
    said = form.cleaned_data
    attempt(form, lambda: pass_words(said["words"], is_no_denunciation=said["is_no_denunciation"]))
    if form.errors:
        return None
    whose = attendee.delegate_id or attendee.phone
    key = hashlib.sha256(f"{said['key']}:{whose}\n{said['words']}".encode()).hexdigest()
    return attempt(form, lambda: ask(caller, dialogue_id=dialogue.pk, attendee=attendee, words=said["words"], key=key))


def minutes_context(
    request: HttpRequest,
    caller: Caller,
    dialogue: Dialogue,
    attendee: Attendee,
    own: QuerySet[MinutesCorrection],
    form: AskCorrection,
) -> dict[str, Any]:
    """What the page shows: the minutes, the form until the last day, what became of own requests."""
    told = minutes_for_attendee(dialogue, today=caller.today)
    return {
        "dialogue": dialogue,
        "name": attendee.name,
        "authority_name": dialogue.authority.name,
        "form": form,
        "told": told,
        "sheet": sheet_of(told.paper) if told.paper else None,
        "own": [(row, _(CORRECTION_WORDS[CorrectionState(row.state)])) for row in own],
        "asks_again": form.is_bound and bool(suspect_words(form.data.get("words", ""))),
        "sent": "da-gui" in request.GET,
    }
