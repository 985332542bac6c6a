"""Who is to do what by when, in the ways that plans give out their tasks."""

import pytest

from doithoai.core.reading.fields.deadlines import deadlines_of
from doithoai.core.reading.fields.duties import duties_of
from doithoai.core.reading.layout.zones import zones_of
from doithoai.core.reading.phrases.bodies import assigned

SENTENCES = [
    ("Giao Công an xã bảo đảm an ninh trật tự", ("Công an xã", "bảo đảm an ninh trật tự")),
    ("Văn phòng HĐND và UBND chủ trì chuẩn bị hội trường", ("Văn phòng HĐND và UBND", "chủ trì chuẩn bị hội trường")),
    ("Các tổ chức chính trị - xã hội vận động hội viên tham dự",
     ("Các tổ chức chính trị - xã hội", "vận động hội viên tham dự")),
    ("Căn cứ Kế hoạch này, các thôn thông báo đến từng hộ", ("các thôn", "thông báo đến từng hộ")),
    ("Đề nghị Ủy ban MTTQ phường phối hợp tổng hợp ý kiến", ("Ủy ban MTTQ phường", "phối hợp tổng hợp ý kiến")),
    ("Bảo đảm an ninh trật tự", (None, "Bảo đảm an ninh trật tự")),
]  # fmt: skip
PLAN = """KẾ HOẠCH
Đối thoại với Nhân dân năm 2025
Xã xây dựng kế hoạch như sau:
I. TỔ CHỨC THỰC HIỆN
1. Văn phòng HĐND và UBND
- Lập danh sách đại biểu; gửi giấy mời trước ít nhất 03 ngày diễn ra hội nghị.
- Chuẩn bị hội trường.
2. Công an xã: Bảo đảm an ninh. Hướng dẫn phân luồng giao thông.
3. Giao Phòng Kinh tế chuẩn bị nội dung trả lời, hoàn thành trước ngày 10/9/2025.
Trên đây là Kế hoạch đối thoại. Nếu có vướng mắc, các đơn vị phản ánh về Văn phòng để được hướng dẫn./.
"""


@pytest.mark.parametrize(("text", "who_and_what"), SENTENCES)
def test_a_sentence_names_who_and_what(text: str, who_and_what: tuple[str | None, str]) -> None:
    read = assigned(text)
    assert (read.owner, read.task) == who_and_what


def test_each_bullet_or_sentence_of_the_last_part_is_a_duty() -> None:
    read = [(duty.owner.value, duty.text.value, duty.text.line) for duty in duties_of(zones_of(PLAN))]
    assert read == [
        ("Văn phòng HĐND và UBND", "Lập danh sách đại biểu; gửi giấy mời trước ít nhất 03 ngày diễn ra hội nghị", 6),
        ("Văn phòng HĐND và UBND", "Chuẩn bị hội trường", 7),
        ("Công an xã", "Bảo đảm an ninh", 8),
        ("Công an xã", "Hướng dẫn phân luồng giao thông", 8),
        ("Phòng Kinh tế", "chuẩn bị nội dung trả lời, hoàn thành trước ngày 10/9/2025", 9),
        ("các đơn vị", "Nếu có vướng mắc, các đơn vị phản ánh về Văn phòng để được hướng dẫn", 10),
    ]


def test_a_deadline_keeps_who_what_and_by_when_apart() -> None:
    read = [(each.owner.value, each.duty.value, each.rule.anchor.value, each.rule.on.value)
            for each in deadlines_of(zones_of(PLAN), 2025)]  # fmt: skip
    assert read == [
        ("Văn phòng HĐND và UBND", "gửi giấy mời", "dialogue_start", None),
        ("Phòng Kinh tế", "chuẩn bị nội dung trả lời", None, "2025-09-10"),
    ]


DATED = [
    ("1. Văn phòng Đảng ủy: sau 05 ngày kết thúc chương trình, hoàn thành báo cáo gửi Huyện ủy.",
     ("Văn phòng Đảng ủy", "hoàn thành báo cáo gửi Huyện ủy", "dialogue_end", "kết thúc chương trình", None)),
    ("1. UBND xã sau đối thoại chỉ đạo giải quyết, chậm nhất trong 15 ngày làm việc phải có văn bản trả lời.",
     ("UBND xã", "có văn bản trả lời", "dialogue_end", "đối thoại", None)),
    ("1. Đề nghị các phòng, ban liên quan trả lời bằng văn bản trong 10 ngày, kể từ khi kết thúc hội nghị.",
     ("các phòng, ban liên quan", "trả lời bằng văn bản", "dialogue_end", "kết thúc hội nghị", None)),
    ("1. Thông báo rộng rãi đến từng hộ chậm nhất 10 ngày trước ngày tổ chức hội nghị (Văn phòng UBND xã).",
     ("Văn phòng UBND xã", "Thông báo rộng rãi đến từng hộ", "dialogue_start", "tổ chức hội nghị", None)),
    ("1. Đối với kiến nghị vượt thẩm quyền, Văn phòng UBND xã gửi cấp trên trước ngày 10/9/2025.",
     ("Văn phòng UBND xã", "gửi cấp trên", None, None, "2025-09-10")),
    ("1. Đề nghị các phòng, ban: chuẩn bị nội dung trả lời; hoàn thành trước ngày 20/8.",
     ("các phòng, ban", "chuẩn bị nội dung trả lời", None, None, "2025-08-20")),
    ("1. Trưởng thôn: báo cho bà con biết trước 5 ngày, nhắc đi đông đủ.",
     ("Trưởng thôn", "báo cho bà con biết", "unknown", None, None)),
    ("1. Công an xã gửi giấy mời đến từng hộ trước họp 03 ngày.",
     ("Công an xã", "gửi giấy mời đến từng hộ", "dialogue_start", "họp", None)),
    ("1. Mặt trận xã báo cáo Đảng ủy sau 30 ngày kể từ ngày công khai kết quả đối thoại.",
     ("Mặt trận xã", "báo cáo Đảng ủy", "other", "công khai kết quả đối thoại", None)),
    ("1. Thư ký hoàn chỉnh biên bản trong 03 ngày làm việc kể từ khi kết thúc đối thoại.",
     ("Thư ký", "hoàn chỉnh biên bản", "dialogue_end", "kết thúc đối thoại", None)),
    ("1. Văn phòng Đảng ủy: trong vòng 7 ngày sau đối thoại hoàn thành thông báo kết luận.",
     ("Văn phòng Đảng ủy", "hoàn thành thông báo kết luận", "dialogue_end", "đối thoại", None)),
    ("1. Các ngành được giao trả lời kiến nghị: Trả lời bằng văn bản trong thời hạn 10 ngày kể từ khi được giao.",
     ("Các ngành được giao trả lời kiến nghị", "Trả lời bằng văn bản", "assignment", "được giao", None)),
]  # fmt: skip


