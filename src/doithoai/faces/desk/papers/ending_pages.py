"""An issued paper that no longer holds: withdrawn, or replaced by a corrected one."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doithoai.apps.papers.actions import draft_replacement as replacing
from doithoai.apps.papers.actions import withdraw_paper as withdrawing
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import get_paper
from doithoai.core.access.permissions import Permission
from doithoai.core.papers.lifecycle import PAPER_TRANSITIONS, PaperAct, PaperState
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.papers.register_table import cited


class Reason(forms.Form):
    """Why."""

    reason = forms.CharField(
        label=gettext_lazy("Lý do"),
        help_text=gettext_lazy("Hiện trong sổ đăng ký và nhật ký, không hiện trên trang công khai."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


@desk_page(Permission.PAPER_WITHDRAW)
def withdraw_paper(request: HttpRequest, paper_id: int) -> HttpResponse:
    """Withdraw an issued paper with a reason."""
    caller = caller_of(request)
    row = get_paper(caller, paper_id, Permission.PAPER_WITHDRAW)
    if (PaperState(row.state), PaperAct.WITHDRAW) not in PAPER_TRANSITIONS:
        return redirect("desk:paper", paper_id)
    form = Reason(request.POST or None)

    def act() -> Paper:
        return withdrawing.withdraw_paper(caller, paper_id=paper_id, **form.cleaned_data)

    if form.is_valid() and attempt(form, act) is not None:
        messages.success(request, _("Đã thu hồi văn bản. Số của văn bản được giữ trong sổ."))
        return redirect("desk:paper", paper_id)
    context = {"form": form, "row": row, "cited": cited(row), "act": "withdraw"}
    return render(request, "desk/papers/end_paper.html", context, status=422 if form.is_bound else 200)


@desk_page(Permission.PAPER_WITHDRAW)
def replace_paper(request: HttpRequest, paper_id: int) -> HttpResponse:
    """Begin the corrected paper; where it was begun, go there."""
    caller = caller_of(request)
    row = get_paper(caller, paper_id, Permission.PAPER_WITHDRAW)
    successor = getattr(row, "successor", None)
    if successor is not None or (PaperState(row.state), PaperAct.REPLACE) not in PAPER_TRANSITIONS:
        return redirect("desk:paper", successor.pk if successor else paper_id)
    form = Reason(request.POST or None)
    if form.is_valid():
        draft = attempt(form, lambda: replacing.draft_replacement(caller, paper_id=paper_id, **form.cleaned_data))
        if draft is not None:
            messages.success(request, _("Đã soạn dự thảo bản thay thế. Xin sửa chỗ sai rồi ban hành."))
            return redirect("desk:edit_paper", draft.pk)
    context = {"form": form, "row": row, "cited": cited(row), "act": "replace"}
    return render(request, "desk/papers/end_paper.html", context, status=422 if form.is_bound else 200)


def ending_links(row_id: int, state: str, *, has_successor: bool) -> list[dict[str, str]]:
    """The acts that an issued paper still allows, as links of the page head."""
    links = [
        (PaperAct.REPLACE, _("Thay thế bằng bản đính chính"), "desk:replace_paper", "refresh-cw"),
        (PaperAct.WITHDRAW, _("Thu hồi"), "desk:withdraw_paper", "undo-2"),
    ]
    return [
        {"text": text, "url": reverse(page, args=[row_id]), "icon": icon}
        for act, text, page, icon in links
        if (PaperState(state), act) in PAPER_TRANSITIONS and not (act is PaperAct.REPLACE and has_successor)
    ]
