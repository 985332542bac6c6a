"""The page on which opinion polls are run."""

import pytest
from django.urls import reverse

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.models import Poll
from tests.hall_world import issued_dialogue
from tests.world import World

CODE = "xa-an-binh-2026-1"
TYPED = {"question": "Họp tổ lúc nào?", "choices": "Buổi tối\n\nCuối tuần\n"}


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    """The hall is open."""
    dialogue = issued_dialogue(world)
    open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk)
    return dialogue


def page(world: World, name: str = "secretary") -> str:
    return world.client(name).get(reverse("desk:polls", args=[CODE])).content.decode()


def act(world: World, poll: Poll, what: str) -> str:
    url = reverse("desk:act_on_poll", args=[CODE, poll.pk, what])
    return world.client("chair").post(url, follow=True).content.decode()


def test_a_poll_is_opened_closed_and_taken_down(world: World, dialogue: Dialogue) -> None:
    world.client("secretary").post(reverse("desk:polls", args=[CODE]), TYPED)
    poll = Poll.objects.get()
    assert poll.choices == ["Buổi tối", "Cuối tuần"]
    assert "0 máy đã trả lời" in page(world)
    assert "Buổi tối: 0" not in page(world)
    assert "Buổi tối: 0 (0%)" in act(world, poll, "cho-xem")
    assert "Đã khép" in act(world, poll, "khep")
    act(world, poll, "cat")
    poll.refresh_from_db()
    assert not poll.on_screen


def test_every_page_says_that_it_decides_nothing(world: World, dialogue: Dialogue) -> None:
    assert "không có giá trị biểu quyết" in page(world, "chair")


def test_what_was_typed_stays_when_it_is_refused(world: World, dialogue: Dialogue) -> None:
    answer = world.client("secretary").post(reverse("desk:polls", args=[CODE]), TYPED | {"choices": "Có"})
    words = answer.content.decode()
    assert answer.status_code == 422
    assert "từ 2 đến 6 lựa chọn" in words
    assert "Họp tổ lúc nào?" in words


def test_the_second_who_closes_is_told(world: World, dialogue: Dialogue) -> None:
    world.client("secretary").post(reverse("desk:polls", args=[CODE]), TYPED)
    poll = Poll.objects.get()
    act(world, poll, "khep")
    assert "đã khép lại" in act(world, poll, "khep")
