"""The register of outgoing papers: to read, to print, as a workbook, and where numbers given on paper are noted."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doithoai.apps.papers.actions import reserve_numbers as reserving
from doithoai.apps.papers.register_lines import register_of
from doithoai.core.access.permissions import Permission
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.workbooks import workbook
from doithoai.faces.desk.admin.acting import act_on
from doithoai.faces.desk.papers.register_table import (
    COLUMNS,
    WIDTHS,
    chosen,
    register_context,
    title_of,
    words_of,
    workbook_rows,
)


class ReserveNumbers(forms.Form):
    """Numbers that the office gave on its paper register."""

    first = forms.IntegerField(label=gettext_lazy("Từ số"), min_value=1, max_value=99999)
    last = forms.IntegerField(label=gettext_lazy("Đến số"), min_value=1, max_value=99999)
    reason = forms.CharField(
        label=gettext_lazy("Lý do"),
        help_text=gettext_lazy("Hiện trong sổ đăng ký. Ví dụ: số đã cấp trên sổ giấy cho văn bản khác của cơ quan."),
        max_length=300,
    )


@desk_page(Permission.PAPER_VIEW)
def register(request: HttpRequest) -> HttpResponse:
    """The lines of one series; the print style makes it the printed register."""
    return render(request, "desk/papers/register.html", register_context(caller_of(request), request.GET))


@desk_page(Permission.PAPER_VIEW)
def register_workbook(request: HttpRequest) -> HttpResponse:
    """Exactly the lines of the page."""
    caller = caller_of(request)
    _known, series, year = chosen(caller, request.GET)
    rows = workbook_rows(register_of(caller, series, year=year)) if series else []
    return workbook("so-van-ban-di", title=title_of(series, year), columns=COLUMNS, rows=rows, widths=WIDTHS)


@desk_page(Permission.PAPER_ISSUE)
def reserve_numbers(request: HttpRequest) -> HttpResponse:
    """Note the next numbers of a series as given on paper."""
    caller = caller_of(request)
    _known, series, _year = chosen(caller, request.GET)
    if not series or caller.only_dialogue_id is not None:
        return redirect("desk:register")
    first = {"first": register_of(caller, series).next}
    return act_on(
        request,
        ReserveNumbers(request.POST or None, initial=first),
        lambda values: reserving.reserve_numbers(caller, series=series, **values),
        title=_("Ghi số đã cấp trên sổ giấy"),
        lead=_("Sổ %(series)s. Các số này được giữ chỗ: sau này văn bản mang số ấy vẫn nhập được.")
        % {"series": words_of(series)},
        button=_("Ghi vào sổ"),
        back=f"{reverse('desk:register')}?{urlencode({'so': series})}",
        done=_("Đã ghi các số đã cấp trên sổ giấy."),
    )
