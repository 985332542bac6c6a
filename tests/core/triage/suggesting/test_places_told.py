"""Which spots the spelling of a text tells of."""

import pytest

from doithoai.core.triage.suggesting.choosing import shipped
from doithoai.core.triage.suggesting.places import Place
from doithoai.core.triage.suggesting.suggest import read_text


def told(text: str) -> frozenset[Place]:
    return read_text(text, shipped()).told


@pytest.mark.parametrize("text", ["Rác ngõ 121 bến mơ 4 ngày rồi", "Ngõ 121 Bến Mơ năm công kênh"])
def test_a_lane_is_told_though_its_street_begins_like_something_counted(text: str) -> None:
    assert Place("lane", "121") in told(text)


def test_the_width_of_a_lane_is_not_its_number() -> None:
    assert not any(place.kind == "lane" for place in told("Trước cửa có cái ngõ 3 mét, xe không vào được."))


def test_a_house_with_strokes_stands_in_the_lane_of_its_first_number() -> None:
    assert Place("lane", "84") in told("Nhà tôi ở 84/17/2 Trần Văn Lựu, nước tràn vào nhà.")


def test_a_day_before_a_name_is_no_lane() -> None:
    assert not any(place.kind == "lane" for place in told("Họp ngày 6/6 Trần Văn Lựu có phát biểu."))


def test_two_primary_schools_share_no_name() -> None:
    first, second = told("Trường Tiểu học Minh Tiến dột."), told("Trường Tiểu học An Thái dột.")
    assert {place.name for place in first & second} == {"1"}