@pytest.mark.parametrize(("line", "deadline"), DATED)
def test_a_dated_task_is_told_in_many_ways(line: str, deadline: tuple[str | None, ...]) -> None:
    zones = zones_of(f"KẾ HOẠCH\nĐối thoại năm 2025\nXã lập kế hoạch như sau:\nI. TỔ CHỨC THỰC HIỆN\n{line}\n")
    read = [(each.owner.value, each.duty.value, each.rule.anchor.value, each.rule.anchor_text.value, each.rule.on.value)
            for each in deadlines_of(zones, 2025)]  # fmt: skip
    assert read == [deadline]


def test_two_times_of_a_clause_have_their_own_tasks() -> None:
    line = "1. UBND xã tổ chức đối thoại, hoàn thành trước ngày 31/3, báo cáo kết quả về huyện trước ngày 05/4."
    zones = zones_of(f"KẾ HOẠCH\nĐối thoại năm 2025\nXã lập kế hoạch như sau:\nI. TỔ CHỨC THỰC HIỆN\n{line}\n")
    assert [each.duty.value for each in deadlines_of(zones, 2025)] == [
        "tổ chức đối thoại", "báo cáo kết quả về huyện",
    ]  # fmt: skip


DUTIES = [
    (("1. Hội Phụ nữ xã", "- Ban Thường vụ Hội: xây dựng kịch bản.", "- Bộ phận Văn phòng: khánh tiết, hậu cần."),
     [("Ban Thường vụ Hội", "xây dựng kịch bản"), ("Bộ phận Văn phòng", "khánh tiết, hậu cần")]),
    (("1. Phòng Kinh tế: Trả lời kiến nghị.", "Riêng Phòng Văn hóa chủ trì tuyên truyền."),
     [("Phòng Kinh tế", "Trả lời kiến nghị"), ("Phòng Văn hóa", "chủ trì tuyên truyền")]),
    (("1. Văn phòng: gửi giấy mời.",
      "Các đơn vị căn cứ Kế hoạch này tổ chức thực hiện; nếu có vướng mắc, báo cáo UBND xã."),
     [("Văn phòng", "gửi giấy mời"), (None, "nếu có vướng mắc, báo cáo UBND xã")]),
    (("1. Văn phòng: gửi giấy mời.", "Mọi vướng mắc liên hệ Bộ phận Tuyên giáo huyện."),
     [("Văn phòng", "gửi giấy mời"), (None, "Mọi vướng mắc liên hệ Bộ phận Tuyên giáo huyện")]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "duties"), DUTIES)
def test_a_duty_belongs_to_the_nearest_name(lines: tuple[str, ...], duties: list[tuple[str | None, str]]) -> None:
    text = "\n\n".join(lines)
    zones = zones_of(f"KẾ HOẠCH\nĐối thoại\n\nXã lập kế hoạch như sau:\n\nI. TỔ CHỨC THỰC HIỆN\n\n{text}\n")
    assert [(each.owner.value, each.text.value) for each in duties_of(zones)] == duties


def test_parts_marked_with_a_comma_are_parts() -> None:
    text = "KẾ HOẠCH\nĐối thoại\n\nXã lập kế hoạch như sau\nIV, Thành phần\n- 5 hộ\nV, Tổ chức thực hiện\n"
    text += "- Công an: giữ trật tự."
    assert [(each.owner.value, each.text.value) for each in duties_of(zones_of(text))] == [("Công an", "giữ trật tự")]


def test_the_head_of_a_table_of_tasks_is_no_task() -> None:
    head = "| TT | Nội dung công việc | Đơn vị chủ trì | Thời gian hoàn thành |\n|---|---|---|---|\n"
    rows = "| 1 | Phát phiếu | Văn phòng | Trước 10/8/2023 |\n| 2 | Thông báo kết quả | Phòng Kinh tế | 15/8/2023 |\n"
    zones = zones_of(
        f"KẾ HOẠCH\nĐối thoại năm 2023\nXã xây dựng kế hoạch như sau:\nVI. Phân công thực hiện\n{head}{rows}"
    )
    assert [(duty.owner.value, duty.text.value) for duty in duties_of(zones)] == [
        ("Văn phòng", "Phát phiếu"),
        ("Phòng Kinh tế", "Thông báo kết quả"),
    ]
    assert [each.rule.on.value for each in deadlines_of(zones, 2023)] == ["2023-08-10", "2023-08-15"]
