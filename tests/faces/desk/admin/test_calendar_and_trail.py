"""The year of the calendar and the trail, as pages."""

from datetime import UTC, date, datetime

from django.urls import reverse

from doithoai.apps.audit.models import Chain
from doithoai.apps.organisations.models import CalendarEntry
from doithoai.core.caller import Role
from tests.promises import owed
from tests.world import World


def test_a_day_is_set_shown_and_taken_off(world: World) -> None:
    world.add_person("top", world.province, Role.ADMIN, "Người Quản Trị Tỉnh")
    client = world.client("top")
    url = reverse("desk:set_calendar_day", args=["2026-06-15"])
    assert client.post(url, {"kind": "holiday", "name": "Nghỉ"}).status_code == 422
    assert client.post(url, {"kind": "holiday", "name": "Nghỉ", "citation": "Thông báo 1"}).status_code == 302
    assert "Thông báo 1" in client.get(reverse("desk:calendar") + "?nam=2026").content.decode()
    client.post(reverse("desk:remove_calendar_day", args=["2026-06-15"]))
    assert not CalendarEntry.objects.exists()


def test_how_many_open_dates_move_is_said_before_it_is_done(world: World) -> None:
    world.add_person("top", world.province, Role.ADMIN, "Người Quản Trị Tỉnh")
    row = owed(world, date(2026, 3, 16), given_on=date(2026, 3, 2))
    client, url = world.client("top"), reverse("desk:set_calendar_day", args=["2026-03-05"])
    said = {"kind": "swapped_rest", "name": "Nghỉ bão", "citation": "Công điện 5"}
    asked = client.post(url, said)
    assert "dời 1 hạn đang mở" in asked.content.decode()
    assert "Nghỉ bão" in asked.content.decode()
    row.refresh_from_db()
    assert (row.due_on, CalendarEntry.objects.count()) == (date(2026, 3, 16), 0)
    assert client.post(url, said | {"agreed": "on"}).status_code == 302
    assert CalendarEntry.objects.exists()


def test_a_day_that_is_no_day_does_not_exist(world: World) -> None:
    for day in ("2026-02-30", "hom-nay", "1999-01-01"):
        assert world.client("admin").get(reverse("desk:set_calendar_day", args=[day])).status_code == 404


def test_in_october_the_coming_year_is_asked_for(world: World) -> None:
    page = reverse("desk:calendar")
    assert "chưa được xác nhận" not in world.client("admin").get(page).content.decode()
    world.clock.set(datetime(2026, 10, 5, 2, 0, tzinfo=UTC))
    assert "năm 2027 chưa được xác nhận" in world.client("admin").get(page).content.decode()


def test_the_trail_is_filtered_and_proved(world: World) -> None:
    client = world.client("admin")
    client.post(reverse("desk:register_unit", args=[world.commune.slug]), {"name": "Trạm Y tế"})
    page = client.get(reverse("desk:trail") + "?viec=unit&kiem-tra=1").content.decode()
    assert "Lập đơn vị" in page
    assert "Nhật ký nguyên vẹn" in page
    assert "Lập đơn vị" not in client.get(reverse("desk:trail") + "?viec=petition").content.decode()


def test_a_broken_chain_is_told(world: World) -> None:
    client = world.client("admin")
    client.post(reverse("desk:register_unit", args=[world.commune.slug]), {"name": "Trạm Y tế"})
    Chain.objects.update(last_number=9)
    assert "không còn nguyên vẹn" in client.get(reverse("desk:trail") + "?kiem-tra=1").content.decode()


def test_the_trail_is_read_page_by_page(world: World) -> None:
    client = world.client("admin")
    for number in range(52):
        client.post(reverse("desk:register_unit", args=[world.commune.slug]), {"name": f"Tổ công tác {number}"})
    first = client.get(reverse("desk:trail"))
    second = client.get(reverse("desk:trail") + first.context["next_url"])
    assert (len(first.context["rows"]), len(second.context["rows"])) == (50, 2)


def test_a_neighbour_sees_nothing_of_our_trail(world: World) -> None:
    world.client("admin").post(reverse("desk:register_unit", args=[world.commune.slug]), {"name": "Trạm Y tế"})
    assert world.client("stranger").get(reverse("desk:trail")).context["rows"] == []
