"""Staff enter what a citizen says; group heads hand in for their group."""

from datetime import timedelta
from typing import Any

import pytest

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.models import Authority
from doithoai.apps.petitions.actions.intake.enter_group_petition import enter_group_petition
from doithoai.apps.petitions.actions.intake.enter_petition import enter_petition
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.receiving import Contact, Opinion
from doithoai.core.petitions.gate import WrongDoor
from doithoai.core.petitions.intake import NotCollecting, ReceivedInFuture
from doithoai.core.petitions.legal_type import Channel, GateAnswer
from tests.apps.petitions.voices import WORDS, a_collecting_dialogue
from tests.world import World


def enter(world: World, name: str, **more: Any) -> Petition:
    known = {
        "channel": Channel.PAPER,
        "gate": GateAnswer.SUGGEST,
        "opinion": Opinion(text=WORDS),
        "contact": Contact(name="Bà Lan"),
        "received_at": world.clock.now - timedelta(days=1),
    }
    return enter_petition(world.caller(name), **known | more).petition


@pytest.mark.parametrize("name", ["secretary", "clerk", "front"])
def test_it_is_stored_with_its_channel_its_moment_and_who_typed_it(world: World, name: str) -> None:
    petition = enter(world, name, dialogue_id=a_collecting_dialogue(world).pk)
    assert (petition.channel, petition.typed_by_id) == ("paper", world.people[name].pk)
    assert petition.received_on == world.clock.now.date() - timedelta(days=1)
    assert petition.contact.name == "Bà Lan"


def test_a_complaint_is_refused_and_so_is_the_future(world: World) -> None:
    with pytest.raises(WrongDoor):
        enter(world, "secretary", gate=GateAnswer.DISAGREE)
    with pytest.raises(ReceivedInFuture):
        enter(world, "secretary", received_at=world.clock.now + timedelta(minutes=1))
    assert not Petition.objects.exists()


@pytest.mark.parametrize("name", ["chair", "road_officer", "announcer", "supporter", "admin", "group_head", "superior"])
def test_who_may_not_enter_for_others(world: World, name: str) -> None:
    with pytest.raises(Authority.DoesNotExist):
        enter(world, name)


def test_a_stranger_cannot_use_our_dialogue(world: World) -> None:
    with pytest.raises(Dialogue.DoesNotExist):
        enter(world, "stranger", dialogue_id=a_collecting_dialogue(world).pk)


def test_a_group_head_hands_in_for_the_own_group_only(world: World) -> None:
    dialogue = a_collecting_dialogue(world)
    opinion = Opinion(text=WORDS, group_id=world.groups[2].pk)
    caller = world.caller("group_head")
    petition = enter_group_petition(
        caller, dialogue_id=dialogue.pk, opinion=opinion, contact=Contact(name="Ông Tám")
    ).petition
    assert (petition.group, petition.channel) == (world.groups[0], "group_head")
    assert petition.typed_by_name == "Nguyễn Văn Đông"


def test_a_group_head_is_told_when_nothing_is_collected_and_others_hand_in_no_group(world: World) -> None:
    dialogue = a_collecting_dialogue(world, state="closed")
    arguments = {"dialogue_id": dialogue.pk, "opinion": Opinion(text=WORDS), "contact": Contact()}
    with pytest.raises(NotCollecting):
        enter_group_petition(world.caller("group_head"), **arguments)
    with pytest.raises(Dialogue.DoesNotExist):
        enter_group_petition(world.caller("secretary"), **arguments)
