from collections.abc import Callable
from typing import Any

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.give_floor import give_floor
from doithoai.apps.hall.actions.write_caption import write_caption
from doithoai.apps.hall.models import HallVersion, Sitting
from doithoai.apps.screens.actions.add_screen import add_screen, adjust_screen, drop_screen
from doithoai.apps.screens.actions.empty_screens import empty_screens, resume_screens, set_safe_mode
from doithoai.apps.screens.actions.show_slide import prepare_slide, show_question, show_slide
from doithoai.apps.screens.models import Screen
from doithoai.apps.screens.pictures import public_crowd_picture, screen_picture
from doithoai.core.events import EventName
from doithoai.core.hall.screens import (
    MessageMissing,
    NothingPrepared,
    QuestionMissing,
    ScreenNameMissing,
    Slide,
    TooManyScreens,
)
from doithoai.core.refusal import NotPossibleNow
from tests.crowd import WORDS, asked, let_through
from tests.hall_world import queued
from tests.world import World

ACTS: list[Callable[..., Any]] = [
    lambda caller, dialogue_id: add_screen(caller, dialogue_id=dialogue_id, name="Màn trái"),
    lambda caller, dialogue_id: prepare_slide(caller, dialogue_id=dialogue_id, slide=Slide.AGENDA),
    show_slide,
    empty_screens,
    resume_screens,
    lambda caller, dialogue_id: set_safe_mode(caller, dialogue_id=dialogue_id, is_safe=True),
]


def shown(world: World, dialogue: Dialogue, number: int = 1) -> dict[str, Any]:
    return screen_picture(dialogue.code, str(number), today=world.clock.now.date())


def test_nobody_sees_the_next_slide_before_it_is_shown(world: World, dialogue: Dialogue) -> None:
    secretary = world.caller("secretary")
    prepare_slide(secretary, dialogue_id=dialogue.pk, slide=Slide.MESSAGE, message="Giải lao 15 phút")
    assert (shown(world, dialogue)["slide"], "Giải lao" in str(shown(world, dialogue))) == ("speaker", False)

    show_slide(secretary, dialogue_id=dialogue.pk)
    assert (shown(world, dialogue)["slide"], shown(world, dialogue)["words"]) == ("message", "Giải lao 15 phút")
    with pytest.raises(NothingPrepared):
        show_slide(secretary, dialogue_id=dialogue.pk)
    assert Event.objects.filter(name=EventName.SLIDE_SHOWN).count() == 1


def test_each_screen_shows_its_own_or_all_the_same(world: World, dialogue: Dialogue) -> None:
    chair = world.caller("chair")
    left = add_screen(chair, dialogue_id=dialogue.pk, name="Màn trái")
    prepare_slide(chair, dialogue_id=dialogue.pk, slide=Slide.AGENDA, number=left.number)
    show_slide(chair, dialogue_id=dialogue.pk, number=left.number)
    assert [shown(world, dialogue, number)["slide"] for number in (1, 2)] == ["speaker", "agenda"]
    assert shown(world, dialogue, 2)["lines"] == ["Khai mạc", "Hỏi và trả lời", "Kết luận"]

    prepare_slide(chair, dialogue_id=dialogue.pk, slide=Slide.ADDRESS)
    show_slide(chair, dialogue_id=dialogue.pk)
    assert [shown(world, dialogue, number)["slide"] for number in (1, 2)] == ["address", "address"]


def test_one_press_empties_all_screens_and_one_brings_them_back(world: World, dialogue: Dialogue) -> None:
    chair = world.caller("chair")
    add_screen(chair, dialogue_id=dialogue.pk, name="Màn trái")
    for _ in range(2):
        empty_screens(chair, dialogue_id=dialogue.pk)
    assert [shown(world, dialogue, number)["slide"] for number in (1, 2)] == ["neutral", "neutral"]
    version = HallVersion.objects.get().number
    resume_screens(chair, dialogue_id=dialogue.pk)
    assert [shown(world, dialogue, number)["slide"] for number in (1, 2)] == ["speaker", "speaker"]
    assert HallVersion.objects.get().number == version + 1


