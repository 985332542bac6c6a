from dataclasses import replace
from datetime import date

import pytest

from doithoai.core.deadlines.rule import (
    AbsoluteRule,
    Anchor,
    AnnouncedLater,
    Direction,
    RelativeRule,
    Rule,
    Unit,
)
from doithoai.core.law.check import PlanFacts, Severity, check_plan
from doithoai.core.law.kinds import DialogueKind, Level


def notice(n: int, unit: Unit = Unit.DAY) -> RelativeRule:
    return RelativeRule(Anchor.DIALOGUE_START, n, unit, Direction.BEFORE)


def results(n: int, unit: Unit = Unit.DAY) -> RelativeRule:
    return RelativeRule(Anchor.DIALOGUE_END, n, unit, Direction.AFTER)


LAWFUL = PlanFacts(
    kind=DialogueKind.PEOPLE,
    level=Level.COMMUNE,
    on=date(2026, 3, 2),
    notice_rule=notice(7),
    results_rule=results(10),
    council_co_chairs=True,
    front_organises=True,
)


def found(facts: PlanFacts) -> list[tuple[str, Severity]]:
    return [(finding.code, finding.severity) for finding in check_plan(facts)]


@pytest.mark.parametrize("starts_on", [None, date(2026, 4, 8), date(2026, 2, 27)])
def test_a_plan_that_keeps_the_law_has_no_findings(starts_on: date | None) -> None:
    assert found(replace(LAWFUL, starts_on=starts_on)) == []


@pytest.mark.parametrize("starts_on", [None, date(2026, 4, 8)])
def test_five_days_of_notice_are_an_error_since_july_2025(starts_on: date | None) -> None:
    findings = check_plan(replace(LAWFUL, notice_rule=notice(5), starts_on=starts_on))
    assert [(finding.code, finding.severity) for finding in findings] == [("L1", Severity.ERROR)]
    assert "72/2025/QH15" in findings[0].citation
    assert "07 ngày" in findings[0].change


def test_five_days_of_notice_before_that_are_a_warning_that_says_it_is_unchecked() -> None:
    findings = check_plan(replace(LAWFUL, on=date(2024, 11, 1), notice_rule=notice(5)))
    assert [(finding.code, finding.severity) for finding in findings] == [("L1", Severity.WARNING)]
    assert "chưa được đối chiếu" in findings[0].why


@pytest.mark.parametrize("rule", [results(11), results(11, Unit.WORKING_DAY)])
def test_results_after_more_than_ten_days_are_an_error(rule: Rule) -> None:
    assert found(replace(LAWFUL, results_rule=rule)) == [("L2", Severity.ERROR)]


def test_a_plan_without_a_word_on_notice_and_results_is_two_errors() -> None:
    silent = replace(LAWFUL, notice_rule=None, results_rule=None)
    assert found(silent) == [("L1", Severity.ERROR), ("L2", Severity.ERROR)]


def test_working_days_are_never_converted_so_a_person_is_asked_until_the_date_is_fixed() -> None:
    facts = replace(LAWFUL, notice_rule=notice(5, Unit.WORKING_DAY))
    assert found(facts) == [("L1", Severity.QUESTION)]
    assert found(replace(facts, starts_on=date(2026, 4, 8))) == []


def test_five_working_days_for_results_are_too_long_only_over_a_long_rest() -> None:
    facts = replace(LAWFUL, results_rule=results(5, Unit.WORKING_DAY))
    assert found(replace(facts, starts_on=date(2026, 4, 8))) == []
    assert found(replace(facts, starts_on=date(2026, 2, 12))) == [("L2", Severity.ERROR)]


def test_a_date_of_notice_is_compared_with_the_lawful_day_itself_and_not_with_our_cautious_one() -> None:
    dated = replace(LAWFUL, starts_on=date(2026, 3, 15), notice_rule=AbsoluteRule(date(2026, 3, 8), inclusive=True))
    late = replace(dated, notice_rule=AbsoluteRule(date(2026, 3, 9), inclusive=True))
    assert "L1" not in dict(found(dated))
    assert ("L1", Severity.ERROR) in found(late)


def test_a_notice_to_be_announced_is_a_question() -> None:
    assert found(replace(LAWFUL, notice_rule=AnnouncedLater())) == [("L1", Severity.QUESTION)]


def test_the_date_beyond_the_published_calendar_is_checked_by_its_number() -> None:
    far = replace(LAWFUL, starts_on=date(2031, 4, 8), notice_rule=notice(5))
    assert found(far) == [("L1", Severity.ERROR)]


def test_the_standing_council_and_the_front_are_missed() -> None:
    facts = replace(LAWFUL, council_co_chairs=False, front_organises=False)
    assert found(facts) == [("L4", Severity.ERROR), ("L3", Severity.WARNING)]


def test_a_province_needs_neither_of_them() -> None:
    assert found(replace(LAWFUL, level=Level.PROVINCE, council_co_chairs=False, front_organises=False)) == []


def test_an_ambiguous_quota_is_asked_with_its_words() -> None:
    findings = check_plan(replace(LAWFUL, ambiguous_quotas=("07 cử tri của 18 tổ",)))
    assert [(finding.code, finding.severity) for finding in findings] == [("L8", Severity.QUESTION)]
    assert "07 cử tri của 18 tổ" in findings[0].what


def test_a_dialogue_on_a_sunday_is_a_warning_with_the_next_working_day() -> None:
    findings = check_plan(replace(LAWFUL, starts_on=date(2026, 4, 12)))
    assert [(finding.code, finding.severity) for finding in findings] == [("L14", Severity.WARNING)]
    assert "13/04/2026" in findings[0].change


def test_a_limit_without_a_start_is_a_question() -> None:
    rule = RelativeRule(Anchor.UNKNOWN, 10, Unit.WORKING_DAY, Direction.AFTER)
    assert found(replace(LAWFUL, duty_rules=(("Trả lời", rule),))) == [("unknown_start", Severity.QUESTION)]


def test_a_basis_that_ended_is_a_warning() -> None:
    findings = check_plan(replace(LAWFUL, legal_bases=("Nghị quyết số 97/2019/QH14",)))
    assert [(finding.code, finding.severity) for finding in findings] == [("L11", Severity.WARNING)]
    assert "01/01/2025" in findings[0].why
