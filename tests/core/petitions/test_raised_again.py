from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.petitions.raised_again import Raised, is_raised_again, reasons, score

raised = st.builds(
    Raised,
    carried_over=st.integers(0, 5),
    reopened=st.integers(0, 5),
    years=st.frozensets(st.integers(2020, 2026), min_size=1, max_size=4),
    voices=st.integers(1, 300),
    promised_on=st.none() | st.dates(date(2024, 1, 1), date(2026, 1, 1)),
)


@given(raised)
def test_what_comes_first_says_why_and_what_is_new_has_no_score(one: Raised) -> None:
    assert (score(one) > 0) == is_raised_again(one)
    assert not is_raised_again(one) or reasons(one)
    for reason in reasons(one):
        assert reason.sentence.format(**reason.values)


@given(raised, st.integers(1, 3))
def test_coming_back_once_more_never_moves_a_matter_back(one: Raised, times: int) -> None:
    again = Raised(
        carried_over=one.carried_over,
        reopened=one.reopened + times,
        years=one.years,
        voices=one.voices,
        promised_on=one.promised_on,
    )
    assert score(again) > score(one)


def test_a_loud_new_matter_does_not_push_an_old_one_out() -> None:
    old = Raised(carried_over=2, reopened=2, years=frozenset({2023, 2024, 2025}), promised_on=date(2025, 6, 1))
    loud = Raised(reopened=1, years=frozenset({2026}), voices=5000)

    assert score(old) > score(loud)
    assert next(reason.values for reason in reasons(old)) == {"day": "01/06/2025"}
