"""The working calendar: a year at a glance, and one day set or taken off."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doithoai.apps.organisations.actions import remove_calendar_day as removing
from doithoai.apps.organisations.actions import set_calendar_day as setting
from doithoai.apps.organisations.directory import may_set_calendar
from doithoai.apps.organisations.models import CalendarEntry
from doithoai.apps.organisations.queries import work_calendar, work_calendar_if
from doithoai.apps.petitions.queries.moves import dates_moved_by
from doithoai.core.access.permissions import Permission
from doithoai.core.calendars.words import long_date
from doithoai.core.caller import Caller
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.admin import forms
from doithoai.faces.desk.admin.acting import act_on
from doithoai.faces.desk.admin.year_view import months_of, special_days


@desk_page(Permission.CALENDAR_MANAGE)
def calendar(request: HttpRequest) -> HttpResponse:
    """The year `nam`, or the running one; a warning where the coming year is not signed off."""
    caller, work = caller_of(request), work_calendar()
    asked = request.GET.get("nam", "")
    year = int(asked) if asked.isdecimal() and work.is_published(int(asked)) else caller.today.year
    by_hand = frozenset(CalendarEntry.objects.values_list("on", flat=True))
    context = {
        "year": year,
        "years": [{"text": str(one), "url": f"?nam={one}", "here": one == year} for one in work.years[-4:]],
        "months": months_of(work, year, by_hand=by_hand, today=caller.today),
        "special": special_days(work, year, by_hand=by_hand),
        "sign_off": work.year_to_sign_off(caller.today),
        "year_unsure": year in work.provisional_years,
        "may_set": may_set_calendar(caller),
    }
    return render(request, "desk/admin/calendar.html", context)


@desk_page(Permission.CALENDAR_MANAGE)
def set_calendar_day(request: HttpRequest, day: str) -> HttpResponse:
    """What the day is; where open dates would move, how many is said before it is done."""
    caller, on = caller_of(request), _day_of(day)
    now = work_calendar().day(on)
    said = {"kind": now.kind.value, "name": now.name, "citation": now.citation, "provisional": now.provisional}
    form = forms.SetCalendarDay(request.POST or None, initial=said)
    return act_on(
        request,
        form,
        lambda _values: setting.set_calendar_day(caller, on=on, **form.values()),
        title=_("Đặt lại ngày trong lịch"),
        lead=long_date(on) + ". " + _("Các hạn đang mở sẽ được tính lại; mỗi hạn dời đều ghi vào nhật ký."),
        warning=_moves(caller, form, on),
        button=_("Đặt ngày này"),
        back=reverse("desk:calendar") + f"?nam={on.year}",
        done=_("Đã đặt ngày %(day)s. Các hạn đang được tính lại.") % {"day": f"{on:%d/%m/%Y}"},
    )


@require_POST
@desk_page(Permission.CALENDAR_MANAGE)
def remove_calendar_day(request: HttpRequest, day: str) -> HttpResponse:
    """The day as shipped again; where open dates would move, how many is said before it is done."""
    caller, on = caller_of(request), _day_of(day)
    form = forms.RemoveCalendarDay(request.POST)
    return act_on(
        request,
        form,
        lambda _values: removing.remove_calendar_day(caller, on=on),
        title=_("Trả ngày về lịch chung"),
        lead=long_date(on),
        warning=_moves(caller, form, on),
        button=_("Bỏ ngày đặt tại đây"),
        back=reverse("desk:calendar") + f"?nam={on.year}",
        done=_("Đã trả ngày %(day)s về lịch chung.") % {"day": f"{on:%d/%m/%Y}"},
    )


def _moves(caller: Caller, form: forms.AgreedChange, on: date) -> str:
    """How many open dates the change would move, once, before it is made; empty where nothing needs to be said."""
    if not form.is_bound or not form.is_valid() or form.has_agreed:
        return ""
    moved = dates_moved_by(caller, work_calendar_if(on, form.day(on)))
    if not moved:
        return ""
    form.ask_to_agree()
    return _("Thay đổi này dời %(count)s hạn đang mở. Nếu đúng, xin bấm lần nữa.") % {"count": moved}


def _day_of(day: str) -> date:
    try:
        on = date.fromisoformat(day)
    except ValueError:
        raise Http404 from None
    if not work_calendar().is_published(on.year):
        raise Http404
    return on
