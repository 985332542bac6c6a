"""Numbers of delegates, as plans word them."""

import pytest

from doithoai.core.reading.quotas import read_expected_attendance, read_quotas
from tests.core.reading.phrases import plan_with


@pytest.mark.parametrize(
    ("line", "quotas"),
    [
        ("Mỗi tổ dân phố cử 02 đại biểu nhân dân tham dự (11 tổ dân phố).",
         [(2, "group", "tổ dân phố", 11, "đại biểu nhân dân")]),
        ("05 đại biểu/thôn, toàn xã có 8 thôn.", [(5, "group", "thôn", 8, "đại biểu")]),
        ("Nông dân: 10 người/xã.", [(10, "group", "xã", None, "Nông dân")]),
        ("Mỗi chi hội 3 hội viên.", [(3, "group", "chi hội", None, "hội viên")]),
        ("Đại diện hộ gia đình (mỗi khu dân cư 10 hộ).", [(10, "group", "khu dân cư", None, "hộ")]),
        ("Mời 30 hộ dân có đất bị thu hồi.", [(30, "total", None, None, "hộ dân có đất bị thu hồi")]),
        ("Mời 60 doanh nghiệp, 15 hợp tác xã và 20 hộ kinh doanh.",
         [(60, "total", None, None, "doanh nghiệp"), (15, "total", None, None, "hợp tác xã"),
          (20, "total", None, None, "hộ kinh doanh")]),
        ("Thôn Đông: 05 đại biểu.", [(5, "total", None, None, "đại biểu")]),
        ("Thanh niên làm kinh tế giỏi: 05 người.", [(5, "total", None, None, "Thanh niên làm kinh tế giỏi")]),
        ("07 cử tri đại diện cho cử tri của 18 tổ dân phố.", [(7, None, "tổ dân phố", 18, "cử tri")]),
        ("Mỗi thôn lựa chọn, giới thiệu 05 đại biểu.", [(5, "group", "thôn", None, "đại biểu")]),
        ("Dự kiến khoảng 200 người.", []),
        ("Bí thư chi bộ, trưởng thôn của 12 thôn.", []),
        ("Thư ký: cử 02 công chức.", []),
    ],
)  # fmt: skip
def test_quotas_are_read(line: str, quotas: list[tuple[object, ...]]) -> None:
    read = read_quotas(plan_with("III. THÀNH PHẦN", "", f"- {line}"))
    assert [
        (each.count.value, each.per.value, each.group_kind.value, each.group_count.value, each.who.value)
        for each in read
    ] == quotas
    assert [each.ambiguous.value for each in read] == [each[1] is None for each in quotas]


def test_a_table_gives_one_total_for_each_row() -> None:
    rows = ("| Thôn | Số đại biểu |", "|---|---|", "| Đông | 05 |", "| Tây | 07 |", "| Tổng cộng | 12 |")
    read = read_quotas(plan_with("III. THÀNH PHẦN", "", *rows))
    assert [(each.count.value, each.per.value, each.who.value) for each in read] == [
        (5, "total", "đại biểu"), (7, "total", "đại biểu"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Dự kiến khoảng 200 người.", 200),
        ("Tổng số đại biểu: 150 đại biểu.", 150),
        ("Số lượng: 80 đại biểu.", 80),
        ("Tổng số đại biểu dự kiến khoảng 1.700 người.", 1700),
        ("Dự kiến khoảng l20 người tham dự.", 120),
        ("Mỗi thôn cử 05 đại biểu.", None),
        ("Mời 30 hộ dân.", None),
    ],
)
def test_the_attendance_expected_is_read(line: str, expected: int | None) -> None:
    assert read_expected_attendance(plan_with("III. THÀNH PHẦN", "", f"- {line}")).value == expected
