import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.files import clean_name


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\a\\Đơn kiến nghị.PDF", "Đơn kiến nghị.PDF"),
        ("a\x00b\r\nc.pdf", "ab c.pdf"),
        ("ảnh\u202egpj.exe", "ảnhgpj.exe"),
        ("...", "tep"),
        (".jpg", "jpg"),
        ("con.txt", "_con.txt"),
        ('a<b>"c".pdf', "abc.pdf"),
        ("", "tep"),
        (unicodedata.normalize("NFD", "Tổ dân phố.docx"), "Tổ dân phố.docx"),
    ],
)
def test_a_name_keeps_its_words_and_loses_what_is_dangerous(given_name: str, kept: str) -> None:
    assert clean_name(given_name) == kept


def test_a_very_long_name_is_cut_before_its_ending() -> None:
    name = clean_name("đ" * 4000 + ".pdf")
    assert len(name) == 120
    assert name.endswith("đ.pdf")


@given(st.text(max_size=200))
def test_a_clean_name_is_safe_whatever_came_in(name: str) -> None:
    cleaned = clean_name(name)
    assert 0 < len(cleaned) <= 120
    assert not set(cleaned) & set('/\\<>:"|?*\n\r\t\x00')
    assert not cleaned.startswith((".", " "))
    assert not cleaned.endswith((".", " "))
    assert not any(unicodedata.category(sign).startswith("C") for sign in cleaned)


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing(name: str) -> None:
    assert clean_name(clean_name(name)) == clean_name(name)
