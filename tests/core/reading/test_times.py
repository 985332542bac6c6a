"""When and where the dialogue takes place, as plans word it."""

import pytest

from doithoai.core.reading.fields.sessions import read_sessions
from doithoai.core.reading.fields.times import read_time
from doithoai.core.reading.fields.venues import read_venue
from tests.core.reading.phrases import plan_with

HEADING = "III. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN"


@pytest.mark.parametrize(
    ("line", "kind", "start", "starts_at", "tentative"),
    [
        ("1. Thời gian: 8h00 ngày 12/8/2025.", "date", "2025-08-12", "08:00", False),
        ("- Thời gian: Dự kiến vào ngày 12/8.", "date", "2025-08-12", None, True),
        ("- Thời gian dự kiến: ngày 12/8/2025", "date", "2025-08-12", None, True),
        ("1. Thời gian: Từ ngày 10 đến ngày 15/8/2025", "window", "2025-08-10", None, False),
        ("1. Thời gian: Quý III (thời gian cụ thể sẽ có thông báo sau).", "quarter", None, None, False),
        ("1. Quý IV: Đối thoại với hội viên phụ nữ.", "quarter", None, None, False),
        ("1. Thời gian: Trong quý III, khoảng tháng 9/2025.", "month", "2025-09-01", None, True),
        ("Thời gian: 8 giờ sáng 28/5/2025", "date", "2025-05-28", "08:00", False),
        ("Vào lúc 14h ngày 3/6/2025 tại nhà văn hóa", "date", "2025-06-03", "14:00", False),
        ("Thời gian: 1/2 ngày, bắt đầu lúc 7h30' ngày 12-6-2025", "date", "2025-06-12", "07:30", False),
        ("Thời gian: Ngày 15 hoặc 16/10/2025", "window", "2025-10-15", None, False),
        ("Thời gian: vào hồi 19h30' ngày 08/10/2025 (tức ngày 17/8 âm lịch)", "date", "2025-10-08", "19:30", False),
        ("Thời gian: 07 giờ 30, Thứ Sáu, ngày 03.10.2025", "date", "2025-10-03", "07:30", False),
        ("Thời gian: hoàn thành trong quý IV năm 2025", "quarter", None, None, False),
        ("1. Thời gian: Có thông báo cụ thể sau.", "announced_later", None, None, False),
        ("1. Thời gian: theo giấy mời.", "announced_later", None, None, False),
        ("Hội nghị tổ chức vào 14 giờ 00, ngày 20/9/2025 tại Nhà văn hóa xã.", "date", "2025-09-20", "14:00", False),
        ("1. Thời gian: chuyển từ tháng 7/2025 sang tháng 8/2025", "month", "2025-08-01", None, False),
        ("1. Thời gian: 8h ngày 12/8/2025 (đăng ký trước ngày 05/8/2025)", "date", "2025-08-12", "08:00", False),
        (
            "1. Thời gian, địa điểm: 01 buổi, bắt đầu từ 07 giờ 30' ngày 15/8/2025, tại Hội trường A.",
            "date",
            "2025-08-15",
            "07:30",
            False,
        ),
        ("- Về thời gian: Hồi 14h00' ngày 20 tháng 9 năm 2025 (Chiều thứ Bảy).", "date", "2025-09-20", "14:00", False),
        (
            "- Thời gian: 01 buổi, từ 7 giờ 30 phút đến 11 giờ 00 phút, ngày 15 tháng 8 năm 2025.",
            "date",
            "2025-08-15",
            "07:30",
            False,
        ),
        ("- Thời gian: ½ ngày, bắt đầu từ 8h00', ngày 05.9.2025.", "date", "2025-09-05", "08:00", False),
        ("- Thời gian: Buổi sáng, ngày 22/8/2025, bắt đầu lúc 7g30.", "date", "2025-08-22", "07:30", False),
        ("- Thời gian: 08h:00, ngày 22/8/2025", "date", "2025-08-22", "08:00", False),
        ("- Thời gian: Dự kiến tuần 2 tháng 10/2025.", "month", "2025-10-01", None, True),
        ("- Thời gian: Bắt đầu từ 8 giờ 00 phút ngày ...../10/2025.", "month", "2025-10-01", "08:00", False),
        ("- Thời gian: Quý III, IV năm 2025.", "window", "2025-07-01", None, False),
        ("- Thời gian: 6 tháng cuối năm 2025.", "window", "2025-07-01", None, False),
        ("- Thời gian: Ngày 22 và ngày 23/8/2025.", "window", "2025-08-22", None, False),
        ("- Thời gian: Dự kiến vào trung tuần tháng 8/2025.", "month", "2025-08-01", None, True),
        ("- Thời gian: Do Thường trực Đảng ủy quyết định.", "announced_later", None, None, False),
        ("- Thời gian: Sẽ được thông báo trước 07 ngày.", "announced_later", None, None, False),
        (
            "- Thời gian đã ấn định: 08 giờ 00 ngày 17/9/2025. Nay điều chỉnh thành: 08 giờ 30 ngày 08/10/2025.",
            "date",
            "2025-10-08",
            "08:30",
            False,
        ),
    ],
)
def test_the_time_is_read(line: str, kind: str, start: str, starts_at: str, tentative: bool) -> None:
    time = read_time(plan_with(HEADING, "", line))
    assert (time.kind.value, time.start.value, time.starts_at.value) == (kind, start, starts_at)
    assert time.tentative.value is tentative


