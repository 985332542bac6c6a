"""My day: what needs me, what is nearly due, what waits for others."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doithoai.faces.common.callers import caller_of, desk_page, standing_callers
from doithoai.faces.desk.home.my_day import my_day


@desk_page()
def home(request: HttpRequest) -> HttpResponse:
    """Every matter one line, one click."""
    return render(request, "desk/home/home.html", {"sections": my_day(caller_of(request), standing_callers(request))})
