"""The list of dialogues and the page of one dialogue."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doithoai.apps.dialogues.queries import dialogues_by_year, duty_rows, get_dialogue
from doithoai.apps.organisations.queries import work_calendar
from doithoai.core.access.permissions import Permission
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.frame import frame_of


@desk_page(Permission.DIALOGUE_VIEW)
def dialogues(request: HttpRequest) -> HttpResponse:
    """The dialogues of the authority, by year."""
    return render(request, "desk/planning/dialogues.html", {"years": dialogues_by_year(caller_of(request))})


@desk_page(Permission.DIALOGUE_VIEW)
def dialogue(request: HttpRequest, code: str) -> HttpResponse:
    """One dialogue: its thread and what is owed in it."""
    caller = caller_of(request)
    found = get_dialogue(caller, code)
    rows = duty_rows(caller, found, work_calendar())
    return render(request, "desk/planning/dialogue.html", {**frame_of(caller, found), "duty_rows": rows})
