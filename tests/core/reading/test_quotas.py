"""Numbers of delegates, as plans word them."""

import pytest

from doithoai.core.reading.fields.quotas import read_expected_attendance, read_quotas
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
        # as offices write them: short forms, lists that go on, sums, groups named before
        ("Mỗi chi bộ 02 đ/c.", [(2, "group", "chi bộ", None, "đ/c")]),
        ("Đại diện 10 hộ dân.", [(10, "total", None, None, "hộ dân")]),
        ("Mời đại diện 30 hộ dân bị ảnh hưởng bởi dự án.",
         [(30, "total", None, None, "hộ dân bị ảnh hưởng bởi dự án")]),
        ("Nhân dân: 05 người/tổ dân phố x 12 tổ dân phố = 60 người.", [(5, "group", "tổ dân phố", 12, "Nhân dân")]),
        ("Mỗi thôn mời 5-7 đại biểu.", [(5, "group", "thôn", None, "đại biểu")]),
        ("Mỗi thôn, tổ dân phố mời từ 05 đến 07 hộ gia đình tham dự.",
         [(5, "group", "thôn, tổ dân phố", None, "hộ gia đình")]),
        ("Mỗi khu phố mời thêm 10 hộ dân và 02 hộ kinh doanh.",
         [(10, "group", "khu phố", None, "hộ dân"), (2, "group", "khu phố", None, "hộ kinh doanh")]),
        ("Mỗi xã cử 02 chức sắc, chức việc; 03 già làng; mời thêm 04 nhà báo.",
         [(2, "group", "xã", None, "chức sắc, chức việc"), (3, "group", "xã", None, "già làng"),
          (4, "total", None, None, "nhà báo")]),
        ("Mỗi tổ dân phố 10 người dân; mỗi trường học 02 giáo viên.",
         [(10, "group", "tổ dân phố", None, "người dân"), (2, "group", "trường học", None, "giáo viên")]),
        ("Mỗi cơ sở thờ tự 01 chức sắc, 02 tín đồ.",
         [(1, "group", "cơ sở thờ tự", None, "chức sắc"), (2, "group", "cơ sở thờ tự", None, "tín đồ")]),
        ("Các xã, thị trấn mỗi nơi 03 hộ kinh doanh (huyện có 9 xã, thị trấn).",
         [(3, "group", "xã, thị trấn", 9, "hộ kinh doanh")]),
        ("Khối xã: 3 đoàn viên/đơn vị x 11 đơn vị.", [(3, "group", "đơn vị", 11, "đoàn viên")]),
        ("Hội viên: 8 xã x 10 người = 80 người.", [(10, "group", "xã", 8, "Hội viên")]),
        ("Mỗi cuộc từ 80 đến 100 đại biểu.", [(80, "group", "cuộc", None, "đại biểu")]),
        ("Mỗi thôn cử 07 đại biểu, gồm trưởng thôn và 06 hộ dân (27 thôn); 10 đại biểu doanh nghiệp.",
         [(7, "group", "thôn", 27, "đại biểu"), (10, "total", None, None, "đại biểu doanh nghiệp")]),
        ("Các chi hội: mỗi chi hội cử chi hội trưởng và 04 hội viên.", [(4, "group", "chi hội", None, "hội viên")]),
        ("Đoàn viên, thanh niên: 80 đ/c (do Đoàn xã lựa chọn).", [(80, "total", None, None, "Đoàn viên, thanh niên")]),
        ("Chủ mô hình khởi nghiệp: 7 bạn.", [(7, "total", None, None, "Chủ mô hình khởi nghiệp")]),
        ("Người có uy tín (mỗi thôn 01 người).", [(1, "group", "thôn", None, "Người có uy tín")]),
        ("Phân bổ: Thôn 1: 10 người; Thôn 2: 12 người.",
         [(10, "total", None, None, "người"), (12, "total", None, None, "người")]),
        ("10 hội viên đại diện cho hội viên của 07 chi hội.", [(10, None, "chi hội", 7, "hội viên")]),
        ("Đại biểu nhân dân: mỗi khu phố cử 15 người (gồm trưởng khu phố và 14 người dân).",
         [(15, "group", "khu phố", None, "Đại biểu nhân dân")]),
        ("Mỗi câu hỏi trao đổi không quá 05 phút, mỗi năm 02 cuộc.", []),
        ("Số lượng: Không quá 100 người.", []),
        ("Các hợp tác xã nông nghiệp, tổ liên kết: 18 đại biểu.",
         [(18, "total", None, None, "Các hợp tác xã nông nghiệp, tổ liên kết")]),
        ("Số lượng: mời 40 đại biểu là chủ hộ kinh doanh.",
         [(40, "total", None, None, "đại biểu là chủ hộ kinh doanh")]),
        ("Đại diện Bưu điện, Điện lực, Viettel khu vực (mời 04 đại biểu).",
         [(4, "total", None, None, "Đại diện Bưu điện, Điện lực, Viettel khu vực")]),
        ("Hộ tiểu thương, chủ sạp chợ Bàu: 25 người.", [(25, "total", None, None, "Hộ tiểu thương, chủ sạp chợ Bàu")]),
        ("Người dân đã làm thủ tục đất đai tại phường trong quý III/2024: 50 người.",
         [(50, "total", None, None, "Người dân đã làm thủ tục đất đai tại phường trong quý III/2024")]),
        ("30 công dân đã nộp hồ sơ trong năm 2024 và quý I/2025.",
         [(30, "total", None, None, "công dân đã nộp hồ sơ trong năm 2024 và quý I/2025")]),
        ("Mỗi ấp cử 04 đại biểu là đại diện hộ dân (12 ấp).",
         [(4, "group", "ấp", 12, "đại biểu là đại diện hộ dân")]),
        ("Mỗi doanh nghiệp cử 01 người được ủy quyền hợp pháp.",
         [(1, "group", "doanh nghiệp", None, "người được ủy quyền hợp pháp")]),
        ("06 nông dân/xã x 9 xã.", [(6, "group", "xã", 9, "nông dân")]),
        ("Mỗi hộ 01 người.", [(1, "group", "hộ", None, "người")]),
        ("Chủ trang trại, giám đốc hợp tác xã, tổ trưởng tổ hợp tác 05 người/xã.",
         [(5, "group", "xã", None, "Chủ trang trại, giám đốc hợp tác xã, tổ trưởng tổ hợp tác")]),
        ("Bí thư chi bộ, trưởng thôn, hộ nông dân 05 người/thôn.", [(5, "group", "thôn", None, "hộ nông dân")]),
        ("Đại diện hộ dân bị ảnh hưởng: 35 hộ.", [(35, "total", None, None, "Đại diện hộ dân bị ảnh hưởng")]),
        ("Doanh nghiệp FDI: 10 doanh nghiệp; doanh nghiệp tư nhân: 25 doanh nghiệp.",
         [(10, "total", None, None, "Doanh nghiệp FDI"), (25, "total", None, None, "doanh nghiệp tư nhân")]),
        ("Số lượng đại biểu: 120 người, trong đó đại biểu nhân dân 90 người.",
         [(90, "total", None, None, "đại biểu nhân dân")]),
        ("Già làng, người có uy tín 11 làng (01 người/làng).",
         [(1, "group", "làng", 11, "Già làng, người có uy tín")]),
        ("Toàn thể cán bộ, công chức xã (25 người).", [(25, "total", None, None, "Toàn thể cán bộ, công chức xã")]),
        ("Mời 02 phóng viên Báo tỉnh, 01 phóng viên Đài Phát thanh.",
         [(2, "total", None, None, "phóng viên Báo tỉnh"), (1, "total", None, None, "phóng viên Đài Phát thanh")]),
        ("Các trường học (02 giáo viên/trường).", [(2, "group", "trường", None, "giáo viên")]),
        ("Đại biểu thanh niên (mỗi cơ sở Đoàn 03 đồng chí).",
         [(3, "group", "cơ sở Đoàn", None, "Đại biểu thanh niên")]),
        ("Các tổ dân phố: Tổ trưởng và 03 đại diện hộ dân/tổ.", [(3, "group", "tổ", None, "đại diện hộ dân")]),
        ("Mặt trận xã mời 20 đại biểu tiêu biểu cho các tầng lớp nhân dân.",
         [(20, "total", None, None, "đại biểu tiêu biểu cho các tầng lớp nhân dân")]),
        ("Trưởng bản, Bí thư chi bộ, mỗi hộ 1 người.", [(1, "group", "hộ", None, "người")]),
        ("Toàn xã có 3.912 hộ dân; đường dây nóng 0236.3.912.456.", []),
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


