"""The map of topics, one topic, and what the office does with them."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.petitions.queries.options import dialogues_in_order, units_in_force
from doithoai.apps.topics import queries
from doithoai.apps.topics.actions.dissolve_topic import dissolve_topic as dissolve
from doithoai.apps.topics.actions.lead_topic import lead_topic as lead
from doithoai.apps.topics.actions.release_petition import release_petition as release
from doithoai.apps.topics.mapping import topic_map
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.numbers import number_in
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.frame import frame_of, trail_of
from doithoai.faces.desk.topics import forms, shown
from doithoai.faces.desk.topics.picture import pictures
from doithoai.faces.desk.triage.acts import typed

VIEW, TRIAGE = Permission.ASSIGNMENT_VIEW, Permission.PETITION_TRIAGE
NEWEST = 8


@desk_page(VIEW)
def topics(request: HttpRequest) -> HttpResponse:
    """What waits for me among topics, and the maps of the dialogues."""
    caller = caller_of(request)
    context = {
        "to_decide": queries.topic_answers_to_decide(caller),
        "to_answer": queries.topics_to_answer(caller),
        "dialogues": dialogues_in_order(caller)[:NEWEST],
    }
    return render(request, "desk/topics/topics.html", context)


@desk_page(VIEW)
def topic_map_of(request: HttpRequest, code: str) -> HttpResponse:
    """The topics of a dialogue: the picture, and the list that says the same."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code)
    found = topic_map(caller, dialogue.pk)
    context = {
        "topics": found,
        "rows": shown.map_rows(found),
        "pictures": pictures(found),
        "legend": shown.legend(found),
        "sorts": reach_of(caller.role, TRIAGE) is not None,
    }
    around = {"dialogue": dialogue, "trail": trail_of(dialogue)}
    return render(request, "desk/topics/map.html", around | context)


@desk_page(VIEW)
def topics_workbook(request: HttpRequest, code: str) -> HttpResponse:
    """Exactly the list of the map."""
    caller = caller_of(request)
    return shown.map_workbook(topic_map(caller, get_dialogue(caller, code).pk))


@desk_page(VIEW)
def topic(request: HttpRequest, topic_id: int) -> HttpResponse:
    """One topic: its petitions, what each would read, its answer."""
    caller = caller_of(request)
    case = queries.topic_case(caller, topic_id)
    return render(request, "desk/topics/topic.html", shown.topic_shown(caller, case))


@desk_page(TRIAGE)
def lead_topic(request: HttpRequest, topic_id: int) -> HttpResponse:
    """The name and the unit that answers."""
    caller = caller_of(request)
    row = queries.get_topic(caller, topic_id, TRIAGE)
    initial = {"title": row.title, "lead_unit_id": row.lead_unit_id}
    form = forms.LeadTopic(typed(request), initial=initial, units=units_in_force(caller))
    back = reverse("desk:topic", args=[row.pk])
    if (
        form.is_bound
        and form.is_valid()
        and attempt(form, lambda: lead(caller, topic_id=row.pk, **form.cleaned_data)) is not None
    ):
        messages.success(request, _("Đã lưu chủ đề."))
        return redirect(back)
    context = {"form": form, "title": _("Tên chủ đề, đơn vị chủ trì"), "trail": shown.trail_of(row), "back": back}
    return render(request, "desk/topics/form.html", context, status=422 if form.is_bound else 200)


@require_POST
@desk_page(TRIAGE)
def release_petition(request: HttpRequest, topic_id: int) -> HttpResponse:
    """Take one petition out."""
    caller = caller_of(request)
    release(caller, topic_id=topic_id, petition_id=number_in(request.POST.get("y_kien")))
    messages.success(request, _("Đã đưa ý kiến ra khỏi chủ đề."))
    return redirect("desk:topic", topic_id)


@require_POST
@desk_page(TRIAGE)
def dissolve_topic(request: HttpRequest, topic_id: int) -> HttpResponse:
    """Give the topic up; its petitions go on by themselves."""
    caller = caller_of(request)
    row = queries.get_topic(caller, topic_id, TRIAGE)
    dissolve(caller, topic_id=row.pk)
    messages.success(request, _("Đã bỏ chủ đề. Các ý kiến vẫn còn nguyên."))
    return redirect("desk:topic_map", row.dialogue.code)


@desk_page(TRIAGE)
def propose_topics(request: HttpRequest, code: str) -> HttpResponse:
    """Petitions that may be one topic, with the words that say so; each is gathered by a press."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code)
    context: dict[str, Any] = {"proposals": shown.proposals_shown(queries.proposed_topics(caller, dialogue.pk))}
    frame = frame_of(caller, dialogue, Stage.TRIAGE, title=str(PROPOSED))
    return render(request, "desk/topics/proposals.html", frame | context)


PROPOSED = gettext_lazy("Đề xuất chủ đề")
