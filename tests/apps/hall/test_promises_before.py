"""What the next dialogue opens with."""

from datetime import date, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Promise
from doithoai.apps.hall.promise_queries import promises_before, promises_of_last_time
from doithoai.core.hall.promises import PromiseState
from tests.hall_world import chosen_petition, issued_dialogue
from tests.promises import a_held_dialogue, a_promise
from tests.world import World


@pytest.fixture
def last(world: World) -> Dialogue:
    return a_held_dialogue(world)


@pytest.fixture
def coming(world: World, last: Dialogue) -> Dialogue:
    return issued_dialogue(world, created_at=world.clock.now + timedelta(days=1))


def told(world: World, dialogue: Dialogue) -> list[str]:
    return [each.standing for each in promises_of_last_time(dialogue, today=world.clock.now.date())]


def test_it_tells_what_is_late_what_was_moved_and_what_was_kept(
    world: World, last: Dialogue, coming: Dialogue, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    a_promise(world, last, due_on=date(2026, 2, 20), kept_on=date(2026, 2, 19), proof_note="Đã thay đủ năm nắp.")
    a_promise(world, last, due_on=date(2026, 2, 25))
    a_promise(world, last, due_on=date(2026, 4, 1), first_due_on=date(2026, 3, 1), moved_reason="Chờ vật tư.")

    with django_assert_num_queries(1):
        words = told(world, coming)

    assert words == [
        "Quá hạn, hạn 25/02/2026",
        "Hạn 01/04/2026, đổi từ 01/03/2026 vì Chờ vật tư",
        "Đã thực hiện ngày 19/02/2026: Đã thay đủ năm nắp",
    ]


def test_of_still_earlier_dialogues_only_what_is_not_kept_is_told(
    world: World, last: Dialogue, coming: Dialogue
) -> None:
    older = issued_dialogue(
        world, code="cu", held_on=date(2025, 6, 1), created_at=last.created_at - timedelta(days=300)
    )
    a_promise(world, older, text="Cũ, đã xong", kept_on=date(2025, 7, 1))
    a_promise(world, older, text="Cũ, chưa xong", due_on=date(2025, 8, 1))
    a_promise(world, last, text="Mới, đã xong", kept_on=date(2026, 2, 19))

    texts = [each.text for each in promises_of_last_time(coming, today=world.clock.now.date())]

    assert texts == ["Cũ, chưa xong", "Mới, đã xong"]
    assert [row.text for row in promises_before(last)] == ["Cũ, chưa xong", "Cũ, đã xong"]


def test_what_is_not_public_or_about_a_sealed_petition_is_told_to_nobody(
    world: World, last: Dialogue, coming: Dialogue
) -> None:
    a_promise(world, last, is_public=False)
    Promise.objects.filter(pk=a_promise(world, last).pk).update(
        petition=chosen_petition(world, last, state="sealed", for_hall=False)
    )

    assert told(world, coming) == []
    assert promises_before(coming).count() == 1


def test_the_first_dialogue_has_no_last_time_and_another_authority_is_not_asked(world: World, last: Dialogue) -> None:
    a_promise(world, last)
    stranger = issued_dialogue(world, code="khac", authority=world.neighbour, created_at=world.clock.now)

    assert told(world, stranger) == []
    assert told(world, last) == []
    late = promises_of_last_time(
        issued_dialogue(world, created_at=world.clock.now + timedelta(days=1)), today=date(2026, 12, 1)
    )
    assert [each.state for each in late] == [PromiseState.LATE]
