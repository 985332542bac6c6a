import pytest

from doithoai.apps.dialogues.actions.report_duty import report_duty
from doithoai.apps.dialogues.models import Duty
from doithoai.core.dialogues.planning import ProofMissing
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from tests.apps.dialogues.plans import a_dialogue, a_duty, an_issued_dialogue, png, told
from tests.world import World


def police_duty(world: World, **values: object) -> Duty:
    return a_duty(an_issued_dialogue(world), owner_unit=world.units["cong-an"], state="open", **values)


def test_the_owning_unit_reports_its_duty_with_proof(world: World) -> None:
    duty = police_duty(world, proof_required=True)

    report_duty(world.caller("supporter"), duty_id=duty.pk, report="Đã bố trí trực", proof=png())

    duty.refresh_from_db()
    assert (duty.state, duty.report, duty.done_by) == ("done", "Đã bố trí trực", world.people["supporter"])
    assert duty.proof is not None
    assert told(duty.dialogue, EventName.DUTY_REPORTED)[0]["proof"] == "anh.png"


def test_without_the_proof_that_the_plan_asks_for_nothing_is_done(world: World) -> None:
    duty = police_duty(world, proof_required=True)

    with pytest.raises(ProofMissing):
        report_duty(world.caller("supporter"), duty_id=duty.pk, report="Đã xong")

    duty.refresh_from_db()
    assert (duty.state, told(duty.dialogue, EventName.DUTY_REPORTED)) == ("open", [])


def test_another_unit_does_not_report_it(world: World) -> None:
    duty = police_duty(world)

    with pytest.raises(Duty.DoesNotExist):
        report_duty(world.caller("road_officer"), duty_id=duty.pk, report="Đã xong")


def test_a_duty_is_reported_once(world: World) -> None:
    duty = police_duty(world)
    report_duty(world.caller("supporter"), duty_id=duty.pk, report="Đã xong")

    with pytest.raises(NotPossibleNow):
        report_duty(world.caller("secretary"), duty_id=duty.pk, report="Đã xong")


def test_duties_bind_only_once_the_plan_is_issued(world: World) -> None:
    duty = a_duty(a_dialogue(world), state="open")

    with pytest.raises(NotPossibleNow):
        report_duty(world.caller("secretary"), duty_id=duty.pk, report="Đã xong")
