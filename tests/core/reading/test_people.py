"""Who chairs and who keeps the minutes, as plans word it."""

import pytest

from doithoai.core.reading.fields.people import read_chairs, read_deputy
from doithoai.core.reading.fields.secretaries import read_secretary
from doithoai.core.reading.layout.zones import zones_of
from tests.core.reading.phrases import plan_with

HEADING = "III. THÀNH PHẦN"


@pytest.mark.parametrize(
    ("line", "chairs"),
    [
        ("1. Chủ trì: Đồng chí Chủ tịch UBND xã.", ["Chủ tịch UBND xã"]),
        ("1. Chủ trì: Ông Lê Văn Tám, Chủ tịch UBND xã.", ["Chủ tịch UBND xã"]),
        ("1. Chủ trì: Đồng chí Bí thư Đảng ủy; đồng chí Chủ tịch UBND xã.", ["Bí thư Đảng ủy", "Chủ tịch UBND xã"]),
        ("1. Đồng chủ trì: Chủ tịch UBND xã Hoa Sen và Phó Chủ tịch HĐND xã Hoa Sen.",
         ["Chủ tịch UBND xã", "Phó Chủ tịch HĐND xã"]),
        ("Hội nghị do đồng chí Chủ tịch UBND xã chủ trì, đại diện Thường trực HĐND xã cùng chủ trì.",
         ["Chủ tịch UBND xã", "đại diện Thường trực HĐND xã"]),
        ("- Giám đốc Sở Nông nghiệp và Môi trường - chủ trì.", ["Giám đốc Sở Nông nghiệp và Môi trường"]),
        ("- Bí thư Đảng ủy, Chủ tịch UBND xã (đồng chủ trì).", ["Bí thư Đảng ủy", "Chủ tịch UBND xã"]),
        ("1. Chủ trì: Đồng chí Trần Bình - Phó Bí thư Đảng ủy, Chủ tịch UBND xã.",
         ["Phó Bí thư Đảng ủy, Chủ tịch UBND xã"]),
        ("1. Chủ trì: Chủ tịch UBND xã hoặc Phó Chủ tịch UBND xã khi được ủy quyền.", ["Chủ tịch UBND xã"]),
        ("Chủ tịch UBND xã trực tiếp đối thoại với nhân dân.", ["Chủ tịch UBND xã"]),
        ("1. Chủ trì: Đ/c Bí thư Đảng ủy - Chủ tịch HĐND xã.", ["Bí thư Đảng ủy - Chủ tịch HĐND xã"]),
        ("1. Chủ trì: Đ/c Bí thư Huyện ủy, đ/c Bí thư Huyện Đoàn.", ["Bí thư Huyện ủy", "Bí thư Huyện Đoàn"]),
        ("1. Đoàn chủ tịch: Đ/c Bí thư Đảng ủy, Đ/c Chủ tịch UBND xã.", ["Bí thư Đảng ủy", "Chủ tịch UBND xã"]),
        ("1. Chủ trì: Bí thư Huyện ủy hoặc Chủ tịch UBND huyện (có thể ủy quyền cho Phó Bí thư Thường trực).",
         ["Bí thư Huyện ủy", "Chủ tịch UBND huyện"]),
        ("1. Người đối thoại: Chủ tịch UBND xã.", ["Chủ tịch UBND xã"]),
        ("1. Chủ thể đối thoại: Bí thư Đảng ủy xã.", ["Bí thư Đảng ủy xã"]),
        ("1. Chủ tọa: Chủ tịch UBND xã; Phó Chủ tịch UBND xã.", ["Chủ tịch UBND xã", "Phó Chủ tịch UBND xã"]),
        ("1. Chủ trì: Giám đốc Sở Tư pháp; Phó Giám đốc Sở Tư pháp cùng dự.", ["Giám đốc Sở Tư pháp"]),
        ("1. Chủ trì và điều hành: Đồng chí Phạm Thị Hoa - Chủ tịch UBND phường Tân An.", ["Chủ tịch UBND phường"]),
        ("Đại diện Ban Thường vụ Đảng ủy và Chủ tịch UBND xã đồng chủ trì.",
         ["Đại diện Ban Thường vụ Đảng ủy", "Chủ tịch UBND xã"]),
        ("- Phòng Kinh tế chủ trì, phối hợp với các đơn vị chuẩn bị tài liệu.", []),
        ("1. Chủ trì: Chủ tịch UBND xã (vắng thì ủy quyền Phó Chủ tịch), đại diện TT HĐND xã.",
         ["Chủ tịch UBND xã", "đại diện TT HĐND xã"]),
        ("Chủ trì: Chủ tịch UBND thị trấn (hoặc Phó Chủ tịch được ủy quyền), mời đại diện TT Đảng ủy cùng chủ trì.",
         ["Chủ tịch UBND thị trấn", "đại diện TT Đảng ủy"]),
        ("1. Chủ trì: Đ/c Bí thư Đảng ủy - Chủ tịch HĐND phường; đ/c Phó Bí thư, Chủ tịch UBND phường.",
         ["Bí thư Đảng ủy - Chủ tịch HĐND phường", "Phó Bí thư, Chủ tịch UBND phường"]),
        ("1. Chủ trì: Đồng chí Lê An - Bí thư Đảng ủy, Chủ tịch HĐND xã và đồng chí Vũ Bình - Chủ tịch UBND xã.",
         ["Bí thư Đảng ủy, Chủ tịch HĐND xã", "Chủ tịch UBND xã"]),
        ("1. Chủ trì: Giám đốc Sở Công Thương; đồng chủ trì: Chủ tịch Hiệp hội Doanh nghiệp tỉnh.",
         ["Giám đốc Sở Công Thương", "Chủ tịch Hiệp hội Doanh nghiệp tỉnh"]),
        ("1. Chủ tọa: Thường trực HĐND xã và Chủ tịch UBND xã.", ["Thường trực HĐND xã", "Chủ tịch UBND xã"]),
    ],
)  # fmt: skip
def test_chairs_are_read_without_names(line: str, chairs: list[str]) -> None:
    assert [each.value for each in read_chairs(plan_with(HEADING, "", line))] == chairs


