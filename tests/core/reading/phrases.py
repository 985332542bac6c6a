"""Small plans around the one part that a test is about."""

from doithoai.core.reading.layout.zones import Zones, zones_of

OPENING = (
    "KẾ HOẠCH\nTổ chức đối thoại với Nhân dân năm 2025\n\n"
    "Căn cứ Luật Tổ chức chính quyền địa phương, UBND xã xây dựng kế hoạch như sau:\n\n"
)


def plan_with(*lines: str) -> Zones:
    """The zones of a plan of 2025 whose body is these lines."""
    return zones_of(OPENING + "\n".join(lines) + "\n")
