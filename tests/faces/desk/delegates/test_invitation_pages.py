"""The pages of replies, reminders, texts, seats and papers for the hall."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from doithoai.apps.delegates.actions.arrange_seats import arrange_seats
from doithoai.apps.delegates.models import Delegate, Reminder, SeatingPlan
from doithoai.apps.dialogues.models import Dialogue
from tests.adapters.documents.reading import pdf_text
from tests.hall_world import approved, chosen_petition, issued_dialogue
from tests.world import World

CODE = "xa-an-binh-2026-1"


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    """Xã An Bình, plan issued, two seats for each of three villages."""
    return issued_dialogue(world)


@pytest.fixture
def invited(world: World, dialogue: Dialogue) -> list[Delegate]:
    """One with e-mail, one with a telephone, one with neither: all invited."""
    ways = [{"email": "buoi@vi-du.vn"}, {"phone": "0912 345 678"}, {}]
    names = ["Lê Thị Bưởi", "Trần Văn Cam", "Vũ Thị Đào"]
    rows = [approved(world, dialogue, names[place], group=place, **way) for place, way in enumerate(ways)]
    Delegate.objects.update(invited_at=world.clock.now)
    return rows


def page(world: World, name: str, query: str = "") -> str:
    return world.client("secretary").get(reverse(f"desk:{name}", args=[CODE]) + query).content.decode()


def test_the_secretary_types_a_reply_and_the_list_shows_how_it_came(
    world: World, dialogue: Dialogue, invited: list[Delegate]
) -> None:
    url = reverse("desk:note_reply", args=[CODE, invited[1].pk])
    client = world.client("secretary")
    assert client.post(url, {"answer": "perhaps"}).status_code == 422
    client.post(url, {"answer": "yes", "origin": "phone"})
    assert "qua điện thoại" in page(world, "replies", "?loc=se-du")
    assert "Vũ Thị Đào" not in page(world, "replies", "?loc=se-du")
    assert "Vũ Thị Đào" in page(world, "replies", "?loc=chua-tra-loi")


def test_the_reminder_page_shows_whom_and_one_press_reminds_them(
    world: World, dialogue: Dialogue, invited: list[Delegate]
) -> None:
    shown = page(world, "remind_delegates")
    assert "3 người chưa trả lời" in shown
    assert "buoi@vi-du.vn" not in shown
    client, url = world.client("secretary"), reverse("desk:remind_delegates", args=[CODE])
    assert "Đã ghi nhắc 3 đại biểu" in client.post(url, follow=True).content.decode()
    assert client.post(url).status_code == 422
    assert Reminder.objects.count() == 3


def test_texts_are_shown_with_their_length_and_come_as_a_file(
    world: World, dialogue: Dialogue, invited: list[Delegate]
) -> None:
    shown = page(world, "sms_texts")
    assert "Tran Van Cam" in shown
    assert "ký tự, 1 tin" in shown
    file = world.client("secretary").get(reverse("desk:sms_file", args=[CODE]) + "?loai=nhac&dau=co")
    sheet = load_workbook(BytesIO(file.content)).worksheets[0]
    cells = [[cell.value for cell in row] for row in sheet.rows]
    assert any(row[0] == "0912345678" and "Trần Văn Cam" in str(row[1]) for row in cells)


def test_the_outbox_is_looked_through_before_release(world: World, dialogue: Dialogue) -> None:
    approved(world, dialogue, email="chung@vi-du.vn")
    approved(world, dialogue, "Trần Văn Cam", email="chung@vi-du.vn")
    shown = page(world, "invitation_outbox")
    assert "2 giấy mời sẽ được phát hành" in shown
    assert "Trùng với người khác" in shown
    assert "Phát hành giấy mời" not in page(world, "delegates")


def test_the_hall_is_set_and_a_seat_is_moved(world: World, dialogue: Dialogue, invited: list[Delegate]) -> None:
    client, url = world.client("secretary"), reverse("desk:arrange_seats", args=[CODE])
    typed = {"rows": 3, "chairs": 4, "reserved": "Z", "elders_from": 70}
    answer = client.post(url, typed)
    assert (answer.status_code, "không có hàng Z" in answer.content.decode()) == (422, True)
    client.post(url, typed | {"reserved": "A"})
    assert SeatingPlan.objects.get().reserved == "A"
    client.post(reverse("desk:move_seat", args=[CODE, invited[0].pk]), {"seat": "c4"})
    assert "chuyển bằng tay" in page(world, "arrange_seats")


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("the-va-bien-ten", "Bưởi"), ("so-do", "dành riêng"), ("tra-cho", "TRA CHỖ"), ("ky-ten", "Ký tên"),
        ("hang-cho", "Ngập ở đầu thôn Đông"), ("trao-tay", "Vũ Thị Đào"),
    ],
)  # fmt: skip
def test_every_paper_for_the_hall_is_made(
    world: World, dialogue: Dialogue, invited: list[Delegate], what: str, words: str
) -> None:
    chosen_petition(world, dialogue)
    arrange_seats(world.caller("secretary"), dialogue_id=dialogue.pk, rows=3, chairs=4, reserved="A")
    answer = world.client("secretary").get(reverse("desk:hall_print", args=[CODE, what]))
    assert words in pdf_text(answer.content)


def test_one_badge_is_printed_for_one_person(world: World, dialogue: Dialogue, invited: list[Delegate]) -> None:
    url = reverse("desk:hall_print", args=[CODE, "the"])
    text = pdf_text(world.client("secretary").get(url, {"dai_bieu": invited[0].pk}).content)
    assert "Bưởi" in text
    assert "Cam" not in text
    Delegate.objects.update(state="withdrawn")
    assert world.client("secretary").get(url, {"dai_bieu": invited[0].pk}).status_code == 404


def test_who_has_neither_telephone_nor_email_gets_the_card_from_the_group_head(
    world: World, dialogue: Dialogue, invited: list[Delegate]
) -> None:
    shown = page(world, "hand_over")
    assert "Vũ Thị Đào" in shown
    assert "Lê Thị Bưởi" not in shown


@pytest.mark.parametrize("more", [0, 3])
def test_the_list_of_replies_costs_the_same_for_many(
    world: World,
    dialogue: Dialogue,
    invited: list[Delegate],
    more: int,
    django_assert_max_num_queries: Callable[[int], AbstractContextManager[None]],
) -> None:
    for place in range(more):
        approved(world, dialogue, f"Ngô Văn {place}", group=place)
    client, url = world.client("secretary"), reverse("desk:replies", args=[CODE])
    client.get(url)
    with django_assert_max_num_queries(30):
        client.get(url)


def test_the_invited_person_asks_for_a_substitute_by_the_link(
    world: World, dialogue: Dialogue, invited: list[Delegate]
) -> None:
    url = reverse("portal:reply_invitation", args=[CODE, invited[0].badge])
    shown = world.client().post(url, {"coming": "substitute"}, follow=True).content.decode()
    assert "đề nghị cử người thay. Tổ trưởng, trưởng thôn đã được báo" in shown
    assert "Xin cử người thay" in page(world, "replies", "?loc=xin-thay")


def test_who_is_in_the_hall_or_registered_needs_no_invitation(world: World, dialogue: Dialogue) -> None:
    first, second = approved(world, dialogue), approved(world, dialogue, "Trần Văn Cam")
    Delegate.objects.filter(pk=first.pk).update(kind="citizen")
    Delegate.objects.filter(pk=second.pk).update(checked_in_at=world.clock.now)
    assert "Không còn giấy mời nào chờ phát hành" in page(world, "invitation_outbox")
