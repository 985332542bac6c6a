"""The figures of a dialogue or a year: each is a named question to one case, so that every figure opens its cases."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from doithoai.core.petitions.lifecycle import ANSWERED_STATES, OPEN_STATES, PetitionState
from doithoai.core.wording import gettext_noop as _

NONE = "-"
"""The row of a breakdown for cases that have no value there."""


@dataclass(frozen=True, kw_only=True)
class CaseFact:
    """What counting needs to know of one petition. Never its words, never who raised it."""

    pk: int
    state: PetitionState
    channel: str
    level: str
    unit: str = ""
    group: str = ""
    fields: tuple[str, ...] = ()
    voices: int = 1
    at_hall: bool = False
    """It came in at the sitting, not before or after."""
    outcome: str = ""
    """What the chair decided in the hall, empty where it was not raised there."""
    answered_in_hall: bool = False
    due_on: date | None = None
    first_due_on: date | None = None
    """The date before an extension."""
    answered_on: date | None = None
    solved_on: date | None = None
    clear: bool | None = None
    """The citizen found the answer clear."""
    solved: str = ""
    """The citizen's own word: yes, partly, no."""
    reopened: bool = False
    carried_in: bool = False
    """It came from an earlier dialogue, still open."""
    carried_on: bool = False
    """It went on to a later dialogue: there its end is counted, here only that it went on."""


class Figure(StrEnum):
    """What is counted.

    Every case ends in exactly one of ANSWERED_IN_HALL, ANSWERED_IN_WRITING, BEYOND_COMPETENCE, UNANSWERED, CARRIED_ON.
    """

    ALL = "all"
    BEFORE_HALL = "before_hall"
    AT_HALL = "at_hall"
    ANSWERED_IN_HALL = "answered_in_hall"
    ANSWERED_IN_WRITING = "answered_in_writing"
    BEYOND_COMPETENCE = "beyond_competence"
    NOT_ANSWERED_IN_HALL = "not_answered_in_hall"
    UNANSWERED = "unanswered"
    ON_TIME = "on_time"
    IN_EXTENSION = "in_extension"
    LATE = "late"
    LATE_OPEN = "late_open"
    SOLVED = "solved"
    ANSWERED_UNSOLVED = "answered_unsolved"
    IN_PROGRESS = "in_progress"
    CLEAR = "clear"
    UNCLEAR = "unclear"
    SAID_SOLVED = "said_solved"
    SAID_PARTLY = "said_partly"
    SAID_UNSOLVED = "said_unsolved"
    REOPENED = "reopened"
    CARRIED_IN = "carried_in"
    CARRIED_ON = "carried_on"


F = Figure
FIGURE_WORDS: Mapping[Figure, str] = {
    F.ALL: _("Ý kiến đã tiếp nhận"),
    F.BEFORE_HALL: _("Gửi trước hoặc sau hội nghị"),
    F.AT_HALL: _("Nêu tại hội nghị"),
    F.ANSWERED_IN_HALL: _("Trả lời tại hội nghị"),
    F.ANSWERED_IN_WRITING: _("Trả lời bằng văn bản"),
    F.BEYOND_COMPETENCE: _("Vượt thẩm quyền, đã chuyển"),
    F.NOT_ANSWERED_IN_HALL: _("Không trả lời tại hội nghị, có nêu lý do"),
    F.UNANSWERED: _("Chưa trả lời"),
    F.ON_TIME: _("Trả lời đúng hạn"),
    F.IN_EXTENSION: _("Trả lời trong thời gian gia hạn"),
    F.LATE: _("Trả lời trễ hạn"),
    F.LATE_OPEN: _("Quá hạn, chưa trả lời"),
    F.SOLVED: _("Đã giải quyết xong"),
    F.ANSWERED_UNSOLVED: _("Đã trả lời, chưa giải quyết xong"),
    F.IN_PROGRESS: _("Đang xử lý"),
    F.CLEAR: _("Người dân thấy câu trả lời rõ"),
    F.UNCLEAR: _("Người dân thấy câu trả lời chưa rõ"),
    F.SAID_SOLVED: _("Người dân xác nhận đã giải quyết"),
    F.SAID_PARTLY: _("Người dân xác nhận giải quyết một phần"),
    F.SAID_UNSOLVED: _("Người dân báo chưa giải quyết"),
    F.REOPENED: _("Mở lại sau khi đã trả lời"),
    F.CARRIED_IN: _("Chuyển từ kỳ trước sang"),
    F.CARRIED_ON: _("Chuyển sang kỳ sau"),
}

