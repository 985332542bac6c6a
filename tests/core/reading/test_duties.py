"""Who is to do what by when, in the ways that plans give out their tasks."""

import pytest

from doithoai.core.reading.bodies import assigned
from doithoai.core.reading.deadlines import deadlines_of
from doithoai.core.reading.duties import duties_of
from doithoai.core.reading.zones import zones_of

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
