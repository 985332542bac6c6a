from datetime import date, timedelta

import pytest

from doithoai.apps.dialogues.paper_frame import frame_of_papers, presiding_at
from doithoai.apps.organisations.models import Deputisation, Membership
from doithoai.apps.organisations.paper_frame import frame_of_authority
from tests.apps.dialogues.plans import a_dialogue
from tests.world import World

TODAY = date(2026, 3, 2)


@pytest.fixture
def deputy(world: World) -> None:
    Membership.objects.filter(person=world.people["clerk"]).update(title="Phó Chủ tịch")


def authorise(world: World, **more: object) -> None:
    known = {
        "authority": world.commune,
        "chair": world.people["chair"],
        "deputy": world.people["clerk"],
        "valid_from": TODAY,
        "valid_to": TODAY,
        "reason": "Chủ tịch đi công tác",
    }
    Deputisation.objects.create(**(known | more))


def lines(world: World, on: date = TODAY, **more: object) -> tuple[tuple[str, ...], str]:
    signed = frame_of_authority(world.commune, on=on, **more).signatures[0]  # type: ignore[arg-type]
    return signed.capacity_lines, signed.name


def test_the_chair_signs_in_the_name_of_the_committee(world: World) -> None:
    assert lines(world) == (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Trần Văn Minh")


@pytest.mark.usefixtures("deputy")
def test_a_deputy_signs_for_the_chair_only_while_authorised(world: World) -> None:
    authorise(world)

    assert lines(world) == (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Ngô Thị Lụa")
    assert lines(world, TODAY + timedelta(days=1))[1] == "Trần Văn Minh"


def test_the_title_of_a_deputy_stands_without_the_organ_of_the_line_above(world: World) -> None:
    authorise(world)
    members = Membership.objects.filter(person=world.people["clerk"])

    members.update(title="Phó Chủ tịch Ủy ban nhân dân xã")
    assert lines(world)[0] == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    members.update(title="Phó Chủ tịch Thường trực UBND xã")
    assert lines(world)[0][-1] == "PHÓ CHỦ TỊCH THƯỜNG TRỰC"


def test_a_deputy_who_presides_is_recorded_with_the_own_title(world: World) -> None:
    dialogue = a_dialogue(world, chair=world.people["chair"], chair_title="Chủ tịch UBND xã")
    assert presiding_at(dialogue, TODAY).words == "Trần Văn Minh, Chủ tịch Ủy ban nhân dân xã"

    authorise(world)
    Membership.objects.filter(person=world.people["clerk"]).update(title="Phó Chủ tịch UBND xã")
    assert presiding_at(dialogue, TODAY).words == "Ngô Thị Lụa, Phó Chủ tịch Ủy ban nhân dân xã"


@pytest.mark.usefixtures("deputy")
def test_an_authorisation_for_another_dialogue_does_not_count(world: World) -> None:
    authorise(world, dialogue_id=99)

    assert lines(world, dialogue_id=1)[1] == "Trần Văn Minh"
    assert lines(world, dialogue_id=99)[1] == "Ngô Thị Lụa"


def test_the_deputy_secretary_of_a_party_committee_signs_in_its_name(world: World) -> None:
    world.commune.format, world.commune.organ, world.commune.symbol = "party", "party_committee", "ĐU"
    world.commune.save()
    Membership.objects.filter(person=world.people["chair"]).update(title="Phó Bí thư Thường trực")
    dialogue = a_dialogue(world, preset="ward_party", kind="party", format="party")

    frame = frame_of_papers(dialogue, drafted_on=TODAY)

    assert frame.signatures[0].capacity_lines == ("T/M BAN CHẤP HÀNH", "PHÓ BÍ THƯ THƯỜNG TRỰC")
    assert frame.archive_line == "Lưu: VPĐU"


def test_an_authority_without_a_chair_leaves_the_name_blank(world: World) -> None:
    Membership.objects.filter(person=world.people["chair"]).delete()

    assert lines(world)[1] == ""
