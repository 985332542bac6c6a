"""Ask the one who raised the matter, and what was said so far."""

import hashlib
import secrets
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from doithoai.apps.petitions.actions.conversation.ask_citizen import ask_citizen as ask
from doithoai.apps.petitions.queries.case import Case, get_petition
from doithoai.apps.petitions.queries.conversation import conversation_of, has_email
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.conversation import LONGEST_QUESTION
from doithoai.core.petitions.lifecycle import OPEN_STATES
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.triage.acts import Act, perform, typed

ASK = Permission.PETITION_ASK
TOLD = _("Người gửi được báo qua thư điện tử và thấy câu hỏi khi mở đường dẫn riêng. Hạn trả lời không đổi.")
NOT_TOLD = _(
    "Người gửi không để lại thư điện tử, chỉ thấy câu hỏi khi mở đường dẫn riêng; cần gấp thì gọi điện. "
    "Hạn trả lời không đổi."
)


class AskCitizen(forms.Form):
    """One question in plain words."""

    text = forms.CharField(
        label=_("Câu hỏi"),
        help_text=_("Hỏi ngắn, mỗi lần một việc. Không hỏi điều đã có trong ý kiến. Chỉ người gửi đọc được."),
        max_length=LONGEST_QUESTION * 2,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    key = forms.CharField(widget=forms.HiddenInput, max_length=64)


@desk_page(ASK)
def ask_citizen(request: HttpRequest, code: str) -> HttpResponse:
    """A question that only the citizen reads."""
    caller = caller_of(request)
    petition = get_petition(caller, code, ASK)
    form = AskCitizen(typed(request), initial={"key": secrets.token_urlsafe(18)})
    lead = TOLD if has_email(petition) else NOT_TOLD
    act = Act(_("Hỏi thêm người gửi"), _("Gửi câu hỏi"), _("Đã gửi câu hỏi cho người gửi."), lead)
    return perform(request, act, petition, form, lambda: _ask(caller, petition.pk, form.cleaned_data))


def _ask(caller: Caller, petition_id: int, said: dict[str, Any]) -> object:
    key = hashlib.sha256(f"{said['key']}:{caller.person_id}\n{said['text']}".encode()).hexdigest()
    return ask(caller, petition_id=petition_id, text=said["text"], submission_key=key)


def may_ask(case: Case, caller: Caller) -> bool:
    """While an answer is owed, and by the caller's unit where the caller does not speak for the office."""
    mine = any(row.owed and row.assignment.unit_id == caller.unit_id for row in case.assignments)
    return case.petition.state in OPEN_STATES and (mine or reach_of(caller.role, ASK) == Reach.AUTHORITY)


def conversation_facts(case: Case) -> dict[str, Any]:
    """The conversation for the case page; nothing is read where the trail knows of no question."""
    asked = any(event.name == EventName.PETITION_QUESTION_ASKED for event in case.events)
    if not asked and case.petition.voices < 2:
        return {}
    return {"conversation": conversation_of(case.petition, with_merged=case.petition.voices > 1)}
