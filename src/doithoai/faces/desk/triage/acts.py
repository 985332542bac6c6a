"""The page of one act on a petition: the words above, the form below, back to the case when it is done."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from doithoai.apps.petitions.models import Petition
from doithoai.faces.common.refusals import attempt

Words = str | Promise


@dataclass(frozen=True)
class Act:
    """How an act is called on its page: the heading, the button, and what is said when it is done."""

    title: Words
    button: Words
    done: Words
    lead: Words = ""
    danger: bool = False


def typed(request: HttpRequest) -> Any:
    """What was sent, None while the form is only looked at."""
    return request.POST if request.method == "POST" else None


def perform(
    request: HttpRequest, act: Act, petition: Petition, form: Form, call: Callable[[], object], **more: Any
) -> HttpResponse:
    """Show the form; when it was sent well, do it, say so and go `back` (the case unless an address is given).

    `after`: gives the address to go to instead, known only once it is done.
    """
    back = more.pop("back", "") or back_of(request, petition)
    after = more.pop("after", lambda: back)
    if form.is_bound and form.is_valid() and attempt(form, call) is not None:
        messages.success(request, str(act.done))
        return redirect(after())
    shown = {
        "act": act,
        "form": form,
        "petition": petition,
        "back": back,
        "trail": trail_of(petition, act.title, request=request),
    }
    template = more.pop("template", "desk/triage/act.html")
    return render(request, template, {**shown, **more}, status=422 if form.is_bound else 200)


def press(request: HttpRequest, done: Words, call: Callable[[], object], back: str) -> HttpResponse:
    """Do what one button says; a refusal becomes a page of its own (RefusalMiddleware)."""
    call()
    messages.success(request, str(done))
    return redirect(back if "?" in back else with_list(request, back))


def back_of(request: HttpRequest, petition: Petition) -> str:
    """Where an act returns to: the list from whose line it was opened (`?lai=`), else the case."""
    if "lai" in request.GET:
        return list_address(request.GET["lai"])
    return with_list(request, reverse("desk:petition", args=[petition.code]))


def list_address(kept: str) -> str:
    """The inbox as it was: with the filters, the order and the page that were kept."""
    query = QueryDict(kept).urlencode()
    return reverse("desk:inbox") + (f"?{query}" if query else "")


def with_list(request: HttpRequest, url: str) -> str:
    """The address with what was kept of the list (`?ve=`) and of its search (`?tim=`), so that one finds back to it."""
    kept = {name: request.GET[name] for name in ("ve", "tim") if request.GET.get(name)}
    return f"{url}{'&' if '?' in url else '?'}{urlencode(kept)}" if kept else url


def trail_of(petition: Petition, *last: Words, request: HttpRequest | None = None) -> list[tuple[Words, str]]:
    """Inbox › petition › what is done; with the request, the inbox as it was left."""
    case = reverse("desk:petition", args=[petition.code])
    if request is None:
        return [(INBOX, reverse("desk:inbox")), (petition.code, case), *((word, "") for word in last)]
    inbox = list_address(request.GET.get("ve") or request.GET.get("lai", ""))
    return [(INBOX, inbox), (petition.code, with_list(request, case)), *((word, "") for word in last)]


INBOX: Words = _("Hộp ý kiến")
