"""Days, periods and hours in every way in which offices write them."""

import pytest

from doithoai.core.reading.phrases.spans import clocks_in, spans_in


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("08 giờ 00' ngày 12/8/2025", "2025-08-12", "2025-08-12"),
        ("ngày 12/8", "2025-08-12", "2025-08-12"),
        ("ngày 01/7 2022", "2022-07-01", "2022-07-01"),
        ("14 giờ 00 phút, thứ Sáu, ngày 07 tháng 7 năm 2022", "2022-07-07", "2022-07-07"),
        ("7:30 ngày 12.8.2025", "2025-08-12", "2025-08-12"),
        ("ngày 3-9-2025", "2025-09-03", "2025-09-03"),
        ("từ 28/11 - 03/12/2024", "2024-11-28", "2024-12-03"),
        ("từ ngày 28/11/2024 đến ngày 03/12/2024", "2024-11-28", "2024-12-03"),
        ("từ ngày 10 đến ngày 15/8/2025", "2025-08-10", "2025-08-15"),
        ("từ ngày 10 đến hết ngày 15 tháng 8 năm 2025", "2025-08-10", "2025-08-15"),
        ("tháng 8/2025", "2025-08-01", "2025-08-31"),
        ("trong tháng 02 năm 2024", "2024-02-01", "2024-02-29"),
        ("cuối tháng 7", "2025-07-01", "2025-07-31"),
        ("tuần đầu của tháng 9", "2025-09-01", "2025-09-30"),
        ("tháng Tám năm 2025", "2025-08-01", "2025-08-31"),
        ("từ tháng 8 đến tháng 10/2025", "2025-08-01", "2025-10-31"),
        ("6 tháng cuối năm 2025", "2025-07-01", "2025-12-31"),
        ("ngày … tháng 8 năm 2025", "2025-08-01", "2025-08-31"),
        ("ngày     /8/2025", "2025-08-01", "2025-08-31"),
    ],
)
def test_a_day_or_period_is_read(text: str, start: str, end: str) -> None:
    (span,) = spans_in(text, 2025)
    assert (str(span.start), str(span.end)) == (start, end)


@pytest.mark.parametrize(
    ("text", "quarter", "year"),
    [("quý II", 2, 2025), ("Quý 3/2024", 3, 2024), ("QUÝ IV NĂM 2023", 4, 2023), ("quí I năm 2026", 1, 2026)],
)
def test_a_quarter_has_no_days(text: str, quarter: int, year: int) -> None:
    (span,) = spans_in(text, 2025)
    assert (span.kind, span.quarter, span.year, span.start) == ("quarter", quarter, year, None)


@pytest.mark.parametrize(
    "text",
    ["quy chế đối thoại", "quỹ 1", "Kế hoạch số 15/KH-UBND ngày 12/3/2024", "ngày 31/02/2025", "45/60 hộ", "2025"],
)
def test_what_is_no_day_is_not_read_as_one(text: str) -> None:
    assert spans_in(text, 2025) == ()


def test_listed_days_share_their_month() -> None:
    assert [str(span.start) for span in spans_in("các ngày 14, 15 và 16/8/2025", None)] == [
        *("2025-08-14", "2025-08-15", "2025-08-16")
    ]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("08 giờ 00'", ["08:00"]),
        ("8h", ["08:00"]),
        ("19h30-21h30", ["19:30", "21:30"]),
        ("vào hồi 14 giờ 00 phút", ["14:00"]),
        ("7g30", ["07:30"]),
        ("07:30", ["07:30"]),
        ("2 giờ 30 chiều", ["14:30"]),
        ("8 giờ rưỡi", ["08:30"]),
        ("13h30’", ["13:30"]),
        ("trong 3 giờ", []),
        ("thời lượng 02 giờ", []),
        ("25 giờ", []),
    ],
)
def test_an_hour_is_read(text: str, hours: list[str]) -> None:
    assert [clock.text for clock in clocks_in(text)] == hours
