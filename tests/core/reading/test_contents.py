"""Topics, forms and programme, as plans word them."""

import pytest

from doithoai.core.reading.fields.agendas import read_agenda
from doithoai.core.reading.fields.contents import read_forms, read_topics
from tests.core.reading.phrases import plan_with


@pytest.mark.parametrize(
    ("lines", "topics"),
    [
        (("1. Nội dung", "- Đất đai;", "- Môi trường."), ["Đất đai", "Môi trường"]),
        (("1. Nội dung: gồm công tác A, B; trật tự đô thị; môi trường.",),
         ["công tác A, B", "trật tự đô thị", "môi trường"]),
        (("1. Nội dung: Tập trung vào các nội dung về đất đai, môi trường (rác, nước thải), giao thông và y tế.",),
         ["đất đai", "môi trường (rác, nước thải)", "giao thông", "y tế"]),
        (("Tập trung vào các vấn đề: (1) đất ở; (2) nước sinh hoạt (giếng, bể).",),
         ["đất ở", "nước sinh hoạt (giếng, bể)"]),
        (("Tập trung vào những vấn đề mà Nhân dân quan tâm; những khó khăn trong sản xuất.",),
         ["những vấn đề mà Nhân dân quan tâm", "những khó khăn trong sản xuất"]),
        (("- Trao đổi kiến nghị của thanh niên, trong đó tập trung vào một số nội dung: Khởi nghiệp; việc làm.",
          "- Vốn."),
         ["Trao đổi kiến nghị của thanh niên, trong đó tập trung vào một số nội dung: Khởi nghiệp; việc làm", "Vốn"]),
        (("1. Ấp Một", "- Thời gian: 8h ngày 12/3/2025.", "- Nội dung: Thu thuế.", "2. Ấp Hai",
          "- Thời gian: 14h ngày 14/3/2025.", "- Nội dung: Môi trường."), ["Thu thuế", "Môi trường"]),
        (("- Nội dung: Các vấn đề về đất đai, môi trường, an sinh và các vấn đề dân sinh khác mà Nhân dân quan tâm.",),
         ["đất đai", "môi trường", "an sinh", "các vấn đề dân sinh khác mà Nhân dân quan tâm"]),
        (("1. Hình thức: Trực tiếp.", "2. Thời gian: Quý IV."), []),
        (("1. Nội dung: Các vấn đề thanh niên quan tâm như học tập, việc làm, khởi nghiệp, chuyển đổi số.",),
         ["học tập", "việc làm", "khởi nghiệp", "chuyển đổi số"]),
        (("1. Nội dung: Nghe ý kiến của bà con về nước sạch, đường làng, việc thu gom rác.",),
         ["nước sạch", "đường làng", "việc thu gom rác"]),
        (("1. Nội dung", "Tập trung vào một số nội dung: (i) chuyển đổi số; (ii) khởi nghiệp; (iii) việc làm."),
         ["chuyển đổi số", "khởi nghiệp", "việc làm"]),
        (("1. Nội dung:", "a) Về kinh tế: giá nông sản, vật tư;", "b) Về văn hóa: trường học; y tế;", "c) Việc khác."),
         ["kinh tế: giá nông sản, vật tư", "văn hóa: trường học; y tế", "Việc khác"]),
        (("- Lĩnh vực đất đai, xây dựng.", "- Lĩnh vực văn hóa, giáo dục; y tế."),
         ["Lĩnh vực đất đai, xây dựng", "Lĩnh vực văn hóa, giáo dục; y tế"]),
        (("Bà con nêu ý kiến, kiến nghị về: đất đai; thủ tục hành chính; các việc khác thuộc thẩm quyền của xã.",),
         ["đất đai", "thủ tục hành chính", "các việc khác thuộc thẩm quyền của xã"]),
        (("- Cấp phép xây dựng; quản lý đất đai.", "- Môi trường."),
         ["Cấp phép xây dựng; quản lý đất đai", "Môi trường"]),
        (("- Về việc cấp nước sạch; giá nước.", "- Về giá điện nhà trọ.", "V/v đường ngõ."),
         ["cấp nước sạch; giá nước", "giá điện nhà trọ"]),
        (("2. Đối thoại về đăng ký tàu cá; hồ sơ đất đai; giờ làm việc (sáng; chiều).",),
         ["đăng ký tàu cá", "hồ sơ đất đai", "giờ làm việc (sáng; chiều)"]),
        (("Các vấn đề liên quan đến quyền lợi của công dân như: đất đai, xây dựng, chính sách xã hội,…",),
         ["đất đai", "xây dựng", "chính sách xã hội"]),
        (("Tập trung trao đổi những vấn đề Nhân dân quan tâm trên các lĩnh vực: kinh tế, môi trường, an ninh.",),
         ["kinh tế", "môi trường", "an ninh"]),
    ],
)  # fmt: skip
def test_topics_are_read(lines: tuple[str, ...], topics: list[str]) -> None:
    assert [each.value for each in read_topics(plan_with("II. NỘI DUNG", "", *lines))] == topics


