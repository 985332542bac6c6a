"""The counter and the telephone: the empty form, what is carried over, what the same number raised before."""

import secrets
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from doithoai.apps.intake.slip_queries import find_slip
from doithoai.apps.petitions.actions.triage.see_petitions_of_phone import see_petitions_of_phone
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.queries.intake import dialogues_collecting, entered_petition, groups_in_force
from doithoai.apps.petitions.receiving import Receipt
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import HANOI, Caller
from doithoai.core.petitions.legal_type import Channel
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.petitions.public_status import public_status
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.numbers import number_in
from doithoai.faces.desk.intake.forms import EnterPetition

KEPT = ("channel", "gate", "dialogue_id", "group")
"""What the next opinion most likely shares with this one; the group only from one slip of paper to the next."""
SAVED = "da-luu"
"""In the address of the empty form: the petition that was saved last."""


def entry_form(request: HttpRequest, caller: Caller) -> EnterPetition:
    """The form, empty but for what is carried over from the one before, or what the slip says."""
    lists: dict[str, Any] = {"dialogues": list(dialogues_collecting(caller)), "groups": list(groups_in_force(caller))}
    slip = find_slip(caller, request.GET.get("phieu", "")) if request.method == "GET" else None
    if slip is not None and slip.sheet.dialogue not in lists["dialogues"]:
        lists["dialogues"].append(slip.sheet.dialogue)
    if request.method == "POST":
        return EnterPetition(request.POST, request.FILES, **lists)
    kept = {name: request.GET[name] for name in KEPT if request.GET.get(name)}
    kept |= {"slip": slip.code} if slip else {}
    first = {"dialogue_id": lists["dialogues"][0].pk} if len(lists["dialogues"]) == 1 else {}
    now = {"received_at": caller.now.astimezone(HANOI), "key": secrets.token_urlsafe(18)}
    form = EnterPetition(initial=first | now | kept, **lists)
    begins = "text" if kept.get("channel") == Channel.PAPER else "phone" if kept.get("channel") else ""
    if begins:
        form.fields[begins].widget.attrs["autofocus"] = True
    return form


def after_saving(request: HttpRequest, receipt: Receipt) -> str:
    """The address after saving: the next empty form, or the receipt for who is still standing at the counter."""
    names = KEPT if request.POST.get("channel") == Channel.PAPER else KEPT[:-1]
    again = {name: request.POST.get(name, "") for name in names}
    if "next" in request.POST:
        return f"{reverse('desk:enter_petition')}?{urlencode(again | {SAVED: receipt.petition.pk})}"
    return f"{reverse('desk:petition_receipt', args=[receipt.petition.pk])}?{urlencode(again)}"


def beside(request: HttpRequest, caller: Caller) -> dict[str, Any]:
    """What stands beside the form: the code saved last, and whether earlier petitions of a number may be shown."""
    may_look = reach_of(caller.role, Permission.PETITION_SEE_CONTACT) is not None
    number = number_in(request.GET.get(SAVED))
    saved = entered_petition(caller, number) if request.method == "GET" and number else None
    return {"saved": saved, "may_look": may_look}


@never_cache
@require_POST
@desk_page(Permission.PETITION_SEE_CONTACT)
def petitions_of_phone(request: HttpRequest) -> HttpResponse:
    """The earlier petitions of the number that calls, as a part of the form's page."""
    found = see_petitions_of_phone(caller_of(request), phone=request.POST.get("phone", ""))
    rows = [(petition, _status(petition)) for petition in found]
    return render(request, "desk/intake/_of_phone.html", {"rows": rows})


def _status(petition: Petition) -> str:
    carrier = petition.merged_into or petition
    state = PetitionState(carrier.state)
    return public_status(state, for_hall=carrier.for_hall, extended=carrier.is_extended).value
