"""Names of persons and addresses of houses are found; streets, schools and bodies are not persons."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.text.people import find_all_personal_data
from doithoai.core.text.personal_data import PersonalData

P = PersonalData


def told(text: str, kind: PersonalData) -> list[str]:
    return [text[found.start : found.end] for found in find_all_personal_data(text) if found.kind == kind]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tôi là Nguyễn Thị Mão, tổ 5.", ["Nguyễn Thị Mão"]),
        ("Ông Thạo rào mất lối đi.", ["Thạo"]),
        ("Hôm kia bà Tẹo ngã gãy tay", ["Tẹo"]),
        ("Chủ tịch xã Khổng Nguyên Bạt ký duyệt", ["Khổng Nguyên Bạt"]),
        ("ông trưởng thôn Mẫn Duy Hội giữ sổ", ["Mẫn Duy Hội"]),
        ("Tui là Sáu Lành ở hẻm 8", ["Sáu Lành"]),
        ("Xin cảm ơn. Trần Cẩm Vân, 0912 345 678", ["Trần Cẩm Vân"]),
        ("chuyen vao tai khoan ten TRAN NGOC PHU", ["TRAN NGOC PHU"]),
        ("ong nguyen van tam, sdt 0912345678", ["nguyen van tam"]),
    ],
)
def test_persons_are_found_by_the_words_around_them(text: str, names: list[str]) -> None:
    assert told(text, P.NAME) == names


@pytest.mark.parametrize(
    "text",
    [
        "Đường Nguyễn Văn Linh ngập nặng.",
        "Trường tiểu học Lê Thị Hồng Gấm thiếu lớp.",
        "Bà con Gò Mơ chờ tái định cư.",
        "Kính gửi Ủy ban nhân dân phường An Lũng.",
        "Chủ tịch xã chưa trả lời.",
        "phố Trần Phú tối om",
    ],
)
def test_streets_schools_and_officials_by_title_are_no_persons(text: str) -> None:
    assert told(text, P.NAME) == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Tôi ở số nhà 9, hẻm 30, đường Bến Mơ.", "số nhà 9, hẻm 30, đường Bến Mơ"),
        ("nhà ở số 4 ngách 12/7 phố Nhà Dầu", "số 4 ngách 12/7 phố Nhà Dầu"),
        ("trú tại 25B ngõ 3 phố Cầu Đọ, phường Nam", "25B ngõ 3 phố Cầu Đọ"),
        ("ở số 40/7 hẻm 8 đường Rạch Vẹt", "số 40/7 hẻm 8 đường Rạch Vẹt"),
    ],
)
def test_the_number_of_a_house_with_its_street_is_an_address(text: str, address: str) -> None:
    assert told(text, P.ADDRESS) == [address]


def test_a_lane_alone_is_no_address() -> None:
    assert told("Ngõ 12 phố Đồng Trám ngập, tổ 5 kêu mãi.", P.ADDRESS) == []


SENTENCES = st.lists(
    st.sampled_from(
        [
            "Tôi là Nguyễn Thị Mão",
            "0912 345 678",
            "ở số nhà 9, hẻm 30, đường Bến Mơ",
            "CCCD 079203004567",
            "xe 29A-123.45",
            "mưa là ngập",
            "ông Khởi",
        ]
    ),
    max_size=6,
).map(". ".join)


@given(text=SENTENCES, form=st.sampled_from(["NFC", "NFD"]))
def test_the_same_words_are_found_in_composed_and_combining_letters(text: str, form: str) -> None:
    written = unicodedata.normalize(form, text)
    found = [
        (one.kind, unicodedata.normalize("NFC", written[one.start : one.end]))
        for one in find_all_personal_data(written)
    ]
    assert found == [(one.kind, text[one.start : one.end]) for one in find_all_personal_data(text)]


@given(text=st.text(max_size=80))
def test_places_are_within_the_text_in_order_and_apart(text: str) -> None:
    at = 0
    for found in find_all_personal_data(text):
        assert at <= found.start < found.end <= len(text)
        at = found.end
