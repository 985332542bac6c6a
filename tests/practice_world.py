"""A rehearsal of the dialogue of tests/hall_world.py, and the callers who take part in it."""

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.queries import role_choices
from doithoai.apps.rehearsals.actions.start_rehearsal import start_rehearsal
from doithoai.apps.rehearsals.models import Rehearsal
from doithoai.core.caller import Caller, Door, Role
from tests.world import World


def started(world: World, dialogue: Dialogue) -> Rehearsal:
    return start_rehearsal(world.caller("secretary"), dialogue_id=dialogue.pk)


def in_practice(world: World, name: str, role: Role | None = None) -> Caller:
    """The person within the rehearsal, in the usual role or in one that he or she plays."""
    person = world.people[name]
    choices = [row for row in role_choices(person, on=world.clock.now.date()) if row.is_practice]
    choice = next(row for row in choices if role is None or row.role == role)
    return choice.caller(person, now=world.clock.now, door=Door.DESK)
