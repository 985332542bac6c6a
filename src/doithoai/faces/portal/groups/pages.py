"""The pages of a head of a residential group, opened by the personal link: large, plain, without a password."""

import hashlib
import secrets
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.petitions.actions.intake.enter_group_petition import enter_group_petition as enter
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.queries.intake import dialogues_of_groups, find_handed_in, handed_in
from doithoai.apps.petitions.receiving import Contact, Opinion, Receipt, secret_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.gate import pass_words, suspect_words
from doithoai.core.petitions.intake import MOST_FILES, check_words
from doithoai.faces.common.callers import caller_of
from doithoai.faces.common.links import link_of, link_page, token_of
from doithoai.faces.common.refusals import attempt
from doithoai.faces.common.uploads import keep_uploads
from doithoai.faces.portal.groups.forms import EnterGroupPetition


@require_safe
@link_page
def group_home(request: HttpRequest) -> HttpResponse:
    """The dialogues of now, and all that the group has handed in."""
    caller = caller_of(request)
    context = {"dialogues": dialogues_of_groups(caller), "handed_in": handed_in(caller)}
    return render(request, "portal/groups/home.html", surroundings(request) | context)


@require_http_methods(["GET", "POST"])
@link_page
def enter_group_petition(request: HttpRequest, code: str) -> HttpResponse:
    """Write down one opinion; after it the empty form stands ready for the next one."""
    caller = caller_of(request)
    dialogue = dialogues_for(caller, Permission.PETITION_ENTER).get(code=code)
    form = EnterGroupPetition(request.POST or None, request.FILES or None, initial={"key": secrets.token_urlsafe(18)})
    if form.is_valid():
        receipt = enter_from(form, caller, dialogue.pk)
        if receipt is not None:
            here = reverse("portal:enter_group_petition", args=[token_of(request), code])
            return redirect(f"{here}?da-gui={receipt.petition.code}")
    context = surroundings(request) | {"form": form, "dialogue": dialogue} | around_form(request, form, dialogue)
    return render(request, "portal/groups/enter.html", context, status=422 if form.errors else 200)


def around_form(request: HttpRequest, form: EnterGroupPetition, dialogue: Dialogue) -> dict[str, Any]:
    """What was just handed in, the last ones with how they stand, and whether the words look like a denunciation."""
    caller = caller_of(request)
    sent = find_handed_in(caller, request.GET.get("da-gui", ""))
    rows = handed_in(caller, dialogue_id=dialogue.pk)
    asks = form.is_bound and bool(suspect_words(form.data.get("text", "")))
    return {"asks_again": asks, "sent": sent, "sent_path": path_of(sent), "total": len(rows), "handed_in": rows[:5]}


def enter_from(form: EnterGroupPetition, caller: Caller, dialogue_id: int) -> Receipt | None:
    """The action with what the form says; the words pass their rules before a file is kept."""
    said = form.cleaned_data
    attempt(form, lambda: check_words(said["text"]))
    attempt(form, lambda: pass_words(said["text"], is_no_denunciation=said["is_no_denunciation"]))
    files = [] if form.errors else keep_uploads(caller, form, "uploads", said["uploads"], most=MOST_FILES)
    if form.errors:
        return None
    opinion = Opinion(
        text=said["text"],
        place=said["place"],
        file_ids=tuple(file.pk for file in files),
        is_no_denunciation=said["is_no_denunciation"],
    )
    contact, key = Contact(name=said["name"], phone=said["phone"]), key_of(said, caller)
    return attempt(
        form, lambda: enter(caller, dialogue_id=dialogue_id, opinion=opinion, contact=contact, submission_key=key)
    )


def key_of(said: dict[str, Any], caller: Caller) -> str:
    """The same words sent again from the same form are one opinion; words changed since are another one."""
    return hashlib.sha256(f"{said['key']}:{caller.person_id}\n{said['text']}".encode()).hexdigest()


def path_of(sent: Petition | None) -> str:
    """Where the receipt of what was just handed in stands, for the neighbour to keep."""
    if sent is None or not sent.submission_key:
        return ""
    return reverse("portal:receipt", args=[sent.code, secret_of(sent.submission_key)])


def surroundings(request: HttpRequest) -> dict[str, Any]:
    """What every page under a personal link shows: whose it is, and the way home."""
    head = link_of(request).membership
    home = reverse("portal:group_home", args=[token_of(request)])
    return {
        "token": token_of(request),
        "group": head.group,
        "head_name": head.person.full_name,
        "authority_name": head.authority.name,
        "portal_nav": [{"text": _("Trang của tổ trưởng"), "url": home, "here": request.path == home}],
    }
