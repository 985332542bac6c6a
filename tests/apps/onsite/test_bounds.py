"""Who holds a pack could write any return: it reaches no further than the pack did, and covers nothing newer."""

import gzip
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from doithoai.adapters.envelopes import closed
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import PrivateNote
from doithoai.apps.onsite import envelopes
from doithoai.apps.onsite.actions.settle_conflict import settle_conflict
from doithoai.apps.onsite.actions.take_hall_back import take_hall_back
from doithoai.apps.onsite.bounds import Bounds
from doithoai.apps.onsite.envelopes import RETURN_MARK, Changed, Changes, Return, return_bytes, return_in
from doithoai.apps.onsite.models import Loan, ReturnConflict
from doithoai.apps.petitions.models import Petition
from doithoai.core.onsite.refusals import ChangedSinceReturn, ReturnUnreadable
from tests.apps.onsite.hall_morning import departed, held_on, planned
from tests.apps.onsite.laptop import Laptop
from tests.hall_world import chosen_petition
from tests.world import World

PETITIONS = Petition._meta.label


@pytest.fixture
def dialogue(world: World, laptop: Laptop) -> Dialogue:
    dialogue = planned(world)
    departed(world, dialogue, laptop)
    return dialogue


def written_otherwise(content: bytes, change: Callable[[Return], Return]) -> bytes:
    secret = Loan.objects.get().secret
    return return_bytes(change(return_in(content, secret=secret)), secret=secret)


def take(world: World, content: bytes) -> None:
    take_hall_back(world.caller("secretary"), content=content)


def with_changes(changes: Changes, back: Return) -> Return:
    return replace(back, tables=back.tables | {PETITIONS: changes})


def test_a_return_changes_and_drops_no_row_that_stayed_at_home(
    world: World, dialogue: Dialogue, laptop: Laptop
) -> None:
    stayed = chosen_petition(world, dialogue, code="BBBB-3333", text="Xin thêm ghế đá.")
    back = held_on(laptop, world, dialogue)
    for changes in (
        Changes(changed=[Changed(stayed.pk, {"text": "Xin thêm ghế đá."}, {"text": "Khác"})]),
        Changes(gone=[stayed.pk]),
        Changes(made={stayed.pk: {"code": "CCCC-4444", "text": "Khác"}}),
    ):
        with pytest.raises(ReturnUnreadable):
            take(world, written_otherwise(back, partial(with_changes, changes)))
    assert Petition.objects.get(pk=stayed.pk).text == "Xin thêm ghế đá."


def test_a_return_appends_nothing_to_the_trail_of_another_authority(
    world: World, dialogue: Dialogue, laptop: Laptop
) -> None:
    loan = Loan.objects.get()
    back = return_in(held_on(laptop, world, dialogue), secret=loan.secret)
    Bounds(loan, set()).require(back)
    for forged in ({"authority_id": dialogue.authority_id + 1}, {"dialogue_id": dialogue.pk + 77}, {"petition_id": 77}):
        events: list[dict[str, Any]] = [values | forged for values in back.events]
        with pytest.raises(ReturnUnreadable):
            Bounds(loan, set()).require(replace(back, events=events))


def test_an_old_value_is_not_put_over_what_the_office_wrote_since(
    world: World, dialogue: Dialogue, laptop: Laptop
) -> None:
    with laptop.on():
        Delegate.objects.filter(full_name="Trần Văn Vắng").update(note="Đến muộn")
    mine = Delegate.objects.filter(full_name="Trần Văn Vắng")
    mine.update(note="Xin nghỉ")
    take(world, held_on(laptop, world, dialogue))
    told, secretary = ReturnConflict.objects.get(), world.caller("secretary")
    mine.update(note="Đã đến")
    with pytest.raises(ChangedSinceReturn):
        settle_conflict(secretary, conflict_id=told.pk, choice="here")
    settle_conflict(secretary, conflict_id=told.pk, choice="hall")
    assert mine.get().note == "Đã đến"


def test_a_private_note_is_never_shown_as_a_difference(world: World, laptop: Laptop) -> None:
    dialogue = planned(world)
    person = world.caller("chair").person_id or 0
    PrivateNote.objects.create(person_id=person, dialogue=dialogue, text="Một", kept_at=world.clock.now)
    departed(world, dialogue, laptop)
    with laptop.on():
        PrivateNote.objects.update(text="Ở hội trường")
    PrivateNote.objects.update(text="Ở nhà")
    take(world, held_on(laptop, world, dialogue))
    assert PrivateNote.objects.get().text == "Ở hội trường"
    assert not ReturnConflict.objects.exists()


def test_a_small_file_that_unfolds_without_end_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelopes, "MOST_OPENED", 1000)
    content = RETURN_MARK + b"goi\n" + closed(gzip.compress(b" " * 100_000), secret="bi-mat")
    with pytest.raises(ReturnUnreadable):
        return_in(content, secret="bi-mat")
