import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.delegates.balance import PersonFacts, TargetUnreadable, Trait, balance, has, read_target

BUOI = PersonFacts(line=1, gender="female", birth_year=1960, minority=True, household="near_poor", first=True)
CAM = PersonFacts(line=1, gender="male", birth_year=1999, minority=False, household="other", first=False)
NOBODY_SAID = PersonFacts(line=None)


def test_each_trait_is_yes_no_or_not_known() -> None:
    assert [has(trait, BUOI, year=2026) for trait in Trait] == [True, True, False, True, True, False, False, True]
    assert [has(trait, CAM, year=2026) for trait in Trait] == [False, False, True, False, False, False, False, False]
    assert {has(trait, NOBODY_SAID, year=2026) for trait in Trait} == {None}


def test_sixty_is_elderly_and_thirty_is_young() -> None:
    assert has(Trait.ELDERLY, PersonFacts(line=1, birth_year=1966), year=2026)
    assert not has(Trait.ELDERLY, PersonFacts(line=1, birth_year=1967), year=2026)
    assert has(Trait.YOUNG, PersonFacts(line=1, birth_year=1996), year=2026)


def test_thirty_percent_of_sixty_seats_are_eighteen_women_and_sixteen_are_missing() -> None:
    people = [BUOI, BUOI, CAM, NOBODY_SAID]
    counts = balance(people, year=2026, targets={1: {"women": "30%", "first": "2"}}, seats={1: 60})
    women, first = counts[0], counts[-1]
    assert (women.have, women.of, women.unknown, women.needed, women.gap) == (2, 4, 1, 18, 16)
    assert (first.needed, first.gap) == (2, 0)


def test_a_target_on_one_line_is_not_met_by_another_line() -> None:
    counts = balance([BUOI, BUOI], year=2026, targets={1: {"women": "1"}, 2: {"women": "1"}}, seats={1: 5, 2: 5})
    assert (counts[0].needed, counts[0].gap) == (2, 1)


@pytest.mark.parametrize("typed", ["nhiều", "30 phần trăm", "101%", "-1", "1,5"])
def test_what_is_no_target_is_refused(typed: str) -> None:
    with pytest.raises(TargetUnreadable):
        read_target(typed)


@given(st.integers(1, 9999), st.booleans())
def test_a_target_reads_as_it_was_written(number: int, is_percent: bool) -> None:
    if is_percent and number > 100:
        return
    typed = f" {number} %" if is_percent else f"{number} "
    target = read_target(typed)
    assert target is not None
    assert read_target(str(target)) == target
    assert target.needed(60) >= 1 or not is_percent