def test_safe_mode_takes_names_and_numbers_from_screens_and_phones(world: World, sitting: Sitting) -> None:
    dialogue, words = sitting.dialogue, "Tôi là Lê Thị Bưởi, 0912 345 678, bao giờ sửa đường?"
    turn = queued(world, sitting, "Lê Thị Bưởi", question=words)
    queued(world, sitting, "Ngô Văn Sáu")
    give_floor(world.caller("chair"), turn_id=turn.pk)
    assert shown(world, dialogue)["name"] == "Lê Thị Bưởi"

    set_safe_mode(world.caller("secretary"), dialogue_id=dialogue.pk, is_safe=True)
    for seen in (shown(world, dialogue), public_crowd_picture(dialogue.code)):
        assert not [word for word in ("Bưởi", "Sáu", "0912") if word in str(seen)]
        assert "Người dân Thôn Đông" in str(seen)


def test_only_a_question_that_everybody_may_read_comes_on_a_screen(world: World, sitting: Sitting) -> None:
    secretary, dialogue = world.caller("secretary"), sitting.dialogue
    waiting = asked(world, sitting, "Câu chưa ai duyệt thì sao?", key="lan-2")
    with pytest.raises(QuestionMissing):
        show_question(secretary, dialogue_id=dialogue.pk, question_id=waiting.pk)
    question = let_through(world, sitting, name="Lê Thị Bưởi", is_anonymous=True)
    show_question(secretary, dialogue_id=dialogue.pk, question_id=question.pk)
    assert shown(world, dialogue)["words"] == WORDS
    assert "Bưởi" not in str(shown(world, dialogue))


def test_screens_are_named_numbered_adjusted_and_dropped(world: World, dialogue: Dialogue) -> None:
    chair, own = world.caller("chair"), {"dialogue_id": dialogue.pk}
    with pytest.raises(ScreenNameMissing):
        add_screen(chair, name=" ", **own)
    for number in range(2, 10):
        add_screen(chair, name=f"Màn {number}", **own)
    with pytest.raises(TooManyScreens):
        add_screen(chair, name="Màn thứ mười", **own)
    adjust_screen(chair, number=2, is_large=True, is_high_contrast=True, **own)
    assert (shown(world, dialogue, 2)["large"], shown(world, dialogue)["large"]) == (True, False)
    drop_screen(chair, number=2, **own)
    with pytest.raises(Screen.DoesNotExist):
        shown(world, dialogue, 2)
    with pytest.raises(NotPossibleNow):
        drop_screen(chair, number=1, **own)


def test_a_message_needs_words(world: World, dialogue: Dialogue) -> None:
    with pytest.raises(MessageMissing):
        prepare_slide(world.caller("chair"), dialogue_id=dialogue.pk, slide=Slide.MESSAGE)
    assert not Screen.objects.exists()


@pytest.mark.parametrize("act", ACTS)
def test_a_stranger_and_an_officer_touch_no_screen(world: World, dialogue: Dialogue, act: Callable[..., Any]) -> None:
    for name in ("stranger", "road_officer"):
        with pytest.raises(Dialogue.DoesNotExist):
            act(world.caller(name), dialogue_id=dialogue.pk)
    assert not Screen.objects.exists()


@pytest.mark.parametrize("slide", list(Slide))
def test_every_slide_fills_the_same_places(world: World, dialogue: Dialogue, slide: Slide) -> None:
    Screen.objects.create(dialogue=dialogue, number=1, name="Màn chính", slide=slide.value)
    names = {"slide", "large", "contrast", "head", "title", "group", "name", "words", "under", "outcome"}
    names |= {"time_started", "time_allowed", "captioned", "captions"}
    assert set(shown(world, dialogue)) == names | {"address", "lines"}


def test_captions_stand_on_the_screens_that_want_them_and_never_on_a_neutral_one(
    world: World, dialogue: Dialogue, sitting: Sitting
) -> None:
    secretary, own = world.caller("secretary"), {"dialogue_id": dialogue.pk}
    write_caption(secretary, text="Gọi ông Nguyễn Văn Hòa số 0912345678", key="a", **own)
    assert (shown(world, dialogue)["captioned"], shown(world, dialogue)["captions"]) == (False, [])
    adjust_screen(secretary, number=1, is_large=False, is_high_contrast=False, has_captions=True, **own)
    assert shown(world, dialogue)["captions"] == ["Gọi ông Nguyễn Văn Hòa số 0912345678"]

    set_safe_mode(secretary, is_safe=True, **own)
    told = f"{shown(world, dialogue)['captions']} {public_crowd_picture(dialogue.code)['captions']}"
    assert ("0912345678" in told, "Nguyễn Văn Hòa" in told) == (False, False)
    empty_screens(secretary, **own)
    assert (shown(world, dialogue)["captioned"], shown(world, dialogue)["captions"]) == (False, [])
