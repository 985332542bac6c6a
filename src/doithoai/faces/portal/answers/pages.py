"""Results, promises, figures: only what is public, with pages and a search that needs no marks."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from doithoai.apps.hall.promise_queries import promise_counts, promise_rows, public_promises, public_proof
from doithoai.apps.reports.public import (
    public_authorities,
    public_fields,
    public_figures,
    public_petitions,
    silence,
    unanswered_reasons,
    with_answers,
)
from doithoai.core.caller import HANOI
from doithoai.core.hall.promises import PROMISE_WORDS
from doithoai.core.reports.silence import SILENCE_WORDS
from doithoai.faces.common import callers
from doithoai.faces.common.downloads import download
from doithoai.faces.common.promise_faces import PROMISE_FACES
from doithoai.faces.portal.answers import forms
from doithoai.faces.portal.answers.front import front_of

ON_A_PAGE = 20
TOTALS = ("petitions", "answered", "solved", "late")


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Published questions with their answers, the newest answer first."""
    form = forms.Results(request.GET, authorities=list(public_authorities()), fields=list(public_fields()))
    form.is_valid()
    data: dict[str, Any] = form.cleaned_data
    found = public_petitions(
        authority_slug=data.get("co_quan") or "",
        dialogue_code=data.get("doi_thoai") or "",
        field_code=data.get("linh_vuc") or "",
        query=data.get("q") or "",
    )
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("trang"))
    context = {"form": form, "page": page, "rows": with_answers(list(page.object_list)), "portal_here": "ket-qua"}
    return render(request, "portal/answers/results.html", context)


@require_safe
def promises(request: HttpRequest) -> HttpResponse:
    """What was promised, and whether it was kept."""
    today, place = callers.moment().astimezone(HANOI).date(), _place(request)
    found = public_promises(authority_slug=place["co_quan"], dialogue_code=place["doi_thoai"])
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("trang"))
    counts = promise_counts(found, today)
    context = {
        "rows": [
            (row.promise, PROMISE_FACES[row.state], _(PROMISE_WORDS[row.state]))
            for row in promise_rows(list(page.object_list), today)
        ],
        "page": page,
        "counts": [(number, _(PROMISE_WORDS[state]), PROMISE_FACES[state]) for state, number in counts.items()],
        "place": place,
        "portal_here": "ket-qua",
    }
    return render(request, "portal/answers/promises.html", context)


@require_safe
def promise_proof(request: HttpRequest, token: str) -> HttpResponse:
    """The file that shows that a public promise was kept."""
    return download(public_proof(token))


@require_safe
def statistics(request: HttpRequest) -> HttpResponse:
    """Figures of each dialogue, and openly what the public does not read, by reason."""
    place = _place(request)
    today = callers.moment().astimezone(HANOI).date()
    figures = public_figures(today=today, authority_slug=place["co_quan"])
    if place["doi_thoai"]:
        figures = [row for row in figures if row.dialogue.code == place["doi_thoai"]]
    where = {"authority_slug": place["co_quan"], "dialogue_code": place["doi_thoai"]}
    context = {
        "figures": figures,
        "totals": {name: sum(getattr(row, name) for row in figures) for name in TOTALS},
        "silence": [(_(SILENCE_WORDS[reason]), number) for reason, number in silence(**where)],
        "reasons": [(_(word), number) for word, number in unanswered_reasons(**where)],
        "portal_here": "ket-qua",
    }
    return render(request, "portal/answers/statistics.html", context)


@require_safe
def authority(request: HttpRequest, slug: str) -> HttpResponse:
    """The public page of one authority."""
    found = public_authorities().get(slug=slug)
    context = {"authority": found, "authority_name": found.name, "authority_contact": found.address}
    return render(request, "portal/answers/authority.html", {**context, **front_of(now=callers.moment(), slug=slug)})


def _place(request: HttpRequest) -> dict[str, str]:
    form = forms.Place(request.GET)
    form.is_valid()
    data: dict[str, Any] = form.cleaned_data
    return {"co_quan": data.get("co_quan") or "", "doi_thoai": data.get("doi_thoai") or ""}
