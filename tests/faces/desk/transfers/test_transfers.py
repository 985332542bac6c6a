"""From the inbox to another body and back: chosen, passed on in one letter, the answer registered once."""

from typing import Any

from django.urls import reverse

from doithoai.apps.papers.models import Paper
from doithoai.apps.petitions.models import Petition
from tests.apps.petitions.voices import a_collecting_dialogue
from tests.voices import voice
from tests.world import World

BODY = "Sở Xây dựng & Giao thông"


def passed_on(world: World) -> list[Petition]:
    dialogue = a_collecting_dialogue(world)
    rows = [voice(world, f"Đường tỉnh đoạn {number} hỏng", dialogue=dialogue) for number in range(2)]
    facts = {"chon": [row.pk for row in rows], "to_body": BODY, "level": "province", "reason": "Đường tỉnh"}
    answer = world.client("secretary").post(reverse("desk:transfer_many"), facts)
    assert answer["Location"] == reverse("desk:transfers")
    return rows


def register(world: World, **data: Any) -> Any:
    url = (
        reverse("desk:register_body_reply") + "?noi=" + "S%E1%BB%9F%20X%C3%A2y%20d%E1%BB%B1ng%20%26%20Giao%20th%C3%B4ng"
    )
    document = {"number": "12/SXD", "dated_on": "2026-03-01", "received_on": "2026-03-02", "text": "Sửa trong quý II."}
    return world.client("secretary").post(url, document | data)


def test_the_answer_that_comes_back_is_read_by_each_who_asked(world: World) -> None:
    first, second = passed_on(world)
    assert Paper.objects.filter(kind="transfer").count() == 1
    page = world.client("secretary").get(reverse("desk:transfers")).content.decode()
    assert "Sở Xây dựng &amp; Giao thông" in page
    data = {f"take_{first.pk}": "on", f"part_{first.pk}": "Đoạn đầu xong tháng 5.", f"take_{second.pk}": "on"}
    assert register(world, **data)["Location"] == reverse("desk:transfers")

    public = world.client().get(f"/tra-cuu/{first.code}/").content.decode()
    assert "Đoạn đầu xong tháng 5." in public
    assert "Trả lời tại văn bản số 12/SXD" in public
    assert "Sửa trong quý II." in world.client().get(f"/tra-cuu/{second.code}/").content.decode()


def test_ticks_of_the_inbox_lead_to_the_page_that_passes_them_on(world: World) -> None:
    rows = [voice(world), voice(world)]
    facts = {"chon": [row.pk for row in rows], "viec": "chuyen"}
    answer = world.client("secretary").post(reverse("desk:sort_many"), facts)
    page = world.client("secretary").get(answer["Location"]).content.decode()

    assert answer["Location"].startswith(reverse("desk:transfer_many"))
    assert all(row.code in page for row in rows)


def test_what_was_typed_stays_when_the_dates_are_wrong(world: World) -> None:
    first, _second = passed_on(world)
    answer = register(world, dated_on="2026-03-09", **{f"take_{first.pk}": "on"})

    assert answer.status_code == 422
    assert "12/SXD" in answer.content.decode()
    assert Petition.objects.get(pk=first.pk).state == "transferred"


def test_the_home_page_says_which_body_has_not_answered_for_long(world: World) -> None:
    passed_on(world)
    client = world.client("secretary")
    assert "Chưa có trả lời của nơi nhận chuyển" not in client.get(reverse("desk:home")).content.decode()
    client.post(reverse("desk:set_body_wait"), {"days": 1})
    Petition.objects.update(transferred_on="2026-02-01")

    assert "Chưa có trả lời của nơi nhận chuyển" in client.get(reverse("desk:home")).content.decode()
