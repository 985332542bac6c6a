"""The common answer of a topic: written once, approved along the chain, sent to every author."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from doithoai.apps.topics import queries
from doithoai.apps.topics.actions.approve_topic_answer import Approved
from doithoai.apps.topics.actions.approve_topic_answer import approve_topic_answer as approve
from doithoai.apps.topics.actions.draft_topic_answer import draft_topic_answer as draft
from doithoai.apps.topics.actions.return_topic_answer import return_topic_answer as give_back
from doithoai.apps.topics.actions.submit_topic_answer import submit_topic_answer as submit
from doithoai.apps.topics.models import TopicAnswer
from doithoai.core.access.permissions import Permission
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.topics.answering import OPENING
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.topics import forms, shown
from doithoai.faces.desk.triage.acts import typed

DRAFT, VIEW = Permission.ANSWER_DRAFT, Permission.ASSIGNMENT_VIEW


@desk_page(DRAFT)
def draft_topic_answer(request: HttpRequest, topic_id: int) -> HttpResponse:
    """The words for all, and what each petition is told besides."""
    caller = caller_of(request)
    case = queries.topic_case(caller, topic_id, DRAFT)
    initial = {"text": "", "opening": OPENING, "seen_version": 0}
    if case.draft:
        initial = {"text": case.draft.text, "opening": case.draft.opening, "seen_version": case.draft.version}
    form = forms.DraftTopicAnswer(typed(request), initial=initial, members=case.members)
    if (
        form.is_bound
        and form.is_valid()
        and attempt(form, lambda: draft(caller, topic_id=topic_id, **form.facts())) is not None
    ):
        messages.success(request, _("Đã lưu bản nháp. Xem từng ý kiến sẽ đọc gì ở dưới, rồi trình."))
        return redirect("desk:topic", topic_id)
    context = {"form": form, **shown.topic_shown(caller, case), "back": reverse("desk:topic", args=[topic_id])}
    return render(request, "desk/topics/draft.html", context, status=422 if form.is_bound else 200)


@require_POST
@desk_page(DRAFT)
def submit_topic_answer(request: HttpRequest, topic_id: int) -> HttpResponse:
    """Up to the head of the unit."""
    caller = caller_of(request)
    case = queries.topic_case(caller, topic_id, DRAFT)
    submit(caller, answer_id=case.draft.pk if case.draft else 0)
    messages.success(request, _("Đã trình lãnh đạo đơn vị."))
    return redirect("desk:topic", topic_id)


@desk_page(VIEW)
def approve_topic_answer(request: HttpRequest, topic_id: int) -> HttpResponse:
    """What every petition would read; approving moves it on, at the chair it goes out."""
    caller = caller_of(request)
    case = queries.topic_case(caller, topic_id)
    answer = shown.answer_to_decide(caller, case)
    initial = {"text": answer.text, "stage": answer.stage, "seen_version": answer.version}
    form = forms.ApproveTopicAnswer(typed(request), initial=initial)
    if form.is_bound and form.is_valid():
        done = attempt(form, lambda: approve(caller, answer_id=answer.pk, **form.cleaned_data))
        if done is not None:
            _say(request, done)
            return redirect("desk:topic", topic_id)
    context = shown.topic_shown(caller, case) | {"form": form, "last": answer.stage == AnswerStage.CHAIR}
    context["return_form"] = forms.ReturnTopicAnswer(initial={"stage": answer.stage})
    return render(request, "desk/topics/approve.html", context, status=422 if form.is_bound else 200)


def _say(request: HttpRequest, done: Approved) -> None:
    if done.answer.stage != AnswerStage.PUBLISHED:
        messages.success(request, _("Đã duyệt và chuyển lên."))
        return
    count = len(done.published)
    said = ngettext("Đã công bố câu trả lời của %(n)s ý kiến.", "Đã công bố câu trả lời của %(n)s ý kiến.", count)
    messages.success(request, said % {"n": count})
    for held in done.held:
        messages.warning(request, shown.held_words(held))


@require_POST
@desk_page(VIEW)
def return_topic_answer(request: HttpRequest, topic_id: int) -> HttpResponse:
    """Back to the unit with the reason."""
    caller = caller_of(request)
    case = queries.topic_case(caller, topic_id)
    answer: TopicAnswer = shown.answer_to_decide(caller, case)
    form = forms.ReturnTopicAnswer(request.POST)
    if (
        form.is_valid()
        and attempt(form, lambda: give_back(caller, answer_id=answer.pk, **form.cleaned_data)) is not None
    ):
        messages.success(request, _("Đã trả lại đơn vị."))
        return redirect("desk:topics")
    facts = {"title": _("Trả lại để sửa"), "trail": shown.trail_of(case.topic)}
    context = facts | {"form": form, "back": reverse("desk:approve_topic_answer", args=[topic_id])}
    return render(request, "desk/topics/form.html", context, status=422)
