"""Reminders: only to those who have not answered, by the best way, never twice a day."""

from datetime import timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.actions.note_reply import note_reply
from doithoai.apps.delegates.actions.remind_delegates import remind_delegates
from doithoai.apps.delegates.models import Delegate, Reminder
from doithoai.apps.delegates.refusals import ListClosed, NobodyToRemind
from doithoai.apps.delegates.reminding import unanswered
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.notices.models import Notice
from doithoai.core.delegates.replies import Reply, ReplyOrigin
from doithoai.core.events import EventName
from tests.hall_world import approved
from tests.world import World


@pytest.fixture
def invited(world: World, dialogue: Dialogue) -> list[Delegate]:
    """One with an e-mail address, one with a telephone, one with neither: all invited, none has answered."""
    ways = [{"email": "buoi@vi-du.vn"}, {"phone": "0912 345 678"}, {}]
    rows = [approved(world, dialogue, f"Lê Thị {place}", group=place, **way) for place, way in enumerate(ways)]
    Delegate.objects.update(invited_at=world.clock.now)
    return rows


def press(world: World, dialogue: Dialogue, name: str = "secretary") -> list[Reminder]:
    return remind_delegates(world.caller(name), dialogue_id=dialogue.pk)


def test_each_is_reminded_by_the_best_way(world: World, dialogue: Dialogue, invited: list[Delegate]) -> None:
    assert [row.channel for row in press(world, dialogue)] == ["email", "sms", "paper"]
    assert "chưa nhận được trả lời" in Notice.objects.get(address="buoi@vi-du.vn").text
    assert Event.objects.filter(name=EventName.DELEGATE_REMINDED).count() == 3


def test_who_answered_is_left_in_peace(world: World, dialogue: Dialogue, invited: list[Delegate]) -> None:
    for row, answer in zip(invited, (Reply.YES, Reply.NO, Reply.SUBSTITUTE), strict=True):
        note_reply(world.caller("secretary"), delegate_id=row.pk, answer=answer, origin=ReplyOrigin.COUNTER)
    with pytest.raises(NobodyToRemind):
        press(world, dialogue)
    assert not Reminder.objects.exists()


def test_nobody_is_reminded_twice_on_one_day(world: World, dialogue: Dialogue, invited: list[Delegate]) -> None:
    press(world, dialogue)
    assert all(row.today for row in unanswered(world.caller("secretary"), dialogue))
    with pytest.raises(NobodyToRemind):
        press(world, dialogue)
    world.clock.set(world.clock.now + timedelta(days=1))
    assert len(press(world, dialogue)) == 3


def test_who_was_not_invited_is_not_reminded(world: World, dialogue: Dialogue, invited: list[Delegate]) -> None:
    Delegate.objects.filter(pk=invited[0].pk).update(invited_at=None)
    Delegate.objects.filter(pk=invited[1].pk).update(state="withdrawn")
    assert [row.delegate_id for row in press(world, dialogue)] == [invited[2].pk]


def test_after_the_opening_nobody_is_reminded(world: World, dialogue: Dialogue, invited: list[Delegate]) -> None:
    Dialogue.objects.update(state="in_session")
    with pytest.raises(ListClosed):
        press(world, dialogue)


@pytest.mark.parametrize("name", ["chair", "front", "stranger"])
def test_only_the_office_reminds(world: World, dialogue: Dialogue, invited: list[Delegate], name: str) -> None:
    with pytest.raises(ObjectDoesNotExist):
        press(world, dialogue, name)
    assert not Reminder.objects.exists()
