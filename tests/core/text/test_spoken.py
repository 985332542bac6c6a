from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.text.masking import MARK, masked
from doithoai.core.text.spoken import reading_seconds, spelled_out, spoken, spoken_date, spoken_number, spoken_time


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"), (5, "năm"), (10, "mười"), (15, "mười lăm"), (21, "hai mươi mốt"), (24, "hai mươi tư"),
        (55, "năm mươi lăm"), (100, "một trăm"), (105, "một trăm linh năm"), (210, "hai trăm mười"),
        (1005, "một nghìn không trăm linh năm"), (2026, "hai nghìn không trăm hai mươi sáu"),
        (1250000, "một triệu hai trăm năm mươi nghìn"),
    ],
)  # fmt: skip
def test_a_number_is_said_as_people_say_it(number: int, words: str) -> None:
    assert spoken_number(number) == words


@given(st.integers(0, 10**12 - 1))
def test_every_number_is_said_without_a_figure(number: int) -> None:
    words = spoken_number(number)
    assert words == words.strip()
    assert not any(sign.isdigit() for sign in words)
    assert "  " not in words


def test_a_date_and_an_hour_are_said_in_full() -> None:
    day = date(2026, 4, 2)
    assert spoken_date(day) == "thứ Năm, ngày mùng hai tháng tư năm hai nghìn không trăm hai mươi sáu"
    assert spoken_date(date(2026, 11, 20), with_year=False) == "thứ Sáu, ngày hai mươi tháng mười một"
    assert spoken_time(time(8, 0)) == "tám giờ sáng"
    assert spoken_time(time(19, 30)) == "bảy giờ ba mươi phút tối"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("UBND xã và HĐND", "Ủy ban nhân dân xã và Hội đồng nhân dân"),
        (
            "lúc 8h30 ngày 05/3/2026",
            "lúc tám giờ ba mươi phút ngày mùng năm tháng ba năm hai nghìn không trăm hai mươi sáu",
        ),
        ("gửi tại https://xa.gov.example/gui nhé", "gửi tại nhé"),
        ("02 người, 1.250 hộ, 50%", "hai người, một nghìn hai trăm năm mươi hộ, năm mươi phần trăm"),
        ("gọi 0255 000 111", "gọi không hai năm năm không không không một một một"),
        ("Nghị định số 30/2020/NĐ-CP", "Nghị định số ba mươi năm hai nghìn không trăm hai mươi"),
        ("quý IV năm nay", "quý tư năm nay"),
        ("Chợ CTY vẫn đọc là CTY", "Chợ CTY vẫn đọc là CTY"),
    ],
)
def test_official_text_is_read_aloud(text: str, words: str) -> None:
    assert spoken(text) == words


@given(st.text(alphabet="0123456789 ./:hnăUBND,-%", max_size=60))
def test_no_ascii_figure_is_left_to_read(text: str) -> None:
    assert not any(sign in "0123456789" for sign in spoken(text))


def test_short_forms_are_written_out_and_figures_stay() -> None:
    assert spelled_out("UBND xã, 02 TDP") == "Ủy ban nhân dân xã, 02 tổ dân phố"
    assert reading_seconds("một " * 170) == 60


def test_what_tells_who_somebody_is_gives_way_to_a_mark() -> None:
    text = "Xin gọi 0912345678 hoặc dao@vi-du.vn để biết."
    assert masked(text) == f"Xin gọi {MARK} hoặc {MARK} để biết."
    assert masked("Đường hỏng") == "Đường hỏng"
