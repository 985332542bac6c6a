"""The way to an invited person, and the ready text."""

import pytest

from doithoai.core.delegates.reaching import Channel, channel_of, invitation_sms, mobile, reminder_sms
from doithoai.core.delegates.roll import name_key
from doithoai.core.text.sms import sms_size

WORDS = {
    "name": "Nguyễn Thị Bưởi",
    "issuer": "UBND xã An Bình",
    "when": "8h00 02/03/2026",
    "address": "https://an-binh.vi-du.vn/giay-moi/xa-an-binh-2026-1/K4TN-8M3H/",
}


@pytest.mark.parametrize(
    ("email", "phone", "channel"),
    [
        ("a@vi-du.vn", "0912345678", Channel.EMAIL),
        ("", "+84 912 345 678", Channel.SMS),
        ("", "024 3825 1234", Channel.PAPER),
        ("", "", Channel.PAPER),
    ],
)
def test_the_best_known_way_is_taken(email: str, phone: str, channel: Channel) -> None:
    assert channel_of(email=email, phone=phone) is channel


def test_a_mobile_number_is_ten_digits() -> None:
    assert mobile("+84 (0) 912") == ""
    assert mobile("84912345678") == "0912345678"


def test_the_text_without_marks_fits_one_part() -> None:
    text = invitation_sms(**WORDS, venue="Hội trường Ủy ban nhân dân xã", badge="K4TN-8M3H", marks=False)
    assert sms_size(text).parts == 1
    assert not sms_size(text).wide
    assert text.endswith(WORDS["address"])


def test_the_longest_name_keeps_the_address_whole() -> None:
    words = WORDS | {"name": "Công Tằng Tôn Nữ Thị Hoàng Phương Uyên", "issuer": "UBND phường Hoà Hiệp Nam Trung"}
    text = reminder_sms(**words, marks=False)
    assert words["address"] in text
    assert sms_size(text).parts == 1


def test_the_text_with_marks_says_how_many_parts_it_takes() -> None:
    size = sms_size(reminder_sms(**WORDS, marks=True))
    assert size.wide
    assert size.parts == 2


def test_lists_by_name_go_by_the_given_name_and_its_tone() -> None:
    names = ["Trần Thị Ánh", "Lê Văn Anh", "Vũ Đăng", "Đỗ Dũng", "Bùi Ân", "Ngô Ăn"]
    assert sorted(names, key=name_key) == [
        "Lê Văn Anh", "Trần Thị Ánh", "Ngô Ăn", "Bùi Ân", "Đỗ Dũng", "Vũ Đăng",
    ]  # fmt: skip
