"""The operator prepares the next slide unseen, looks at it, then shows it: on one screen or on all."""

from django.db import transaction
from django.db.models import F

from doithoai.apps.audience.models import PhoneQuestion
from doithoai.apps.screens.control import chosen, held_control, tell
from doithoai.apps.screens.models import ScreenControl
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.screens import NothingPrepared, QuestionMissing, Slide, checked_message


@transaction.atomic
def prepare_slide(
    caller: Caller,
    *,
    dialogue_id: int,
    slide: Slide,
    number: int | None = None,
    message: str = "",
    question_id: int | None = None,
) -> None:
    """Nobody in the hall sees it yet; `number` None: on all screens. Raises `MessageMissing` or `QuestionMissing`."""
    words = checked_message(slide, message)
    control = held_control(caller, dialogue_id)
    question = _question(control, question_id) if slide == Slide.QUESTION else None
    chosen(control, number).update(next_slide=slide.value, next_message=words, next_question=question)
    tell(caller, EventName.SLIDE_PREPARED, control, number=number, slide=slide.value)


def _question(control: ScreenControl, question_id: int | None) -> PhoneQuestion:
    shown = PhoneQuestion.objects.shown().filter(sitting__dialogue_id=control.pk, pk=question_id or 0).first()
    if shown is None:
        raise QuestionMissing()
    return shown


@transaction.atomic
def show_slide(caller: Caller, *, dialogue_id: int, number: int | None = None) -> None:
    """Show what is prepared, where something is. Raises `NothingPrepared`."""
    control = held_control(caller, dialogue_id)
    ready = chosen(control, number).exclude(next_slide="")
    numbers = list(ready.values_list("number", flat=True))
    if not numbers:
        raise NothingPrepared()
    ready.update(
        slide=F("next_slide"), message=F("next_message"), question=F("next_question"),
        next_slide="", next_message="", next_question=None,
    )  # fmt: skip
    tell(caller, EventName.SLIDE_SHOWN, control, numbers=numbers)


@transaction.atomic
def show_question(caller: Caller, *, dialogue_id: int, question_id: int) -> None:
    """A question that everybody may read, on all screens at once: there is nothing to look at before."""
    control = held_control(caller, dialogue_id)
    question = _question(control, question_id)
    chosen(control, None).update(slide=Slide.QUESTION.value, message="", question=question)
    tell(caller, EventName.SLIDE_SHOWN, control, numbers=[], question_key=question.key)
