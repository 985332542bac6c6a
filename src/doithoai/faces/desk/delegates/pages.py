"""Delegates on the desk: the list by group with its gaps, approval, invitations, the sheet to print."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.actions.approve_delegates import approve_delegates as approve
from doithoai.apps.delegates.actions.invite_delegates import invite_delegates as invite
from doithoai.apps.delegates.actions.nominate_delegate import nominate_delegate as nominate
from doithoai.apps.delegates.actions.withdraw_delegate import withdraw_delegate as withdraw
from doithoai.apps.delegates.batches import batch_list
from doithoai.apps.delegates.invitation import invited_words, reply_url, when_words
from doithoai.apps.delegates.ledger import groups_of
from doithoai.apps.delegates.locked import NAMING_STATES
from doithoai.apps.delegates.presence import presence_of
from doithoai.apps.delegates.queries import DelegateList, delegate_list
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import duty_row, get_dialogue
from doithoai.apps.organisations.queries import work_calendar
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState, Stage
from doithoai.core.dialogues.programme import Milestone
from doithoai.core.papers.catalogue import LISTED
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.qr import qr_picture
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.delegates.forms import NominateDelegate, WithdrawDelegate
from doithoai.faces.desk.delegates.listing import Shown, around_list, list_workbook, view_of
from doithoai.faces.desk.frame import frame_of


@desk_page(Permission.DELEGATE_VIEW)
def delegates(request: HttpRequest, code: str) -> HttpResponse:
    """The list by group, its gaps, and what comes next."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_VIEW)
    return _list_page(request, caller, dialogue)


@desk_page(Permission.DELEGATE_VIEW)
def delegates_workbook(request: HttpRequest, code: str) -> HttpResponse:
    """The same view of the list as a workbook."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_VIEW)
    return list_workbook(dialogue, Shown(delegate_list(caller, dialogue), view_of(request.GET.get("xem", ""))))


@require_POST
@desk_page(Permission.DELEGATE_NOMINATE)
def nominate_delegate(request: HttpRequest, code: str) -> HttpResponse:
    """Name one delegate for a group; a refusal keeps what was typed."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_NOMINATE)
    form = NominateDelegate(request.POST, groups=_groups(caller, dialogue))
    if (
        form.is_valid()
        and attempt(form, lambda: nominate(caller, dialogue_id=dialogue.pk, **form.cleaned_data)) is not None
    ):
        said = form.cleaned_data
        messages.success(request, _("Đã ghi tên %(name)s.") % {"name": said["full_name"]})
        return redirect(f"{reverse('desk:delegates', args=[code])}?thon={said['group_id']}&cach={said['origin']}#cu")
    return _list_page(request, caller, dialogue, form=form)


@require_http_methods(["GET", "POST"])
@desk_page(Permission.DELEGATE_NOMINATE)
def withdraw_delegate(request: HttpRequest, code: str, delegate_id: int) -> HttpResponse:
    """Take a name off the list, with the reason."""
    caller = caller_of(request)
    delegate = delegates_for(caller, Permission.DELEGATE_NOMINATE).get(pk=delegate_id, dialogue__code=code)
    form = WithdrawDelegate(request.POST or None)
    if (
        form.is_valid()
        and attempt(form, lambda: withdraw(caller, delegate_id=delegate_id, **form.cleaned_data)) is not None
    ):
        messages.success(request, _("Đã rút tên %(name)s.") % {"name": delegate.full_name})
        return redirect("desk:delegates", code)
    dialogue = get_dialogue(caller, code)
    context = frame_of(caller, dialogue, Stage.DELEGATES, title=_("Rút tên đại biểu"))
    status = 422 if form.is_bound else 200
    return render(
        request, "desk/delegates/withdraw.html", {**context, "form": form, "delegate": delegate}, status=status
    )


@require_POST
@desk_page(Permission.DELEGATE_APPROVE)
def approve_delegates(request: HttpRequest, code: str) -> HttpResponse:
    """Approve everybody who waits."""
    caller = caller_of(request)
    count = approve(caller, dialogue_id=get_dialogue(caller, code, Permission.DELEGATE_APPROVE).pk)
    messages.success(request, _("Đã duyệt %(count)s đại biểu.") % {"count": count})
    return redirect("desk:delegates", code)


