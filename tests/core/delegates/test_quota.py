import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.delegates.badge import POSSIBLE, badge_from_number, read_badge
from doithoai.core.delegates.nomination import BirthYearNotBelieved, NameMissing, checked_birth_year, checked_name
from doithoai.core.delegates.quota import (
    NoQuotaForGroup,
    NoSeatLeft,
    QuotaRule,
    QuotaUnclear,
    choose_quota,
    seats_in_all,
    seats_per_group,
)

PER_GROUP = QuotaRule(1, "Đại biểu Nhân dân", 2, "group", "thôn, tổ dân phố")
IN_ALL = QuotaRule(2, "Khách mời", 3, "total")
UNCLEAR = QuotaRule(3, "Cử tri", 7, "", "thôn")


def chosen(*rules: QuotaRule, by_group: dict[int, int], in_all: dict[int, int]) -> QuotaRule:
    return choose_quota(rules, kind="thôn", group_name="Thôn Đông", taken_by_group=by_group, taken_in_all=in_all)


def test_each_group_has_its_seats_and_its_gap() -> None:
    seats = seats_per_group([PER_GROUP, IN_ALL], {10: "thôn", 11: "ấp"}, {10: 1})

    assert (seats[10].seats, seats[10].gap) == (2, 1)
    assert (seats[11].seats, seats[11].gap) == (0, 0)
    assert seats_in_all([PER_GROUP, IN_ALL], ["thôn", "ấp"]) == 5


def test_the_own_seats_are_filled_before_the_common_ones() -> None:
    assert chosen(PER_GROUP, IN_ALL, by_group={1: 1}, in_all={}) == PER_GROUP
    assert chosen(PER_GROUP, IN_ALL, by_group={1: 2}, in_all={2: 2}) == IN_ALL


def test_a_full_unclear_or_missing_quota_says_so() -> None:
    with pytest.raises(NoSeatLeft):
        chosen(PER_GROUP, by_group={1: 2}, in_all={})
    with pytest.raises(QuotaUnclear):
        chosen(UNCLEAR, by_group={}, in_all={})
    with pytest.raises(NoQuotaForGroup):
        chosen(QuotaRule(4, "x", 1, "group", "bản"), by_group={}, in_all={})


@given(st.integers(0, 20), st.integers(0, 30))
def test_a_group_never_gets_more_than_its_seats(count: int, wishes: int) -> None:
    rule, named = QuotaRule(1, "x", count, "group"), 0
    for _ in range(wishes):
        try:
            chosen(rule, by_group={1: named}, in_all={})
        except NoSeatLeft:
            break
        named += 1

    assert named == min(count, wishes)


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