def test_each_line_of_its_own_names_a_chair() -> None:
    lines = (
        "3. Người chủ trì:",
        "",
        "Đ/c Bí thư Đảng ủy, Chủ tịch HĐND xã",
        "",
        "Đ/c Phó Bí thư Đảng ủy, Chủ tịch UBND xã.",
    )
    chairs = [each.value for each in read_chairs(plan_with(HEADING, "", *lines))]
    assert chairs == ["Bí thư Đảng ủy, Chủ tịch HĐND xã", "Phó Bí thư Đảng ủy, Chủ tịch UBND xã"]


@pytest.mark.parametrize(
    ("title", "chairs"),
    [
        ("Đối thoại giữa Chủ tịch HĐND xã Hoa Sen với cử tri năm 2025", ["Chủ tịch HĐND xã"]),
        ("Tiếp xúc, đối thoại với nhân dân của Chủ tịch UBND phường Hoa Sen năm 2025", ["Chủ tịch UBND phường"]),
        ("Tổ chức đối thoại với Nhân dân năm 2025", []),
    ],
)
def test_the_title_names_the_head_where_nothing_else_does(title: str, chairs: list[str]) -> None:
    zones = zones_of(
        f"KẾ HOẠCH\n{title}\n\nThực hiện quy chế, UBND xã xây dựng kế hoạch như sau:\n\nI. NỘI DUNG\n\n- Đất."
    )
    assert [each.value for each in read_chairs(zones)] == chairs


@pytest.mark.parametrize(
    ("line", "may"),
    [
        ("- Chủ tịch UBND xã (hoặc Phó Chủ tịch khi được ủy quyền) chủ trì.", True),
        ("- Trường hợp Chủ tịch bận công tác thì Phó Chủ tịch chủ trì theo ủy quyền.", True),
        ("- Chủ tịch UBND xã chủ trì, không ủy quyền cho cấp phó.", False),
        ("- Chủ tịch UBND xã chủ trì.", False),
    ],
)
def test_whether_a_deputy_may_chair(line: str, may: bool) -> None:
    assert read_deputy(plan_with(HEADING, "", line)).value is may


