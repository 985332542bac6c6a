"""Opinion polls by show of phones: what one must be, and how its result is told. They advise; they decide nothing."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop

FEWEST_CHOICES, MOST_CHOICES = 2, 6
LONGEST_QUESTION, LONGEST_CHOICE = 200, 80
CONSULTATIVE = gettext_noop("Lấy ý kiến tham khảo, không có giá trị biểu quyết")


class PollQuestionMissing(Refused):
    code = "poll_question_missing"
    sentence = gettext_noop("Xin ghi câu hỏi để lấy ý kiến.")
    field = "question"


class PollChoicesWrong(Refused):
    """Two to six, all different: more do not fit a screen."""

    code = "poll_choices_wrong"
    sentence = gettext_noop("Xin ghi từ {fewest} đến {most} lựa chọn khác nhau, mỗi dòng một lựa chọn.")
    field = "choices"


class PollOpenAlready(Refused):
    code = "poll_open_already"
    sentence = gettext_noop("Đang lấy ý kiến về một câu hỏi khác. Xin khép lại trước khi mở câu mới.")


class PollClosed(Refused):
    code = "poll_closed"
    sentence = gettext_noop("Việc lấy ý kiến này đã khép lại.")


class PollChoiceUnknown(Refused):
    code = "poll_choice_unknown"
    sentence = gettext_noop("Xin chọn một trong các lựa chọn.")


class PollNeedsOpenHall(Refused):
    code = "poll_needs_open_hall"
    sentence = gettext_noop("Chỉ lấy ý kiến được khi phiên đối thoại đang mở.")


@dataclass(frozen=True)
class Tally:
    """The votes for each choice, in the order of the choices."""

    choices: tuple[str, ...]
    votes: tuple[int, ...]

    @property
    def phones(self) -> int:
        """How many phones answered."""
        return sum(self.votes)

    @property
    def percents(self) -> tuple[int, ...]:
        """Whole per cents that make a hundred: the largest remainders are rounded up."""
        if not self.phones:
            return (0,) * len(self.votes)
        whole = [100 * votes // self.phones for votes in self.votes]
        rest = sorted(range(len(whole)), key=lambda place: (-(100 * self.votes[place] % self.phones), place))
        for place in rest[: 100 - sum(whole)]:
            whole[place] += 1
        return tuple(whole)

    @property
    def lines(self) -> tuple[str, ...]:
        """`Đồng ý: 45 (60%)`."""
        told = zip(self.choices, self.votes, self.percents, strict=True)
        return tuple(f"{choice}: {votes} ({percent}%)" for choice, votes, percent in told)


def checked_question(typed: str) -> str:
    """The question on one line. Raises `PollQuestionMissing`."""
    question = " ".join(tidy(typed).split())[:LONGEST_QUESTION]
    if not question:
        raise PollQuestionMissing()
    return question


def checked_choices(typed: Sequence[str]) -> tuple[str, ...]:
    """The choices, one line each. Raises `PollChoicesWrong`."""
    choices = tuple(line[:LONGEST_CHOICE] for one in typed if (line := " ".join(tidy(one).split())))
    folded = {choice.casefold() for choice in choices}
    if not FEWEST_CHOICES <= len(choices) <= MOST_CHOICES or len(folded) < len(choices):
        raise PollChoicesWrong(fewest=FEWEST_CHOICES, most=MOST_CHOICES)
    return choices


def digest_of(phone: str, poll_id: int) -> str:
    """What is kept of a phone's key: it differs from poll to poll, so that answers are never joined."""
    return hashlib.sha256(f"{poll_id}:{phone}".encode()).hexdigest()
