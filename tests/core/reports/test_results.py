import pytest

from doithoai.core.petitions.lifecycle import PetitionState as S
from doithoai.core.reports.results import RESULT_WORDS, Result, result_of


@pytest.mark.parametrize(
    ("state", "promised", "result"),
    [
        (S.SOLVED, True, Result.SOLVED), (S.ANSWERED, True, Result.UNDER_WAY), (S.ANSWERED, False, Result.EXPLAINED),
        (S.TRANSFERRED, False, Result.BEYOND), (S.RECEIVED, False, Result.UNANSWERED),
        (S.ASSIGNED, True, Result.UNANSWERED),
    ],
)  # fmt: skip
def test_answered_is_not_solved_and_a_promise_is_on_its_way(state: S, promised: bool, result: Result) -> None:
    assert result_of(state, promised=promised) is result


def test_every_class_has_its_words() -> None:
    assert set(RESULT_WORDS) == set(Result)