@require_POST
@desk_page(Permission.PAPER_ISSUE)
def invite_delegates(request: HttpRequest, code: str) -> HttpResponse:
    """Number the invitations that are missing; the page of the batch shows how their files come about."""
    caller = caller_of(request)
    batch = invite(caller, dialogue_id=get_dialogue(caller, code).pk)
    return redirect("desk:invitation_batch", code, batch.pk)


@desk_page(Permission.DELEGATE_VIEW)
def invitations(request: HttpRequest, code: str) -> HttpResponse:
    """A sheet to print and cut: one slip for each invited delegate, with the code and its QR."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_VIEW)
    invited = delegates_for(caller, Permission.DELEGATE_VIEW).filter(dialogue=dialogue, invited_at__isnull=False)
    slips = [
        (row, invited_words(row), qr_picture(reply_url(dialogue.code, row.badge)))
        for row in invited.exclude(state="withdrawn").select_related("group")
    ]
    context = {"dialogue": dialogue, "slips": slips, "when": when_words(dialogue)}
    return render(request, "desk/delegates/invitations.html", context)


def _groups(caller: Caller, dialogue: Dialogue) -> list[Any]:
    return groups_of(dialogue, caller.today)


def _list_page(
    request: HttpRequest, caller: Caller, dialogue: Dialogue, form: NominateDelegate | None = None
) -> HttpResponse:
    listed = delegate_list(caller, dialogue)
    groups = [row.group for row in listed.groups if row.group]
    context = frame_of(caller, dialogue, Stage.DELEGATES) | _rights(caller, dialogue, listed)
    context |= _deadline(caller, dialogue) | around_list(caller, dialogue, listed) | {"listed": listed}
    again = {"group_id": request.GET.get("thon"), "origin": request.GET.get("cach", "counter")}
    context |= {"form": form or NominateDelegate(groups=groups, initial=again)}
    context |= {"shown": Shown(listed, view_of(request.GET.get("xem", ""))), "query": request.GET.urlencode()}
    context |= {"batches": batch_list(caller, dialogue), "presence": presence_of(caller, dialogue)}
    return render(request, "desk/delegates/delegates.html", context, status=422 if form else 200)


def _rights(caller: Caller, dialogue: Dialogue, listed: DelegateList) -> dict[str, bool]:
    """Which acts the page offers: those the role has and that are possible now."""
    naming, issued = dialogue.state in NAMING_STATES, dialogue.state == DialogueState.ISSUED
    return {
        "may_nominate": naming and _has(caller, Permission.DELEGATE_NOMINATE),
        "may_approve": naming and listed.waiting > 0 and _has(caller, Permission.DELEGATE_APPROVE),
        "may_invite": issued and listed.uninvited > 0 and _has(caller, Permission.PAPER_ISSUE),
        "may_ledger": _has(caller, Permission.DELEGATE_SEAT),
        "may_confirm": _has(caller, Permission.DIALOGUE_PLAN),
        "may_seat": listed.approved > 0 and _has(caller, Permission.DELEGATE_INVITE),
        "may_list": listed.approved > 0 and _has(caller, Permission.PAPER_DRAFT) and dialogue.state in LISTED,
        "may_check_in": _has(caller, Permission.DELEGATE_CHECK_IN),
    }


def _has(caller: Caller, permission: Permission) -> bool:
    return reach_of(caller.role, permission) is not None


def _deadline(caller: Caller, dialogue: Dialogue) -> dict[str, Any]:
    duty = next((row for row in dialogue.duties.all() if row.milestone == Milestone.GUEST_LIST), None)
    if duty is None or duty.due_on is None:
        return {}
    row = duty_row(duty, dialogue, caller.today, work_calendar())
    date = {"label": _("Trình duyệt danh sách"), "on": duty.due_on, "left": row.left, "unit": row.unit, "why": row.why}
    return {"head_date": date}
