"""My day: what needs me, what is nearly due, what waits for others."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doithoai.faces.common.callers import desk_page


@desk_page()
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "desk/home/home.html")
