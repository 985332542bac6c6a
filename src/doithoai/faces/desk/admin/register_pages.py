"""With which number each register begins, and the terms of a Party committee."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doithoai.apps.organisations.models import Authority
from doithoai.apps.papers.actions import open_register_term as opening
from doithoai.apps.papers.actions import start_register as starting
from doithoai.apps.papers.register import last_number, term_on
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.papers.numbering import series_of_today
from doithoai.core.papers.paper import PaperFormat
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.admin.acting import act_on
from doithoai.faces.desk.admin.forms import DayInput
from doithoai.faces.desk.papers.register_table import words_of


class StartRegister(forms.Form):
    """The first number that the system gives."""

    first = forms.IntegerField(
        label=gettext_lazy("Số đầu tiên lấy trong hệ thống"),
        help_text=gettext_lazy("Ví dụ sổ giấy đã cấp đến số 57 thì ghi 58. Các số trước đó hiện trong sổ kèm lý do."),
        min_value=2,
        max_value=5000,
    )
    reason = forms.CharField(
        label=gettext_lazy("Lý do"),
        help_text=gettext_lazy("Hiện trong sổ đăng ký. Ví dụ: số đã cấp trên sổ giấy trước khi dùng hệ thống."),
        max_length=300,
    )


class OpenTerm(forms.Form):
    """A term of the committee."""

    name = forms.CharField(
        label=gettext_lazy("Nhiệm kỳ"), help_text=gettext_lazy("Hai năm, ví dụ 2025-2030."), max_length=20
    )
    starts_on = forms.DateField(label=gettext_lazy("Ngày bắt đầu"), widget=DayInput())


@desk_page(Permission.REGISTER_START)
def registers(request: HttpRequest) -> HttpResponse:
    """The registers in which papers are numbered now, each with its next number."""
    caller = caller_of(request)
    authority = Authority.objects.get(pk=caller.authority_id)
    rows = [(each, words_of(each), last_number(authority.pk, each)) for each in _series(caller, authority)]
    is_party = authority.format == PaperFormat.PARTY.value
    context: dict[str, Any] = {"rows": rows, "is_party": is_party, "term": term_on(authority.pk, caller.today)}
    return render(request, "desk/admin/registers.html", context)


def _series(caller: Caller, authority: Authority) -> list[str]:
    today = caller.today
    return series_of_today(PaperFormat(authority.format), year=today.year, term=term_on(authority.pk, today))


@desk_page(Permission.REGISTER_START)
def start_register(request: HttpRequest) -> HttpResponse:
    """The first number of a register that has none yet."""
    caller = caller_of(request)
    series = request.GET.get("so", "")
    if series not in _series(caller, Authority.objects.get(pk=caller.authority_id)):
        return redirect("desk:registers")
    return act_on(
        request,
        StartRegister(request.POST or None),
        lambda values: starting.start_register(caller, series=series, **values),
        title=_("Đặt số bắt đầu của sổ"),
        lead=_("Sổ %(series)s") % {"series": words_of(series)},
        button=_("Đặt số bắt đầu"),
        back=reverse("desk:registers"),
        done=_("Đã đặt số bắt đầu của sổ."),
    )


@desk_page(Permission.REGISTER_START)
def open_register_term(request: HttpRequest) -> HttpResponse:
    """A new term: every kind of paper begins at one again."""
    caller = caller_of(request)
    if Authority.objects.get(pk=caller.authority_id).format != PaperFormat.PARTY.value:
        return redirect("desk:registers")
    return act_on(
        request,
        OpenTerm(request.POST or None),
        lambda values: opening.open_register_term(caller, **values),
        title=_("Mở sổ của nhiệm kỳ mới"),
        lead=_("Văn bản của Đảng đánh số riêng theo từng loại, liên tục trong cả nhiệm kỳ."),
        button=_("Mở sổ"),
        back=reverse("desk:registers"),
        done=_("Đã mở sổ của nhiệm kỳ mới."),
    )
