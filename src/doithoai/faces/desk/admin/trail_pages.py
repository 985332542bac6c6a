"""The audit trail of the own authority. What petitions say is never in it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from doithoai.apps.audit.models import Event
from doithoai.apps.audit.trail import TrailFilter, chain_proof, trail
from doithoai.core.access.permissions import Permission
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.timelines import timeline_of
from doithoai.faces.common.words import ROLE_WORDS
from doithoai.faces.desk.admin.trail_forms import ShowTrail

BREAK_WORDS = {
    "gap": _("thiếu một mắt xích"),
    "cut": _("mắt xích không nối với mắt xích trước"),
    "changed": _("nội dung mắt xích đã bị sửa"),
}


@desk_page(Permission.AUDIT_VIEW)
def show_trail(request: HttpRequest) -> HttpResponse:
    """Filters in the address, fifty a page; `kiem-tra` proves the chain."""
    caller, form = caller_of(request), ShowTrail(request.GET)
    values = form.cleaned_data if form.is_valid() else {}
    before = values.pop("truoc", None)
    page = trail(caller, _filter(values), before=before)
    kept = request.GET.copy()
    kept.pop("truoc", None)
    context = {
        "form": form,
        "rows": [_row(event) for event in page.events],
        "next_url": f"?{kept.urlencode()}&truoc={page.before}" if page.before else "",
        "first_url": f"?{kept.urlencode()}" if before else "",
        "proof": chain_proof(caller) if "kiem-tra" in request.GET else None,
        "break_words": BREAK_WORDS,
    }
    return render(request, "desk/admin/trail.html", context)


def _filter(values: dict[str, Any]) -> TrailFilter:
    return TrailFilter(
        who=values.get("ai", ""), subject=values.get("viec", ""), first=values.get("tu"), last=values.get("den")
    )


def _row(event: Event) -> dict[str, object]:
    knot = timeline_of([event])[0]
    return {
        "event": event,
        "text": knot.text,
        # An administrator reads the trail but no petition: of a petition's event only its name is told.
        "detail": "" if event.petition_id else knot.detail,
        "role": ROLE_WORDS.get(event.actor_role, ""),  # type: ignore[call-overload]
    }
