"""Read a plan from a file, review what was read beside the text, and begin the dialogue with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from doithoai.adapters.texts import text_of_document
from doithoai.apps.dialogues.actions.plan_from_file import plan_from_file
from doithoai.apps.dialogues.legal import findings_for, own_of
from doithoai.apps.organisations.queries import work_calendar
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.from_plan import base_of, kind_of, other_issuer, programme_from
from doithoai.core.dialogues.moving import days_of, in_year, next_year_of
from doithoai.core.dialogues.plan_as_written import as_written
from doithoai.core.dialogues.presets import Preset, facts_of
from doithoai.core.law.findings import Finding
from doithoai.core.law.kinds import DialogueKind
from doithoai.core.reading.correcting import (
    ItemUnfinished,
    ValueWrong,
    corrected,
    require_seen,
    row_of,
    unseen_rows,
)
from doithoai.core.reading.draft import PlanDraft
from doithoai.core.reading.fields.wording import wording_of
from doithoai.core.reading.read import read_plan as draft_of
from doithoai.core.reading.shown import leaves, says_nothing
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt, sentence_of
from doithoai.faces.desk.planning.review_forms import KIND_WORDS, YEARS, ReadPlan, ReviewPlan
from doithoai.faces.desk.planning.review_rows import groups_of
from doithoai.faces.desk.planning.review_words import CODE_WORDS

VALUE, TICK, DROP = "v.", "ok.", "no."
MOST_WRONG = 20
"""So many wrong values are told at once."""


@dataclass(frozen=True)
class Review:
    """What was read, what a person made of it, and what was sent that cannot stand."""

    read: PlanDraft
    draft: PlanDraft
    typed: Mapping[str, str] = field(default_factory=dict)
    ticked: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    wrong: Mapping[str, str] = field(default_factory=dict)

    @property
    def counting(self) -> dict[str, str]:
        """What was typed as far as it counts: everything of a dropped item is emptied."""
        emptied = {path: "" for path, _leaf in leaves(self.read) if row_of(path) in self.dropped}
        return {**self.typed, **emptied, **{path: "" for path in self.typed if row_of(path) in self.dropped}}


@require_http_methods(["GET", "POST"])
@desk_page(Permission.DIALOGUE_PLAN)
def read_plan(request: HttpRequest) -> HttpResponse:
    """Hand in a file; what can be read goes on to the review. Nothing is stored."""
    form = ReadPlan(request.POST, request.FILES) if request.method == "POST" else ReadPlan()
    if form.is_valid():
        sent = form.cleaned_data["file"]
        text = attempt(form, lambda: text_of_document(sent.name, sent.file) if sent else form.cleaned_data["text"])
        if text is not None:
            read = draft_of(text)
            first = {"text": text, "file_name": sent.name if sent else "", "kind": kind_of(read).value}
            caller = caller_of(request)
            shown = ReviewPlan(initial=first | {"for_year": next_year_of(read, caller.today)})
            return _page(request, caller, shown, Review(read, read), first["text"])
    return render(request, "desk/planning/read_plan.html", {"form": form}, status=422 if form.is_bound else 200)


@require_POST
@desk_page(Permission.DIALOGUE_PLAN)
def review_plan(request: HttpRequest) -> HttpResponse:
    """Check again what a person corrected, or begin the dialogue with it."""
    caller, form = caller_of(request), ReviewPlan(request.POST)
    if not form.is_valid() and "text" in form.errors:
        return redirect("desk:read_plan")
    text = form.data["text"]
    review = _reviewed(request, draft_of(text))
    if form.is_valid() and not review.wrong and request.POST.get("act") == "plan":
        made = attempt(form, lambda: _begin(caller, form, review))
        if made is not None:
            messages.success(request, _("Đã lập kế hoạch từ tệp. Ngày còn là dự kiến; xin xem lại từng phần."))
            return redirect("desk:dialogue", made.code)
    return _page(request, caller, form, review, text)


def _reviewed(request: HttpRequest, read: PlanDraft) -> Review:
    """What was sent, put over what was read; every value that cannot stand is told and left out."""
    values, ticks, drops = (_named(request, start) for start in (VALUE, TICK, DROP))
    sent = Review(read, read, values, tuple(ticks), tuple(drops))
    wrong: dict[str, str] = {}
    kept = sent.counting
    for _again in range(MOST_WRONG):
        try:
            return replace(sent, draft=corrected(read, kept), wrong=wrong)
        except ValueWrong as refused:
            path = str(refused.values["path"])
            wrong[path] = sentence_of(refused)
            kept = {each: words for each, words in kept.items() if each != path and not _of_unfinished(each, refused)}
    return replace(sent, wrong=wrong)


def _named(request: HttpRequest, start: str) -> dict[str, str]:
    return {name[len(start) :]: str(words) for name, words in request.POST.items() if name.startswith(start)}


def _of_unfinished(path: str, refused: ValueWrong) -> bool:
    return isinstance(refused, ItemUnfinished) and row_of(path) == row_of(str(refused.values["path"]))


def _begin(caller: Caller, form: ReviewPlan, review: Review) -> Any:
    require_seen(review.read, review.counting, review.ticked)
    sent, year = form.cleaned_data, form.cleaned_data["for_year"]
    wanted = _programme(caller, sent["text"], review, DialogueKind(sent["kind"]), year)
    return plan_from_file(caller, programme=wanted, year=year, file_name=sent["file_name"])


def _programme(caller: Caller, text: str, review: Review, kind: DialogueKind, year: int) -> Preset:
    """The programme in that year; a day that the person typed is meant as it stands."""
    draft = in_year(review.draft, year, typed=days_of(review.draft) - days_of(review.read))
    base = base_of(own_of(caller), kind, on=caller.today)
    return programme_from(draft, wording_of(text), base=base, kind=kind, lines=text.splitlines())


def _wanted(caller: Caller, form: ReviewPlan, review: Review, text: str) -> Preset:
    """The plan as it would stand, as far as the year and the kind can be understood."""
    kind, year = str(form["kind"].value()), str(form["for_year"].value())
    known = DialogueKind(kind) if kind in KIND_WORDS else DialogueKind.PEOPLE
    return _programme(caller, text, review, known, int(year) if year in YEARS else caller.today.year)


def _findings(caller: Caller, review: Review, wanted: Preset) -> list[Finding]:
    facts = facts_of(wanted, on=caller.today, starts_on=wanted.time.starts_on, ends_on=wanted.time.ends_on)
    return findings_for(caller, as_written(facts, review.draft), work_calendar())


def _page(request: HttpRequest, caller: Caller, form: ReviewPlan, review: Review, text: str) -> HttpResponse:
    wanted = _wanted(caller, form, review, text)
    findings = _findings(caller, review, wanted)
    unseen = unseen_rows(review.read, review.counting, review.ticked)
    groups = groups_of(
        review.read, review.typed, findings, ticked=review.ticked, dropped=review.dropped, wrong=review.wrong
    )
    used = {line for group in groups for row in group.rows for line in row.lines}
    placed = {id(finding) for group in groups for finding in group.findings}
    context = {
        "form": form,
        "groups": groups,
        "findings": [finding for finding in findings if id(finding) not in placed],
        "objections": len(findings),
        "doubts": len(unseen),
        "first_doubt": unseen[0] if unseen else "",
        "wrong": review.wrong,
        "other_kind": CODE_WORDS.get(kind) if (kind := review.draft.document_kind.value) not in ("plan", None) else "",
        "amends": review.draft.amends.value,
        "is_no_plan": says_nothing(review.read),
        "first_day": wanted.time.starts_on,
        "is_past": wanted.time.starts_on is not None and wanted.time.starts_on < caller.today,
        "other_issuer": other_issuer(review.draft, own_of(caller)),
        "source": [(number, line, number in used) for number, line in enumerate(text.splitlines(), start=1)],
    }
    failed = bool(review.wrong) or bool(form.errors)
    return render(request, "desk/planning/review_plan.html", context, status=422 if failed else 200)
