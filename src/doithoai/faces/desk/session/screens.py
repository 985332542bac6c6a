"""The operator of the screens: prepare the next slide unseen, look at it, show it; all neutral at one press."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from doithoai.apps.audience.pictures import shown_questions
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.hall.queries import hall_of
from doithoai.apps.screens.actions import add_screen as adding
from doithoai.apps.screens.actions import empty_screens as emptying
from doithoai.apps.screens.actions import show_slide as showing
from doithoai.apps.screens.models import Screen
from doithoai.apps.screens.pictures import control_of, picture_of_screen, screen_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.core.hall.screens import LONGEST_MESSAGE, SLIDE_WORDS, Slide
from doithoai.core.refusal import Refused
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.numbers import number_in
from doithoai.faces.common.qr import qr_picture
from doithoai.faces.common.refusals import attempt, sentence_of
from doithoai.faces.desk.frame import frame_of

Act = Callable[[Caller, int, Mapping[str, str]], object]


class PrepareSlide(forms.Form):
    """What comes next, and where."""

    number = forms.TypedChoiceField(label=gettext_lazy("Màn nào"), coerce=int, empty_value=None, required=False)
    slide = forms.ChoiceField(label=gettext_lazy("Hình"))
    message = forms.CharField(
        label=gettext_lazy("Nội dung thông báo, nếu chọn hình thông báo"), max_length=LONGEST_MESSAGE, required=False
    )
    question_id = forms.TypedChoiceField(
        label=gettext_lazy("Câu hỏi, nếu chọn một câu hỏi"), coerce=int, empty_value=None, required=False
    )

    def __init__(self, data: Any, screens: list[Screen], questions: list[Any]) -> None:
        super().__init__(data)
        self.fields["number"].choices = [("", _("Tất cả")), *((one.number, one.name) for one in screens)]  # type: ignore[attr-defined]
        self.fields["slide"].choices = [(slide.value, _(words)) for slide, words in SLIDE_WORDS.items()]  # type: ignore[attr-defined]
        asked = [(one.pk, one.public_text[:80]) for one in questions]
        self.fields["question_id"].choices = [("", "—"), *asked]  # type: ignore[attr-defined]


@dataclass(frozen=True, kw_only=True)
class Operated:
    """One screen as its operator sees it."""

    screen: Screen
    now: dict[str, Any]
    following: dict[str, Any] | None
    url: str


def _number(typed: Mapping[str, str]) -> int | None:
    return number_in(typed.get("number")) or None


ACTS: Mapping[str, Act] = {
    "chieu": lambda caller, pk, typed: showing.show_slide(caller, dialogue_id=pk, number=_number(typed)),
    "trung-tinh": lambda caller, pk, _typed: emptying.empty_screens(caller, dialogue_id=pk),
    "chieu-lai": lambda caller, pk, _typed: emptying.resume_screens(caller, dialogue_id=pk),
    "khong-neu-ten": lambda caller, pk, typed: emptying.set_safe_mode(
        caller, dialogue_id=pk, is_safe=typed.get("is_safe") == "yes"
    ),
    "them": lambda caller, pk, typed: adding.add_screen(caller, dialogue_id=pk, name=typed.get("name", "")),
    "bo": lambda caller, pk, typed: adding.drop_screen(caller, dialogue_id=pk, number=_number(typed) or 0),
    "chinh": lambda caller, pk, typed: adding.adjust_screen(
        caller,
        dialogue_id=pk,
        number=_number(typed) or 0,
        is_large="is_large" in typed,
        is_high_contrast="is_high_contrast" in typed,
        has_captions="has_captions" in typed,
    ),
}
"""The last part of the address -> what is done."""


@desk_page(Permission.SITTING_RUN)
def screens(request: HttpRequest, code: str) -> HttpResponse:
    """Every screen with what it shows and what comes next; the form prepares, another button shows."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.SITTING_RUN)
    rows = _screens(dialogue)
    sitting = hall_of(dialogue).sitting
    form = PrepareSlide(request.POST or None, rows, shown_questions(sitting) if sitting else [])
    if form.is_valid() and _prepared(form, caller, dialogue):
        return redirect("desk:screens", code)
    context = _context(caller, dialogue, rows) | {"form": form}
    return render(request, "desk/session/screens.html", context, status=422 if form.errors else 200)


def _prepared(form: PrepareSlide, caller: Caller, dialogue: Dialogue) -> bool:
    typed = form.cleaned_data | {"slide": Slide(form.cleaned_data["slide"])}

    def prepare() -> bool:
        showing.prepare_slide(caller, dialogue_id=dialogue.pk, **typed)
        return True

    return attempt(form, prepare) is not None


def _screens(dialogue: Dialogue) -> list[Screen]:
    rows = dialogue.screens.select_related("dialogue__authority", "question__group", "next_question__group")
    return list(rows) or [screen_of(dialogue, 1)]


def _context(caller: Caller, dialogue: Dialogue, rows: list[Screen]) -> dict[str, Any]:
    control = control_of(dialogue)
    phone = f"{settings.SITE_URL}{reverse('live:audience', args=[dialogue.code])}"
    operated = [
        Operated(
            screen=row,
            now=picture_of_screen(row, control, today=caller.today),
            following=picture_of_screen(row, control, today=caller.today, prepared=True) if row.next_slide else None,
            url=reverse("live:screen_of_number", args=[dialogue.code, row.number]),
        )
        for row in rows
    ]
    shown = {
        "rows": operated,
        "control": control,
        "qr": qr_picture(phone),
        "any_ready": any(r.next_slide for r in rows),
    }
    return frame_of(caller, dialogue, Stage.HALL, title=_("Màn chiếu")) | shown


@require_POST
@desk_page(Permission.SITTING_RUN)
def act_on_screens(request: HttpRequest, code: str, act: str) -> HttpResponse:
    """One press. From the console the answer is empty: what the chair has open stays."""
    if act not in ACTS:
        raise Http404
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.SITTING_RUN)
    try:
        ACTS[act](caller, dialogue.pk, request.POST.dict())
    except Refused as refused:
        messages.error(request, sentence_of(refused))
    return HttpResponse(status=204) if "HX-Request" in request.headers else redirect("desk:screens", code)
