"""Files of opinions for tests."""

from io import BytesIO
from typing import Any

from doithoai.apps.intake.actions.read_import_file import read_import_file
from doithoai.apps.intake.models import ImportBatch
from doithoai.core.petitions.legal_type import Channel
from tests.world import World

HEAD = "Họ tên;SĐT;Tổ;Nội dung;Ngày"
LINES = (
    "Bà Lan;912345678;Thôn Đông;Đề nghị sửa cống thoát nước ở đầu ngõ Đông;1/3/2026",
    "Ông Bình;;thon doai;Đèn đường ngõ 7 hỏng từ tháng 12, tối rất khó đi;",
    "Chị Cúc;abc;Thôn Đông;Xin mở thêm lớp mầm non cho các cháu;",
    "Anh Dũng;;Thôn Nam;Tôi tố cáo ông trưởng thôn nhận hối lộ;",
    "Bà Lan;0912 345 678;;ĐỀ NGHỊ sửa cống thoát nước ở đầu ngõ Đông;",
    "Tổng cộng: 5 ý kiến;;;;",
)


def csv_file(*lines: str) -> BytesIO:
    return BytesIO("\n".join([HEAD, *lines]).encode())


def a_batch(world: World, *lines: str, who: str = "secretary", **more: Any) -> ImportBatch:
    """A file read by that person: the lines given, or one of each kind."""
    known: dict[str, Any] = {"channel": Channel.GROUP_HEAD, "received_on": world.clock.now.date()}
    name = more.pop("name", "thon-dong.csv")
    return read_import_file(world.caller(who), name=name, data=csv_file(*(lines or LINES)), **known | more)


def many(count: int) -> tuple[str, ...]:
    return tuple(f"Người {n};;Thôn Đông;Đề nghị sửa đoạn đường số {n} bị hỏng nặng;" for n in range(count))
