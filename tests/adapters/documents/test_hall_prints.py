"""Badges, place cards, plans and lists for the hall: nobody is lost, letters are right, pages are as many as told."""

from datetime import UTC, datetime

import pytest

from doithoai.adapters.documents.hall_prints import (
    Column,
    HallCard,
    HallList,
    Occasion,
    PlanChair,
    Rows,
    render_cards,
    render_list,
    render_plan,
)
from tests.adapters.documents.reading import pdf_pages, pdf_text

OCCASION = Occasion(
    "Ủy ban nhân dân xã An Bình",
    "Đối thoại với Nhân dân xã An Bình năm 2026",
    "8 giờ 00, thứ Hai, ngày 02/03/2026",
    datetime(2026, 3, 1, 8, 0, tzinfo=UTC),
)
NAMES = ("Ngô Ẩm", "Công Tằng Tôn Nữ Thị Hoàng Phương Uyên", "H’Wưi Niê Kđăm Ayun", "Nguyễn Thị Bưởi")


def cards(count: int) -> list[HallCard]:
    return [
        HallCard(
            NAMES[place % 4],
            "Thôn Đông",
            f"{place + 1:03d}",
            f"C{place + 1}",
            "K4TN-8M3H",
            "https://vi-du.vn/a",
            "Đại biểu",
        )
        for place in range(count)
    ]


@pytest.mark.parametrize(("badges", "place_cards", "pages"), [(True, True, 2 + 3), (True, False, 2), (False, True, 3)])
def test_eight_badges_and_three_place_cards_stand_on_a_page(badges: bool, place_cards: bool, pages: int) -> None:
    made = render_cards(cards(9), OCCASION, badges=badges, place_cards=place_cards)
    assert len(pdf_pages(made)) == pages


def test_a_badge_carries_number_seat_code_and_every_letter_of_the_name() -> None:
    text = pdf_text(render_cards(cards(4), OCCASION, badges=True, place_cards=False))
    for words in ("001", "C1", "K4TN-8M3H", "Thôn Đông", "Ngô Ẩm", "Phương Uyên", "Kđăm Ayun", "ĐẠI BIỂU"):
        assert words in text


def test_a_single_badge_is_made_for_a_substitute() -> None:
    assert len(pdf_pages(render_cards(cards(1), OCCASION, badges=True, place_cards=False))) == 1


def test_the_plan_shows_people_free_chairs_and_reserved_rows() -> None:
    rows = [
        ("A", [PlanChair("A1", reserved=True), PlanChair("A2", reserved=True)]),
        ("B", [PlanChair("B1", "Nguyễn Thị Bưởi", "Thôn Đông", "012", tone=1), PlanChair("B2")]),
    ]
    text = pdf_text(render_plan(rows, OCCASION))
    for words in ("SƠ ĐỒ CHỖ NGỒI", "dành riêng", "B1 · số 012", "Bưởi", "B2", "BÀN CHỦ TRÌ"):
        assert words in text


def test_a_hall_of_many_rows_goes_on_with_the_next_page() -> None:
    rows = [(f"A{row}", [PlanChair(f"A{row}{chair}") for chair in range(1, 31)]) for row in range(40)]
    assert len(pdf_pages(render_plan(rows, OCCASION))) > 1


def test_a_list_repeats_its_head_and_leaves_lines_to_write_on() -> None:
    rows = [[f"{place:03d}", NAMES[place % 4], "□ Bằng văn bản"] for place in range(70)]
    columns = [Column("Số", 12, "center"), Column("Họ và tên", 0), Column("Ký tên", 40)]
    listed = HallList(
        title="Danh sách ký tên", columns=columns, groups=[Rows("Thôn Đông", rows, 5), Rows("Thôn Nam", rows[:2])]
    )
    pages = pdf_pages(render_list(listed, OCCASION))
    assert len(pages) > 1
    assert all("Họ và tên" in page for page in pages)
    assert "Thôn Nam" in pages[-1]
    assert "Trang 1 / " in pages[0]


def test_each_group_may_have_pages_of_its_own() -> None:
    groups = [Rows("Thôn Đông", [["Ngô Ẩm"]]), Rows("Thôn Nam", [["Lê An"]])]
    listed = HallList(title="Trao tận tay", columns=[Column("Họ và tên", 0)], groups=groups, page_per_group=True)
    assert len(pdf_pages(render_list(listed, OCCASION))) == 2