Question = Callable[[CaseFact, date], bool]
QUESTIONS: Mapping[Figure, Question] = {
    F.ALL: lambda case, today: True,
    F.BEFORE_HALL: lambda case, today: not case.at_hall,
    F.AT_HALL: lambda case, today: case.at_hall,
    F.ANSWERED_IN_HALL: lambda case, today: _answered(case) and case.answered_in_hall,
    F.ANSWERED_IN_WRITING: lambda case, today: _answered(case) and not case.answered_in_hall,
    F.BEYOND_COMPETENCE: lambda case, today: case.state is PetitionState.TRANSFERRED and not case.carried_on,
    F.NOT_ANSWERED_IN_HALL: lambda case, today: case.outcome == "not_answered",
    F.UNANSWERED: lambda case, today: _open(case),
    F.ON_TIME: lambda case, today: _punctuality(case) is F.ON_TIME,
    F.IN_EXTENSION: lambda case, today: _punctuality(case) is F.IN_EXTENSION,
    F.LATE: lambda case, today: _punctuality(case) is F.LATE,
    F.LATE_OPEN: lambda case, today: _open(case) and case.due_on is not None and case.due_on < today,
    F.SOLVED: lambda case, today: _answered(case) and case.state is PetitionState.SOLVED,
    F.ANSWERED_UNSOLVED: lambda case, today: _answered(case) and case.state is PetitionState.ANSWERED,
    F.IN_PROGRESS: lambda case, today: _open(case),
    F.CLEAR: lambda case, today: case.clear is True,
    F.UNCLEAR: lambda case, today: case.clear is False,
    F.SAID_SOLVED: lambda case, today: case.solved == "yes",
    F.SAID_PARTLY: lambda case, today: case.solved == "partly",
    F.SAID_UNSOLVED: lambda case, today: case.solved == "no",
    F.REOPENED: lambda case, today: case.reopened,
    F.CARRIED_IN: lambda case, today: case.carried_in,
    F.CARRIED_ON: lambda case, today: case.carried_on,
}
"""Figure -> whether a case counts for it on a day."""


def _open(case: CaseFact) -> bool:
    return case.state in OPEN_STATES and not case.carried_on


def _answered(case: CaseFact) -> bool:
    return case.state in ANSWERED_STATES and not case.carried_on


def _punctuality(case: CaseFact) -> Figure | None:
    """An answered case was on time, within its extension, or late; without a date it was on time."""
    if not _answered(case) or case.answered_on is None:
        return None
    if case.due_on is None or case.answered_on <= (case.first_due_on or case.due_on):
        return F.ON_TIME
    return F.IN_EXTENSION if case.answered_on <= case.due_on else F.LATE


class Dimension(StrEnum):
    """By what the cases are split."""

    CHANNEL = "channel"
    FIELD = "field"
    UNIT = "unit"
    GROUP = "group"
    LEVEL = "level"


DIMENSION_WORDS: Mapping[Dimension, str] = {
    Dimension.CHANNEL: _("Theo kênh tiếp nhận"),
    Dimension.FIELD: _("Theo lĩnh vực"),
    Dimension.UNIT: _("Theo đơn vị trả lời"),
    Dimension.GROUP: _("Theo địa bàn"),
    Dimension.LEVEL: _("Theo cấp thẩm quyền"),
}


def values_of(case: CaseFact, dimension: Dimension) -> tuple[str, ...]:
    """In which rows of a breakdown a case stands: more than one only by field."""
    if dimension is Dimension.FIELD:
        return case.fields or (NONE,)
    value = {
        Dimension.CHANNEL: case.channel,
        Dimension.UNIT: case.unit,
        Dimension.GROUP: case.group,
        Dimension.LEVEL: case.level,
    }[dimension]
    return (value or NONE,)


def figures_of(cases: Iterable[CaseFact], *, today: date) -> dict[Figure, int]:
    """Every figure, in the order of `Figure`."""
    rows = list(cases)
    return {figure: sum(ask(case, today) for case in rows) for figure, ask in QUESTIONS.items()}


def voices_of(cases: Iterable[CaseFact]) -> int:
    """How many people spoke: a merged petition carries the voices of all that say the same."""
    return sum(case.voices for case in cases)


def breakdown(cases: Iterable[CaseFact], dimension: Dimension) -> list[tuple[str, int]]:
    """(value, number of cases), the largest first; what has no value stands last."""
    counted = Counter(value for case in cases for value in values_of(case, dimension))
    return sorted(counted.items(), key=lambda row: (row[0] == NONE, -row[1], row[0]))


def cases_behind(cases: Iterable[CaseFact], figure: Figure, *, today: date) -> list[CaseFact]:
    """The cases that a figure counts."""
    return [case for case in cases if QUESTIONS[figure](case, today)]


def cases_in_row(cases: Iterable[CaseFact], dimension: Dimension, value: str) -> list[CaseFact]:
    """The cases of one row of a breakdown."""
    return [case for case in cases if value in values_of(case, dimension)]


def share(part: int, whole: int) -> int:
    """Whole percent, rounded half up; 0 of nothing."""
    return (200 * part + whole) // (2 * whole) if whole else 0
