"""The first public page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from doithoai.apps.reports.public import public_authorities
from doithoai.faces.common import callers
from doithoai.faces.portal.answers.front import front_of


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Three doors, which dialogues collect now, which come next, the newest answers."""
    context = {**front_of(now=callers.moment()), "authorities": list(public_authorities()[:200])}
    return render(request, "portal/home/home.html", context)
