"""Whom a plan means by the names it uses."""

import pytest

from doithoai.core.dialogues.owners import named_in, part_of

UNITS = [
    "Văn phòng Đảng ủy phường",
    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường",
    "Phòng Văn hóa – Xã hội",
    "Công an phường Vĩnh Hoằng",
    "Bộ phận Tài chính – Kế toán",
]


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Văn phòng HĐND và UBND phường", 1),
        ("Văn phòng Đảng ủy", 0),
        ("Phòng Văn hóa - Xã hội; Công an phường", 2),
        ("Công an phường", 3),
        ("Công chức Tài chính - Kế toán", 4),
        ("Ủy ban nhân dân phường", None),
        ("Đoàn Thanh niên, Công an phường", None),
        ("", None),
    ],
)
def test_a_unit_is_known_by_its_name_however_it_is_shortened(label: str, unit: int | None) -> None:
    assert named_in(label, UNITS) == unit


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("Đề nghị Ủy ban MTTQ Việt Nam xã", "front"),
        ("Văn phòng Ủy ban MTTQ Việt Nam tỉnh", "front"),
        ("Công an xã; Văn phòng HĐND và UBND xã", "police"),
        ("Công chức Văn phòng - Thống kê", "office"),
        ("Phòng Kế hoạch - Tài chính", "finance"),
        ("Trưởng thôn Phú Cát, thôn Gò Sỏi", "groups"),
        ("Ban Chỉ huy Quân sự phường", "military"),
        ("Ban Tuyên giáo Tỉnh ủy", "units"),
        ("Hội Nông dân, Hội Phụ nữ", "units"),
        ("UBND các xã, phường", "lower_authorities"),
        ("", ""),
    ],
)
def test_the_first_body_named_says_which_part_it_is(label: str, part: str) -> None:
    assert part_of(label) == part
