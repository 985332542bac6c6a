"""Notes among colleagues: on the page of a case and beside a draft."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from doithoai.apps.petitions.actions.notes.read_mentions import read_mentions as read
from doithoai.apps.petitions.actions.notes.write_note import write_note as write
from doithoai.apps.petitions.colleagues import colleagues_on
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.queries.case import get_petition
from doithoai.apps.petitions.queries.notes import notes_of
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.answers import forms
from doithoai.faces.desk.triage.acts import Act, perform, typed

NOTE = Permission.PETITION_NOTE


def notes_shown(caller: Caller, petition: Petition) -> dict[str, Any]:
    """The notes of a petition and what the caller may do about them; nothing for who takes no part."""
    if reach_of(caller.role, NOTE) is None:
        return {}
    notes = notes_of(caller, petition)
    calls = [mention for note in notes for mention in note.mentions.all() if mention.person_id == caller.person_id]
    return {"notes": notes, "writes_notes": True, "called_me": any(mention.read_at is None for mention in calls)}


@desk_page(NOTE)
def write_note(request: HttpRequest, code: str) -> HttpResponse:
    """Write to colleagues; those called with @ or ticked are told."""
    caller = caller_of(request)
    petition = get_petition(caller, code, NOTE)
    form = forms.WriteNote(typed(request), colleagues=colleagues_on(caller, petition))
    act = Act(_("Trao đổi nội bộ"), _("Gửi đồng nghiệp"), _("Đã ghi. Người được nhắc sẽ được báo."), lead=LEAD)
    back = f"{reverse('desk:petition', args=[code])}#trao-doi"
    more = {"template": "desk/answers/note.html", "notes": notes_of(caller, petition), "back": back}
    return perform(
        request, act, petition, form, lambda: write(caller, petition_id=petition.pk, **form.cleaned_data), **more
    )


LEAD = _("Chỉ đồng nghiệp xử lý ý kiến này đọc được. Không đưa ra công khai, không vào văn bản.")


@require_POST
@desk_page(NOTE)
def read_mentions(request: HttpRequest, code: str) -> HttpResponse:
    """I have read what calls me here."""
    caller = caller_of(request)
    read(caller, petition_id=get_petition(caller, code, NOTE).pk)
    return redirect(f"{reverse('desk:petition', args=[code])}#trao-doi")
