"""Printed slips: made with their codes, counted, entered once."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.intake.actions.enter_slip import enter_slip
from doithoai.apps.intake.actions.print_slips import print_slips
from doithoai.apps.intake.models import Slip, SlipSheet
from doithoai.apps.intake.slip_queries import slip_sheets
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.receiving import Contact, Opinion, Receipt
from doithoai.core.intake.slips import SlipEntered, SlipUnknown, TooManySlips
from doithoai.core.petitions.gate import LooksLikeDenunciation
from doithoai.core.petitions.legal_type import GateAnswer
from doithoai.core.petitions.numbering import SLIP_LETTER, SLIPS, VOICES, read_code, slip_code, voice_code
from tests.apps.petitions.voices import WORDS, a_collecting_dialogue
from tests.world import World


@given(st.integers(0, SLIPS - 1), st.integers(0, VOICES - 1))
def test_a_slip_and_another_petition_never_draw_the_same_code(slip: int, voice: int) -> None:
    assert slip_code(slip)[0] == SLIP_LETTER != voice_code(voice)[0]
    assert read_code(slip_code(slip).lower().replace("-", " ")) == slip_code(slip)


def printed(world: World, dialogue: Dialogue, count: int = 3, who: str = "secretary") -> SlipSheet:
    group = world.groups[0].pk
    return print_slips(world.caller(who), dialogue_id=dialogue.pk, count=count, per_page=2, group_id=group)


def enter(world: World, code: str, who: str = "clerk", key: str = "k", **said: Any) -> Receipt:
    opinion = Opinion(text=said.pop("text", WORDS), group_id=world.groups[0].pk)
    contact, gate, at = Contact(name="Bà Lan"), GateAnswer.SUGGEST, world.clock.now
    rest: dict[str, Any] = {"gate": gate, "received_at": at, "submission_key": key}
    return enter_slip(world.caller(who), code=code, opinion=opinion, contact=contact, **rest)


def test_slips_are_numbered_on_within_a_dialogue_and_each_has_its_code(world: World) -> None:
    dialogue = a_collecting_dialogue(world)
    first, second = printed(world, dialogue), printed(world, dialogue, 2)
    assert list(first.slips.values_list("number", flat=True)) == [1, 2, 3]
    assert list(second.slips.values_list("number", flat=True)) == [4, 5]
    codes = set(Slip.objects.values_list("code", flat=True))
    assert len(codes) == 5
    assert all(read_code(code) == code for code in codes)
    assert Event.objects.filter(name="slips.printed").count() == 2


def test_a_slip_that_comes_back_becomes_the_petition_with_its_code_and_is_counted(world: World) -> None:
    dialogue = a_collecting_dialogue(world)
    slip = printed(world, dialogue).slips.all()[1]
    petition = enter(world, slip.code.lower().replace("-", "")).petition
    assert (petition.code, petition.channel, petition.dialogue) == (slip.code, "paper", dialogue)
    assert (petition.group, petition.typed_by_name) == (world.groups[0], "Ngô Thị Lụa")
    (sheet,) = slip_sheets(world.caller("secretary"))
    assert (sheet.count, sheet.back) == (3, 1)  # type: ignore[attr-defined]


def test_a_slip_is_entered_once_and_the_second_is_told_by_whom_and_when(world: World) -> None:
    slip = printed(world, a_collecting_dialogue(world)).slips.all()[0]
    first = enter(world, slip.code)
    assert enter(world, slip.code).petition == first.petition
    with pytest.raises(SlipEntered) as refused:
        enter(world, slip.code, who="secretary", key="other")
    assert "Ngô Thị Lụa" in refused.value.say()
    assert "08:30 02/03/2026" in refused.value.say()
    assert Petition.objects.count() == 1


def test_a_slip_with_a_denunciation_stays_unentered(world: World) -> None:
    slip = printed(world, a_collecting_dialogue(world)).slips.all()[0]
    with pytest.raises(LooksLikeDenunciation):
        enter(world, slip.code, text="Tôi tố cáo ông trưởng thôn nhận hối lộ")
    slip.refresh_from_db()
    assert slip.entered_at is None
    assert not Petition.objects.exists()


def test_who_may_neither_print_nor_enter(world: World) -> None:
    dialogue = a_collecting_dialogue(world)
    slip = printed(world, dialogue).slips.all()[0]
    for name in ("chair", "road_officer", "stranger", "group_head"):
        with pytest.raises(Dialogue.DoesNotExist):
            printed(world, dialogue, who=name)
        with pytest.raises(SlipUnknown):
            enter(world, slip.code, who=name)
    with pytest.raises(TooManySlips):
        printed(world, dialogue, 501)
    assert SlipSheet.objects.count() == 1
