"""The one page on which an answer is written; it keeps unsaved words, and two writers never overwrite each other."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from doithoai.apps.petitions.access import answers_for
from doithoai.apps.petitions.actions.answers.attach_answer_file import attach_answer_file as attach
from doithoai.apps.petitions.actions.answers.draft_answer import draft_answer as draft
from doithoai.apps.petitions.actions.answers.drop_working_copy import drop_working_copy as drop
from doithoai.apps.petitions.actions.answers.keep_working_copy import keep_working_copy as keep
from doithoai.apps.petitions.actions.answers.remove_answer_file import remove_answer_file as remove
from doithoai.apps.petitions.actions.answers.submit_answer import submit_answer as submit
from doithoai.apps.petitions.queries.answers import AnswerDesk, answer_desk, wording
from doithoai.apps.petitions.queries.drafting import OpenPages, open_pages
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.answering import MOST_FILES
from doithoai.core.text.changes import joined, put_together
from doithoai.core.text.difference import difference
from doithoai.core.text.normalise import tidy
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.common.uploads import keep_uploads
from doithoai.faces.desk.answers import forms
from doithoai.faces.desk.answers.beside import around, may_write, state_of
from doithoai.faces.desk.triage.acts import trail_of

WRITE = Permission.ANSWER_DRAFT


@dataclass(frozen=True)
class Clash:
    """Somebody saved since: both wordings, what differs, and the two put together."""

    mine: str
    theirs: str
    writer: str
    pieces: list[tuple[str, str]]
    together: str
    twice: int
    """How many places both changed: both wordings stand in `together`."""


@never_cache
@desk_page(WRITE)
def draft_answer(request: HttpRequest, code: str) -> HttpResponse:
    """The case left, the answer right; saving keeps a version, the second saver sees both wordings."""
    caller = caller_of(request)
    desk = answer_desk(caller, code, WRITE)
    form = forms.DraftAnswer(*_sent(request), points=desk.points)
    if form.is_bound and form.is_valid():
        done = _save(request, caller, desk, form)
        if done:
            messages.success(request, str(done))
            return redirect("desk:petition" if "send_up" in request.POST else "desk:draft_answer", code)
        desk = answer_desk(caller, code, WRITE)
    return render(request, "desk/answers/draft.html", _page(caller, desk, form), status=422 if form.is_bound else 200)


def _sent(request: HttpRequest) -> tuple[Any, ...]:
    return (request.POST, request.FILES) if request.method == "POST" else ()


def _save(request: HttpRequest, caller: Caller, desk: AnswerDesk, form: forms.DraftAnswer) -> str | Promise | None:
    """What was done, in words; None with the reason in the form. Files are kept even where the words clash."""
    answer = attempt(form, lambda: draft(caller, petition_id=desk.petition.pk, **form.words))
    owner = answer or desk.answer
    if owner is not None:
        _keep_files(caller, form, owner.pk)
    if answer is None:
        _keep_words(caller, desk, form)
        return None
    if not form.errors and "send_up" in request.POST:
        attempt(form, lambda: submit(caller, answer_id=answer.pk))
    if form.errors:
        messages.success(request, str(_("Chữ đã được lưu; còn chỗ cần sửa ở dưới.")))
        return None
    return _("Đã lưu và trình lãnh đạo đơn vị.") if "send_up" in request.POST else _("Đã lưu bản nháp.")


def _keep_files(caller: Caller, form: forms.DraftAnswer, answer_id: int) -> None:
    for file in keep_uploads(caller, form, "attached", form.cleaned_data["attached"], most=MOST_FILES):
        attempt(form, partial(attach, caller, answer_id=answer_id, file=file))


def _keep_words(caller: Caller, desk: AnswerDesk, form: forms.DraftAnswer) -> None:
    """They could not be saved: they stay this person's unsaved words, whatever becomes of the browser."""
    number = form.cleaned_data["number"] or 0
    quiet = forms.WorkingWords({}, points=())
    attempt(quiet, lambda: keep(caller, petition_id=desk.petition.pk, number=number, **form.words))


