"""Entry for citizens by staff, the receipt, and the files of a petition."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from doithoai.apps.petitions.queries.intake import attachment_for, entered_petition
from doithoai.apps.petitions.receiving import Receipt, secret_of
from doithoai.core.access.permissions import Permission
from doithoai.core.petitions.gate import suspect_words
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.downloads import picture_or_file
from doithoai.faces.common.qr import qr_picture
from doithoai.faces.desk.intake.counter import after_saving, beside, entry_form
from doithoai.faces.desk.intake.entry import entered


@never_cache
@require_http_methods(["GET", "POST"])
@desk_page(Permission.PETITION_ENTER)
def enter_petition(request: HttpRequest) -> HttpResponse:
    """One screen for one opinion; after saving the next empty form with the code on top, or the receipt to print."""
    caller = caller_of(request)
    form = entry_form(request, caller)
    if request.method == "POST" and form.is_valid():
        receipt = entered(caller, form)
        if receipt is not None:
            return redirect(after_saving(request, receipt))
    asks = form.is_bound and bool(suspect_words(form.data.get("text", "")))
    context = {"form": form, "asks_again": asks} | beside(request, caller)
    return render(request, "desk/intake/enter.html", context, status=422 if form.errors else 200)


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
    """One file that came with a petition, for staff who reach that petition."""
    return picture_or_file(request, attachment_for(caller_of(request), attachment_id).file)
