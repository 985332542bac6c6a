"""Sealed in the hall or sealed at the office: the words stay closed on both sides, and nobody loses them."""

from typing import Any

import pytest

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.models import Turn
from doithoai.apps.onsite.actions.take_hall_back import take_hall_back
from doithoai.apps.onsite.actions.write_return import write_return
from doithoai.apps.onsite.models import HallPack
from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal
from doithoai.apps.petitions.actions.sealing.confirm_seal import confirm_seal
from doithoai.apps.petitions.actions.sealing.open_sealed import open_sealed
from doithoai.apps.petitions.actions.sealing.unseal_petition import unseal_petition
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.sealed_words import GONE
from tests.apps.onsite.hall_morning import departed, planned
from tests.apps.onsite.laptop import Laptop
from tests.hall_world import queued
from tests.world import World


@pytest.fixture
def dialogue(world: World, laptop: Laptop) -> Dialogue:
    dialogue = planned(world)
    departed(world, dialogue, laptop)
    return dialogue


def seal(world: World, petition: Petition) -> None:
    ask_seal(world.caller("secretary"), petition_id=petition.pk)
    confirm_seal(world.caller("chair"), petition_id=petition.pk)


def test_what_was_sealed_in_the_hall_is_opened_at_the_office_alone(
    world: World, dialogue: Dialogue, laptop: Laptop, settings: Any
) -> None:
    with laptop.on():
        settings.SEAL_KEY = HallPack.objects.get().secret
        seal(world, Petition.objects.get(code="K4TN-8M3H"))
        back = write_return(world.caller("secretary"))
    take_hall_back(world.caller("secretary"), content=back)
    petition = Petition.objects.get(code="K4TN-8M3H")
    assert (petition.state, petition.text) == ("sealed", "")
    opened = open_sealed(world.caller("chair"), petition_id=petition.pk, reason="Chuyển Thanh tra tỉnh")
    assert opened.text == "Cống ở đầu thôn Đông ngập mỗi khi mưa."


def test_what_the_hall_adds_to_a_sealed_petition_goes_into_its_envelope(
    world: World, dialogue: Dialogue, laptop: Laptop
) -> None:
    with laptop.on():
        sitting = open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk)
        chosen = Petition.objects.get(code="K4TN-8M3H")
        queued(world, sitting, "", petition_id=chosen.pk, question="Ai đã nhận tiền của hộ nghèo?")
        back = write_return(world.caller("secretary"))
    petition = Petition.objects.get(code="K4TN-8M3H")
    seal(world, petition)
    take_hall_back(world.caller("secretary"), content=back)
    assert Turn.objects.get().question == GONE
    unseal_petition(world.caller("chair"), petition_id=petition.pk, reason="Chỉ là góp ý")
    assert Turn.objects.get().question == "Ai đã nhận tiền của hộ nghèo?"
    petition.refresh_from_db()
    assert petition.text == "Cống ở đầu thôn Đông ngập mỗi khi mưa."
