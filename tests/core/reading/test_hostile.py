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
        *("tháng 8, ", "a: "),
    ],
)
@pytest.mark.parametrize(
    "opening", ["Thời gian: ", "Chủ trì: ", "Nội dung: tập trung ", "Đại biểu: ", "Chương trình: "]
)
def test_a_long_monotonous_line_is_read_in_bounded_time(opening: str, piece: str) -> None:
    text = "KẾ HOẠCH\nĐối thoại\n\nI. THÀNH PHẦN, THỜI GIAN\n\n- " + opening + piece * 2000
    started = time.perf_counter()
    read_plan(text)
    assert time.perf_counter() - started < 5
