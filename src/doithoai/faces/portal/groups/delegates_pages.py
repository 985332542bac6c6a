"""The head of a group names delegates by the personal link, and takes a name back."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.actions.nominate_delegate import nominate_delegate as nominate
from doithoai.apps.delegates.actions.withdraw_delegate import withdraw_delegate as withdraw
from doithoai.apps.delegates.ledger import book_of, groups_of
from doithoai.apps.delegates.queries import delegates_of_group
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.access.permissions import Permission
from doithoai.faces.common.callers import caller_of
from doithoai.faces.common.links import link_of, link_page, token_of
from doithoai.faces.common.refusals import attempt
from doithoai.faces.portal.groups.pages import surroundings


class NominateByLink(forms.Form):
    """A neighbour who goes for the group: as little as the list needs."""

    full_name = forms.CharField(label=gettext_lazy("Họ và tên đại biểu"), max_length=120)
    birth_year = forms.IntegerField(
        label=gettext_lazy("Năm sinh"), required=False, widget=forms.NumberInput(attrs={"inputmode": "numeric"})
    )
    phone = forms.CharField(
        label=gettext_lazy("Số điện thoại"),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "tel"}),
    )


class WithdrawByLink(forms.Form):
    """Why the neighbour does not go."""

    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=300)


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
    context = surroundings(request) | {"dialogue": dialogue, "form": form, "seats": _seats(request, dialogue)}
    context["delegates"] = delegates_of_group(caller, dialogue, group_id)
    return render(request, "portal/groups/nominate.html", context, status=422 if form.errors else 200)


def _seats(request: HttpRequest, dialogue: Dialogue) -> int:
    group = link_of(request).membership.group
    book = book_of(dialogue, groups_of(dialogue, caller_of(request).today))
    return book.of_group(group.pk).seats if group else 0


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
