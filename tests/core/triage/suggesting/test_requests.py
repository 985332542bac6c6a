"""A petition is cut by its requests; what asks one thing stays whole."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.text.folding import folded
from doithoai.core.triage.suggesting.requests import requests_in


def points(text: str, *, listed_only: bool = False) -> list[str]:
    return [text[start:end] for start, end in requests_in(folded(text), listed_only=listed_only)]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (
            "1. Lắp đèn ven sông.\n2. Cắt cành xà cừ.\n3. Chỉnh lại hẹn giờ.\nTổ dân phố 11 cảm ơn.",
            ["Lắp đèn ven sông.", "Cắt cành xà cừ.", "Chỉnh lại hẹn giờ."],
        ),
        (
            "Bà con kiến nghị: (1) dời thùng rác; (2) đổi giờ gom rác.",
            ["dời thùng rác", "đổi giờ gom rác."],
        ),
        (
            "Tổ 5 đề nghị: nạo vét cống; thay hai nắp hố ga; tôn mặt ngõ.",
            ["nạo vét cống", "thay hai nắp hố ga", "tôn mặt ngõ"],
        ),
        (
            "Xin phường chống đỡ tạm cầu thang, cho chúng tôi ở nhờ mùa mưa.",
            ["Xin phường chống đỡ tạm cầu thang", "cho chúng tôi ở nhờ mùa mưa"],
        ),
        (
            "Trường mái tôn dột, xin sửa trước năm học. Sân chơi nền đất, mong lát gạch.",
            ["Trường mái tôn dột, xin sửa trước năm học", "Sân chơi nền đất, mong lát gạch"],
        ),
    ],
)
def test_each_request_is_a_point(text: str, cut: list[str]) -> None:
    assert points(text) == cut


@pytest.mark.parametrize(
    "text",
    [
        "Đèn ngõ 12 phố Đồng Trám hỏng hai tháng rồi.",
        "Cống tắc từ trước Tết, mưa là nước tràn vào bếp. Đề nghị phường nạo vét trước mùa mưa.",
        "Ngày 12.5 tôi nộp hồ sơ, đến nay 3.000 đồng lệ phí cũng chưa thấy trả.",
        "Kính mong cấp trên sớm xem xét giải quyết.",
    ],
)
def test_one_request_is_one_span_over_the_whole_text(text: str) -> None:
    assert points(text) == [text]


def test_a_complaint_is_cut_only_where_it_is_a_list() -> None:
    text = "Tôi yêu cầu hủy quyết định và trả lại chế độ cho mẹ tôi."
    assert points(text, listed_only=True) == [text]


LISTS = st.lists(st.sampled_from(["sửa đường", "lắp đèn", "nạo vét cống", "dọn rác"]), min_size=2, max_size=6)


@given(parts=LISTS, form=st.sampled_from(["NFC", "NFD"]))
def test_lists_are_cut_alike_in_composed_and_combining_letters(parts: list[str], form: str) -> None:
    text = unicodedata.normalize(form, "Đề nghị phường: " + "; ".join(parts) + ".")
    assert [unicodedata.normalize("NFC", point) for point in points(text)] == parts


@given(text=st.text(alphabet="ab đ.,;:()\n123-xin và đề nghị", max_size=120))
def test_spans_are_within_the_text_in_order_and_apart(text: str) -> None:
    at = 0
    for start, end in requests_in(folded(text)):
        assert at <= start <= end <= len(text)
        at = end
