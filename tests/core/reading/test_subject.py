# ruff: noqa: E501 (a row holds a title as it stands)
"""Titles and preambles as they name the year, the round, the audience and the theme."""

import pytest

from doithoai.core.reading.fields.heading import title_of
from doithoai.core.reading.fields.subject import subject_of
from doithoai.core.reading.layout.zones import zones_of

NOBODY = (None, None, None, None)
TITLES = [
    ("Tổ chức hội nghị đối thoại giữa Chủ tịch UBND xã với Nhân dân trên địa bàn xã An Hòa lần thứ 2 năm 2024",
     (2024, 2, "Nhân dân trên địa bàn xã An Hòa", None)),
    ("Đối thoại trực tiếp với nhân dân của Chủ tịch HĐND xã năm 2024", (2024, None, "nhân dân", None)),
    ("Đối thoại của người đứng đầu cấp ủy, chính quyền với nhân dân trên địa bàn huyện", (None, None, "nhân dân trên địa bàn huyện", None)),
    ("Tổ chức đối thoại giữa lãnh đạo phường với cán bộ, hội viên phụ nữ lần thứ nhất năm 2019",
     (2019, 1, "cán bộ, hội viên phụ nữ", None)),
    ("Hội nghị đối thoại với các doanh nghiệp, hợp tác xã (lần 2 năm 2023)", (2023, 2, "các doanh nghiệp, hợp tác xã", None)),
    ("Tổ chức Hội nghị đối thoại doanh nghiệp ngành gỗ lần thứ II năm 2023", (2023, 2, "doanh nghiệp ngành gỗ", None)),
    ("Tiếp xúc, đối thoại với đoàn viên, thanh niên đợt II năm 2022", (2022, 2, "đoàn viên, thanh niên", None)),
    ("Tổ chức đối thoại giữa Giám đốc Sở với nông dân chuyên đề quản lý mã số vùng trồng",
     (None, None, "nông dân", "quản lý mã số vùng trồng")),
    ("Đối thoại giữa Chủ tịch UBND xã với thanh niên năm 2024\nChủ đề: “Thanh niên khởi nghiệp”", (2024, None, "thanh niên", "Thanh niên khởi nghiệp")),
    ("Đối thoại với công nhân, người lao động về nhà ở năm 2024", (2024, None, "công nhân, người lao động", "nhà ở")),
    ("Tổ chức đối thoại với chủ đề “Chung tay giữ sạch biển” năm 2025", (2025, None, None, "Chung tay giữ sạch biển")),
    ("Hội nghị đối thoại chuyên đề cải cách hành chính với tổ chức, công dân năm 2023", (2023, None, "tổ chức, công dân", "cải cách hành chính")),
    ("Tổ chức đối thoại giữa Nhân dân với Chủ tịch UBND xã năm 2024", (2024, None, "Nhân dân", None)),
    ("Đối thoại giữa Chủ tịch UBND xã và Nhân dân các thôn năm 2024", (2024, None, "Nhân dân các thôn", None)),
    ("Đối thoại giữa Bí thư Đảng ủy và Chủ tịch UBND phường với Nhân dân", (None, None, "Nhân dân", None)),
    ("Đối thoại giữa cấp ủy và chính quyền với MTTQ, các đoàn thể và Nhân dân năm 2024",
     (2024, None, "MTTQ, các đoàn thể và Nhân dân", None)),
    ("Tổ chức Diễn đàn lắng nghe nông dân nói năm 2024", (2024, None, "nông dân", None)),
    ("Đối thoại với cử tri là công nhân trước Kỳ họp giữa năm 2025", (2025, None, "cử tri là công nhân", None)),
    ("Đối thoại giữa Chủ tịch UBND phường với Nhân dân theo cụm dân cư trên địa bàn phường An Hòa",
     (None, None, "Nhân dân theo cụm dân cư trên địa bàn phường An Hòa", None)),
    ("Đối thoại với Nhân dân xã An Hòa theo cụm thôn", (None, None, "Nhân dân xã An Hòa", None)),
    ("Gặp mặt, đối thoại giữa lãnh đạo huyện với đại biểu trí thức, văn nghệ sĩ năm 2024",
     (2024, None, "đại biểu trí thức, văn nghệ sĩ", None)),
    ("Tổ chức đối thoại với Nhân dân quý II/2024", (2024, None, "Nhân dân", None)),
    ("Đối thoại, tháo gỡ khó khăn cho doanh nghiệp quý III năm 2025", (2025, None, "doanh nghiệp", None)),
    ("Tổ chức Hội nghị đối thoại giữa người đứng đầu cấp ủy với MTTQ, các tổ chức chính trị - xã hội và Nhân dân xã An Hòa năm 2025",
     (2025, None, "MTTQ, các tổ chức chính trị - xã hội và Nhân dân xã An Hòa", None)),
    ("Đối thoại của Chủ tịch UBND xã với Thanh niên về chủ đề “Chuyển đổi số” lần thứ nhất, năm 2025",
     (2025, 1, "Thanh niên", "Chuyển đổi số")),
    ("Tiếp xúc, đối thoại giữa Thường trực Đảng ủy với cán bộ, đảng viên và nhân dân 6 tháng đầu năm 2025",
     (2025, None, "cán bộ, đảng viên và nhân dân", None)),
    ("Tổ chức đối thoại với các hộ dân bị thu hồi đất dự án đường vành đai", (None, None, "các hộ dân bị thu hồi đất dự án đường vành đai", None)),
    ("Sửa đổi Kế hoạch số 15/KH-UBND ngày 02/3/2024 về đối thoại với Nhân dân năm 2024", (2024, None, "Nhân dân", None)),
    ("Gặp gỡ, đối thoại giữa Bí thư Đảng ủy, Chủ tịch UBND phường với cử tri và Nhân dân giai đoạn 2021 - 2025",
     (None, None, "cử tri và Nhân dân", None)),
    ("Tổ chức đối thoại với thanh niên, học sinh sau Đại hội Đoàn lần thứ VII năm 2022", (2022, None, None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("title", "read"), TITLES)
def test_the_title_names_year_round_audience_and_theme(title: str, read: tuple[int | str | None, ...]) -> None:
    zones = zones_of(f"KẾ HOẠCH\n{title}\n\nI. MỤC ĐÍCH\n1. Lắng nghe tâm tư")
    subject = subject_of(zones, title_of(zones))
    found = (subject.year.value, subject.round.value, subject.audience.value, subject.theme.value)
    assert found[:2] == read[:2]
    assert found[3] == read[3]
    assert read[2] is None or found[2] == read[2]


def test_the_preamble_names_what_the_title_leaves_out() -> None:
    zones = zones_of(
        "KẾ HOẠCH\nTổ chức hội nghị đối thoại\n\nThực hiện Kế hoạch số 1/KH-UBND ngày 02/01/2023 của UBND huyện; UBND xã xây dựng"
        " kế hoạch đối thoại với nông dân trên địa bàn xã lần thứ hai năm 2024 như sau:\n\nI. MỤC ĐÍCH"
    )
    subject = subject_of(zones, title_of(zones))
    assert (subject.year.value, subject.round.value, subject.audience.value) == (2024, 2, "nông dân trên địa bàn xã")


def test_a_label_of_the_body_is_more_specific_than_the_people_of_the_title() -> None:
    zones = zones_of(
        "KẾ HOẠCH\nĐối thoại với nhân dân\n\nI. NỘI DUNG\n1. Đối tượng đối thoại: Hội viên Hội Nông dân xã An Hòa."
    )
    assert subject_of(zones, title_of(zones)).audience.value == "Hội viên Hội Nông dân xã An Hòa"


@pytest.mark.parametrize(
    ("lines", "audience"),
    [
        ("C. ĐỐI TƯỢNG, SỐ LƯỢNG\n- Cán bộ, hội viên nông dân trên địa bàn xã.", "Cán bộ, hội viên nông dân trên địa bàn xã"),
        ("II. CHỦ THỂ, ĐỐI TƯỢNG\n2- Đối tượng\nCác tầng lớp Nhân dân trên địa bàn xã.", "Các tầng lớp Nhân dân trên địa bàn xã"),
        ("6. Đối tượng tham gia: Người dân, tổ chức trên địa bàn. Mỗi ấp 10 hộ.", "Người dân, tổ chức trên địa bàn"),
        ("6. Đối tượng: 150 đại biểu nhân dân các thôn.", "Nhân dân"),
        ("6. Đối tượng: Đại diện các hộ dân của 6 ấp; mỗi ấp không quá 8 người.", "Đại diện các hộ dân của 6 ấp"),
        ("6. Đối tượng: Tiểu thương 3 chợ trong xã.", "Tiểu thương 3 chợ trong xã"),
    ],
)  # fmt: skip
def test_the_people_under_a_label_are_those_met(lines: str, audience: str) -> None:
    zones = zones_of(f"KẾ HOẠCH\nĐối thoại với Nhân dân\n\nUBND xã lập kế hoạch như sau:\n\n{lines}")
    assert subject_of(zones, title_of(zones)).audience.value == audience


def test_a_theme_may_stand_below_its_heading() -> None:
    zones = zones_of(
        "KẾ HOẠCH\nĐối thoại với doanh nghiệp về thủ tục\n\n3. CHỦ ĐỀ\n\n“Thủ tục thông suốt”\n\n4. NỘI DUNG\n- Đất"
    )
    assert subject_of(zones, title_of(zones)).theme.value == "Thủ tục thông suốt"


@pytest.mark.parametrize(
    "line",
    ["Chuyên đề “Giữ sạch đường làng”. Cụ thể:", "Hội nghị có chủ đề “Giữ sạch đường làng” với các nội dung:",
     "Chủ đề năm 2025: “Giữ sạch đường làng”", "Đối thoại với chủ đề “Giữ sạch đường làng”."],
)  # fmt: skip
def test_a_theme_in_quotes_may_open_the_contents(line: str) -> None:
    zones = zones_of(f"KẾ HOẠCH\nĐối thoại với Nhân dân\n\nI. NỘI DUNG\n{line}\n- Rác thải")
    assert subject_of(zones, title_of(zones)).theme.value == "Giữ sạch đường làng"
