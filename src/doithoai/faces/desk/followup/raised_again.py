"""Petitions that were raised many times and are not settled, those raised most first, each with its reasons."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from doithoai.apps.reports.raised_again import VIEW
from doithoai.apps.reports.raised_again import raised_again as found
from doithoai.core.petitions.raised_again import Raised, reasons
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.triage.words import STATES


@desk_page(VIEW)
def raised_again(request: HttpRequest) -> HttpResponse:
    """The list, with why each stands where it stands."""
    rows = [
        {"petition": one.petition, "why": why(one.raised), "state": STATES[one.petition.state]}
        for one in found(caller_of(request))
    ]
    return render(request, "desk/followup/raised_again.html", {"rows": rows})


def why(raised: Raised) -> str:
    """The reasons in one line."""
    return "; ".join(_(reason.sentence).format(**reason.values) for reason in reasons(raised))
