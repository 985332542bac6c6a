"""One morning in the hall, for server and laptop alike, and the way there and back."""

import re
from typing import Any

from django.db import transaction

from doithoai.apps.delegates.actions.check_in_delegate import admit_walk_in, check_in_delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.close_sitting import close_sitting
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.record_of_sitting import record_of_dialogue
from doithoai.apps.onsite.actions.lend_dialogue import lend_dialogue
from doithoai.apps.onsite.actions.write_return import write_return
from doithoai.core.refusal import Refused
from tests.apps.onsite.laptop import PHRASE, Laptop
from tests.concluding_world import run
from tests.hall_world import approved, chosen_petition, heard, issued_dialogue
from tests.world import World


def planned(world: World, **values: Any) -> Dialogue:
    dialogue = issued_dialogue(world, **values)
    approved(world, dialogue, birth_year=1960)
    approved(world, dialogue, "Trần Văn Vắng", group=1)
    chosen_petition(world, dialogue)
    return dialogue


def morning(world: World, dialogue: Dialogue) -> None:
    """A whole session: the door, a walk-in, questions with their decisions, a promise, somebody who only spoke."""
    secretary = world.caller("secretary")
    badge = dialogue.delegates.get(full_name="Lê Thị Bưởi").badge
    check_in_delegate(secretary, dialogue_id=dialogue.pk, badge=badge)
    admit_walk_in(secretary, dialogue_id=dialogue.pk, full_name="Bà Vũ Thị Ghé", group_id=world.groups[2].pk)
    sitting = open_sitting(secretary, dialogue_id=dialogue.pk)
    run(world, sitting)
    heard(world, sitting, "Ông Đào Văn Rộng", "")
    close_sitting(secretary, sitting_id=sitting.pk)


def minutes_of(dialogue: Dialogue) -> str:
    """The record from which minutes are written, without what is drawn or counted by the machine: codes and row ids."""
    record = repr(record_of_dialogue(Dialogue.objects.get(pk=dialogue.pk)))
    return re.sub(r"\b[A-Z2-9]{4}-[A-Z2-9]{4}\b|\b\w+_id=\d+", "…", record)


def as_on_the_server(world: World, dialogue: Dialogue) -> str:
    """What the minutes would say had it been held here; nothing of it stays."""
    with transaction.atomic():
        morning(world, dialogue)
        said = minutes_of(dialogue)
        transaction.set_rollback(True)
    return said


def departed(world: World, dialogue: Dialogue, laptop: Laptop) -> None:
    _, content = lend_dialogue(
        world.caller("secretary"), dialogue_id=dialogue.pk, laptop="Máy số 2", passphrase=PHRASE
    )  # fmt: skip
    laptop.load(world, content)


def held_on(laptop: Laptop, world: World, dialogue: Dialogue) -> bytes:
    """The session on the laptop, and its return."""
    with laptop.on():
        morning(world, dialogue)
        return write_return(world.caller("secretary"))


def lent_again(world: World, dialogue: Dialogue) -> type[Refused] | None:
    """How a second loan is refused."""
    try:
        lend_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, laptop="Máy số 3", passphrase=PHRASE)
    except Refused as refused:
        return type(refused)
    return None
