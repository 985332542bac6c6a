"""What one screen shows at this moment, and the public picture of phones: both without names in safe mode."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings

from doithoai.apps.audience.models import PhoneQuestion
from doithoai.apps.audience.pictures import crowd_picture, question_facts, shown_questions
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.broadcasting import broadcast_part
from doithoai.apps.hall.pictures import facts_of, picture_for_all, picture_of, public_dialogue
from doithoai.apps.hall.polling import poll_picture
from doithoai.apps.hall.promise_queries import promises_of_last_time
from doithoai.apps.hall.queries import Hall, hall_of
from doithoai.apps.screens.control import FIRST, FIRST_NAME
from doithoai.apps.screens.models import Screen, ScreenControl
from doithoai.core.hall import picture
from doithoai.core.hall.decisions import Outcome
from doithoai.core.hall.screens import Slide, results_line, supported_line

MOST_LINES = 24
"""Lines of one list; a screen turns its pages by itself."""
EMPTY: Mapping[str, Any] = dict.fromkeys(
    ("head", "title", "group", "name", "words", "under", "outcome", "time_started", "time_allowed", "address"), ""
) | {"lines": [], "captions": []}
"""Every name that a slide may fill."""


@dataclass(frozen=True, kw_only=True)
class Scene:
    """Everything a slide may speak of."""

    dialogue: Dialogue
    hall: Hall
    today: date
    safe: bool = False
    message: str = ""
    question: PhoneQuestion | None = None


def control_of(dialogue: Dialogue) -> ScreenControl:
    """What holds for all screens; before anybody has touched them, nothing does."""
    return ScreenControl.objects.filter(pk=dialogue.pk).first() or ScreenControl(dialogue=dialogue)


def screen_of(dialogue: Dialogue, number: int) -> Screen:
    """The screen; the first one is there before anybody has made it. Raises Screen.DoesNotExist."""
    screens = Screen.objects.select_related("question__group", "next_question__group").filter(dialogue=dialogue)
    found = screens.filter(number=number).first()
    if found is None and number != FIRST:
        raise Screen.DoesNotExist
    return found or Screen(dialogue=dialogue, number=FIRST, name=FIRST_NAME)


def public_crowd_picture(code: str) -> dict[str, Any]:
    """What every phone sees. Raises Dialogue.DoesNotExist."""
    dialogue = public_dialogue(code)
    hall, safe = hall_of(dialogue), control_of(dialogue).is_safe
    return picture_for_all(dialogue, hall, safe=safe) | crowd_picture(hall.sitting, safe=safe)


def control_picture(code: str) -> dict[str, Any]:
    """What the staff follows of the screens."""
    control = control_of(Dialogue.objects.get(code=code))
    return {"neutral": control.is_neutral, "safe": control.is_safe}


def screen_picture(code: str, number: str, *, today: date) -> dict[str, Any]:
    """What one screen shows to everybody. Raises Dialogue.DoesNotExist or Screen.DoesNotExist."""
    dialogue = public_dialogue(code)
    if not number.isdecimal():
        raise Screen.DoesNotExist
    return picture_of_screen(screen_of(dialogue, int(number)), control_of(dialogue), today=today)


def picture_of_screen(screen: Screen, control: ScreenControl, *, today: date, prepared: bool = False) -> dict[str, Any]:
    """The slide that everybody sees, or the one that is `prepared` unseen; neutral stands above the first only."""
    if prepared:
        slide, message, question = screen.next_slide or screen.slide, screen.next_message, screen.next_question
    else:
        slide, message, question = screen.slide, screen.message, screen.question
    kind = Slide.NEUTRAL if control.is_neutral and not prepared else Slide(slide)
    scene = Scene(
        dialogue=screen.dialogue,
        hall=hall_of(screen.dialogue),
        today=today,
        safe=control.is_safe,
        message=message,
        question=question,
    )
    captioned = screen.has_captions and kind not in (Slide.NEUTRAL, Slide.ADDRESS)
    look = {
        "slide": kind.value,
        "large": screen.is_large,
        "contrast": screen.is_high_contrast,
        "captioned": captioned,
        "captions": broadcast_part(screen.dialogue, safe=control.is_safe)["captions"] if captioned else [],
    }
    return {**EMPTY, **SLIDES[kind](scene), **look}


def _speaker(scene: Scene) -> dict[str, Any]:
    seen = picture_of(scene.hall, safe=scene.safe)
    return {
        "head": seen["headline"],
        "title": "" if seen["speaker"] else scene.dialogue.title,
        "group": seen["group"] if seen["speaker"] else seen["item"],
        "name": seen["speaker"],
        "words": seen["question"],
        "under": seen["unit"],
        "outcome": seen["outcome"],
        "lines": [] if seen["question"] else [line for line in [seen["queue_line"], *seen["fairness"]] if line],
        "time_started": seen["time_started"],
        "time_allowed": seen["time_allowed"],
    }


def _agenda(scene: Scene) -> dict[str, Any]:
    here = scene.hall.sitting.item_id if scene.hall.sitting and not scene.hall.sitting.closed_at else None
    items = scene.dialogue.agenda.all()
    return {"head": "Chương trình", "lines": [f"→ {one.title}" if one.pk == here else one.title for one in items]}


def _message(scene: Scene) -> dict[str, Any]:
    return {"head": "Thông báo", "words": scene.message}


def _questions(scene: Scene) -> dict[str, Any]:
    sitting = scene.hall.sitting
    rows = shown_questions(sitting) if sitting else []
    rows.sort(key=lambda row: -row.supported)
    told = [(row.supported, question_facts(row, safe=scene.safe)["text"]) for row in rows[:MOST_LINES]]
    lines = [supported_line(number, words) for number, words in told]
    return {"head": "Câu hỏi từ điện thoại", "lines": lines or ["Chưa có câu hỏi nào."]}


def _question(scene: Scene) -> dict[str, Any]:
    asked = scene.question and PhoneQuestion.objects.shown().filter(pk=scene.question.pk).first()
    if not asked:
        return _neutral(scene)
    facts = question_facts(asked, safe=scene.safe)
    return {"head": "Câu hỏi từ điện thoại", "group": facts["who"], "words": facts["text"], "outcome": facts["state"]}


def _promises(scene: Scene) -> dict[str, Any]:
    told = promises_of_last_time(scene.dialogue, today=scene.today)[:MOST_LINES]
    lines = [f"{one.unit}: {_without(scene, one.text)}. {_without(scene, one.standing)}" for one in told]
    return {"head": "Những việc đã hứa lần trước", "lines": lines or ["Không có việc nào đã hứa lần trước."]}


def _results(scene: Scene) -> dict[str, Any]:
    decided = [turn for turn in scene.hall.heard if turn.outcome]
    numbers = [sum(turn.outcome == outcome for turn in decided) for outcome in Outcome]
    facts = [facts_of(turn, safe=scene.safe) for turn in reversed(decided)]
    lines = [f"{one.speaker}: {picture.outcome_line(one)}" for one in facts[:MOST_LINES]]
    return {"head": results_line(*numbers), "lines": lines}


def _poll(scene: Scene) -> dict[str, Any]:
    poll = poll_picture(scene.dialogue)
    if not poll["id"]:
        return _neutral(scene)
    lines = [f"{one['words']}: {one['result']}" if one["result"] else one["words"] for one in poll["choices"]]
    under = f"{poll['state']}, {poll['told']}"
    return {"head": poll["note"].rstrip("."), "words": poll["question"], "under": under, "lines": lines}


def _address(scene: Scene) -> dict[str, Any]:
    address = f"{settings.SITE_URL}/truc-tiep/{scene.dialogue.code}/"
    plain = address.removeprefix("https://").removeprefix("http://")
    return {"head": "Theo dõi, đặt câu hỏi, đăng ký phát biểu trên điện thoại", "address": plain}


def _neutral(scene: Scene) -> dict[str, Any]:
    return {"title": scene.dialogue.title, "head": scene.dialogue.authority.name}


def _without(scene: Scene, words: str) -> str:
    return picture.without_private(words) if scene.safe else words


SLIDES: Mapping[Slide, Callable[[Scene], dict[str, Any]]] = {
    Slide.SPEAKER: _speaker,
    Slide.AGENDA: _agenda,
    Slide.MESSAGE: _message,
    Slide.QUESTIONS: _questions,
    Slide.QUESTION: _question,
    Slide.PROMISES: _promises,
    Slide.RESULTS: _results,
    Slide.POLL: _poll,
    Slide.ADDRESS: _address,
    Slide.NEUTRAL: _neutral,
}
"""The slide -> what it fills."""
