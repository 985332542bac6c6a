"""The opinion poll on phones and screens."""

import pytest
from django.urls import reverse

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.close_poll import close_poll
from doithoai.apps.hall.actions.open_poll import open_poll
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.models import Poll, Vote
from doithoai.apps.screens.models import Screen
from doithoai.faces.live.pictures import PUBLIC, picture_of_view
from tests.hall_world import issued_dialogue
from tests.world import World

CODE = "xa-an-binh-2026-1"
URL = f"/truc-tiep/{CODE}/"


@pytest.fixture
def poll(world: World) -> Poll:
    """Open, with two choices."""
    dialogue: Dialogue = issued_dialogue(world)
    caller = world.caller("secretary")
    open_sitting(caller, dialogue_id=dialogue.pk)
    return open_poll(caller, dialogue_id=dialogue.pk, question="Họp tổ lúc nào?", choices=["Buổi tối", "Cuối tuần"])


def test_a_phone_votes_once_and_sees_its_choice(world: World, poll: Poll) -> None:
    phone, url = world.client(), reverse("live:vote_in_poll", args=[CODE])
    first = phone.get(URL).content.decode()
    assert "Họp tổ lúc nào?" in first
    assert "không có giá trị biểu quyết" in first
    phone.post(url, {"poll_id": poll.pk, "choice": 0})
    told = phone.post(url, {"poll_id": poll.pk, "choice": 1}, headers={"accept": "application/json"})
    assert told.json() == {"choice": 1}
    page = phone.get(URL).content.decode()
    assert 'value="1" aria-pressed="true"' in page
    assert (Vote.objects.count(), Vote.objects.get().choice) == (1, 1)


def test_two_phones_are_two_votes(world: World, poll: Poll) -> None:
    for phone in (world.client(), world.client()):
        phone.get(URL)
        phone.post(reverse("live:vote_in_poll", args=[CODE]), {"poll_id": poll.pk, "choice": 0})
    assert Vote.objects.count() == 2


@pytest.mark.parametrize("typed", [{}, {"poll_id": "x", "choice": 0}, {"poll_id": 1, "choice": 9}])
def test_nonsense_is_refused_with_a_sentence(world: World, poll: Poll, typed: dict[str, object]) -> None:
    answer = world.client().post(reverse("live:vote_in_poll", args=[CODE]), typed)
    assert answer.status_code == 422
    assert not Vote.objects.exists()


def test_the_closed_poll_takes_no_vote(world: World, poll: Poll) -> None:
    close_poll(world.caller("chair"), poll_id=poll.pk)
    answer = world.client().post(reverse("live:vote_in_poll", args=[CODE]), {"poll_id": poll.pk, "choice": 0})
    assert answer.status_code == 422
    assert "đã khép lại" in answer.content.decode()


def test_the_screen_shows_the_poll_and_its_result_only_after_closing(world: World, poll: Poll) -> None:
    Screen.objects.create(dialogue=poll.dialogue, number=1, name="Màn 1", slide="poll")
    seen = picture_of_view(CODE, "screen:1")
    assert "không có giá trị biểu quyết" in seen["head"]
    assert seen["lines"] == ["Buổi tối", "Cuối tuần"]
    close_poll(world.caller("chair"), poll_id=poll.pk)
    assert picture_of_view(CODE, "screen:1")["lines"] == ["Buổi tối: 0 (0%)", "Cuối tuần: 0 (0%)"]
    assert picture_of_view(CODE, PUBLIC)["poll"]["id"] == poll.pk