@pytest.mark.parametrize(
    ("lines", "secretary"),
    [
        (("4. Thư ký: Công chức Văn phòng - Thống kê.",), "Công chức Văn phòng - Thống kê"),
        (("4. Thư ký: Đồng chí Lê Thị Sáu - Công chức Văn phòng.",), "Công chức Văn phòng"),
        (("4. Thư ký: Văn phòng HĐND và UBND xã cử 02 công chức làm thư ký.",), "Văn phòng HĐND và UBND xã"),
        (("Tổ thư ký (Thanh tra huyện chủ trì, Văn phòng phối hợp) giúp việc.",),
         "Tổ thư ký (Thanh tra huyện chủ trì, Văn phòng phối hợp)"),
        (("- Phân công đồng chí Phó Chủ tịch Hội làm thư ký.",), "Phó Chủ tịch Hội"),
        (("1. Thư ký hội nghị: 02 đồng chí do Văn phòng cử.",), "02 đồng chí do Văn phòng cử"),
        (("1. Thư ký: 01 đ/c Văn phòng UBND huyện; 01 đ/c Hội Nông dân huyện.",),
         "01 đ/c Văn phòng UBND huyện; 01 đ/c Hội Nông dân huyện"),
        (("V. TỔ CHỨC THỰC HIỆN", "1. Công chức Văn phòng - Thống kê: Tham mưu giấy mời, thư ký hội nghị."),
         "Công chức Văn phòng - Thống kê"),
        (("V. TỔ CHỨC THỰC HIỆN", "1. Văn phòng HĐND và UBND xã: Chuẩn bị các điều kiện; phân công thư ký Hội nghị."),
         "Văn phòng HĐND và UBND xã"),
        (("1. Thư ký Hội nghị: Đ/c Chánh Văn phòng HĐND và UBND xã.",), "Chánh Văn phòng HĐND và UBND xã"),
        (("1. Ban Thư ký: Văn phòng Đảng ủy, Văn phòng HĐND và UBND.",), "Văn phòng Đảng ủy, Văn phòng HĐND và UBND"),
        (("1. Cử cán bộ Văn phòng làm công tác thư ký.",), "cán bộ Văn phòng"),
        (("V. TỔ CHỨC THỰC HIỆN", "2. Công chức Văn phòng: thư ký, tổng hợp."), "Công chức Văn phòng"),
        (("1. Giao Văn phòng UBND huyện cử thư ký ghi chép biên bản hội nghị.",), "Văn phòng UBND huyện"),
        (("V. PHÂN CÔNG", "1. Phòng Văn hóa - Xã hội", "- Hướng dẫn các thôn; ghi biên bản tại hội trường."),
         "Phòng Văn hóa - Xã hội"),
        (("V. ĐỀ NGHỊ", "- Văn phòng Đảng ủy niêm yết Kế hoạch; phân công người ghi biên bản."), "Văn phòng Đảng ủy"),
        (("V. TỔ CHỨC THỰC HIỆN", "1. Văn phòng Đảng ủy", "- Ghi biên bản hội nghị."), "Văn phòng Đảng ủy"),
        (("V. TỔ CHỨC THỰC HIỆN", "1. Giao Văn phòng UBND xã cử người ghi biên bản."), "Văn phòng UBND xã"),
        (("IV. CHƯƠNG TRÌNH", "- Giới thiệu chủ trì, thư ký.", "- Kết luận."), None),
        (("3. Thư ký: Tổ Thư ký do Văn phòng HĐND và UBND xã thành lập, gồm 03 người.",),
         "Tổ Thư ký do Văn phòng HĐND và UBND xã thành lập, gồm 03 người"),
        (("3. Bộ phận giúp việc: Tổ giúp việc do Chủ tịch UBND xã quyết định, gồm 05 thành viên.",),
         "Tổ giúp việc do Chủ tịch UBND xã quyết định, gồm 05 thành viên"),
        (("V. TỔ CHỨC THỰC HIỆN", "1. Giao Văn phòng Đảng ủy ra giấy mời, cử người ghi biên bản."),
         "Văn phòng Đảng ủy"),
        (("V. TỔ CHỨC THỰC HIỆN", "1. Hội Nông dân", "- Bộ phận Kinh tế: thu câu hỏi; làm thư ký hội nghị."),
         "Bộ phận Kinh tế"),
        (("3. Thư ký: Văn phòng UBND thị xã phối hợp Phòng Nội vụ phân công.",), "Văn phòng UBND thị xã"),
    ],
)  # fmt: skip
def test_the_secretary_is_read(lines: tuple[str, ...], secretary: str | None) -> None:
    assert read_secretary(plan_with(HEADING, "", *lines)).value == secretary
