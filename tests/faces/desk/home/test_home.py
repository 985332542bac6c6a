from typing import Any

import pytest

from doithoai.apps.petitions.actions.assignments.send_back_assignment import send_back_assignment
from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal
from doithoai.core.petitions.lifecycle import AnswerStage
from tests.apps.dialogues.plans import a_dialogue
from tests.voices import answer_at, assigned, voice
from tests.world import World

HOME = "/ban-lam-viec/"


def lines(world: World, name: str) -> list[list[str]]:
    page = world.client(name).get(HOME)
    assert page.status_code == 200
    return [[line.what for line in section.lines] for section in page.context["sections"]]


STAFF = ["chair", "secretary", "clerk", "road_head", "road_officer", "front", "announcer", "supporter", "admin"]


@pytest.mark.parametrize("name", [*STAFF, "superior", "stranger"])
def test_every_role_has_a_day_even_an_empty_one(world: World, name: str) -> None:
    assert lines(world, name) == [[], [], []]


@pytest.mark.parametrize(
    ("stage", "name"),
    [(AnswerStage.UNIT_HEAD, "road_head"), (AnswerStage.OFFICE, "secretary"), (AnswerStage.CHAIR, "chair")],
)
def test_an_answer_waits_with_the_one_who_decides(world: World, stage: AnswerStage, name: str) -> None:
    answer_at(world, stage)

    assert "Duyệt câu trả lời" in lines(world, name)[0]
    assert "Câu trả lời đang chờ duyệt" in lines(world, "road_officer")[2]
    assert "Duyệt câu trả lời" not in lines(world, "school_head")[0]


def test_what_was_sent_back_and_what_is_unsorted_stands_with_the_office(world: World) -> None:
    petition = assigned(world)
    assignment = petition.assignments.get()
    send_back_assignment(world.caller("road_head"), assignment_id=assignment.pk, reason="Không phải việc")

    assert lines(world, "secretary")[0] == ["Quyết định đơn vị trả lời", "Phân loại, giao"]


def test_the_second_person_is_asked_about_a_seal(world: World) -> None:
    ask_seal(world.caller("secretary"), petition_id=voice(world).pk)

    assert "Xác nhận niêm phong" in lines(world, "chair")[0]
    assert "Xác nhận niêm phong" not in lines(world, "secretary")[0]


def test_the_unit_sees_what_is_due(world: World) -> None:
    assigned(world)

    assert lines(world, "road_officer")[1] == ["Trả lời ý kiến"]
    assert lines(world, "secretary")[1] == []
    world.clock.advance(days=12)
    assert lines(world, "secretary")[1] == ["Trả lời ý kiến"]


def test_a_drafted_plan_waits_for_the_chair(world: World) -> None:
    a_dialogue(world, state="draft")

    assert "Duyệt kế hoạch" in lines(world, "chair")[0]


@pytest.mark.parametrize("name", ["chair", "secretary", "road_head"])
def test_my_day_asks_the_database_at_most_nineteen_times(
    world: World, django_assert_max_num_queries: Any, name: str
) -> None:
    for _ in range(3):
        answer_at(world, AnswerStage.CHAIR)
        assigned(world)
    client = world.client(name)
    with django_assert_max_num_queries(19):
        client.get(HOME)
