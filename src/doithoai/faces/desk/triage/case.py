"""The page of one petition: the words first, the thread, the answer beside."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from doithoai.apps.papers.clearing import papers_naming
from doithoai.apps.petitions.actions.triage.see_contact import see_contact as see
from doithoai.apps.petitions.queries.case import Case, get_case, get_petition
from doithoai.apps.topics.queries import topic_of
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.lifecycle import OPEN_STATES, PetitionState
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.timelines import timeline_of
from doithoai.faces.desk.answers.notes import notes_shown
from doithoai.faces.desk.triage.acts import trail_of, with_list
from doithoai.faces.desk.triage.buttons import buttons_of
from doithoai.faces.desk.triage.desks import case_desks
from doithoai.faces.desk.triage.shown import (
    answer_facts,
    assignments_shown,
    facts_of,
    files_of,
    letters_shown,
    nearest_date,
    seal_facts,
    views_of,
)
from doithoai.faces.desk.triage.suggested import list_query, suggested
from doithoai.faces.desk.triage.talking import conversation_facts


@desk_page(Permission.PETITION_VIEW)
def petition(request: HttpRequest, code: str) -> HttpResponse:
    """The whole case; `?xem=cong-khai` shows what the public sees."""
    caller = caller_of(request)
    case = get_case(caller, code)
    if case.petition.state == PetitionState.SEALED:
        return render(request, "desk/triage/sealed.html", _sealed(request, caller, case))
    return render(request, "desk/triage/petition.html", _whole(request, caller, case))


@desk_page(Permission.PETITION_VIEW)
def petition_pane(request: HttpRequest, code: str) -> HttpResponse:
    """The case beside the list: words, points, who has it, what to do."""
    caller = caller_of(request)
    case = get_case(caller, code)
    if case.petition.state == PetitionState.SEALED:
        return render(request, "desk/triage/_sealed.html", _sealed(request, caller, case))
    around = {**_around(request, caller, case), **suggested(caller, case.petition, whole=False)}
    return render(request, "desk/triage/_pane.html", {**around, "list_query": list_query(request)})


@require_POST
@desk_page(Permission.PETITION_SEE_CONTACT)
def see_contact(request: HttpRequest, code: str) -> HttpResponse:
    """The contact, shown once; the look is recorded."""
    caller = caller_of(request)
    petition = get_petition(caller, code, Permission.PETITION_SEE_CONTACT)
    contact = see(caller, petition_id=petition.pk)
    whole = _whole(request, caller, get_case(caller, code))
    return render(request, "desk/triage/petition.html", {**whole, "contact": contact, "contact_seen": True})


def _sealed(request: HttpRequest, caller: Caller, case: Case) -> dict[str, Any]:
    """Nothing but the code, and the issued papers in which it stands."""
    petition = case.petition
    issued = papers_naming(petition.code, authority_id=petition.authority_id)
    trail = [*trail_of(petition, request=request)[:1], (petition.code, "")]
    return {"petition": petition, "issued": issued, "trail": trail}


def _around(request: HttpRequest, caller: Caller, case: Case) -> dict[str, Any]:
    primary, more = buttons_of(caller, case)
    for link in ([primary] if primary else []) + more:
        link["url"] = with_list(request, link["url"])
    return {
        "case": case,
        "petition": case.petition,
        "facts": facts_of(case),
        "assignments": assignments_shown(caller, case),
        "files": files_of(case),
        **answer_facts(caller, case),
        "primary": primary,
        "more": more,
        "head_date": nearest_date(case),
        "case_query": with_list(request, ""),
        "trail": [*trail_of(case.petition, request=request)[:1], (case.petition.code, "")],
    }


def _whole(request: HttpRequest, caller: Caller, case: Case) -> dict[str, Any]:
    as_public = request.GET.get("xem") == "cong-khai"
    sorts = reach_of(caller.role, Permission.PETITION_TRIAGE) is not None
    return {
        **_around(request, caller, case),
        **seal_facts(caller, case),
        **conversation_facts(case),
        "as_public": as_public,
        "desk_lines": [] if as_public else case_desks(caller, case),
        "views": views_of(case, as_public=as_public),
        "letters": letters_shown(caller, case),
        **notes_shown(caller, case.petition),
        "merges": sorts and case.petition.state in OPEN_STATES,
        "events": timeline_of(case.events, public=as_public),
        **({} if as_public else suggested(caller, case.petition)),
        "split_off": case.split_off,
        "in_topic": topic_of(caller, case.petition),
        "merged": case.petition.merged.order_by("id") if case.petition.voices > 1 else (),
        "sees_contact": reach_of(caller.role, Permission.PETITION_SEE_CONTACT) is not None,
    }
