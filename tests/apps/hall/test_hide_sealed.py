from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.hall.pictures import hall_version
from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal
from doithoai.apps.petitions.actions.sealing.confirm_seal import confirm_seal
from tests.hall_world import heard, run_jobs
from tests.world import World


def test_what_is_sealed_while_the_hall_is_open_leaves_the_live_pages_at_once(world: World, sitting: Sitting) -> None:
    petition_id = heard(world, sitting).petition_id or 0
    ask_seal(world.caller("secretary"), petition_id=petition_id)
    before, seen = hall_version(sitting.dialogue), Sitting.objects.get().version
    confirm_seal(world.caller("chair"), petition_id=petition_id)
    run_jobs(world)
    assert Turn.objects.get().petition_id == petition_id
    assert hall_version(sitting.dialogue) > before
    assert Sitting.objects.get().version > seen