def test_an_hour_said_above_a_table_is_that_of_each_row() -> None:
    zones = plan_with(
        *("III. THỜI GIAN, ĐỊA ĐIỂM", "1. Thời gian, địa điểm: tổ chức 02 hội nghị, bắt đầu từ 8 giờ, cụ thể:"),
        *("| TT | Ngày | Thành phần | Địa điểm |", "|---|---|---|---|", "| 1 | 18/6/2025 | Cụm A | Nhà văn hóa A |"),
        "| 2 | 20/6/2025 | Cụm B | Nhà văn hóa B |",
    )
    assert [(each.date.value, each.starts_at.value) for each in read_sessions(zones)] == [
        ("2025-06-18", "08:00"), ("2025-06-20", "08:00"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line", ["1. Thời gian phát biểu: không quá 5 phút.", "- Gửi ý kiến trước ngày 05/8/2025.", "Nhân dân 11 thôn."]
)
def test_a_plan_without_a_time_stays_silent(line: str) -> None:
    assert read_time(plan_with("III. THÀNH PHẦN", "", line)).kind.value is None


@pytest.mark.parametrize(
    ("line", "venue"),
    [
        ("2. Địa điểm: Hội trường UBND xã.", "Hội trường UBND xã"),
        ("- Địa điểm: Tại Nhà văn hóa thôn Đông;", "Nhà văn hóa thôn Đông"),
        ("- Thời gian, địa điểm: 8h00 ngày 12/8/2025 tại Hội trường tầng 3.", "Hội trường tầng 3"),
        ("Hội nghị tổ chức tại Trung tâm Văn hóa xã, vào ngày 12/8/2025.", "Trung tâm Văn hóa xã"),
        ("2. Địa điểm: Có thông báo sau.", None),
        ("- Thời gian: 8h ngày 12/8/2025. Địa điểm: Đình làng Thượng.", "Đình làng Thượng"),
        (
            "2. Về địa điểm: Hội trường tầng 2 - Trụ sở Đảng ủy - HĐND - UBND xã.",
            "Hội trường tầng 2 - Trụ sở Đảng ủy - HĐND - UBND xã",
        ),
        ("- Nơi tổ chức: Nhà sinh hoạt cộng đồng ấp 2.", "Nhà sinh hoạt cộng đồng ấp 2"),
        ("- Địa điểm: Do UBND xã bố trí.", None),
        ("- Địa điểm: Đồng chí Bí thư Huyện ủy đối thoại tại các xã do Thường trực Huyện ủy lựa chọn.", None),
        ("- Địa điểm: Nay chuyển từ nhà văn hóa thôn Hạ đến Trường THCS Hoa Sen.", "Trường THCS Hoa Sen"),
        ("- Địa điểm: Hội trường huyện (Tổ dân phố 3, thị trấn A).", "Hội trường huyện (Tổ dân phố 3, thị trấn A)"),
        (
            "- Thời gian và địa điểm: Vào hồi 08 giờ 00, ngày 28 tháng 8 năm 2025 tại Hội trường UBND xã (số 12).",
            "Hội trường UBND xã (số 12)",
        ),
    ],
)
def test_the_venue_is_read(line: str, venue: str | None) -> None:
    assert read_venue(plan_with(HEADING, "", line)).value == venue


def test_an_address_over_two_lines_is_one_venue() -> None:
    zones = plan_with(HEADING, "- Địa điểm: Hội trường tầng 5 trụ sở phường", "Số 01 phố Hoa Sen - Hà Nội.")
    assert read_venue(zones).value == "Hội trường tầng 5 trụ sở phường Số 01 phố Hoa Sen - Hà Nội"


@pytest.mark.parametrize(
    "lines",
    [
        ("| STT | Cụm | Thời gian | Địa điểm |", "|---|---|---|---|", "| 1 | Thôn A | 8h ngày 12/8 | Nhà văn hóa A |",
         "| 2 | Thôn B | 14h ngày 13/8 | Nhà văn hóa B |"),
        ("1. Thời gian, địa điểm", "- Thôn A: 8h00 ngày 12/8, tại Nhà văn hóa A;",
         "- Thôn B: 14h00 ngày 13/8, tại Nhà văn hóa B."),
        ("1. Thời gian", "- Thôn A: 8h00 ngày 12/8/2025", "- Thôn B: 14h00 ngày 13/8/2025", "2. Địa điểm",
         "- Thôn A: Nhà văn hóa A", "- Thôn B: Nhà văn hóa B"),
        ("1. Thôn A", "- Thời gian: 8h00 ngày 12/8", "- Địa điểm: Nhà văn hóa A",
         "2. Thôn B", "- Thời gian: 14 giờ 00 ngày 13/8", "- Địa điểm: Nhà văn hóa B"),
        ("Buổi thứ nhất vào 8h ngày 12/8 tại Nhà văn hóa A, gồm thôn A. Buổi thứ hai vào 14h ngày 13/8 tại Nhà văn hóa"
         " B, gồm thôn B.",),
        ("1. Tổ chức 02 cuộc:", "- Cuộc thứ nhất: vào lúc 8h ngày 12/8, tại Nhà văn hóa A, đối tượng là thôn A.",
         "- Cuộc thứ hai: vào lúc 14h ngày 13/8, tại Nhà văn hóa B, đối tượng là thôn B."),
    ],
)  # fmt: skip
def test_several_sessions_are_read(lines: tuple[str, ...]) -> None:
    zones = plan_with("III. THỜI GIAN, ĐỊA ĐIỂM", "", *lines)
    told = [(each.date.value, each.starts_at.value, each.venue.value) for each in read_sessions(zones)]
    assert told == [("2025-08-12", "08:00", "Nhà văn hóa A"), ("2025-08-13", "14:00", "Nhà văn hóa B")]
    assert [str(each.audience.value).lower() for each in read_sessions(zones)] == ["thôn a", "thôn b"]
    time = read_time(zones)
    assert (time.kind.value, time.start.value, time.end.value) == ("window", "2025-08-12", "2025-08-13")
    assert read_venue(zones).value is None


@pytest.mark.parametrize(
    "lines",
    [
        ("2.1. Khu vực 1 (gồm thôn A)", "- Thời gian: 8 giờ 00 phút, ngày 12/8/2025.", "- Địa điểm: Nhà văn hóa A.",
         "2.2. Khu vực 2 (gồm thôn B)", "- Thời gian: 14 giờ, ngày 13/8/2025.", "- Địa điểm: Nhà văn hóa B."),
        ("- Nhóm I (thôn A): 8h00 ngày 12/8/2025 tại Nhà văn hóa A.",
         "- Nhóm II (thôn B): 14h00 ngày 13/8/2025 tại Nhà văn hóa B."),
        ("1. Hội nghị cụm I (thôn A): 8 giờ 00, ngày 12/8/2025, tại Nhà văn hóa A.",
         "2. Hội nghị cụm II (thôn B): 14 giờ 00, ngày 13/8/2025, tại Nhà văn hóa B."),
        ("Cụm 1: thôn A vào lúc 8 giờ 00 ngày 12/8/2025, tại Nhà văn hóa A",
         "Cụm 2: thôn B vào lúc 14 giờ 00 ngày 13/8/2025, tại Nhà văn hóa B"),
        ("a) Hội nghị thứ nhất: 8h00 ngày 12/8/2025 tại Nhà văn hóa A (dành cho thôn A).",
         "b) Hội nghị thứ hai: 14h00 ngày 13/8/2025 tại Nhà văn hóa B (dành cho thôn B)."),
        ("Đợt 1: Từ 8h00 ngày 12/8/2025 tại Nhà văn hóa A (đối thoại với thôn A)",
         "Đợt 2: Từ 14h00 ngày 13/8/2025 tại Nhà văn hóa B (đối thoại với thôn B)"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["III. THỜI GIAN, ĐỊA ĐIỂM", "III. CÁC CUỘC ĐỐI THOẠI TRONG NĂM"])
def test_sessions_by_cluster_or_meeting_name_those_they_are_for(heading: str, lines: tuple[str, ...]) -> None:
    zones = plan_with(heading, "", *lines)
    told = [(each.date.value, each.starts_at.value, each.venue.value, each.audience.value)
            for each in read_sessions(zones)]  # fmt: skip
    assert told == [
        ("2025-08-12", "08:00", "Nhà văn hóa A", "thôn A"), ("2025-08-13", "14:00", "Nhà văn hóa B", "thôn B"),
    ]  # fmt: skip
    assert (read_time(zones).start.value, read_time(zones).end.value) == ("2025-08-12", "2025-08-13")


def test_a_timetable_behind_the_signature_counts() -> None:
    zones = plan_with(
        *("I. THỜI GIAN", "Theo lịch kèm theo.", "Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "LỊCH ĐỐI THOẠI"),
        *(
            "| Thôn | Thời gian | Địa điểm |",
            "| Đông | 19h30 ngày 05/8 | NVH Đông |",
            "| Tây | 20h ngày 06/8 | NVH Tây |",
        ),
    )
    assert [each.venue.value for each in read_sessions(zones)] == ["NVH Đông", "NVH Tây"]


def test_morning_and_afternoon_of_one_day_are_two_sessions() -> None:
    zones = plan_with(
        *("III. THỜI GIAN", "1. Thời gian: ngày 12/8/2025.", "- Sáng: 7h30 đối thoại với đảng viên tại Hội trường A."),
        "- Chiều: 13h30 đối thoại với nhân dân tại Hội trường A.",
    )
    told = [(each.date.value, each.starts_at.value, each.audience.value) for each in read_sessions(zones)]
    assert told == [("2025-08-12", "07:30", "đảng viên"), ("2025-08-12", "13:30", "nhân dân")]
    assert read_venue(zones).value == "Hội trường A"


def test_two_quarters_are_a_window_with_two_sessions() -> None:
    zones = plan_with("III. THỜI GIAN", "1. Quý II: Đối thoại với thanh niên.", "2. Quý IV: Đối thoại với phụ nữ.")
    time = read_time(zones)
    assert (time.kind.value, time.start.value, time.end.value) == ("window", "2025-04-01", "2025-12-31")
    assert [each.audience.value for each in read_sessions(zones)] == ["thanh niên", "phụ nữ"]
