import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.petitions.answer_templates import (
    PLACES,
    TemplateEmpty,
    UnknownPlace,
    check_template,
    fill,
    open_places,
)

VALUES = {place: f"«{place}»" for place in PLACES}


def test_a_place_is_filled_with_what_the_case_says() -> None:
    text = "{ten_don_vi} trả lời ý kiến { ma_y_kien }."

    assert (
        fill(text, {"ten_don_vi": "Phòng Kinh tế", "ma_y_kien": "ABCD-234P"})
        == "Phòng Kinh tế trả lời ý kiến ABCD-234P."
    )


def test_a_place_without_a_value_stays_to_be_seen() -> None:
    filled = fill("Hạn {han_tra_loi}, làm xong ngày …….", {"han_tra_loi": ""})

    assert open_places(filled) == ["{han_tra_loi}", "……"]


def test_a_template_is_kept_tidy() -> None:
    assert check_template("  Cống   tắc ", " Đã thông. \r\n") == ("Cống tắc", "Đã thông.")


@pytest.mark.parametrize(("title", "text"), [("", "Lời"), ("Tên", "  "), ("\u200b", "Lời")])
def test_a_template_needs_a_title_and_words(title: str, text: str) -> None:
    with pytest.raises(TemplateEmpty):
        check_template(title, text)


def test_an_unknown_place_is_named() -> None:
    with pytest.raises(UnknownPlace) as refused:
        check_template("Tên", "Gửi {ten_nguoi_gui}")

    assert "{ten_nguoi_gui}" in refused.value.say()


@given(st.text(max_size=200))
def test_filling_never_fails_and_known_places_never_stay(text: str) -> None:
    filled = fill(text + " {ten_don_vi}", VALUES)

    assert "{ten_don_vi}" not in filled
    assert fill(filled, VALUES) == filled


@given(st.text(alphabet=st.characters(exclude_characters="{}"), max_size=100))
def test_text_without_places_stays_as_it_is(text: str) -> None:
    assert fill(text, VALUES) == text