@pytest.mark.parametrize(
    ("lines", "forms"),
    [
        (("2. Hình thức: Đối thoại trực tiếp.",), ["Đối thoại trực tiếp"]),
        (("2. Hình thức", "Hỏi - đáp trực tiếp. Có thể gửi câu hỏi trước.",),
         ["Hỏi - đáp trực tiếp. Có thể gửi câu hỏi trước"]),
        (("2. Hình thức", "Chủ tịch đối thoại theo 02 cách:", "- Trực tiếp;", "- Trực tuyến."),
         ["Trực tiếp", "Trực tuyến"]),
        (("1. Nội dung: Đất đai.",), []),
    ],
)  # fmt: skip
def test_forms_are_read(lines: tuple[str, ...], forms: list[str]) -> None:
    assert [each.value for each in read_forms(plan_with("II. NỘI DUNG, HÌNH THỨC", "", *lines))] == forms


OPENING, TALK, CLOSING = "Giới thiệu đại biểu", "Nhân dân phát biểu, các ngành trả lời", "Kết luận"


@pytest.mark.parametrize(
    "lines",
    [
        (f"- {OPENING}.", f"- {TALK}.", f"- {CLOSING}."),
        (f"1. {OPENING};", f"2. {TALK};", f"3. {CLOSING}."),
        (f"a) {OPENING}", f"b) {TALK}", f"c) {CLOSING}"),
        (f"Bước 1: {OPENING}.", "", f"Bước 2: {TALK}.", "", f"Bước 3: {CLOSING}."),
        (f"- 7h30 - 8h00: {OPENING}.", f"- 08 giờ 00 - 10 giờ 30: {TALK}.", f"- 10h30': {CLOSING} (15 phút)."),
        ("| Thời gian | Nội dung | Thực hiện |", "|---|---|---|", f"| 7h30 | {OPENING} | Văn phòng |",
         f"| 8h00 | {TALK} | Chủ trì |", f"| 10h30 | {CLOSING} | Chủ tịch |"),
        (f"7h30\t{OPENING}", f"8h00\t{TALK}", f"10h30\t{CLOSING}"),
        (f"Từ 7h00 – 7h30: {OPENING}", f"Từ 7h30 – 10h00: {TALK}", f"Từ 10h00: {CLOSING}"),
        (f"(1) {OPENING} (5 phút).", f"(2) {TALK} (90 phút).", f"(3) {CLOSING} (5 phút)."),
        ("- Phần 1: Khai mạc", f"+ {OPENING};", "- Phần 2: Đối thoại", f"+ {TALK};", f"+ {CLOSING}."),
        ("1. Trước đối thoại", "- Gửi giấy mời.", "2. Tại buổi đối thoại", f"- {OPENING}", f"- {TALK}", f"- {CLOSING}",
         "3. Sau đối thoại", "- Thông báo kết luận."),
        (f"Hội nghị theo trình tự: {OPENING}; {TALK}; {CLOSING}.",),
    ],
)  # fmt: skip
def test_the_programme_is_read_without_hours(lines: tuple[str, ...]) -> None:
    assert [each.value for each in read_agenda(plan_with("IV. CHƯƠNG TRÌNH", "", *lines))] == [OPENING, TALK, CLOSING]


def test_a_plan_without_a_programme_has_none() -> None:
    zones = plan_with("IV. TỔ CHỨC THỰC HIỆN", "", "1. Văn phòng xây dựng chương trình hội nghị.")
    assert read_agenda(zones) == ()


def test_a_numbered_programme_under_a_numbered_heading_ends_where_the_headings_go_on() -> None:
    zones = plan_with(
        "3. Chương trình", "1. Khai mạc.", "2. Đối thoại.", "3. Trao quà.", "4. Kết luận.", "4. Kinh phí", "Xã."
    )
    assert [each.value for each in read_agenda(zones)] == ["Khai mạc", "Đối thoại", "Trao quà", "Kết luận"]


def test_a_programme_that_somebody_will_draw_up_has_no_items_yet() -> None:
    assert read_agenda(plan_with("5. Chương trình đối thoại: Do Sở Nội vụ xây dựng.")) == ()
