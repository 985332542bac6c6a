"""Slips with codes: printed for a dialogue and a group, counted, and entered when they come back."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from doithoai.adapters.documents.slips import PrintedSlip, render_slips
from doithoai.apps.intake.actions.print_slips import print_slips
from doithoai.apps.intake.models import Slip
from doithoai.apps.intake.slip_queries import find_slip, get_sheet, slip_sheets
from doithoai.apps.petitions.queries.intake import dialogues_of_groups, groups_in_force
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.numbering import read_code
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.intake.slip_forms import PrintSlips


@require_http_methods(["GET", "POST"])
@desk_page(Permission.SLIP_PRINT)
def slips(request: HttpRequest) -> HttpResponse:
    """Make slips; every printing with how many were printed and how many came back. `?ma=` opens one slip."""
    if typed := request.GET.get("ma", "").strip():
        return redirect("desk:enter_slip", read_code(typed) or typed[:20])
    caller = caller_of(request)
    form = _form(request, caller)
    if form.is_valid():
        sheet = attempt(form, lambda: print_slips(caller, **form.cleaned_data))
        if sheet is not None:
            return redirect(f"{reverse('desk:slips')}#dot-{sheet.pk}")
    context = {"form": form, "sheets": slip_sheets(caller)}
    return render(request, "desk/intake/slips.html", context, status=422 if form.errors else 200)


def _form(request: HttpRequest, caller: Caller) -> PrintSlips:
    dialogues = [row.dialogue for row in dialogues_of_groups(caller)]
    return PrintSlips(request.POST or None, dialogues=dialogues, groups=list(groups_in_force(caller)))


@require_safe
@desk_page(Permission.SLIP_PRINT)
def slip_file(request: HttpRequest, sheet_id: int) -> HttpResponse:
    """The slips of one printing as PDF; made anew each time, always with the same codes."""
    sheet = get_sheet(caller_of(request), sheet_id)
    track = settings.SITE_URL + reverse("portal:track")
    pdf = render_slips(
        [printed(slip, track) for slip in sheet.slips.all()],
        authority=sheet.dialogue.authority.name,
        title=sheet.dialogue.title,
        group=sheet.group.name if sheet.group else "",
        track=track.partition("://")[2],
        per_page=sheet.per_page,
        at=sheet.printed_at,
    )
    name = f"phieu-gop-y-{sheet.first_number}-{sheet.first_number + sheet.count - 1}.pdf"
    return HttpResponse(
        pdf, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )


def printed(slip: Slip, track: str) -> PrintedSlip:
    """One slip with its two addresses: the counter's, and the citizen's."""
    entry = settings.SITE_URL + reverse("desk:enter_slip", args=[slip.code])
    return PrintedSlip(slip.number, slip.code, entry, f"{track}?{urlencode({'ma': slip.code})}")


@never_cache
@require_safe
@desk_page(Permission.SLIP_PRINT)
def enter_slip(request: HttpRequest, code: str) -> HttpResponse:
    """Where the square code of a slip leads: the form of the counter, or who entered the slip and when."""
    slip = find_slip(caller_of(request), code)
    if slip is not None and slip.entered_at is None:
        kept = {"phieu": slip.code, "channel": "paper", "dialogue_id": str(slip.sheet.dialogue_id)}
        kept |= {"group": str(slip.sheet.group_id)} if slip.sheet.group_id else {}
        return redirect(f"{reverse('desk:enter_petition')}?{urlencode(kept)}")
    return render(request, "desk/intake/slip.html", {"slip": slip, "typed": code}, status=200 if slip else 404)
