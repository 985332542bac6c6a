"""Phrases of deadlines: what an office writes, and the rule it means."""

import pytest

from doithoai.core.reading.phrases.rules import phrases_in

RELATIVE = [
    (
        "chậm nhất là 07 ngày làm việc trước khi tổ chức buổi đối thoại",
        ("dialogue_start", 7, "working_day", "before", True),
    ),
    ("trước (ít nhất) 05 ngày diễn ra Hội nghị", ("dialogue_start", 5, "day", "before", None)),
    ("ít nhất 07 ngày trước ngày tổ chức hội nghị", ("dialogue_start", 7, "day", "before", None)),
    ("trước khi diễn ra hội nghị ít nhất 03 ngày làm việc", ("dialogue_start", 3, "working_day", "before", None)),
    ("chậm nhất 01 tuần trước ngày diễn ra hội nghị", ("dialogue_start", 7, "day", "before", True)),
    ("lập danh sách trình duyệt trước 5 ngày", ("unknown", 5, "day", "before", None)),
    (
        "Chậm nhất sau 05 ngày làm việc sau khi kết thúc đối thoại, đơn vị",
        ("dialogue_end", 5, "working_day", "after", None),
    ),
    ("Sau khi hội nghị kết thúc chậm nhất 05 ngày", ("dialogue_end", 5, "day", "after", None)),
    ("trong thời hạn 10 ngày kể từ ngày tổ chức hội nghị", ("dialogue_end", 10, "day", "after", None)),
    (
        "10 (mười) ngày làm việc, kể từ ngày nhận được Thông báo kết luận",
        ("conclusion_received", 10, "working_day", "after", None),
    ),
    ("sau 10 ngày kể từ khi có thông báo kết luận của Chủ tịch", ("conclusion_issued", 10, "day", "after", None)),
    (
        "sau 05 ngày kể từ ngày kết thúc cuộc đối thoại ban hành thông báo kết luận",
        ("dialogue_end", 5, "day", "after", None),
    ),
    ("Trong vòng 03 ngày kể từ ngày được phân công", ("assignment", 3, "day", "after", None)),
    ("không quá 20 ngày làm việc kể từ ngày nhận được kiến nghị", ("other", 20, "working_day", "after", None)),
    ("Chậm nhất 10 ngày làm việc các ngành trả lời bằng văn bản", ("unknown", 10, "working_day", "after", None)),
    (
        "Chậm nhất 10 ngày, các đơn vị nhận được Thông báo kết luận trả lời",
        ("conclusion_received", 10, "day", "after", None),
    ),
]
ABSOLUTE = [
    ("gửi về Văn phòng trước ngày 01/7 2025", ("2025-07-01", False)),
    ("trước ngày 05 tháng 9 năm 2025 để tổng hợp", ("2025-09-05", False)),
    ("xong trước 17h00 ngày 20/10/2025", ("2025-10-20", True)),
    ("chậm nhất 16 giờ 30 phút, ngày 15/10", ("2025-10-15", True)),
    ("tiếp nhận từ ngày 01/9/2025 đến hết ngày 20/9/2025", ("2025-09-20", True)),
    ("hạn cuối: 17h00 ngày 05/10/2025", ("2025-10-05", True)),
    ("hoàn thành trong tháng 10/2025", ("2025-10-31", True)),
]
NOTHING = [
    "Điều 10 Luật số 72/2025/QH15 ngày 16/6/2025",
    "niêm yết ít nhất 15 ngày liên tục",
    "chậm nhất ngày 20 hằng tháng",
    "trước ngày 25 tháng cuối quý",
    "trước ngày 31/02/2025",
    "trước khi tổ chức hội nghị, chủ trì nghe báo cáo",
]


@pytest.mark.parametrize(("text", "rule"), RELATIVE)
def test_a_number_of_days_is_read_with_its_event(text: str, rule: tuple[object, ...]) -> None:
    [phrase] = phrases_in(text, 2025)
    assert (phrase.anchor, phrase.amount, phrase.unit, phrase.direction, phrase.inclusive) == rule


@pytest.mark.parametrize(("text", "rule"), ABSOLUTE)
def test_a_day_is_read_with_whether_it_still_counts(text: str, rule: tuple[object, ...]) -> None:
    [phrase] = phrases_in(text, 2025)
    assert (phrase.on, phrase.inclusive) == rule


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_deadline_gives_none(text: str) -> None:
    assert list(phrases_in(text, 2025)) == []


def test_a_day_without_a_year_needs_the_year_of_the_plan() -> None:
    assert list(phrases_in("trước ngày 05/7", None)) == []
