from datetime import date

from doithoai.core.law.kinds import DialogueKind, Level
from doithoai.core.law.yearly import yearly_minimum

PEOPLE, YOUTH = DialogueKind.PEOPLE, DialogueKind.YOUTH


def test_a_commune_meets_its_people_at_least_once_a_year() -> None:
    minimum = yearly_minimum(PEOPLE, Level.WARD, date(2026, 1, 1))
    assert minimum is not None
    assert (minimum.times, minimum.verified) == (1, True)


def test_the_minimum_of_the_law_before_is_marked_as_unchecked() -> None:
    minimum = yearly_minimum(PEOPLE, Level.COMMUNE, date(2024, 1, 1))
    assert minimum is not None
    assert not minimum.verified


def test_a_province_is_bound_for_youth_only() -> None:
    assert yearly_minimum(PEOPLE, Level.PROVINCE, date(2026, 1, 1)) is None
    assert yearly_minimum(YOUTH, Level.PROVINCE, date(2026, 1, 1)) is not None
