"""Entry for citizens by staff, the receipt, and the files of a petition."""

import secrets
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from doithoai.apps.petitions.queries.intake import (
    attachment_for,
    dialogues_collecting,
    entered_petition,
    groups_in_force,
)
from doithoai.apps.petitions.receiving import Receipt, secret_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import HANOI, Caller
from doithoai.core.petitions.gate import suspect_words
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.downloads import download
from doithoai.faces.common.qr import qr_picture
from doithoai.faces.desk.intake.entry import entered
from doithoai.faces.desk.intake.forms import EnterPetition

KEPT = ("channel", "gate", "dialogue_id", "group")
"""What the next slip most likely shares with this one."""


@never_cache
@require_http_methods(["GET", "POST"])
@desk_page(Permission.PETITION_ENTER)
def enter_petition(request: HttpRequest) -> HttpResponse:
    """One page for one opinion; after saving, the receipt with «nhập tiếp»."""
    caller = caller_of(request)
    form = entry_form(request, caller)
    if request.method == "POST" and form.is_valid():
        receipt = entered(caller, form)
        if receipt is not None:
            again = urlencode({name: request.POST.get(name, "") for name in KEPT})
            return redirect(f"{reverse('desk:petition_receipt', args=[receipt.petition.pk])}?{again}")
    asks = form.is_bound and bool(suspect_words(form.data.get("text", "")))
    status = 422 if form.errors else 200
    return render(request, "desk/intake/enter.html", {"form": form, "asks_again": asks}, status=status)


def entry_form(request: HttpRequest, caller: Caller) -> EnterPetition:
    """The form, empty but for what is carried over from the slip before."""
    lists: dict[str, Any] = {"dialogues": list(dialogues_collecting(caller)), "groups": list(groups_in_force(caller))}
    if request.method == "POST":
        return EnterPetition(request.POST, request.FILES, **lists)
    kept = {name: request.GET[name] for name in KEPT if request.GET.get(name)}
    first = {"dialogue_id": lists["dialogues"][0].pk} if len(lists["dialogues"]) == 1 else {}
    now = {"received_at": caller.now.astimezone(HANOI), "key": secrets.token_urlsafe(18)}
    form = EnterPetition(initial=first | now | kept, **lists)
    if kept:
        form.fields["text"].widget.attrs["autofocus"] = True
    return form


@never_cache
@require_safe
@desk_page(Permission.PETITION_ENTER)
def petition_receipt(request: HttpRequest, petition_id: int) -> HttpResponse:
    """The receipt to hand over, for the one who typed it; and the way to the next slip."""
    petition = entered_petition(caller_of(request), petition_id)
    path = Receipt(petition, secret_of(petition.submission_key or "")).path
    context = {
        "petition": petition,
        "path": path,
        "qr": qr_picture(settings.SITE_URL + path),
        "next_url": f"{reverse('desk:enter_petition')}?{request.GET.urlencode()}",
    }
    return render(request, "desk/intake/receipt.html", context)


@never_cache
@require_safe
@desk_page(Permission.PETITION_VIEW)
def petition_file(request: HttpRequest, attachment_id: int) -> HttpResponse:
    """One file that came with a petition, for staff who reach that petition; always as a download."""
    return download(attachment_for(caller_of(request), attachment_id).file)
