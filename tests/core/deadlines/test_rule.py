import json
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.deadlines.rule import (
    AbsoluteRule,
    Anchor,
    AnnouncedLater,
    Direction,
    QuarterRule,
    RelativeRule,
    Rule,
    RuleNotUnderstood,
    Unit,
    rule_from_json,
    rule_to_json,
    say_rule,
)

RULES: st.SearchStrategy[Rule] = st.one_of(
    st.builds(
        RelativeRule,
        st.sampled_from(Anchor),
        st.integers(0, 3650),
        st.sampled_from(Unit),
        st.sampled_from(Direction),
        st.text(),
        st.text(),
    ),
    st.builds(AbsoluteRule, st.dates(), st.booleans(), st.text()),
    st.builds(QuarterRule, st.integers(1, 4), st.integers(2000, 2100), st.text()),
    st.builds(AnnouncedLater, st.text()),
)
PLAIN = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner), max_leaves=4)
STORED = {"kind": "relative", "anchor": "dialogue_start", "amount": 5, "unit": "day", "direction": "before"}


@given(RULES)
def test_a_rule_comes_back_from_json_as_it_was(rule: Rule) -> None:
    assert rule_from_json(json.loads(json.dumps(rule_to_json(rule)))) == rule


@given(st.dictionaries(st.sampled_from([*STORED, "on", "inclusive", "quarter", "year", "citation"]), PLAIN))
def test_whatever_is_stored_gives_a_rule_or_a_refusal(stored: dict[str, object]) -> None:
    with suppress(RuleNotUnderstood):
        assert say_rule(rule_from_json({**STORED, **stored}))


@given(RULES)
def test_every_rule_is_said_in_one_phrase_with_a_capital(rule: Rule) -> None:
    assert say_rule(rule)[0].isupper()


@pytest.mark.parametrize("broken", [{"kind": "weekly"}, {"amount": True}, {"amount": -1}, {"unit": "hour"}])
def test_a_rule_that_makes_no_sense_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises(RuleNotUnderstood):
        rule_from_json({**STORED, **broken})


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (
            RelativeRule(Anchor.DIALOGUE_START, 5, Unit.WORKING_DAY, Direction.BEFORE),
            "Chậm nhất 05 ngày làm việc trước ngày tổ chức đối thoại",
        ),
        (
            RelativeRule(Anchor.OTHER, 10, Unit.DAY, Direction.AFTER, anchor_text="ngày niêm yết"),
            "Chậm nhất 10 ngày kể từ ngày niêm yết",
        ),
        (RelativeRule(Anchor.DIALOGUE_END, 0, Unit.DAY, Direction.AFTER), "Chậm nhất trong ngày kết thúc đối thoại"),
        (AbsoluteRule(date(2022, 7, 1), inclusive=False), "Trước ngày 01/07/2022"),
        (AbsoluteRule(date(2022, 7, 5), inclusive=True), "Chậm nhất ngày 05/07/2022"),
        (QuarterRule(4, 2024), "Trong quý IV năm 2024"),
        (AnnouncedLater(), "Thời gian cụ thể thông báo sau"),
    ],
)
def test_a_rule_is_said_as_a_plan_would_write_it(rule: Rule, words: str) -> None:
    assert say_rule(rule) == words


@pytest.mark.parametrize("quarter", [0, 5])
def test_a_year_has_four_quarters(quarter: int) -> None:
    with pytest.raises(ValueError, match="quarters"):
        QuarterRule(quarter, 2024)
