"""What a citizen may say about an answer."""

from enum import StrEnum

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class Solved(StrEnum):
    """Việc đã giải quyết chưa?"""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class NothingToRate(Refused):
    """No answer is published yet."""

    code = "nothing_to_rate"
    sentence = gettext_noop("Chưa có câu trả lời để đánh giá.")


def check_rated(*, is_answered: bool) -> None:
    """Raises `NothingToRate` while there is no published answer."""
    if not is_answered:
        raise NothingToRate()
