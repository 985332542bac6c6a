"""A citizen sends an opinion."""

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.notices.models import Notice
from doithoai.apps.organisations.models import Group
from doithoai.apps.petitions.models import Petition, PetitionContact
from doithoai.apps.petitions.receiving import hash_of
from doithoai.core.petitions.gate import LooksLikeDenunciation
from doithoai.core.petitions.intake import NotCollecting, TooShort
from doithoai.core.petitions.numbering import read_code
from tests.apps.petitions.voices import WORDS, a_collecting_dialogue, send
from tests.world import World


def test_it_is_stored_with_a_code_a_secret_and_one_event_without_the_words(world: World) -> None:
    receipt = send(world, a_collecting_dialogue(world), place="Ngõ Đông", name="Nguyễn Thị Lan", phone="0912345678")
    petition = Petition.objects.get()
    assert read_code(petition.code) == petition.code
    assert petition.secret_hash == hash_of(receipt.secret)
    assert (petition.text, petition.channel, petition.typed_by_name) == (WORDS, "web", "")
    assert "sua cong" in petition.folded
    event = Event.objects.get(petition_id=petition.pk)
    assert event.name == "petition.received"
    assert "Lan" not in str(event.data)
    assert "0912345678" not in petition.folded


def test_contact_data_stands_apart_and_only_when_there_is_some(world: World) -> None:
    dialogue = a_collecting_dialogue(world)
    send(world, dialogue, key="one")
    assert not PetitionContact.objects.exists()
    send(world, dialogue, key="two", name="Lan", show_name=True)
    assert PetitionContact.objects.get().show_name


def test_the_same_form_sent_twice_is_stored_once_and_gives_the_same_receipt(world: World) -> None:
    dialogue = a_collecting_dialogue(world)
    first, second = send(world, dialogue, email="lan@vi-du.vn"), send(world, dialogue, email="lan@vi-du.vn")
    assert (first.petition.pk, first.secret) == (second.petition.pk, second.secret)
    assert Petition.objects.count() == Notice.objects.count() == Event.objects.count() == 1


def test_the_receipt_goes_to_the_address_that_was_left(world: World) -> None:
    receipt = send(world, a_collecting_dialogue(world), email="lan@vi-du.vn")
    notice = Notice.objects.get()
    assert notice.address == "lan@vi-du.vn"
    assert receipt.petition.code in notice.text
    assert receipt.path in notice.text


def test_a_suspected_denunciation_is_not_stored(world: World) -> None:
    dialogue = a_collecting_dialogue(world)
    with pytest.raises(LooksLikeDenunciation):
        send(world, dialogue, "Tôi tố cáo việc nhận hối lộ ở xã")
    assert not Petition.objects.exists()
    send(world, dialogue, "Tôi tố cáo việc nhận hối lộ ở xã", is_no_denunciation=True)
    assert Event.objects.get().data["said_no_denunciation"] is True


@pytest.mark.parametrize("values", [{"state": "closed"}, {"collecting_from": None}, {"state": "cancelled"}])
def test_a_dialogue_that_does_not_collect_takes_nothing(world: World, values: dict[str, object]) -> None:
    with pytest.raises(NotCollecting):
        send(world, a_collecting_dialogue(world, **values))
    assert not Petition.objects.exists()


def test_words_too_few_are_refused(world: World) -> None:
    with pytest.raises(TooShort):
        send(world, a_collecting_dialogue(world), "sửa đi")


def test_nothing_goes_to_a_draft_or_to_the_dialogue_or_group_of_a_neighbour(world: World) -> None:
    draft = a_collecting_dialogue(world, state="draft")
    with pytest.raises(Dialogue.DoesNotExist):
        send(world, draft)
    theirs = a_collecting_dialogue(world, authority=world.neighbour, code="binh-son-2026-1")
    with pytest.raises(Dialogue.DoesNotExist):
        send(world, theirs)
    group = Group.objects.create(authority=world.neighbour, kind="thôn", name="Thôn Bắc")
    with pytest.raises(Group.DoesNotExist):
        send(world, a_collecting_dialogue(world, code="an-binh-2026-2"), group_id=group.pk)
    assert not Petition.objects.exists()