def _page(caller: Caller, desk: AnswerDesk, form: forms.DraftAnswer) -> dict[str, Any]:
    pages = open_pages(caller, desk.petition.pk)
    words, seen, points = _words(form, desk, pages)
    if seen < desk.version:
        points = sorted({*points, *desk.answered})  # what either marked as answered
    writes = may_write(caller, desk)
    clash = _clash(desk, words, seen) if writes else None
    state = state_of(desk, pages, clash.together if clash else words if writes else desk.text)
    # over which version the words stand: the newest, once this person sees it beside them
    over = desk.version if clash or tidy(words) == desk.text else seen
    values = {"text": clash.together if clash else words, "seen_version": over, "number": state["number"]}
    return {
        "act_title": _("Soạn câu trả lời"),
        "trail": trail_of(desk.petition, _("Soạn câu trả lời")),
        "petition": desk.petition,
        "desk": desk,
        "form": _again(form, values | {"answered_points": points}, desk),
        "clash": clash,
        "points": points if writes else desk.answered,
        "writes": writes,
        "person_id": caller.person_id,
        "case_url": reverse("desk:petition", args=[desk.petition.code]),
        **state,
        **around(caller, desk),
    }


def _again(sent: forms.DraftAnswer, values: dict[str, Any], desk: AnswerDesk) -> forms.DraftAnswer:
    """The form to go on with, with what the rules said of the one that was sent at its fields."""
    if not sent.is_bound:
        return forms.DraftAnswer(initial=values, points=desk.points)
    shown = forms.DraftAnswer(values, points=desk.points)
    for name, errors in sent.errors.items():
        for error in errors:
            if error not in shown.errors.get(name, []):
                shown.add_error(None if name == "__all__" else name, str(error))
    return shown


def _words(form: forms.DraftAnswer, desk: AnswerDesk, pages: OpenPages) -> tuple[str, int, list[int]]:
    """The words to go on with: what was just sent, else the unsaved ones, else the newest saved."""
    if form.is_bound:
        sent = form.cleaned_data
        return form.data.get("text", ""), sent.get("seen_version") or 0, sent.get("answered_points", [])
    mine = pages.mine
    if mine is not None and mine.kept_at is not None:
        return mine.text, mine.seen_version, mine.answered_points
    return desk.text, desk.version, desk.answered


def _clash(desk: AnswerDesk, words: str, seen: int) -> Clash | None:
    """Both wordings, where the saved one is newer than the one these words were written over."""
    mine, theirs = tidy(words), desk.text
    if desk.answer is None or seen >= desk.version or mine in ("", theirs):
        return None
    origin, writer = wording(desk.answer, seen), wording(desk.answer, desk.version)
    both = put_together(origin.text if origin else "", theirs, mine)
    return Clash(
        mine=mine,
        theirs=theirs,
        writer=writer.written_by_name if writer else "",
        pieces=joined(difference(theirs, mine)),
        together=both.text,
        twice=both.clashes,
    )


@require_POST
@desk_page(WRITE)
def keep_working_copy(request: HttpRequest, code: str) -> HttpResponse:
    """The page keeps what is typed; back comes what it says of itself."""
    caller = caller_of(request)
    desk = answer_desk(caller, code, WRITE)
    form = forms.WorkingWords(request.POST, points=desk.points)
    if not form.is_valid():
        return HttpResponse(status=400)
    keep(caller, petition_id=desk.petition.pk, **form.cleaned_data)
    state = state_of(desk, open_pages(caller, desk.petition.pk), form.cleaned_data["text"])
    behind = desk.version > form.cleaned_data["seen_version"]
    context = {"desk": desk, "petition": desk.petition, **state, "behind": behind, "kept_now": caller.now}
    return render(request, "desk/answers/_state.html", context)


@require_POST
@desk_page(WRITE)
def drop_working_copy(request: HttpRequest, code: str) -> HttpResponse:
    """The saved wording stands; mine is given up."""
    caller = caller_of(request)
    drop(caller, petition_id=answer_desk(caller, code, WRITE).petition.pk)
    messages.success(request, str(_("Đã bỏ chữ chưa lưu. Trang hiện bản lưu gần nhất.")))
    return redirect("desk:draft_answer", code)


@require_POST
@desk_page(WRITE)
def remove_answer_file(request: HttpRequest, answer_id: int, attachment_id: int) -> HttpResponse:
    """It does not go out with the answer."""
    caller = caller_of(request)
    answer = answers_for(caller, WRITE).select_related("petition").get(pk=answer_id)
    remove(caller, answer_id=answer.pk, attachment_id=attachment_id)
    messages.success(request, str(_("Đã bỏ tệp.")))
    return redirect("desk:draft_answer", answer.petition.code)
