import pytest

from doithoai.apps.dialogues.models import Dialogue
from tests.hall_world import issued_dialogue
from tests.world import World


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    """Xã An Bình, plan issued, two seats for each of three villages."""
    return issued_dialogue(world)
