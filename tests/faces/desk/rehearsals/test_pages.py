from typing import Any

import pytest
from django.urls import reverse

from doithoai.apps.audience.models import PhoneQuestion, Wish
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.rehearsals.models import ReadinessTick, Rehearsal
from doithoai.core.hall.readiness import TICKED
from tests.hall_world import chosen_petition, issued_dialogue
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    return issued_dialogue(world)


def _url(name: str, dialogue: Dialogue, *more: str) -> str:
    return reverse(f"desk:{name}", args=[dialogue.code, *more])


def test_the_list_says_what_is_missing_and_costs_no_more_with_more_matters(
    world: World, dialogue: Dialogue, django_assert_max_num_queries: Any
) -> None:
    for number in range(9):
        chosen_petition(world, dialogue, code=f"K4TN-8M3{number}", lead_unit=world.units["kinh-te"])
    client = world.client("secretary")
    with django_assert_max_num_queries(20):
        page = client.get(_url("readiness", dialogue)).content.decode()
    assert "0 trên 9 câu. Chưa có: K4TN-8M30 (Phòng Kinh tế)" in page
    assert "Còn " in page


def test_a_person_ticks_with_name_and_time_and_takes_it_back(world: World, dialogue: Dialogue) -> None:
    client = world.client("secretary")
    client.post(_url("tick_readiness", dialogue, "sound"), {"ticked": "yes"})
    client.post(_url("tick_readiness", dialogue, "sound"), {"ticked": "yes"})
    assert ReadinessTick.objects.get().ticked_by_name == world.people["secretary"].full_name
    client.post(_url("tick_readiness", dialogue, "plan"), {"ticked": "yes"})
    assert ReadinessTick.objects.count() == 1
    client.post(_url("tick_readiness", dialogue, "sound"), {"ticked": "no"})
    assert not ReadinessTick.objects.exists()
    assert len(TICKED) == 8


def test_one_secretary_alone_rehearses_and_comes_back(world: World, dialogue: Dialogue) -> None:
    client = world.client("secretary")
    practice = Dialogue.objects.get(code=_into(client, dialogue))
    session = client.get(_url("session", practice)).content.decode()
    assert "DIỄN TẬP" in session
    client.post(_url("open_sitting", practice))
    for what in ("den", "hoi", "dang-ky"):
        client.post(_url("send_people", practice, what))
    assert (PhoneQuestion.objects.count(), Wish.objects.count()) == (5, 4)
    assert practice.delegates.filter(checked_in_at__isnull=False).count() == 10
    for page in ("live:audience", "live:screen"):
        assert "DIỄN TẬP" in world.client().get(reverse(page, args=[practice.code])).content.decode()
    assert client.get(_url("session", dialogue)).status_code == 404
    client.post(reverse("desk:leave_rehearsal"))
    assert "DIỄN TẬP" not in client.get(_url("session", dialogue)).content.decode()


def _into(client: Any, dialogue: Dialogue) -> str:
    response = client.post(_url("start_rehearsal", dialogue))
    code = Rehearsal.objects.get(ended_at=None).practice.code
    assert response.url == reverse("desk:session", args=[code])
    return code


def test_the_others_are_shown_the_way_in_and_may_play_no_role_that_is_not_theirs(
    world: World, dialogue: Dialogue
) -> None:
    code = _into(world.client("secretary"), dialogue)
    head = world.client("road_head")
    assert "Đang diễn tập: vào" in head.get(_url("session", dialogue)).content.decode()
    head.post(_url("enter_rehearsal", dialogue), {"role": "m1"})
    assert head.get(reverse("desk:session", args=[code])).status_code == 200
    assert head.post(reverse("desk:end_rehearsal", args=[code])).status_code == 404
    assert world.client("stranger").post(_url("enter_rehearsal", dialogue)).status_code == 404


def test_invented_people_never_enter_a_real_hall(world: World, dialogue: Dialogue) -> None:
    client = world.client("secretary")
    client.post(_url("open_sitting", dialogue))
    assert client.post(_url("send_people", dialogue, "hoi")).status_code == 404
    assert not PhoneQuestion.objects.exists()
