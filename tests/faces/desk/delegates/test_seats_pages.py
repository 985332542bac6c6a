"""The desk pages of seats: substitutes, the ledger, open registration, the paper of a group, the workbook."""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from doithoai.apps.delegates.actions.register_citizen import Wish, register_citizen
from doithoai.apps.delegates.actions.set_seat_rules import set_seat_rules
from doithoai.apps.delegates.models import Delegate, Registration, SeatMove, SeatRules
from doithoai.apps.dialogues.models import Dialogue, Duty, Quota
from doithoai.core.caller import citizen_caller
from tests.hall_world import approved, issued_dialogue, named
from tests.world import World

CODE = "xa-an-binh-2026-1"


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    """A week before the dialogue."""
    world.clock.set(datetime(2026, 2, 23, 2, 0, tzinfo=UTC))
    return issued_dialogue(world)


def url(name: str, *more: object) -> str:
    return reverse(f"desk:{name}", args=[CODE, *more])


def words(page: Any) -> str:
    return str(page.content.decode())


def registered(world: World, name: str, **more: Any) -> Registration:
    caller = citizen_caller(world.clock.now, authority_id=world.commune.pk)
    given = {"phone": "0912345678", "wish": Wish(speaks=True, about="Nước sạch"), **more}
    return register_citizen(caller, dialogue_code=CODE, key=name, full_name=name, **given)


def test_a_substitute_is_sent_from_the_list_and_stands_beside_the_old_name(world: World, dialogue: Dialogue) -> None:
    old, client = approved(world, dialogue), world.client("secretary")
    page = url("substitute_delegate", old.pk)
    assert "Thay được đến" in words(client.get(page))
    typed = {"full_name": "Phan Thị Mận", "origin": "paper", "named_by": "Trưởng thôn Đông"}
    answer = words(client.post(page, typed, follow=True))

    assert "Mã vào cửa cũ đã hết hiệu lực" in answer
    assert "Thay Lê Thị Bưởi" in answer
    assert "phiếu giấy, Trưởng thôn Đông" in answer


def test_after_the_hour_the_form_asks_why(world: World, dialogue: Dialogue) -> None:
    old, client = approved(world, dialogue), world.client("secretary")
    world.clock.set(datetime(2026, 3, 1, 11, 0, tzinfo=UTC))
    page, typed = url("substitute_delegate", old.pk), {"full_name": "Phan Thị Mận", "origin": "counter"}
    refused = client.post(page, typed)
    assert (refused.status_code, "Đã hết giờ thay người (đến 17:00" in words(refused)) == (422, True)
    assert client.post(page, typed | {"despite": "Ốm nặng"}).status_code == 302


def test_seats_are_moved_and_given_back_in_the_ledger(world: World, dialogue: Dialogue) -> None:
    client, line = world.client("secretary"), dialogue.quotas.get().pk
    typed = {"source": f"{line}-{world.groups[0].pk}", "target": "0-0", "count": "2", "reason": "Không cử đủ"}
    page = words(client.post(url("move_quota_seats"), typed, follow=True))
    assert "2 suất: Thôn Đông (Đại biểu Nhân dân) sang Suất tự do" in page
    assert "Không cử đủ" in page
    refused = client.post(url("move_quota_seats"), typed)
    assert (refused.status_code, "chỉ còn 0 suất trống" in words(refused)) == (422, True)

    undo = url("undo_quota_move", SeatMove.objects.get().pk)
    assert client.get(undo).status_code == 200
    assert "Đã trả lại" in words(client.post(undo, {"reason": "Nhầm"}, follow=True))


def test_the_hours_and_open_seats_are_set_and_shown_again(world: World, dialogue: Dialogue) -> None:
    client = world.client("secretary")
    typed = {"naming_until": "2026-02-25", "substitution_until": "2026-03-01T12:00", "open_seats": "3"}
    assert client.post(url("set_seat_rules"), typed).status_code == 422
    client.post(url("set_seat_rules"), typed | {"offer_hours": "12"})
    rules = SeatRules.objects.get()
    assert (rules.open_seats, rules.naming_until) == (3, date(2026, 2, 25))
    assert rules.substitution_until == datetime(2026, 3, 1, 5, 0, tzinfo=UTC)
    assert "2026-03-01T12:00" in words(client.get(url("seat_ledger")))
    assert "2026-03-01T12:00" not in words(world.client("chair").get(url("seat_ledger")))


