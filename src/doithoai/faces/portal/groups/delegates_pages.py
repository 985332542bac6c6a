"""The head of a group names delegates by the personal link, sends somebody else, or takes a name back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.actions.nominate_delegate import nominate_delegate as nominate
from doithoai.apps.delegates.actions.substitute_delegate import substitute_delegate as substitute
from doithoai.apps.delegates.actions.withdraw_delegate import withdraw_delegate as withdraw
from doithoai.apps.delegates.ledger import book_of, groups_of, last_hour, seat_rules
from doithoai.apps.delegates.queries import delegates_of_group
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.delegates.hours import is_past
from doithoai.faces.common.callers import caller_of
from doithoai.faces.common.links import link_of, link_page, token_of
from doithoai.faces.common.refusals import attempt
from doithoai.faces.portal.groups.forms import NominateByLink, WithdrawByLink
from doithoai.faces.portal.groups.pages import surroundings


@require_http_methods(["GET", "POST"])
@link_page
def nominate_delegate(request: HttpRequest, code: str) -> HttpResponse:
    """The group's seats, who is named, and the form for the next one."""
    caller, token = caller_of(request), token_of(request)
    dialogue = dialogues_for(caller, Permission.DELEGATE_NOMINATE).get(code=code)
    form = NominateByLink(request.POST or None)
    group_id = caller.group_id or 0
    if form.is_valid():
        typed = form.cleaned_data
        named = attempt(form, lambda: nominate(caller, dialogue_id=dialogue.pk, group_id=group_id, **typed))
        if named is not None:
            messages.success(request, _("Đã ghi tên %(name)s.") % {"name": named.full_name})
            return redirect("portal:nominate_delegate", token, code)
    context = surroundings(request) | {"dialogue": dialogue, "form": form} | _seats(request, dialogue)
    context["delegates"] = delegates_of_group(caller, dialogue, group_id).select_related("stands_in_for")
    return render(request, "portal/groups/nominate.html", context, status=422 if form.errors else 200)


def _seats(request: HttpRequest, dialogue: Dialogue) -> dict[str, Any]:
    """How many seats the group has, what the plan asks of them, and until when."""
    group, caller = link_of(request).membership.group, caller_of(request)
    rules, quotas = seat_rules(dialogue), list(dialogue.quotas.order_by("id"))
    book = book_of(dialogue, groups_of(dialogue, caller.today), quotas=quotas, rules=rules)
    until = last_hour(rules, dialogue)
    return {
        "seats": book.of_group(group.pk).seats if group else 0,
        "criteria": [quota.criteria for quota in quotas if quota.criteria],
        "naming_until": rules.naming_until,
        "until": until,
        "until_over": is_past(until, caller.now),
    }


@require_http_methods(["GET", "POST"])
@link_page
def substitute_delegate(request: HttpRequest, code: str, delegate_id: int) -> HttpResponse:
    """Somebody of the group goes instead; after the set hour the refusal says whom to ask."""
    caller = caller_of(request)
    delegate = delegates_for(caller, Permission.DELEGATE_NOMINATE).get(pk=delegate_id, dialogue__code=code)
    form = NominateByLink(request.POST or None)
    if form.is_valid():
        other = attempt(form, lambda: substitute(caller, delegate_id=delegate_id, **form.cleaned_data))
        if other is not None:
            words = _("%(new)s đi thay %(old)s.") % {"new": other.full_name, "old": delegate.full_name}
            messages.success(request, words)
            return redirect("portal:nominate_delegate", token_of(request), code)
    context: dict[str, Any] = surroundings(request) | {"code": code, "form": form, "delegate": delegate}
    return render(request, "portal/groups/substitute.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@link_page
def withdraw_delegate(request: HttpRequest, code: str, delegate_id: int) -> HttpResponse:
    """Take a name back, with the reason; the seat is free again."""
    caller = caller_of(request)
    delegate = delegates_for(caller, Permission.DELEGATE_NOMINATE).get(pk=delegate_id, dialogue__code=code)
    form = WithdrawByLink(request.POST or None)
    if form.is_valid():
        taken = attempt(form, lambda: withdraw(caller, delegate_id=delegate_id, **form.cleaned_data))
        if taken is not None:
            messages.success(request, _("Đã rút tên %(name)s.") % {"name": taken.full_name})
            return redirect("portal:nominate_delegate", token_of(request), code)
    context: dict[str, Any] = surroundings(request) | {"code": code, "form": form, "delegate": delegate}
    return render(request, "portal/groups/withdraw.html", context, status=422 if form.errors else 200)
