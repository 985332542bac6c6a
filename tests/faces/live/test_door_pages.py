import json
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse

from doithoai.apps.delegates.models import Delegate, DoorStep
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.delegates.badge import badge_mark
from doithoai.faces.live.door_device import CARRIED
from tests.hall_world import approved, named
from tests.world import World

CODE = "xa-an-binh-2026-1"
DOOR = reverse("live:door", args=[CODE])
STEPS = reverse("live:take_door_steps", args=[CODE])


def send(client: Client, *steps: dict[str, Any], sent_at: int = 0) -> list[dict[str, Any]]:
    body = json.dumps({"sent_at": sent_at, "steps": [{"at": 0, **step} for step in steps]})
    answer = client.post(STEPS, body, content_type="application/json")
    assert answer.status_code == 200
    return list(answer.json()["answers"])


def test_the_door_scans_searches_and_takes_walk_ins(world: World, dialogue: Dialogue) -> None:
    delegate = approved(world, dialogue, "Đỗ Thị Ngọc Ánh")
    waiting = named(world, dialogue, "Trần Văn Cam")
    client = world.client("clerk")
    scanned = client.post(DOOR, {"entry": f"http://x/giay-moi/{CODE}/{delegate.badge}/"}, follow=True)
    assert "Đỗ Thị Ngọc Ánh, Thôn Đông" in scanned.content.decode()
    twice = client.post(DOOR, {"entry": delegate.badge})
    assert twice.status_code == 422
    assert "đã vào ở Cửa chính lúc 08:30, do Ngô Thị Lụa ghi" in twice.content.decode()

    assert "Vẫn cho vào" in client.post(DOOR, {"entry": "cam tran"}).content.decode()
    row = reverse("live:check_in_delegate", args=[CODE, waiting.pk])
    assert client.post(row).status_code == 422
    assert client.post(row, {"reason": "Trưởng thôn đi cùng"}).status_code == 302
    assert "Không có tên hoặc số này" in client.post(DOOR, {"entry": "Phan Mận"}).content.decode()
    client.post(reverse("live:admit_walk_in", args=[CODE]), {"full_name": "Phan Thị Mận"})
    assert Delegate.objects.filter(checked_in_at__isnull=False).count() == 3


def test_without_script_a_button_pressed_twice_writes_once_and_a_mistake_is_undone(
    world: World, dialogue: Dialogue
) -> None:
    client, walk_in = world.client("clerk"), reverse("live:admit_walk_in", args=[CODE])
    for _ in range(2):
        assert client.post(walk_in, {"full_name": "Phan Thị Mận", "key": "k1"}).status_code == 302
    twin = client.post(walk_in, {"full_name": "Phan Thị Mận", "key": "k2"})
    assert (twin.status_code, "Lý do cho vào" in twin.content.decode()) == (422, True)
    assert client.post(walk_in, {"full_name": "Phan Thị Mận", "reason": "Trùng tên"}).status_code == 302

    guest = Delegate.objects.earliest("pk")
    undone = client.post(reverse("live:undo_check_in", args=[CODE, guest.pk]), follow=True)
    assert "Đã bỏ ghi có mặt của Phan Thị Mận" in undone.content.decode()
    assert client.post(reverse("live:undo_check_in", args=[CODE, guest.pk])).status_code == 422


def test_a_door_has_a_name(world: World, dialogue: Dialogue) -> None:
    delegate, client = approved(world, dialogue), world.client("clerk")
    client.post(reverse("live:name_door", args=[CODE]), {"door": "Cửa sau"})
    client.post(DOOR, {"entry": delegate.badge})

    delegate.refresh_from_db()
    assert delegate.checked_in_door == "Cửa sau"
    assert "<h1>Cửa sau</h1>" in client.get(DOOR).content.decode()


def test_a_device_gets_the_list_and_hears_when_nothing_has_changed(world: World, dialogue: Dialogue) -> None:
    delegate, client = approved(world, dialogue), world.client("clerk")
    url = reverse("live:list_of_door", args=[CODE])
    first = client.get(url)
    assert first.json()["people"][0]["mark"] == badge_mark(CODE, delegate.badge)
    assert client.get(url, headers={"If-None-Match": first["ETag"]}).status_code == 304
    send(client, {"key": "a", "act": "check_in", "badge": delegate.badge})
    count = client.get(url, headers={"If-None-Match": first["ETag"]}).json()["count"]
    assert count == {"expected": 1, "present": 1, "guests": 0}

    Dialogue.objects.update(state="concluded")
    assert client.get(url).json() | {"people": []} == client.get(url).json()
    assert client.get(url).json()["open"] is False


