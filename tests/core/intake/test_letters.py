import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.intake.letters import codes_in, own_words
from doithoai.core.petitions.numbering import code_from_number


@pytest.mark.parametrize(
    "rest",
    [
        "Vào T2, 2 thg 3, 2026 lúc 08:00 Xã An Bình <xa@vi-du.vn> đã viết:\n> cũ",
        "On Mon, Mar 2, 2026 at 8:00 AM Xa <xa@vi-du.vn> wrote:\n> cu",
        "-----Original Message-----\nFrom: xa",
        "From: Xã <xa@vi-du.vn>\nSent: hôm qua",
        "Gửi từ iPhone của tôi",
        "-- \nNguyễn Văn A",
    ],
)
def test_only_the_new_words_of_a_letter_are_kept(rest: str) -> None:
    assert own_words(f"Đèn hỏng.\n\n\n\nXin sửa.\n\n{rest}") == "Đèn hỏng.\n\nXin sửa."


@given(st.text(max_size=300))
def test_words_are_never_added(text: str) -> None:
    kept = own_words(text)
    assert set(kept.split()) <= set(text.split())
    assert own_words(kept) == kept


@given(st.integers(0, 29**7 - 1))
def test_a_code_is_found_wherever_it_stands(number: int) -> None:
    code = code_from_number(number)
    assert codes_in(f"Re: Hỏi thêm (mã số {code})", f"về ý kiến {code.lower()} và ZZZZ-0000") == (code,)
