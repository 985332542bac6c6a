"""The power goes while a return is being taken or a pack is being opened: all of it, or nothing."""

from typing import Any

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.jobs.models import Job
from doithoai.apps.onsite import loading
from doithoai.apps.onsite.actions.lend_dialogue import lend_dialogue
from doithoai.apps.onsite.actions.take_hall_back import take_hall_back
from doithoai.apps.onsite.envelopes import pack_in
from doithoai.apps.onsite.models import HallPack, Loan, ReturnedRow
from doithoai.apps.onsite.taking import Taking
from doithoai.apps.organisations.models import Person
from doithoai.apps.petitions.models import Petition
from doithoai.core.onsite.refusals import PackUnreadable
from tests.apps.onsite.hall_morning import departed, held_on, planned
from tests.apps.onsite.laptop import PHRASE, Laptop
from tests.world import World

TABLES = (Sitting, Turn, Petition, Event, Job, ReturnedRow)


class PowerCutError(BaseException):
    """Nothing catches it, as nothing catches the dark."""


@pytest.mark.parametrize("step", [1, 7, 20, 40])
def test_a_return_cut_off_leaves_nothing_and_is_taken_whole_afterwards(
    world: World, laptop: Laptop, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    dialogue = planned(world)
    departed(world, dialogue, laptop)
    back = held_on(laptop, world, dialogue)
    before = [table._base_manager.count() for table in TABLES]
    with monkeypatch.context() as patch:
        patch.setattr(Taking, "remember", dying_at(step))
        with pytest.raises(PowerCutError):
            take_hall_back(world.caller("secretary"), content=back)
    assert [table._base_manager.count() for table in TABLES] == before
    assert Dialogue.objects.get().lent_to == "Máy số 2"
    take_hall_back(world.caller("secretary"), content=back)
    assert Turn.objects.count() == 4


def dying_at(step: int) -> Any:
    whole, calls = Taking.remember, iter(range(1, 1000))

    def remember(self: Taking, *told: Any) -> None:
        if next(calls) == step:
            raise PowerCutError
        whole(self, *told)

    return remember


def test_a_pack_opened_half_is_not_there_and_is_opened_again(
    world: World, laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialogue = planned(world)
    _, content = lend_dialogue(
        world.caller("secretary"), dialogue_id=dialogue.pk, laptop="Máy số 2", passphrase=PHRASE
    )  # fmt: skip

    def dark(_tables: list[str]) -> None:
        raise PowerCutError

    with monkeypatch.context() as patch:
        patch.setattr(loading, "_count_from", dark)
        with pytest.raises(PowerCutError):
            laptop.load(world, content)
    with laptop.on():
        assert not Person.objects.exists()
    laptop.load(world, content)
    laptop.load(world, content)
    with laptop.on():
        assert HallPack.objects.count() == 1
        assert Dialogue.objects.get().title == dialogue.title


def test_a_pack_wants_its_phrase_and_tells_nothing_without(world: World) -> None:
    dialogue = planned(world)
    Petition.objects.create(
        authority=world.commune, dialogue=dialogue, code="SEAL-2222", text="Lời tố cáo kín", channel="web",
        state="sealed", received_at=world.clock.now, received_on=world.clock.now.date(),
    )  # fmt: skip
    loan, content = lend_dialogue(
        world.caller("secretary"), dialogue_id=dialogue.pk, laptop="Máy số 2", passphrase=PHRASE
    )  # fmt: skip
    with pytest.raises(PackUnreadable):
        pack_in(content, passphrase="mua thuan gio hoa")
    said = repr(pack_in(content, passphrase=PHRASE))
    assert "Lê Thị Bưởi" in said
    assert "Lời tố cáo kín" not in said
    assert "SEAL-2222" not in said
    assert Loan.objects.get() == loan
