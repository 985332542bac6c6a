"""Public pages of dialogues: the list, one dialogue, and its file for a calendar."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from doithoai.apps.dialogues.queries import public_dialogue, public_list
from doithoai.core.dialogues.icalendar import icalendar
from doithoai.faces.common import callers
from doithoai.faces.portal.dialogues.shown import authorities_of, calendar_event, listed, shown


@require_safe
def dialogues(request: HttpRequest) -> HttpResponse:
    """All public dialogues, or those of one authority (`?co-quan=`)."""
    slug = request.GET.get("co-quan", "")
    rows = listed(public_list(slug)[:200], now=callers.moment())
    context = {"rows": rows, "authorities": authorities_of(public_list(), here=slug)}
    return render(request, "portal/dialogues/dialogues.html", context)


@require_safe
def dialogue(request: HttpRequest, code: str) -> HttpResponse:
    """When, where, who may come, what it is about, and how to send an opinion."""
    found = public_dialogue(code)
    request.is_practice = found.authority.practice_of_id is not None  # type: ignore[attr-defined]
    return render(request, "portal/dialogues/dialogue.html", shown(found, now=callers.moment()))


@require_safe
def dialogue_calendar(request: HttpRequest, code: str) -> HttpResponse:
    """The iCalendar file of a dialogue that has a date."""
    found = public_dialogue(code)
    if found.starts_on is None:
        raise Http404
    url = f"{settings.SITE_URL}{reverse('portal:dialogue', args=[code])}"
    answer = HttpResponse(icalendar(calendar_event(found, url)), content_type="text/calendar; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="{code}.ics"'
    return answer
