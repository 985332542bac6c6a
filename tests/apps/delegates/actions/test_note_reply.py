"""Answers to invitations: by link, by telephone, at the counter; the group head is asked for a substitute."""

import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.actions.note_reply import note_reply
from doithoai.apps.delegates.actions.withdraw_delegate import withdraw_delegate
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.refusals import ListClosed
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.notices.models import Notice
from doithoai.core.delegates.replies import Reply, ReplyOrigin
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from tests.hall_world import approved, run_jobs
from tests.world import World


def said(world: World, delegate: Delegate, answer: Reply, name: str = "secretary") -> Delegate:
    return note_reply(world.caller(name), delegate_id=delegate.pk, answer=answer, origin=ReplyOrigin.PHONE)


def test_the_secretary_writes_down_a_call(world: World, dialogue: Dialogue) -> None:
    delegate = said(world, approved(world, dialogue), Reply.YES)
    assert (delegate.reply, delegate.reply_origin, delegate.asks_substitute) == ("yes", "phone", False)
    event = Event.objects.get(name=EventName.DELEGATE_REPLIED)
    assert (event.data["reply"], event.data["origin"]) == ("yes", "phone")


def test_who_asks_for_a_substitute_says_no_and_the_group_head_is_told(world: World, dialogue: Dialogue) -> None:
    delegate = said(world, approved(world, dialogue), Reply.SUBSTITUTE)
    assert (delegate.reply, delegate.asks_substitute) == ("no", True)
    run_jobs(world)
    notice = Notice.objects.get(address="group_head@vi-du.vn")
    assert "cử người thay" in notice.text
    assert delegate.full_name in notice.text


def test_nobody_is_asked_when_the_person_comes_after_all(world: World, dialogue: Dialogue) -> None:
    delegate = approved(world, dialogue)
    said(world, delegate, Reply.SUBSTITUTE)
    said(world, delegate, Reply.YES)
    run_jobs(world)
    assert not Notice.objects.filter(address="group_head@vi-du.vn").exists()


def test_who_withdrew_or_is_in_the_hall_answers_no_more(world: World, dialogue: Dialogue) -> None:
    delegate = approved(world, dialogue)
    withdraw_delegate(world.caller("secretary"), delegate_id=delegate.pk, reason="Ốm")
    with pytest.raises(NotPossibleNow):
        said(world, delegate, Reply.YES)
    Dialogue.objects.update(state="in_session")
    with pytest.raises(ListClosed):
        said(world, delegate, Reply.YES)


@pytest.mark.parametrize("name", ["chair", "group_head", "stranger", "road_head"])
def test_only_the_office_writes_down_answers(world: World, dialogue: Dialogue, name: str) -> None:
    with pytest.raises(ObjectDoesNotExist):
        said(world, approved(world, dialogue), Reply.YES, name)
    assert Delegate.objects.get().reply == ""
