"""Personal data in the words of a citizen is found before the public sees it."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.text.personal_data import PersonalData, find_personal_data, pieces_at

P = PersonalData


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Xin gọi 0912345678 buổi tối", P.PHONE, "0912345678"),
        ("gọi 0912 345 678.", P.PHONE, "0912 345 678"),
        ("gọi 0912.345.678", P.PHONE, "0912.345.678"),
        ("gọi +84 912 345 678", P.PHONE, "+84 912 345 678"),
        ("máy bàn (0208) 3855 123", P.PHONE, "(0208) 3855 123"),
        ("CCCD 079203004567 của tôi", P.CITIZEN_ID, "079203004567"),
        ("căn cước 079 203 004 567", P.CITIZEN_ID, "079 203 004 567"),
        ("CMND số 123456789", P.CITIZEN_ID, "123456789"),
        ("thư về lan.nguyen+1@vi-du.vn nhé", P.EMAIL, "lan.nguyen+1@vi-du.vn"),
        ("số tài khoản ngân hàng: 0011 0042 3456", P.BANK_ACCOUNT, "0011 0042 3456"),
        ("STK 19034567890123", P.BANK_ACCOUNT, "19034567890123"),
        ("xe 29A-123.45 đỗ chắn lối", P.PLATE, "29A-123.45"),
        ("xe máy 20B1 234.56", P.PLATE, "20B1 234.56"),
    ],
)
def test_each_kind_is_found_where_it_stands(text: str, kind: P, words: str) -> None:
    (found,) = find_personal_data(text)
    assert (found.kind, text[found.start : found.end]) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        "Cống ở ngõ 12 tắc từ ngày 28/11/2024",
        "Kinh phí 1.250.000.000 đồng theo Nghị định 30/2020/NĐ-CP",
        "Nhà số 101, tổ 5, thửa đất số 345, tờ bản đồ 12",
        "Kế hoạch số 58-KH/ĐU năm 2022",
        "",
    ],
)
def test_ordinary_numbers_are_left_alone(text: str) -> None:
    assert find_personal_data(text) == []


def test_several_kinds_in_one_text_come_in_order() -> None:
    text = "Tôi là Lan, 0912345678, lan@vi-du.vn, căn cước 079203004567"
    assert [found.kind for found in find_personal_data(text)] == [P.PHONE, P.EMAIL, P.CITIZEN_ID]


@given(st.text(alphabet=st.sampled_from("0123456789 .-+84@abAB()tàiản khoNĐ\n"), max_size=120))
def test_what_is_found_never_overlaps_and_the_pieces_join_to_the_text(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    found = find_personal_data(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert "".join(piece.text for piece in pieces_at(text, find_personal_data(text))) == text


@given(st.integers(0, 99_999_999), st.text(alphabet="ăâđêôơư xyz,\n", max_size=20))
def test_any_mobile_number_is_found_in_any_words(number: int, words: str) -> None:
    text = f"{words} 09{number:08d} {words}"
    assert P.PHONE in {found.kind for found in find_personal_data(text)}