def test_a_device_with_too_long_a_list_works_with_a_connection_only(
    world: World, dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    approved(world, dialogue)
    monkeypatch.setattr("doithoai.apps.delegates.door_queries.MOST_NAMES", 0)
    told = world.client("clerk").get(reverse("live:list_of_door", args=[CODE])).json()

    assert (told["people"], told["refused"][:22]) == ([], "Danh sách có 1 người, ")


def test_steps_are_answered_each_under_its_key_and_with_the_time_of_the_door(world: World, dialogue: Dialogue) -> None:
    delegate, client = approved(world, dialogue), world.client("clerk")
    steps: list[dict[str, Any]] = [
        {"key": "a", "act": "check_in", "badge": delegate.badge, "at": 10_000, "let_in": True, "door": "Cửa sau"},
        {"key": "b", "act": "check_in", "badge": delegate.badge, "at": 20_000},
        {"key": "c", "act": "walk_in", "name": "Phan Thị Mận", "group": world.groups[0].pk, "at": 99_000_000},
    ]
    first, second, third = send(client, *steps, sent_at=250_000)

    assert (first["name"], first["group"], first["door"]) == ("Lê Thị Bưởi", "Thôn Đông", "Cửa sau")
    assert second["sentence"] == "Lê Thị Bưởi đã vào ở Cửa sau lúc 08:26, do Ngô Thị Lụa ghi."
    delegate.refresh_from_db()
    assert delegate.checked_in_at == world.clock.now - timedelta(seconds=240)
    assert Delegate.objects.get(pk=third["id"]).checked_in_at == world.clock.now
    assert send(client, *steps, sent_at=260_000)[0]["id"] == first["id"]
    assert DoorStep.objects.count() == 2


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "{}",
        '{"sent_at": 0, "steps": [{"key": "", "act": "check_in", "at": 0}]}',
        '{"sent_at": 0, "steps": [{"key": "a", "act": "dance", "at": 0}]}',
        '{"sent_at": 1e300, "steps": []}',
        '{"sent_at": 0, "steps": [{"key": "a", "act": "check_in", "at": 0, "delegate": "x"}]}',
        '{"sent_at": 0, "steps": [7]}',
    ],
)
def test_what_no_program_of_ours_wrote_is_refused(world: World, dialogue: Dialogue, body: str) -> None:
    assert world.client("clerk").post(STEPS, body, content_type="application/json").status_code == 400


def test_lines_wait_for_a_person_who_decides(world: World, dialogue: Dialogue) -> None:
    late, client = named(world, dialogue, "Trần Văn Cam"), world.client("clerk")
    (told,) = send(client, {"key": "a", "act": "check_in", "badge": late.badge, "let_in": True})
    assert told["disputed"] is True
    assert "Cần người quyết định: <span data-number>1</span>" in client.get(DOOR).content.decode()
    page = reverse("live:door_undecided", args=[CODE])
    assert "Trần Văn Cam có tên nhưng chưa được duyệt" in client.get(page).content.decode()

    row = reverse("live:decide_door_step", args=[CODE, DoorStep.objects.get().pk])
    assert "Đã ghi có mặt: Trần Văn Cam" in client.post(row, {"admitted": "on"}, follow=True).content.decode()
    assert client.post(row).status_code == 422
    assert "Không có dòng nào" in client.get(page).content.decode()


def test_the_page_can_be_put_beside_other_programs_and_carries_every_file_it_names(
    world: World, dialogue: Dialogue
) -> None:
    client = world.client("clerk")
    told = client.get(reverse("live:door_manifest", args=[CODE])).json()
    assert (told["start_url"], told["scope"], told["display"]) == (DOOR, DOOR, "standalone")
    worker = client.get(reverse("live:door_worker", args=[CODE]))
    assert worker["Content-Type"] == "text/javascript"
    assert all(finders.find(name) and f"/static/{name}" in worker.content.decode() for name in CARRIED)
    page = client.get(DOOR).content.decode()
    named_by_page = [part.split('"')[0] for part in page.split('"/static/')[1:]]
    assert not {name.split("#")[0] for name in named_by_page} - set(CARRIED)


def test_the_door_costs_the_same_however_long_the_list_is(
    world: World, dialogue: Dialogue, django_assert_max_num_queries: Any
) -> None:
    client = world.client("clerk")
    for name in ("Lê Thị Bưởi", "Trần Văn Cam"):
        approved(world, dialogue, name)
    with django_assert_max_num_queries(12):
        client.get(DOOR)
    with django_assert_max_num_queries(8):
        client.get(reverse("live:list_of_door", args=[CODE]))
