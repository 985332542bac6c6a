import pytest

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.hall.models import Sitting
from tests.hall_world import issued_dialogue
from tests.world import World


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    """Xã An Bình, plan issued, two seats for each of three villages."""
    return issued_dialogue(world)


@pytest.fixture
def sitting(world: World, dialogue: Dialogue) -> Sitting:
    """The hall is open."""
    return open_sitting(world.caller("secretary"), dialogue_id=dialogue.pk)