def test_the_desk_sees_the_line_calls_and_takes_the_seat_for_a_citizen(world: World, dialogue: Dialogue) -> None:
    set_seat_rules(world.caller("secretary"), dialogue_id=dialogue.pk, open_seats=1)
    first, second = registered(world, "Lê Thị Bưởi"), registered(world, "Trần Văn Cam")
    client = world.client("secretary")
    client.post(url("withdraw_delegate", first.delegate_id), {"reason": "Gọi báo không đến"})
    page = words(client.get(url("registrations")))
    assert "Cần gọi báo có chỗ" in page
    assert "Nước sạch" in page
    client.post(url("take_offer_for", second.delegate.badge))
    second.refresh_from_db()
    assert second.state == "seated"


def test_the_list_shows_gaps_balance_and_a_late_approval(world: World, dialogue: Dialogue) -> None:
    Quota.objects.update(targets={"women": "50%", "first": "1"})
    Duty.objects.create(
        dialogue=dialogue, code="list", milestone="guest_list", owner_label="Văn phòng", text="Duyệt danh sách",
        state="open", due_on=date(2026, 2, 20),
    )  # fmt: skip
    named(world, dialogue, "Lê Thị Bưởi", gender="female")
    page = words(world.client("secretary").get(url("delegates")))
    for sentence in ("3 nơi chưa cử đủ", "Còn thiếu 2", "Duyệt muộn", "Nguyễn Văn Đông"):
        assert sentence in page


def test_a_person_who_was_there_before_is_no_first_timer(world: World, dialogue: Dialogue) -> None:
    last_year = issued_dialogue(world, code="xa-an-binh-2025-1", year=2025)
    for other in (last_year, dialogue):
        named(world, other, "Lê Thị Bưởi", birth_year=1960)
    named(world, dialogue, "Trần Văn Cam")
    Delegate.objects.filter(dialogue=last_year).update(checked_in_at=world.clock.now)
    Quota.objects.filter(dialogue=dialogue).update(targets={"first": "2"})
    assert "1 trên 2" in words(world.client("secretary").get(url("delegates")))


def test_an_unclear_number_leads_to_its_readings(world: World, dialogue: Dialogue) -> None:
    quota = Quota.objects.create(dialogue=dialogue, who="Cử tri", count=7, ambiguous=True, raw_text="07 cử tri")
    client, page = world.client("secretary"), reverse("desk:confirm_quota", args=[CODE, dialogue.quotas.last().pk])  # type: ignore[union-attr]
    assert page in words(client.get(url("delegates")))
    shown = words(client.get(page))
    assert "Kế hoạch ghi: “07 cử tri”" in shown
    assert "<strong>21</strong>" in shown
    assert client.post(page, {"per": "khac"}).status_code == 422
    client.post(page, {"per": "shared"})
    quota.refresh_from_db()
    assert (quota.per, quota.ambiguous) == ("shared", False)


def test_the_workbook_holds_the_view_and_the_paper_a_page_a_group(world: World, dialogue: Dialogue) -> None:
    approved(world, dialogue, "Lê Thị Bưởi")
    named(world, dialogue, "Trần Văn Cam", group=1)
    client = world.client("secretary")
    book = load_workbook(BytesIO(client.get(url("delegates_workbook") + "?xem=cho-duyet").content))
    names = [row[1] for row in book.active.iter_rows(values_only=True)]  # type: ignore[union-attr]
    assert "Trần Văn Cam" in names
    assert "Lê Thị Bưởi" not in names
    assert load_workbook(BytesIO(client.get(url("registrations_workbook")).content)).active is not None
    assert words(client.get(url("nomination_forms"))).count('class="nomination"') == 3


def test_the_pages_ask_the_database_as_often_for_many_as_for_few(
    world: World, dialogue: Dialogue, django_assert_max_num_queries: Any
) -> None:
    set_seat_rules(world.caller("secretary"), dialogue_id=dialogue.pk, open_seats=2)
    for place, name in enumerate(("Lê Thị Bưởi", "Trần Văn Cam", "Vũ Thị Đào", "Phạm Văn Gấc", "Ngô Thị Hồng")):
        approved(world, dialogue, name, group=place % 3)
        registered(world, f"{name} Hai")
    client = world.client("secretary")
    for name, most in (("delegates", 24), ("seat_ledger", 17), ("registrations", 18)):
        with django_assert_max_num_queries(most):
            assert client.get(url(name)).status_code == 200


def test_a_share_of_households_counts_once_their_number_is_written(world: World, dialogue: Dialogue) -> None:
    Quota.objects.update(per="percent", count=5)
    client = world.client("secretary")
    assert "Chưa có số hộ" in words(client.get(url("delegates")))
    typed = {str(group.pk): "41" for group in world.groups}
    assert client.post(url("set_households"), typed | {str(world.groups[0].pk): "-1"}).status_code == 422
    client.post(url("set_households"), typed)
    page = words(client.get(url("delegates")))
    assert "Chưa có số hộ" not in page
    assert "0 trên 3 suất" in page
