"""What becomes of every question of a hall: who does it and by when. The end of the finish flow."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from doithoai.core.hall.decisions import Outcome, Reason
from doithoai.core.hall.record import RecordedPromise, RecordedTurn, SittingRecord, content_of
from doithoai.core.wording import gettext_noop


class Owed(StrEnum):
    """What is owed to one question."""

    ANSWERED = "answered"
    IN_WRITING = "in_writing"
    PROMISE = "promise"
    PASSED_ON = "passed_on"
    NOT_ANSWERED = "not_answered"
    UNDECIDED = "undecided"


OWED_WORDS: dict[Owed, str] = {
    Owed.ANSWERED: gettext_noop("Đã trả lời tại hội nghị"),
    Owed.IN_WRITING: gettext_noop("Trả lời bằng văn bản"),
    Owed.PROMISE: gettext_noop("Cam kết"),
    Owed.PASSED_ON: gettext_noop("Chuyển cấp trên"),
    Owed.NOT_ANSWERED: gettext_noop("Không trả lời, đã nêu lý do"),
    Owed.UNDECIDED: gettext_noop("Chưa có quyết định"),
}
_NOTHING_OWED = frozenset({Owed.ANSWERED, Owed.NOT_ANSWERED})


@dataclass(frozen=True)
class OwnedQuestion:
    """One question or promise with its owner and date; `due_text` says the rule while the date waits for a receipt."""

    content: str
    code: str
    owed: Owed
    owner: str
    due_on: date | None = None
    due_text: str = ""

    @property
    def is_missing(self) -> bool:
        """Nobody does it, or nobody knows by when."""
        if self.owed in _NOTHING_OWED:
            return False
        if self.owed is Owed.PASSED_ON:
            return not self.owner
        return self.owed is Owed.UNDECIDED or not self.owner or not (self.due_on or self.due_text)


def owners_of(record: SittingRecord) -> tuple[OwnedQuestion, ...]:
    """Every question heard and every promise made, in their order; a hidden one is owed by its own procedure."""
    found: list[OwnedQuestion] = []
    for turn in record.turns:
        if turn.is_hidden:
            continue
        if turn.question or turn.content:
            found.append(_question(turn))
        found += [_promise(made, turn.code) for made in turn.promises]
    return (*found, *(_promise(made, "") for made in record.promises))


def _question(turn: RecordedTurn) -> OwnedQuestion:
    content = content_of(turn)
    match turn.outcome:
        case Outcome.ANSWERED_NOW:
            return OwnedQuestion(content, turn.code, Owed.ANSWERED, turn.decided_unit)
        case Outcome.IN_WRITING:
            return OwnedQuestion(content, turn.code, Owed.IN_WRITING, turn.unit, turn.due_on, turn.due_text)
        case Outcome.NOT_ANSWERED if turn.reason_code == Reason.BEYOND_COMPETENCE.value:
            return OwnedQuestion(content, turn.code, Owed.PASSED_ON, turn.transferred_to)
        case Outcome.NOT_ANSWERED:
            return OwnedQuestion(content, turn.code, Owed.NOT_ANSWERED, "")
        case _:
            return OwnedQuestion(content, turn.code, Owed.UNDECIDED, "")


def _promise(made: RecordedPromise, code: str) -> OwnedQuestion:
    return OwnedQuestion(made.text, code, Owed.PROMISE, made.unit, made.owed_on)
