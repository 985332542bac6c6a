"""The rules as a table: what holds for every one of them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.calendars.published import published_calendar
from doithoai.core.law.check import PlanFacts, Severity, check_plan, rules_for
from doithoai.core.law.conditions import (
    Condition,
    ConditionNotUnderstood,
    Fills,
    Mentions,
    Passes,
    condition_from_json,
    condition_to_json,
)
from doithoai.core.law.findings import PART_WORDS, PlanPart
from doithoai.core.law.judging import judge
from doithoai.core.law.kinds import DialogueKind, Level
from doithoai.core.law.packs import SHIPPED_RULES, shipped_rule
from doithoai.core.law.plan_tests import PLAN_TESTS
from doithoai.core.law.rule import LegalRule, Pack, Timing
from doithoai.core.law.saying import TEST_WORDS, say_condition

EACH = pytest.mark.parametrize("rule", SHIPPED_RULES, ids=lambda rule: rule.key)
DAYS = st.dates(date(2016, 1, 1), date(2027, 12, 1))
SILENT = PlanFacts(kind=DialogueKind.LAND, level=Level.PROVINCE, on=date(2026, 3, 2), venue="")
VENUE = LegalRule(
    key="v", code="v", severity=Severity.WARNING, part=PlanPart.VENUE, condition=Fills(PlanPart.VENUE), verified=True
)


def venue_asked(rule: LegalRule, facts: PlanFacts) -> bool:
    return bool(list(judge(rule, facts, published_calendar())))


def test_every_rule_has_its_own_key() -> None:
    keys = [rule.key for rule in SHIPPED_RULES]
    assert len(set(keys)) == len(keys)
    assert all(key == key.lower() and " " not in key and "_" not in key for key in keys)


def test_the_fifteen_checks_are_there() -> None:
    assert {f"L{number}" for number in range(1, 16)} <= {rule.code for rule in SHIPPED_RULES}


def test_every_kind_of_dialogue_has_rules_of_its_own() -> None:
    own = [rule.pack.kinds for rule in SHIPPED_RULES if rule.pack.kinds != frozenset(DialogueKind)]
    assert frozenset().union(*own) == frozenset(DialogueKind)


@EACH
def test_an_unchecked_source_is_never_an_error(rule: LegalRule) -> None:
    unchecked = replace(rule, verified=False)
    assert unchecked.shown_severity is not Severity.ERROR
    assert replace(rule, verified=True).shown_severity is rule.severity


@EACH
def test_each_rule_says_what_it_asks_and_beside_what_it_stands(rule: LegalRule) -> None:
    assert say_condition(rule.condition).endswith(".")
    assert rule.part in PART_WORDS
    assert rule.citation or isinstance(rule.condition, Passes)
    assert shipped_rule(rule.key) is rule


def test_every_test_that_no_table_can_say_is_named_and_used() -> None:
    named = {rule.condition.name for rule in SHIPPED_RULES if isinstance(rule.condition, Passes)}
    assert named == set(PLAN_TESTS) == set(TEST_WORDS)


@EACH
def test_a_condition_can_be_stored_and_read_again(rule: LegalRule) -> None:
    if isinstance(rule.condition, Passes):
        with pytest.raises(ConditionNotUnderstood):
            condition_to_json(rule.condition)
        return
    stored = condition_to_json(rule.condition)
    assert condition_to_json(condition_from_json(stored)) == stored


@pytest.mark.parametrize(
    "stored",
    [
        {},
        {"form": "passes", "name": "undated"},
        {"form": "mentions", "parts": ["venue"], "words": []},
        {"form": "mentions", "parts": ["nowhere"], "words": ["a"]},
        {"form": "yearly", "times": True},
        {"form": "yearly", "times": 0},
        {"form": "limit", "milestone": "notice", "limit": {"kind": "quarter", "quarter": 1, "year": 2026}},
    ],
)
def test_what_is_no_condition_is_told(stored: dict[str, object]) -> None:
    with pytest.raises(ConditionNotUnderstood):
        condition_from_json(stored)


@given(first=DAYS, length=st.integers(0, 900), on=DAYS)
def test_a_rule_binds_from_its_first_to_its_last_day_and_on_no_other(first: date, length: int, on: date) -> None:
    last = first + timedelta(days=length)
    rule = replace(VENUE, valid_from=first, valid_to=last)
    assert venue_asked(rule, replace(SILENT, on=on)) == (first <= on <= last)
    assert venue_asked(replace(rule, valid_to=None), replace(SILENT, on=on)) == (first <= on)


@given(on=DAYS, starts_on=DAYS)
def test_the_day_of_the_dialogue_decides_which_rules_hold_and_not_the_day_of_the_plan(
    on: date, starts_on: date
) -> None:
    rule = replace(VENUE, valid_from=date(2025, 7, 1))
    assert venue_asked(rule, replace(SILENT, on=on, starts_on=starts_on)) == (starts_on >= date(2025, 7, 1))


@given(kind=st.sampled_from(DialogueKind), level=st.sampled_from(Level), organ=st.sampled_from(["ubnd", "hdnd", None]))
def test_a_rule_binds_the_plans_of_its_pack_only(kind: DialogueKind, level: Level, organ: str | None) -> None:
    pack = Pack(frozenset({DialogueKind.LAND}), frozenset({Level.WARD}), frozenset({"ubnd"}))
    facts = replace(SILENT, kind=kind, level=level, organ=organ)
    assert venue_asked(replace(VENUE, pack=pack), facts) == ((kind, level, organ) == ("land", "ward", "ubnd"))


def test_a_rule_may_wait_for_the_date_or_end_with_it() -> None:
    dated = replace(SILENT, starts_on=date(2026, 4, 8))
    assert [venue_asked(replace(VENUE, timing=timing), dated) for timing in Timing] == [True, True, False]
    assert [venue_asked(replace(VENUE, timing=timing), SILENT) for timing in Timing] == [True, False, True]


@given(on=DAYS, kind=st.sampled_from(DialogueKind), level=st.sampled_from(Level))
def test_every_plan_gets_an_answer_on_every_day(on: date, kind: DialogueKind, level: Level) -> None:
    findings = check_plan(PlanFacts(kind=kind, level=level, on=on, starts_on=on, capacity=(), venue="", topics=()))
    assert all(finding.what and finding.field for finding in findings)
    assert all(finding.verified for finding in findings if finding.severity is Severity.ERROR)
    order = [list(Severity).index(finding.severity) for finding in findings]
    assert order == sorted(order)


def test_nothing_is_said_of_what_nobody_knows() -> None:
    unknown = replace(SILENT, venue=None)
    silent = replace(VENUE, condition=Mentions((PlanPart.PARTICIPANTS, PlanPart.CHAIRS), ("Hội Nông dân",)))
    assert not venue_asked(VENUE, unknown)
    assert not venue_asked(silent, replace(SILENT, chairs=("Chủ tịch UBND",)))
    assert venue_asked(silent, replace(SILENT, chairs=("Chủ tịch UBND",), participants=()))


def test_a_rule_of_the_authority_runs_beside_the_shipped_ones_and_is_told_like_them() -> None:
    own = replace(VENUE, key="rieng-1", code="rieng", own=True, citation="Quy chế số 5", verified=False)
    found = [finding for finding in check_plan(SILENT, added=[own]) if finding.rule == "rieng-1"]
    assert [(finding.severity, finding.field) for finding in found] == [(Severity.WARNING, "venue")]
    assert "chưa được đối chiếu" in found[0].why


def test_a_rule_that_somebody_compared_with_its_text_counts_in_full() -> None:
    assert {rule.key for rule in rules_for({"l1-youth-2021"}) if rule.verified} - {
        rule.key for rule in rules_for() if rule.verified
    } == {"l1-youth-2021"}
    youth = PlanFacts(kind=DialogueKind.YOUTH, level=Level.COMMUNE, on=date(2026, 3, 2))
    assert Severity.ERROR not in {finding.severity for finding in check_plan(youth)}
    errors = [each.rule for each in check_plan(youth, checked={"l1-youth-2021"}) if each.severity is Severity.ERROR]
    assert errors == ["l1-youth-2021"]


@given(words=st.lists(st.text(min_size=1, max_size=9), min_size=1), part=st.sampled_from(PlanPart))
def test_any_words_of_an_administrator_survive_the_store(words: list[str], part: PlanPart) -> None:
    condition: Condition = Mentions((part,), tuple(words))
    assert condition_from_json(condition_to_json(condition)) == condition
