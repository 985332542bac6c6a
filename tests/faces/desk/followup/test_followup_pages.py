"""The pages of following up: what they show, to whom, and in how many queries."""

from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from doithoai.apps.hall.models import Promise
from doithoai.apps.papers.models import Paper
from tests.apps.dialogues.plans import a_dialogue
from tests.promises import a_held_dialogue, a_promise, owed
from tests.world import World


@pytest.fixture
def owing(world: World) -> World:
    dialogue = a_held_dialogue(world)
    for day in (25, 26, 27):
        owed(world, date(2026, 2, day), dialogue=dialogue)
    owed(world, date(2026, 3, 3), unit="van-hoa", dialogue=dialogue)
    owed(world, date(2026, 4, 3), times_extended=1, first_due_on=date(2026, 3, 2), extension_reason="Chờ đo")
    return world


def test_the_list_says_how_late_whose_desk_and_why(owing: World) -> None:
    page = owing.client("secretary").get(reverse("desk:overdue")).content.decode()

    assert "quá hạn 3 ngày làm việc" in page
    assert "vì sao ngày này?" in page
    assert "Đơn vị đang soạn trả lời" in page
    assert "Hạn trước khi gia hạn: 02/03/2026" in page
    assert "Soạn văn bản đôn đốc" in page


def test_one_late_unit_alone_can_be_urged_too(world: World) -> None:
    owed(world, date(2026, 2, 25), dialogue=a_held_dialogue(world))
    page = world.client("secretary").get(reverse("desk:overdue")).content.decode()

    assert "Soạn văn bản đôn đốc" in page


def test_a_unit_sees_only_what_it_owes_itself(owing: World) -> None:
    page = owing.client("school_officer").get(reverse("desk:overdue")).content.decode()

    assert "Phòng Văn hóa - Xã hội" in page
    assert "Phòng Kinh tế" not in page


def test_the_workbook_holds_exactly_the_filtered_list(owing: World) -> None:
    client = owing.client("secretary")
    answer = client.get(reverse("desk:overdue_workbook") + "?trang_thai=late")
    rows = list(load_workbook(BytesIO(answer.content)).active.iter_rows(min_row=4, values_only=True))

    assert len(rows) == 3
    assert {row[4] for row in rows} == {"Quá hạn"}


def test_the_list_needs_few_queries(owing: World, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    client = owing.client("secretary")
    with django_assert_max_num_queries(12):
        client.get(reverse("desk:overdue"))


def test_the_letter_is_drafted_from_the_list(owing: World) -> None:
    unit = owing.units["kinh-te"]
    answer = owing.client("secretary").post(reverse("desk:draft_urging_letter", args=[unit.pk]), follow=True)

    assert "Đã soạn dự thảo" in answer.content.decode()
    assert Paper.objects.get().kind == "urging"


def test_a_promise_is_kept_through_its_page(world: World) -> None:
    promise = a_promise(world, a_held_dialogue(world))
    address, client = reverse("desk:keep_promise", args=[promise.pk]), world.client("road_head")
    refused = client.post(address, {"kept_on": "2026-03-09", "note": "Đã thay nắp"})
    assert refused.status_code == 422
    assert "Đã thay nắp" in refused.content.decode()

    client.post(address, {"kept_on": "2026-03-02", "note": "Đã thay nắp"})
    assert Promise.objects.get().kept_on == date(2026, 3, 2)


def test_the_ledger_shows_both_dates_of_a_moved_promise(
    world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    dialogue, client = a_held_dialogue(world), world.client("secretary")
    for _ in range(5):
        a_promise(world, dialogue, first_due_on=date(2026, 2, 20), moved_reason="Chờ vật tư")
    with django_assert_max_num_queries(12):
        page = client.get(reverse("desk:promises")).content.decode()

    assert "Hứa ban đầu: 20/02/2026" in page
    assert "10/03/2026" in page


def test_the_next_dialogue_opens_with_what_was_promised(
    world: World, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    old = a_held_dialogue(world, code="an-binh-2025-1", year=2025)
    a_promise(world, old)
    a_dialogue(world)
    client = world.client("secretary")
    with django_assert_max_num_queries(25):
        page = client.get(reverse("desk:follow_up", args=["an-binh-2026-1"])).content.decode()

    assert "Những việc đã hứa lần trước" in page
    assert "Thay nắp cống đầu thôn Đông" in page
