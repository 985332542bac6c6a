import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.petitions.mentions import Colleague, NobodyOfThatName, NoteEmpty, NoteTooLong, called, check_note

LAN = Colleague(1, "Đỗ Mai Lan", "Phòng Văn hóa")
ANH = Colleague(2, "Đỗ Mai Lan Anh")
ONE, OTHER = Colleague(3, "Lê Văn Nam", "Công an xã"), Colleague(4, "Lê Văn Nam", "Phòng Kinh tế")
ALL = [LAN, ANH, ONE, OTHER]


@pytest.mark.parametrize(
    "text", ["@Đỗ Mai Lan xem giúp", "nhờ @do mai lan, nhé", "(@ĐỖ MAI LAN)", "@Đỗ Mai Lan (Phòng Văn hóa)"]
)
def test_a_person_is_called_by_name(text: str) -> None:
    assert called(text, ALL) == [1]


def test_the_longest_name_is_meant() -> None:
    assert called("@Đỗ Mai Lan Anh xem", ALL) == [2]


def test_two_people_of_one_name_are_told_apart_by_their_unit() -> None:
    assert called("@Lê Văn Nam (Phòng Kinh tế) và @Lê Văn Nam (Công an xã)", ALL) == [4, 3]
    with pytest.raises(NobodyOfThatName):
        called("@Lê Văn Nam xem", ALL)


def test_a_name_nobody_has_is_named() -> None:
    with pytest.raises(NobodyOfThatName) as refused:
        called("Nhờ @Trần Ai Đó xem", ALL)

    assert "Trần Ai Đó" in refused.value.say()


def test_an_address_of_mail_calls_nobody() -> None:
    assert called("gửi lan@vi-du.vn lúc @ 8 giờ", ALL) == []


def test_a_person_called_twice_is_called_once() -> None:
    assert called("@Đỗ Mai Lan, @đỗ mai lan", ALL) == [1]


def test_a_note_has_words_and_an_end() -> None:
    assert check_note(" Xem lại ngày \r\n") == "Xem lại ngày"
    with pytest.raises(NoteEmpty):
        check_note(" \n ")
    with pytest.raises(NoteTooLong):
        check_note("a" * 4001)


@given(st.text(max_size=120))
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    try:
        found = called(text, ALL)
    except NobodyOfThatName:
        return
    assert len(found) == len(set(found))
    assert set(found) <= {1, 2, 3, 4}
