"""The office asks the one who raised a matter, who answers by the secret link. The legal clock goes on meanwhile."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from doithoai.core.petitions.intake import LONGEST, TooLong
from doithoai.core.petitions.lifecycle import OPEN_STATES, PetitionState
from doithoai.core.refusal import NotPossibleNow, Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop

LONGEST_QUESTION = 1000
"""Characters of one question."""


class NothingSaid(Refused):
    """No words at all."""

    code = "nothing_said"
    field = "text"
    sentence = gettext_noop("Xin ghi nội dung.")


class NothingAsked(Refused):
    """Nobody of the office has asked anything about this petition."""

    code = "no_question_to_answer"
    sentence = gettext_noop("Chưa có câu hỏi nào để trả lời.")


@dataclass(frozen=True)
class Said:
    """One message, as far as waiting goes."""

    by_citizen: bool
    at: datetime


def check_question(text: str) -> str:
    """The tidied question. Raises `NothingSaid` or `TooLong`."""
    return _check(text, LONGEST_QUESTION)


def check_reply(text: str) -> str:
    """The tidied reply; a single word may be enough. Raises `NothingSaid` or `TooLong`."""
    return _check(text, LONGEST)


def _check(text: str, most: int) -> str:
    words = tidy(text)
    if not words:
        raise NothingSaid()
    if len(words) > most:
        raise TooLong(most=most)
    return words


def check_may_ask(state: PetitionState, *, unit_owes: bool) -> None:
    """Only while an answer is owed, and by who owes it. Raises `NotPossibleNow`."""
    if state not in OPEN_STATES or not unit_owes:
        raise NotPossibleNow()


def waits_since(messages: Iterable[Said]) -> datetime | None:
    """When the oldest question after the citizen's last reply was asked; None where no question is open.

    A plain fact for both sides: it moves no date and is nobody's fault.
    """
    since: datetime | None = None
    for said in messages:
        since = None if said.by_citizen else since or said.at
    return since
