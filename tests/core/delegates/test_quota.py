from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.delegates.badge import POSSIBLE, badge_from_number, read_badge
from doithoai.core.delegates.nomination import BirthYearNotBelieved, NameMissing, checked_birth_year, checked_name
from doithoai.core.delegates.quota import GroupFacts, QuotaRule, common_seats, own_seats, readings, shared, uncounted

EAST = GroupFacts(10, "Thôn Đông", "thôn", 120)
WEST = GroupFacts(11, "Thôn Đoài", "thôn", 61)
HAMLET = GroupFacts(12, "Ấp Nam", "ấp")
ALL = [EAST, WEST, HAMLET]
SEVEN = QuotaRule(1, "Cử tri", 7, "", "thôn")


def test_a_number_for_each_group_serves_the_groups_of_its_kind() -> None:
    rule = replace(SEVEN, per="group")
    assert own_seats(rule, ALL) == {10: 7, 11: 7}
    assert common_seats(rule, ALL) == 0


def test_a_number_in_all_is_common_and_an_unclear_one_is_nobodys() -> None:
    assert (own_seats(replace(SEVEN, per="total"), ALL), common_seats(replace(SEVEN, per="total"), ALL)) == ({}, 7)
    assert (own_seats(SEVEN, ALL), common_seats(SEVEN, ALL)) == ({}, 0)


def test_five_percent_of_households_is_rounded_up_and_a_group_without_a_number_is_named() -> None:
    rule = QuotaRule(1, "Chủ hộ", 5, "percent")
    assert own_seats(rule, ALL) == {10: 6, 11: 4}
    assert uncounted(rule, ALL) == ("Ấp Nam",)


def test_a_shared_number_follows_households_and_is_even_where_they_are_not_known() -> None:
    assert own_seats(replace(SEVEN, per="shared"), ALL) == {10: 5, 11: 2}
    assert shared(7, ALL) == {10: 3, 11: 2, 12: 2}


def test_every_reading_is_shown_with_what_it_would_give() -> None:
    found = {reading.per.value: reading.total for reading in readings(SEVEN, ALL)}
    assert found == {"group": 14, "total": 7, "shared": 7, "percent": 9 + 5}
    assert "percent" not in {reading.per.value for reading in readings(replace(SEVEN, count=200), ALL)}


@given(st.integers(0, 500), st.lists(st.one_of(st.none(), st.integers(0, 3000)), max_size=40))
def test_a_shared_number_is_given_out_whole_whatever_the_households(count: int, households: list[int | None]) -> None:
    groups = [GroupFacts(place, f"Thôn {place}", "thôn", number) for place, number in enumerate(households)]
    rule = QuotaRule(1, "x", count, "shared")
    assert sum(own_seats(rule, groups).values()) + common_seats(rule, groups) == count


@given(st.integers(0, POSSIBLE - 1))
def test_the_door_reads_a_badge_from_the_code_and_from_the_address_in_its_qr(number: int) -> None:
    badge = badge_from_number(number)

    assert read_badge(badge.lower().replace("-", " ")) == badge
    assert read_badge(f"https://vi-du.vn/giay-moi/xa-an-binh-2026-1/{badge}/") == badge


@pytest.mark.parametrize("typed", ["", "Nguyễn Văn Đông", "K4TN-8M3", "1234"])
def test_a_name_is_not_taken_for_a_badge(typed: str) -> None:
    assert read_badge(typed) is None


def test_a_name_and_a_birth_year_must_be_believable() -> None:
    assert checked_name("  Lê   Thị\tBưởi ") == "Lê Thị Bưởi"
    assert checked_birth_year(1960, this_year=2026) == 1960
    assert checked_birth_year(None, this_year=2026) is None
    with pytest.raises(NameMissing):
        checked_name(" . ")
    for year in (1890, 2015, 2090):
        with pytest.raises(BirthYearNotBelieved):
            checked_birth_year(year, this_year=2026)
