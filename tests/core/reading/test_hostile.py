"""The reader never fails and never lingers, whatever the text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.reading.draft import PlanDraft
from doithoai.core.reading.read import read_plan

WORDS = [
    *("KẾ HOẠCH\n", "I. THỜI GIAN\n", "Thời gian:", "ngày", "12/8/2025", "mỗi thôn", "05 đại biểu", "/", "Chủ trì:"),
    *(
        "- ",
        "\t",
        "| a | b |\n",
        "8h30",
        "Chủ tịch UBND xã",
        "ủy quyền",
        "thư ký",
        "(",
        ")",
        "tại",
        "Hội trường",
        "đến",
    ),
    *("IV. CHƯƠNG TRÌNH\n", "Nội dung:", "V. TỔ CHỨC THỰC HIỆN\n", "quý IV", "tháng 8, 9", "31/02", "99/99/9999", ";"),
    *("Nơi nhận:", ",", "\n"),
]


@given(st.text(max_size=300) | st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_any_text_gives_a_draft(text: str) -> None:
    assert isinstance(read_plan(text), PlanDraft)


@pytest.mark.parametrize(
    "piece",
    [
        *(" ", "1", "a", "(", "1/1, ", "ngày 1, ", "mỗi ", "05 đại biểu ", "tại ", "Chủ tịch ", "8h ", "; "),
        *("tháng 8, ", "a: ", "; 05 đại biểu", "mỗi xã cử 05 đại biểu, 06 hộ; ", "các xã mỗi nơi ", "quý III, "),
        *("8h ngày 12/8. Nay chuyển sang ", "do UBND xã ", "8 xã x 10 người ", "hoặc Chủ tịch ", "&nbsp;"),
    ],
)
@pytest.mark.parametrize(
    "opening", ["Thời gian: ", "Chủ trì: ", "Nội dung: tập trung ", "Đại biểu: ", "Chương trình: "]
)
def test_a_long_monotonous_line_is_read_in_bounded_time(opening: str, piece: str) -> None:
    text = "KẾ HOẠCH\nĐối thoại\n\nI. THÀNH PHẦN, THỜI GIAN\n\n- " + opening + piece * 2000
    started = time.process_time()
    read_plan(text)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "piece", ["UBND XÃ A UBND ", "Nhằm cụ thể hóa ", "Căn cứ Kế hoạch số 1/KH-UBND ngày 1/1/2020, "]
)
@pytest.mark.parametrize("place", ["{}\n\nKẾ HOẠCH\nĐối thoại", "KẾ HOẠCH\nĐối thoại\n\n{} như sau:\n\nI. NỘI DUNG"])
def test_a_long_monotonous_head_or_preamble_is_read_in_bounded_time(piece: str, place: str) -> None:
    started = time.process_time()
    read_plan(place.format(piece * 1500))
    assert time.process_time() - started < 5


@pytest.mark.parametrize("piece", ["1. a\n", "1. a\n1. b\n2. c\n", "A. AB\n1. a\n", "| 1 | Thành phần | 05 |\n"])
def test_a_long_list_is_read_in_bounded_time(piece: str) -> None:
    started = time.process_time()
    read_plan("KẾ HOẠCH\nĐối thoại\n\nI. THÀNH PHẦN\n\n" + piece * 1500)
    assert time.process_time() - started < 5