def test_a_table_of_those_who_come_says_who_and_how_many_in_all() -> None:
    rows = (
        "| STT | Thành phần | Số lượng |",
        "|---|---|---|",
        "| 1 | Công an xã | 03 |",
        "| 2 | Hộ kinh doanh | 20 |",
    )
    zones = plan_with("III. THÀNH PHẦN THAM DỰ", "", *rows, "| | Tổng cộng | 23 |")
    assert [(each.count.value, each.who.value) for each in read_quotas(zones)] == [
        (3, "Công an xã"),
        (20, "Hộ kinh doanh"),
    ]
    assert read_expected_attendance(zones).value == 23


def test_people_named_before_the_semicolon_are_those_of_each_group() -> None:
    zones = plan_with("III. THÀNH PHẦN", "", "- Đối tượng: Đại diện các hộ dân của 6 xóm; mỗi xóm không quá 8 người.")
    read = read_quotas(zones)
    assert [(each.count.value, each.group_count.value, each.who.value) for each in read] == [
        (8, 6, "Đại diện các hộ dân")
    ]


def test_a_table_of_households_living_in_each_group_is_none() -> None:
    rows = ("| STT | Thôn | Số hộ |", "|---|---|---|", "| 1 | Đông | 3.912 |", "| 2 | Tây | 410 |")
    assert read_quotas(plan_with("V. PHÂN CỤM", "", *rows)) == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Dự kiến khoảng 200 người.", 200),
        ("Tổng số đại biểu: 150 đại biểu.", 150),
        ("Số lượng: 80 đại biểu.", 80),
        ("Số lượng đại biểu: Không quá 100 người.", 100),
        ("Quy mô: khoảng 200 đại biểu.", 200),
        ("Tổng số đại biểu tham dự hội nghị dự kiến: 150 đại biểu.", 150),
        ("Tổng cộng: 95 đại biểu.", 95),
        ("Tổng số đại biểu dự kiến khoảng 1.700 người.", 1700),
        ("Dự kiến khoảng l20 người tham dự.", 120),
        ("Khoảng 150 đại biểu, trong đó: mỗi khu phố 05 người, hội viên mỗi đoàn thể 07 người.", 150),
        ("Mỗi thôn cử 05 đại biểu, tổng số 60 đại biểu.", 60),
        ("Đại biểu tín đồ: tổng cộng 90 người, mỗi giáo xứ 10 người.", None),
        ("Mỗi thôn cử 05 đại biểu.", None),
        ("Mời 30 hộ dân.", None),
    ],
)
def test_the_attendance_expected_is_read(line: str, expected: int | None) -> None:
    assert read_expected_attendance(plan_with("III. THÀNH PHẦN", "", f"- {line}")).value == expected
