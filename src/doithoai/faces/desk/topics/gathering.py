"""Acts on several chosen petitions, each with a page that names them once more: `?chon=<id>&chon=<id>`."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.actions.triage.merge_many import merge_many
from doithoai.apps.petitions.models import Petition
from doithoai.apps.topics.actions.gather_petitions import gather_petitions as gather
from doithoai.apps.topics.queries import offered_topics
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.numbers import numbers_in
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.topics import forms
from doithoai.faces.desk.triage.acts import INBOX, typed

TRIAGE = Permission.PETITION_TRIAGE
MOST_CHOSEN = 200


def page_for(name: str, ids: Sequence[int]) -> str:
    """The address of an act on chosen petitions: what the inbox sends its ticks to."""
    return f"{reverse(name)}?{urlencode({'chon': list(ids)[:MOST_CHOSEN]}, doseq=True)}"


def chosen(request: HttpRequest, caller: Caller) -> list[Petition]:
    """The petitions that were ticked, within reach, the earliest first."""
    values = (request.POST if request.method == "POST" else request.GET).getlist("chon")
    rows = (
        petitions_for(caller, TRIAGE)
        .filter(pk__in=numbers_in(values)[:MOST_CHOSEN])
        .select_related("group", "in_topic__topic")
    )
    return list(rows.order_by("received_at", "pk"))


@desk_page(TRIAGE)
def gather_petitions(request: HttpRequest) -> HttpResponse:
    """Into a topic that is there, or a new one."""
    caller = caller_of(request)
    rows = chosen(request, caller)
    dialogue_id = next((row.dialogue_id for row in rows if row.dialogue_id), 0)
    form = forms.GatherPetitions(
        typed(request), initial={"title": request.GET.get("ten", "")}, topics=offered_topics(caller, dialogue_id)
    )
    if form.is_bound and form.is_valid():
        ids = [row.pk for row in rows]
        topic = attempt(form, lambda: gather(caller, petition_ids=ids, **form.cleaned_data))
        if topic is not None:
            messages.success(request, _("Đã đưa vào chủ đề."))
            return redirect("desk:topic", topic.pk)
    return many(request, rows, form, title=_("Gom vào chủ đề"), button=_("Đưa vào chủ đề"))


@require_POST
@desk_page(TRIAGE)
def merge_chosen(request: HttpRequest) -> HttpResponse:
    """All ticked into the one most people raised; the case of that one opens."""
    caller = caller_of(request)
    carrier = merge_many(caller, petition_ids=[row.pk for row in chosen(request, caller)])
    messages.success(request, _("Đã gộp vào ý kiến %(code)s.") % {"code": carrier.code})
    return redirect("desk:petition", carrier.code)


def many(request: HttpRequest, rows: Sequence[Petition], form: Any, **words: str) -> HttpResponse:
    """The page that names the chosen petitions once more under the form of the act."""
    trail = [(INBOX, reverse("desk:inbox")), (words["title"], "")]
    context = {"rows": rows, "form": form, "trail": trail, "back": reverse("desk:inbox"), **words}
    return render(request, "desk/topics/many.html", context, status=422 if form.is_bound else 200)
