"""The rules of the legal check: read, added, ended, and marked as compared with their text."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.dialogues.actions import add_rule as adding
from doithoai.apps.dialogues.actions import check_rule as checking
from doithoai.apps.dialogues.actions import end_rule as ending
from doithoai.apps.dialogues.actions import withdraw_rule_check as withdrawing
from doithoai.apps.dialogues.rule_list import Preview, added_rule_of, preview_rule, shipped_row
from doithoai.apps.organisations.queries import work_calendar
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.law.saying import say_condition
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.admin import rule_forms as forms
from doithoai.faces.desk.admin.acting import act_on
from doithoai.faces.desk.admin.rule_view import place_of, rule_tabs


@desk_page(Permission.RULE_VIEW)
def rules(request: HttpRequest) -> HttpResponse:
    """The rules of one tab (`muc`): the authority's own first, then every kind, each kind, ended documents."""
    caller = caller_of(request)
    context = rule_tabs(caller, request.GET.get("muc", ""))
    may_manage = reach_of(caller.role, Permission.RULE_MANAGE) is not None
    return render(request, "desk/admin/rules.html", context | {"may_manage": may_manage})


@desk_page(Permission.RULE_MANAGE)
def choose_rule(request: HttpRequest) -> HttpResponse:
    """In plain words: what the new rule shall test."""
    choices = [
        (reverse("desk:add_rule", args=[name]), form.words, form.about) for name, form in forms.RULE_FORMS.items()
    ]
    return render(request, "desk/admin/choose_rule.html", {"choices": choices})


@desk_page(Permission.RULE_MANAGE)
def add_rule(request: HttpRequest, choice: str) -> HttpResponse:
    """The form of a choice: tried on a plan as often as wanted, stored with the other button."""
    caller, kind = caller_of(request), forms.RULE_FORMS.get(choice)
    if kind is None:
        raise Http404
    sent = request.POST if request.method == "POST" else None
    form = kind(sent, initial={"valid_from": caller.today}, **place_of(caller))
    preview = None
    if form.is_bound and form.is_valid():
        if "xem_thu" in request.POST:
            preview = attempt(form, lambda: _preview(caller, form))
        elif attempt(form, lambda: adding.add_rule(caller, wanted=form.wanted())) is not None:
            messages.success(request, _("Đã thêm quy tắc. Kế hoạch được kiểm tra theo quy tắc này."))
            return redirect("desk:rules")
    context: dict[str, Any] = {"form": form, "words": kind.words, "about": kind.about, "preview": preview}
    return render(request, "desk/admin/add_rule.html", context, status=422 if form.is_bound and not preview else 200)


def _preview(caller: Caller, form: forms.AddRule) -> Preview | None:
    chosen = form.cleaned_data["dialogue"]
    if chosen is None:
        form.add_error("dialogue", _("Xin chọn một kế hoạch để xem thử."))
        return None
    return preview_rule(caller, form.wanted(), dialogue_id=chosen, calendar=work_calendar())


@desk_page(Permission.RULE_MANAGE)
def end_rule(request: HttpRequest, rule_id: int) -> HttpResponse:
    caller = caller_of(request)
    row = added_rule_of(caller, rule_id)
    return act_on(
        request,
        forms.EndRule(request.POST or None, initial={"last_on": caller.today}),
        lambda values: ending.end_rule(caller, rule_id=row.pk, **values),
        title=_("Kết thúc quy tắc"), lead=row.title, button=_("Kết thúc quy tắc"), back=reverse("desk:rules"),
        done=_("Đã ghi ngày cuối của quy tắc."), danger=True,
    )  # fmt: skip


@desk_page(Permission.RULE_MANAGE)
def check_rule(request: HttpRequest, key: str) -> HttpResponse:
    """Write down who compared a shipped rule with the official text, when, and in which copy."""
    caller = caller_of(request)
    rule = shipped_row(caller, key).rule
    return act_on(
        request,
        forms.CheckRule(request.POST or None, initial={"checked_on": caller.today}),
        lambda values: checking.check_rule(caller, rule_key=rule.key, **values),
        title=_("Ghi đã đối chiếu"), lead=f"{say_condition(rule.condition)} {rule.citation}.",
        button=_("Ghi đã đối chiếu"), back=reverse("desk:rules") + f"?muc={request.GET.get('muc', '')}",
        done=_("Đã ghi. Từ nay quy tắc này hiện là đã đối chiếu."),
    )  # fmt: skip


@require_POST
@desk_page(Permission.RULE_MANAGE)
def withdraw_rule_check(request: HttpRequest, key: str) -> HttpResponse:
    withdrawing.withdraw_rule_check(caller_of(request), rule_key=key)
    messages.success(request, _("Đã bỏ dấu đã đối chiếu."))
    return redirect("desk:rules")
