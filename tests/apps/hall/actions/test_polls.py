"""Opinion polls by show of phones: one vote a phone, nothing locked, consultative everywhere."""

from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.close_poll import close_poll, show_poll_result, take_down_poll
from doithoai.apps.hall.actions.close_sitting import close_sitting
from doithoai.apps.hall.actions.open_poll import open_poll
from doithoai.apps.hall.actions.vote_in_poll import vote_in_poll
from doithoai.apps.hall.models import HallVersion, Poll, Sitting, Vote
from doithoai.apps.hall.polling import tally_of
from doithoai.apps.hall.record_of_sitting import record_of_dialogue
from doithoai.apps.screens.pictures import public_crowd_picture
from doithoai.core.caller import citizen_caller
from doithoai.core.events import EventName
from doithoai.core.hall.polls import PollChoiceUnknown, PollClosed, PollNeedsOpenHall, PollOpenAlready
from doithoai.core.refusal import NotPossibleNow
from tests.world import World

CHOICES = ("Buổi tối", "Cuối tuần")


def opened(world: World, dialogue: Dialogue, name: str = "secretary") -> Poll:
    return open_poll(world.caller(name), dialogue_id=dialogue.pk, question="Họp tổ lúc nào?", choices=CHOICES)


def votes(world: World, poll: Poll, phone: str, choice: int) -> None:
    caller = citizen_caller(world.clock.now)
    vote_in_poll(caller, dialogue_id=poll.dialogue_id, poll_id=poll.pk, phone=phone, choice=choice)


def shown(dialogue: Dialogue) -> dict[str, Any]:
    found: dict[str, Any] = public_crowd_picture(dialogue.code)["poll"]
    return found


def test_one_phone_has_one_vote_and_may_change_it(world: World, dialogue: Dialogue, sitting: Sitting) -> None:
    poll = opened(world, dialogue)
    for phone, choice in (("a", 0), ("b", 1), ("a", 1)):
        votes(world, poll, phone, choice)
    assert tally_of(poll).votes == (0, 2)
    assert not Vote.objects.filter(phone__in=["a", "b"]).exists()


def test_the_result_is_seen_only_after_closing(world: World, dialogue: Dialogue, sitting: Sitting) -> None:
    poll = opened(world, dialogue)
    votes(world, poll, "a", 0)
    assert [one["result"] for one in shown(dialogue)["choices"]] == ["", ""]
    assert "không có giá trị biểu quyết" in shown(dialogue)["note"]
    close_poll(world.caller("chair"), poll_id=poll.pk)
    assert [one["result"] for one in shown(dialogue)["choices"]] == ["1 (100%)", "0 (0%)"]
    assert Event.objects.get(name=EventName.POLL_CLOSED).data["result"] == [1, 0]


def test_the_chair_may_show_it_earlier(world: World, dialogue: Dialogue, sitting: Sitting) -> None:
    poll = opened(world, dialogue)
    votes(world, poll, "a", 1)
    show_poll_result(world.caller("chair"), poll_id=poll.pk)
    assert shown(dialogue)["choices"][1]["result"] == "1 (100%)"
    assert shown(dialogue)["open"]


def test_votes_move_the_live_pages_at_most_every_two_seconds(
    world: World, dialogue: Dialogue, sitting: Sitting
) -> None:
    poll = opened(world, dialogue)
    before = HallVersion.objects.get(pk=dialogue.pk).number
    for _ in range(3):
        world.clock.advance(seconds=3)
        votes(world, poll, "a", 0)
        votes(world, poll, "b", 0)
    assert HallVersion.objects.get(pk=dialogue.pk).number == before + 3


def test_after_closing_nobody_votes_and_the_count_stands(world: World, dialogue: Dialogue, sitting: Sitting) -> None:
    poll = opened(world, dialogue)
    close_poll(world.caller("secretary"), poll_id=poll.pk)
    with pytest.raises(PollClosed):
        votes(world, poll, "a", 0)
    with pytest.raises(PollClosed):
        close_poll(world.caller("chair"), poll_id=poll.pk)
    Vote.objects.create(poll=poll, phone="late", choice=0)
    poll.refresh_from_db()
    assert tally_of(poll).phones == 0


def test_closing_the_hall_closes_the_poll_and_the_minutes_tell_it(
    world: World, dialogue: Dialogue, sitting: Sitting
) -> None:
    poll = opened(world, dialogue)
    votes(world, poll, "a", 1)
    assert record_of_dialogue(dialogue).polls == ()
    close_sitting(world.caller("secretary"), sitting_id=sitting.pk)
    Vote.objects.create(poll=poll, phone="late", choice=0)
    [told] = record_of_dialogue(dialogue).polls
    assert told.results == (("Buổi tối", 0), ("Cuối tuần", 1))


def test_one_poll_at_a_time_and_the_last_one_leaves_the_screen(
    world: World, dialogue: Dialogue, sitting: Sitting
) -> None:
    first = opened(world, dialogue)
    with pytest.raises(PollOpenAlready):
        opened(world, dialogue)
    with pytest.raises(NotPossibleNow):
        take_down_poll(world.caller("chair"), poll_id=first.pk)
    close_poll(world.caller("chair"), poll_id=first.pk)
    second = opened(world, dialogue)
    assert shown(dialogue)["id"] == second.pk
    assert not Poll.objects.get(pk=first.pk).on_screen


def test_a_result_is_taken_down(world: World, dialogue: Dialogue, sitting: Sitting) -> None:
    poll = opened(world, dialogue)
    close_poll(world.caller("chair"), poll_id=poll.pk)
    take_down_poll(world.caller("secretary"), poll_id=poll.pk)
    assert shown(dialogue)["id"] == 0


def test_without_an_open_hall_nothing_is_asked(world: World, dialogue: Dialogue) -> None:
    with pytest.raises(PollNeedsOpenHall):
        opened(world, dialogue)
    assert not Poll.objects.exists()


def test_an_unknown_choice_or_poll_counts_nothing(world: World, dialogue: Dialogue, sitting: Sitting) -> None:
    poll = opened(world, dialogue)
    with pytest.raises(PollChoiceUnknown):
        votes(world, poll, "a", 2)
    poll.pk += 1
    with pytest.raises(ObjectDoesNotExist):
        votes(world, poll, "a", 0)
    assert not Vote.objects.exists()


@pytest.mark.parametrize("name", ["front", "road_head", "stranger"])
def test_only_those_who_run_the_hall_ask(world: World, dialogue: Dialogue, sitting: Sitting, name: str) -> None:
    with pytest.raises(ObjectDoesNotExist):
        opened(world, dialogue, name)
    poll = opened(world, dialogue)
    with pytest.raises(ObjectDoesNotExist):
        close_poll(world.caller(name), poll_id=poll.pk)
