from datetime import date
from itertools import combinations

import pytest

from doithoai.core.deadlines.rule import Unit
from doithoai.core.law.kinds import DialogueKind, Level
from doithoai.core.law.limits import (
    LIMITS,
    NOTICE,
    PETITION_REPLY,
    RESULTS,
    LooserThanLaw,
    limit_in_force,
    tightened,
)

PEOPLE, YOUTH = DialogueKind.PEOPLE, DialogueKind.YOUTH


def test_the_law_of_2025_holds_for_communes_and_wards_from_its_first_day() -> None:
    for level in (Level.COMMUNE, Level.WARD):
        notice = limit_in_force(NOTICE, PEOPLE, date(2025, 7, 1), level)
        results = limit_in_force(RESULTS, PEOPLE, date(2025, 7, 1), level)
        assert notice is not None
        assert results is not None
        assert (notice.amount, notice.unit, notice.verified) == (7, Unit.DAY, True)
        assert (results.amount, results.unit, results.verified) == (10, Unit.DAY, True)


def test_the_law_of_2015_held_until_february_2025_and_is_marked_as_unchecked() -> None:
    notice = limit_in_force(NOTICE, PEOPLE, date(2025, 2, 28))
    assert notice is not None
    assert "77/2015" in notice.citation
    assert not notice.verified
    assert limit_in_force(NOTICE, PEOPLE, date(2025, 3, 1)) is None


def test_a_province_is_not_bound_by_the_limits_of_a_commune() -> None:
    assert limit_in_force(NOTICE, PEOPLE, date(2026, 1, 1), Level.PROVINCE) is None


def test_the_youth_law_counts_its_results_in_working_days() -> None:
    results = limit_in_force(RESULTS, YOUTH, date(2026, 1, 1), Level.PROVINCE)
    assert results is not None
    assert (results.amount, results.unit, results.verified) == (15, Unit.WORKING_DAY, False)


def test_the_reply_to_a_petition_is_limited_for_every_kind() -> None:
    assert all(limit_in_force(PETITION_REPLY, kind, date(2026, 1, 1)) for kind in DialogueKind)


def test_no_two_limits_hold_for_the_same_dialogue_on_the_same_day() -> None:
    for a, b in combinations(LIMITS, 2):
        same = a.code == b.code and a.kind_of_dialogue == b.kind_of_dialogue and a.levels & b.levels
        apart = (a.valid_to or date.max) < b.valid_from or (b.valid_to or date.max) < a.valid_from
        assert not same or apart


def test_every_limit_cites_an_article() -> None:
    assert all("Điều" in limit.citation for limit in LIMITS)


def test_an_authority_may_bind_itself_more_tightly_than_the_law() -> None:
    notice, results = (limit for limit in LIMITS if limit.valid_from == date(2025, 7, 1))
    assert tightened(notice, 10).amount == 10
    assert tightened(results, 5).amount == 5
    assert tightened(results, 10) == results


def test_an_authority_may_not_loosen_the_law() -> None:
    notice, results = (limit for limit in LIMITS if limit.valid_from == date(2025, 7, 1))
    for limit, amount in ((notice, 6), (results, 11)):
        with pytest.raises(LooserThanLaw) as refusal:
            tightened(limit, amount)
        assert "72/2025/QH15" in refusal.value.say()
