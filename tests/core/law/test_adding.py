"""What an administrator's own rule must satisfy."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.deadlines.rule import Unit
from doithoai.core.law.adding import (
    CLOCKS,
    EndBeforeStart,
    EndedAlready,
    RuleNameMissing,
    SourceMissing,
    WantedRule,
    check_last_day,
    own_limit,
    part_of,
    settled_rule,
)
from doithoai.core.law.conditions import Avoids, CitesInForce, Fills, Mentions, YearlyAtLeast
from doithoai.core.law.findings import PlanPart, Severity
from doithoai.core.law.kinds import DialogueKind, Level
from doithoai.core.law.limits import LooserThanLaw

TODAY = date(2026, 3, 2)
WANTED = WantedRule(
    title="  Báo trước 10 ngày ",
    condition=own_limit("notice", 10, Unit.DAY),
    severity=Severity.WARNING,
    citation="Quy chế số 5",
    valid_from=TODAY,
    kinds=frozenset({DialogueKind.PEOPLE}),
)


def test_a_rule_is_stored_in_tidy_words() -> None:
    assert settled_rule(WANTED, level=Level.COMMUNE).title == "Báo trước 10 ngày"


@pytest.mark.parametrize(("values", "refusal"), [({"title": " "}, RuleNameMissing), ({"citation": ""}, SourceMissing)])
def test_a_rule_needs_a_name_and_a_source(values: dict[str, str], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        settled_rule(replace(WANTED, **values), level=Level.COMMUNE)  # type: ignore[arg-type]


@given(amount=st.integers(1, 365))
def test_an_own_notice_is_taken_exactly_when_it_is_as_long_as_the_laws(amount: int) -> None:
    wanted = replace(WANTED, condition=own_limit("notice", amount, Unit.DAY))
    if amount >= 7:
        assert settled_rule(wanted, level=Level.COMMUNE).condition == wanted.condition
    else:
        with pytest.raises(LooserThanLaw):
            settled_rule(wanted, level=Level.COMMUNE)


@given(amount=st.integers(1, 365))
def test_an_own_limit_for_results_is_taken_exactly_when_it_is_as_short_as_the_laws(amount: int) -> None:
    wanted = replace(WANTED, condition=own_limit("conclusion", amount, Unit.DAY))
    if amount <= 10:
        settled_rule(wanted, level=Level.COMMUNE)
    else:
        with pytest.raises(LooserThanLaw):
            settled_rule(wanted, level=Level.COMMUNE)


def test_working_days_are_taken_only_where_they_are_tighter_on_every_calendar() -> None:
    settled_rule(replace(WANTED, condition=own_limit("notice", 7, Unit.WORKING_DAY)), level=Level.COMMUNE)
    with pytest.raises(LooserThanLaw):
        settled_rule(replace(WANTED, condition=own_limit("notice", 5, Unit.WORKING_DAY)), level=Level.COMMUNE)
    with pytest.raises(LooserThanLaw):
        settled_rule(replace(WANTED, condition=own_limit("conclusion", 8, Unit.WORKING_DAY)), level=Level.COMMUNE)


def test_where_the_law_is_silent_any_limit_is_the_authoritys_own() -> None:
    wanted = replace(WANTED, condition=own_limit("guest_list", 1, Unit.DAY))
    assert settled_rule(wanted, level=Level.COMMUNE).condition == wanted.condition
    settled_rule(replace(WANTED, condition=own_limit("notice", 2, Unit.DAY)), level=Level.PROVINCE)


def test_a_limit_for_every_kind_need_not_reach_the_longest_of_them() -> None:
    every = replace(WANTED, kinds=frozenset())
    settled_rule(every, level=Level.COMMUNE)
    with pytest.raises(LooserThanLaw):
        settled_rule(replace(every, condition=own_limit("notice", 3, Unit.DAY)), level=Level.COMMUNE)
    with pytest.raises(LooserThanLaw):
        settled_rule(replace(WANTED, kinds=frozenset({DialogueKind.YOUTH})), level=Level.COMMUNE)


@pytest.mark.parametrize("milestone", CLOCKS)
def test_each_milestone_counts_from_its_own_event(milestone: str) -> None:
    limit = own_limit(milestone, 3, Unit.DAY).limit
    assert (limit.anchor, limit.direction) == CLOCKS[milestone]


def test_the_finding_of_an_own_rule_stands_beside_what_it_reads() -> None:
    part = PlanPart.CHAIRS
    assert part_of(Mentions((part,), ("a",))) is part_of(Avoids((part,), ("a",))) is part_of(Fills(part)) is part
    assert part_of(CitesInForce("1/2020/QĐ", "x")) is PlanPart.LEGAL_BASES
    assert part_of(YearlyAtLeast(2)) is PlanPart.YEAR
    parts = [part_of(own_limit(milestone, 3, Unit.DAY)) for milestone in ("notice", "conclusion", "report")]
    assert parts == [PlanPart.NOTICE, PlanPart.RESULTS, PlanPart.DUTIES]


def test_the_last_day_is_set_once_and_not_in_the_past() -> None:
    check_last_day(first=TODAY, last=TODAY, ended=None, today=TODAY)
    check_last_day(first=date(2026, 1, 1), last=date(2026, 3, 1), ended=None, today=TODAY)
    with pytest.raises(EndBeforeStart):
        check_last_day(first=TODAY, last=date(2026, 3, 1), ended=None, today=TODAY)
    with pytest.raises(EndBeforeStart):
        check_last_day(first=date(2026, 1, 1), last=date(2026, 2, 1), ended=None, today=TODAY)
    with pytest.raises(EndedAlready):
        check_last_day(first=TODAY, last=TODAY, ended=TODAY, today=TODAY)
