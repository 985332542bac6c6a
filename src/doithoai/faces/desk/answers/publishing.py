"""After the approval: taking back, hiding names, publishing together, putting right."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from doithoai.apps.petitions.actions.answers.correct_answer import correct_answer as correct
from doithoai.apps.petitions.actions.answers.hide_names_in_answer import hide_names_in_answer as hide
from doithoai.apps.petitions.actions.answers.publish_together import publish_together as publish
from doithoai.apps.petitions.actions.answers.recall_answer import recall_answer as recall
from doithoai.apps.petitions.models import Answer
from doithoai.apps.petitions.public_answers import pieces_of
from doithoai.apps.petitions.queries.answers import AnswerDesk, answer_desk
from doithoai.apps.petitions.queries.work import answers_held
from doithoai.core.access.permissions import Permission
from doithoai.core.petitions.holding import HELD_WORDS, HeldFor
from doithoai.core.refusal import NotPossibleNow
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.answers import forms
from doithoai.faces.desk.answers.deciding import at_desk
from doithoai.faces.desk.triage.acts import Act, perform, typed

MOST = 200


@desk_page(Permission.PETITION_VIEW)
def recall_answer(request: HttpRequest, code: str) -> HttpResponse:
    """Back to my desk before the next one has acted, with the reason."""
    caller = caller_of(request)
    desk = answer_desk(caller, code, Permission.PETITION_VIEW)
    form = forms.RecallAnswer(typed(request), initial={"stage": desk.stage})
    act = Act(_("Rút lại câu trả lời"), _("Rút lại"), _("Đã rút lại về bàn của ông/bà. Bàn kia được báo lý do."))
    return perform(
        request, act, desk.petition, form, lambda: recall(caller, answer_id=desk.answer_id, **form.cleaned_data)
    )


@desk_page(Permission.PETITION_VIEW)
def correct_answer(request: HttpRequest, code: str) -> HttpResponse:
    """Put the published answer right; the new wording goes up the same desks."""
    caller = caller_of(request)
    desk = answer_desk(caller, code, Permission.PETITION_VIEW)
    published = _published(desk)
    begun = desk.answer if desk.answer and desk.answer.corrects_id == published.pk else None
    initial = {"text": (begun or published).text, "reason": begun.correction_reason if begun else ""}
    form = forms.CorrectAnswer(typed(request), initial=initial)
    act = Act(
        _("Đính chính câu trả lời"),
        _("Chuyển lên duyệt"),
        _("Đã chuyển lên duyệt. Khi được duyệt, bản mới công bố kèm lý do, bản cũ vẫn đọc được."),
        lead=begun.returned_reason if begun else "",
    )
    return perform(
        request, act, desk.petition, form, lambda: correct(caller, answer_id=published.pk, **form.cleaned_data)
    )


@desk_page(Permission.PETITION_VIEW)
def hide_names_in_answer(request: HttpRequest, code: str) -> HttpResponse:
    """What of the answer tells who somebody is, marked; one press takes it out of what the public reads."""
    caller = caller_of(request)
    caller, desk = at_desk(request, code)
    answer = desk.answer or _published(desk)
    answer.petition = desk.petition
    form = forms.HideNames(typed(request), initial={"stage": answer.stage, "hide": "0" if answer.public_text else "1"})
    hidden = bool(answer.public_text)
    act = Act(
        _("Tên trong câu trả lời"),
        _("Thôi ẩn, hiện toàn văn") if hidden else _("Ẩn hết chỗ đánh dấu"),
        _("Đã đổi. Người gửi vẫn đọc toàn văn qua đường dẫn riêng."),
    )
    more = {"answer": answer, "pieces": pieces_of(answer), "template": "desk/answers/hide_names.html"}
    if request.POST.get("back"):
        more["back"] = reverse("desk:approve_answer", args=[code])
    return perform(
        request, act, desk.petition, form, lambda: hide(caller, answer_id=answer.pk, **form.cleaned_data), **more
    )


def _published(desk: AnswerDesk) -> Answer:
    if not desk.earlier:
        raise NotPossibleNow
    return desk.earlier[0]


@desk_page(Permission.ANSWER_PUBLISH)
def publish_together(request: HttpRequest) -> HttpResponse:
    """Approved answers that wait: ticked, read as the public will read them, let out in one act or at one moment."""
    caller = caller_of(request)
    held = list(answers_held(caller)[:MOST])
    form = forms.PublishTogether(typed(request))
    if form.is_bound and form.is_valid():
        chosen, moment = form.cleaned_data["answers"], form.cleaned_data["held_until"]
        done = attempt(form, lambda: publish(caller, answer_ids=chosen, at=moment))
        if done is not None:
            messages.success(request, _said(done, at=moment is not None))
            return redirect(reverse("desk:publish_together"))
    ticked = set(form.data.getlist("answers")) if form.is_bound else set()  # type: ignore[attr-defined]
    rows = [(answer, HELD_WORDS[HeldFor(answer.held_for)], str(answer.pk) in ticked) for answer in held]
    context = {"rows": rows, "form": form}
    return render(request, "desk/answers/publish_together.html", context, status=422 if form.errors else 200)


def _said(done: list[Answer], *, at: bool) -> str:
    if at:
        return ngettext("Đã hẹn giờ công bố %(n)s câu trả lời.", "Đã hẹn giờ công bố %(n)s câu trả lời.", len(done)) % {
            "n": len(done)
        }
    return ngettext("Đã công bố %(n)s câu trả lời.", "Đã công bố %(n)s câu trả lời.", len(done)) % {"n": len(done)}
