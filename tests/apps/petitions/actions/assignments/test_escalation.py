import pytest

from doithoai.apps.notices.models import Notice
from doithoai.apps.petitions.actions.assignments.assign_petition import assign_petition
from doithoai.apps.petitions.actions.assignments.send_back_assignment import send_back_assignment
from doithoai.apps.petitions.actions.assignments.take_escalation import take_escalation
from doithoai.apps.petitions.models import Escalation, Petition
from doithoai.apps.petitions.queries.work import bounced_petitions, open_escalations
from doithoai.core.petitions.routing import DecidedByOffice
from doithoai.core.refusal import NotPossibleNow
from tests.hall_world import run_jobs
from tests.voices import trail, voice
from tests.world import World

UNITS = [("kinh-te", "road_head"), ("van-hoa", "school_head"), ("kinh-te", "road_head")]


def give(world: World, petition: Petition, unit: str) -> Petition:
    return assign_petition(world.caller("secretary"), petition_id=petition.pk, lead_unit_id=world.units[unit].pk)


def back(world: World, petition: Petition, name: str) -> None:
    offered = petition.assignments.get(state="offered")
    send_back_assignment(world.caller(name), assignment_id=offered.pk, reason="Không thuộc đơn vị")


def bounced(world: World, times: int = 3) -> Petition:
    petition = voice(world)
    for unit, name in UNITS[:times]:
        give(world, petition, unit)
        back(world, petition, name)
    return petition


def test_the_third_time_it_lands_on_a_person_of_the_office_by_itself(world: World) -> None:
    petition = bounced(world)
    run_jobs(world)
    (row,) = open_escalations(world.caller("chair"))
    assert (row.petition, row.owner, row.bounces) == (petition, world.people["secretary"], 3)
    told = Notice.objects.filter(subject__contains="Cần quyết định").values_list("person_id", flat=True)
    assert set(told) == {world.people["secretary"].pk, world.people["chair"].pk}
    assert "người xử lý: Lê Thị Hoa" in world.client("chair").get("/ban-lam-viec/").content.decode()
    assert not open_escalations(world.caller("road_head")).exists()
    assert not open_escalations(world.caller("stranger")).exists()


def test_twice_is_not_yet_the_offices_matter(world: World) -> None:
    bounced(world, times=2)
    assert not Escalation.objects.exists()
    assert bounced_petitions(world.caller("secretary")).count() == 1


def test_the_decision_settles_it_and_the_unit_does_not_pass_it_on_again(world: World) -> None:
    petition = bounced(world)
    give(world, petition, "van-hoa")
    assert not open_escalations(world.caller("secretary")).exists()
    with pytest.raises(DecidedByOffice):
        back(world, petition, "school_head")
    petition.refresh_from_db()
    assert petition.state == "assigned"
    assert trail(petition)[-1] == "petition.escalation_settled"


def test_another_of_the_office_takes_it_over_once(world: World) -> None:
    petition = bounced(world)
    row = petition.escalations.get()
    take_escalation(world.caller("chair"), escalation_id=row.pk)
    row.refresh_from_db()
    assert row.owner == world.people["chair"]
    with pytest.raises(NotPossibleNow):
        take_escalation(world.caller("chair"), escalation_id=row.pk)
    for name in ("road_head", "stranger", "front"):
        with pytest.raises(Escalation.DoesNotExist):
            take_escalation(world.caller(name), escalation_id=row.pk)
    page = world.client("secretary").get("/ban-lam-viec/cho-quyet-dinh/").content.decode()
    assert "Trần Văn Minh" in page
    assert world.client("secretary").post(f"/ban-lam-viec/cho-quyet-dinh/{row.pk}/nhan/").status_code == 302
