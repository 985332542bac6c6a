import pytest

from doithoai.apps.petitions.actions.assignments.assign_petition import assign_petition
from doithoai.apps.petitions.actions.assignments.send_back_assignment import send_back_assignment
from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.actions.learn_from_petition import learn_from_petition
from doithoai.apps.suggestions.models import Learned, Lesson
from doithoai.core.triage.kinds import SuggestionKind
from tests.apps.suggestions.reading import DITCH, machine, read, sort_as, suggestion
from tests.voices import voice
from tests.world import World

PLACES = ["đoạn đầu làng", "chỗ nhà ông Tám", "sau trạm y tế", "gần đình", "cạnh sân bóng", "phía cầu gỗ"]


def taught(world: World, code: str = "TL") -> list[Petition]:
    found = []
    for place in PLACES:
        petition = read(world, DITCH.format(place))
        sort_as(world, petition, code)
        found.append(petition)
    return found


def lead(world: World, petition: Petition, unit: str = "kinh-te") -> None:
    assign_petition(world.caller("secretary"), petition_id=petition.pk, lead_unit_id=world.units[unit].pk)
    learn_from_petition(machine(world), petition_id=petition.pk)


def test_what_officers_always_choose_here_becomes_the_suggestion_with_its_evidence(world: World) -> None:
    before = suggestion(read(world, DITCH.format("bên chợ")), SuggestionKind.FIELD)
    cases = taught(world, "NN")

    after = suggestion(read(world, DITCH.format("cuối xóm")), SuggestionKind.FIELD)

    assert before.value != "NN"
    assert after.value == "NN"
    assert after.detail["here"] | {"phrase": ""} == {"phrase": "", "agreeing": 6, "texts": 6}
    assert after.detail["here"]["phrase"] in DITCH
    assert set(after.case_ids) <= {case.pk for case in cases}


def test_another_authority_learns_nothing_from_it(world: World) -> None:
    before = suggestion(read(world, DITCH.format("bên chợ"), authority=world.neighbour), SuggestionKind.FIELD)
    taught(world, "NN")

    after = suggestion(read(world, DITCH.format("bên chợ"), authority=world.neighbour), SuggestionKind.FIELD)

    assert (after.value, after.confidence, after.detail) == (before.value, before.confidence, before.detail)
    assert not Learned.objects.filter(authority=world.neighbour).exists()


def test_learning_twice_counts_once_and_a_changed_mind_is_counted_anew(world: World) -> None:
    petition = read(world, DITCH.format("đầu làng"))
    sort_as(world, petition, "TL")
    learn_from_petition(machine(world), petition_id=petition.pk)
    sort_as(world, petition, "NN")

    counted = [row.counts["field"] for row in Learned.objects.all() if "field" in row.counts]

    assert counted
    assert all(row == {"NN": 1} for row in counted)
    assert all(row.texts == 1 for row in Learned.objects.all())


def test_what_nobody_has_sorted_teaches_nothing(world: World) -> None:
    petition = read(world, DITCH.format("đầu làng"))

    learn_from_petition(machine(world), petition_id=petition.pk)

    assert not Learned.objects.exists()
    assert Lesson.objects.count() <= 1


def test_the_unit_that_led_before_is_suggested_and_says_why(world: World) -> None:
    for petition in taught(world):
        lead(world, petition)

    row = suggestion(read(world, DITCH.format("cuối xóm")), SuggestionKind.UNIT)

    assert row.value == str(world.units["kinh-te"].pk)
    assert row.detail["led"] == 6
    assert row.detail["sent_back"] == 0


def test_what_a_unit_sends_back_speaks_against_it(world: World) -> None:
    for petition in taught(world):
        lead(world, petition)
        part = petition.assignments.get()
        send_back_assignment(world.caller("road_head"), assignment_id=part.pk, reason="Không phải việc của phòng")
        learn_from_petition(machine(world), petition_id=petition.pk)

    assert not read(world, DITCH.format("cuối xóm")).suggestions.filter(kind="unit").exists()


def test_only_the_own_authority_may_learn_from_a_petition(world: World) -> None:
    petition = voice(world)

    with pytest.raises(Petition.DoesNotExist):
        learn_from_petition(machine(world, world.neighbour), petition_id=petition.pk)
