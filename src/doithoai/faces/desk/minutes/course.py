"""How the minutes go on: corrections of those who were there, reading out, signatures."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.hall.actions.open_minutes_corrections import open_minutes_corrections
from doithoai.apps.hall.actions.record_minutes_read_out import record_minutes_read_out
from doithoai.apps.hall.actions.settle_minutes_correction import settle_minutes_correction
from doithoai.apps.hall.actions.sign_minutes import sign_minutes as sign
from doithoai.apps.hall.minutes_queries import course_of, signatures_on
from doithoai.apps.hall.models import MinutesCorrection
from doithoai.apps.hall.newest import newest_of_kind
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.papers.queries import get_paper
from doithoai.core.access.permissions import Permission
from doithoai.core.calendars.working_days import YearNotPublished
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.core.hall.minutes_course import CORRECTION_WORDS, USUAL_WORKING_DAYS, CorrectionState, SignerPart
from doithoai.core.papers.paper import PaperKind
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.frame import frame_of
from doithoai.faces.desk.minutes import forms
from doithoai.faces.desk.planning.editing import FormPage, answer

SIGNERS = {SignerPart.SECRETARY: gettext_lazy("Thư ký"), SignerPart.CHAIR: gettext_lazy("Chủ trì")}


@desk_page(Permission.PAPER_DRAFT)
def minutes_corrections(request: HttpRequest, code: str) -> HttpResponse:
    """Who asked for what, and until when they may; the form sets the day."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code)
    course = course_of(dialogue)
    first = {"until": course.corrections_until or _usual_day(caller.today)}
    form = forms.OpenCorrections(request.POST or None, initial=first)

    def act() -> object:
        return open_minutes_corrections(caller, dialogue_id=dialogue.pk, **form.cleaned_data)

    if form.is_valid() and attempt(form, act) is not None:
        messages.success(request, _("Đã mở cho người dự đọc biên bản và góp ý."))
        return redirect("desk:minutes_corrections", code)
    context = frame_of(caller, dialogue, Stage.CONCLUSION, title=_("Góp ý của người dự"))
    context |= {"form": form, "today": caller.today}
    context |= {"course": course, "row": newest_of_kind(dialogue, PaperKind.MINUTES), "rows": _rows(dialogue)}
    context |= {"entrance": request.build_absolute_uri(reverse("portal:minutes_entrance", args=[code]))}
    return render(request, "desk/minutes/corrections.html", context, status=422 if form.is_bound else 200)


def _rows(dialogue: Dialogue) -> list[tuple[MinutesCorrection, str]]:
    rows = MinutesCorrection.objects.filter(dialogue=dialogue)
    return [(row, _(CORRECTION_WORDS[CorrectionState(row.state)])) for row in rows]


def _usual_day(today: date) -> date:
    try:
        return work_calendar().add_working_days(today, USUAL_WORKING_DAYS)
    except YearNotPublished:
        return today


@desk_page(Permission.PAPER_DRAFT)
def settle_correction(request: HttpRequest, code: str, request_id: int) -> HttpResponse:
    """Answer one who asked."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code)
    row = MinutesCorrection.objects.filter(dialogue=dialogue).get(pk=request_id)
    form = forms.SettleCorrection(request.POST or None)

    def act() -> object:
        said = form.cleaned_data
        accepted = said["outcome"] == CorrectionState.ACCEPTED
        return settle_minutes_correction(caller, request_id=row.pk, accepted=accepted, reason=said["reason"])

    page = FormPage(
        title=_("Trả lời góp ý của %(name)s") % {"name": row.name}, button=_("Gửi trả lời"),
        done=_("Đã trả lời; người góp ý đọc được ở trang của mình."), act=act, back="desk:minutes_corrections",
        stage=Stage.CONCLUSION, more={"lead": row.words},
    )  # fmt: skip
    return answer(request, caller, dialogue, form, page)


@desk_page(Permission.PAPER_DRAFT)
def read_out_minutes(request: HttpRequest, code: str) -> HttpResponse:
    """When the minutes were read out, by whom."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code)
    course = course_of(dialogue)
    first: dict[str, Any] = {"at": course.read_out_at or caller.now, "by": course.read_out_by}
    form = forms.ReadOut(request.POST or None, initial=first)

    def act() -> object:
        return record_minutes_read_out(caller, dialogue_id=dialogue.pk, **form.cleaned_data)

    page = FormPage(
        title=_("Đọc biên bản cho người dự nghe"), button=_("Ghi nhận"), act=act, back="desk:conclusion",
        done=_("Đã ghi; câu này đứng cuối biên bản."), stage=Stage.CONCLUSION,
    )  # fmt: skip
    return answer(request, caller, dialogue, form, page)


@desk_page(Permission.PAPER_ISSUE)
def sign_minutes(request: HttpRequest, paper_id: int) -> HttpResponse:
    """Whose signature stands on the printed minutes."""
    caller = caller_of(request)
    row = get_paper(caller, paper_id, Permission.PAPER_ISSUE)
    dialogue = dialogues_for(caller, Permission.DIALOGUE_VIEW).select_related("authority").get(pk=row.dialogue_id or 0)
    signed = signatures_on(row)
    parts = [(part.value, f"{SIGNERS[part]}: {signed.names.get(part, '…')}") for part in signed.missing]
    first = {"part": parts[0][0] if parts else "", "signed_on": caller.today}
    form = forms.SignMinutes(request.POST or None, parts=parts, initial=first)

    def act() -> object:
        said = form.cleaned_data
        return sign(caller, paper_id=row.pk, part=SignerPart(said["part"]), signed_on=said["signed_on"])

    page = FormPage(
        title=_("Chữ ký trên biên bản"), button=_("Ghi chữ ký"), done=_("Đã ghi chữ ký."), act=act,
        back="desk:conclusion", stage=Stage.CONCLUSION,
        more={"lead": _("Thư ký ký trước, chủ trì ký sau, trên bản in. Ký số thì nạp tệp đã ký ở trang của văn bản.")},
    )  # fmt: skip
    return answer(request, caller, dialogue, form, page)
