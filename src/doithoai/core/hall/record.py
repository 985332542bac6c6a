"""What was recorded of a sitting, as values, and the words in which minutes and conclusion tell it."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from doithoai.core.calendars.words import short_date
from doithoai.core.hall.decisions import Outcome, Reason
from doithoai.core.papers.kinds.conclusion import AssignedContent, BeyondContent, NotAnsweredContent
from doithoai.core.papers.kinds.minutes import MinutesTurn, UnitAnswer
from doithoai.core.papers.phrases import quoted
from doithoai.core.text.personal_data import find_personal_data

LONGEST_CONTENT = 300
NOT_WRITTEN = "Nội dung được tiếp nhận theo thủ tục riêng, không ghi trong biên bản."
KEPT_BACK = frozenset({Reason.DENUNCIATION.value, Reason.COMPLAINT.value, Reason.SECRET.value})
"""Reasons for which the words themselves are not published."""


@dataclass(frozen=True)
class RecordedPromise:
    """A promise: what, by which unit, until when."""

    text: str
    unit: str
    due_on: date


@dataclass(frozen=True, kw_only=True)
class RecordedTurn:
    """One question with what became of it. `content` are the words fit for the public (the petition's, if it has any).

    `unit`, `coordinating`, `due_on` and `due_text` are those of the assignment that follows from it: `due_text` says
    the rule where the date is still open.
    """

    at: time | None
    speaker: str
    group: str
    question: str
    content: str = ""
    code: str = ""
    outcome: str = ""
    reason_code: str = ""
    public_sentence: str = ""
    answer: str = ""
    unit: str = ""
    coordinating: tuple[str, ...] = ()
    due_on: date | None = None
    due_text: str = ""
    transferred_to: str = ""
    promises: tuple[RecordedPromise, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SittingRecord:
    """All sittings of a dialogue as one record, in the time of Hà Nội. `ended_at` is None while one is open."""

    started_at: datetime
    ended_at: datetime | None
    sittings: int
    present: tuple[tuple[str, int], ...] = ()
    absent: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    turns: tuple[RecordedTurn, ...] = ()
    promises: tuple[RecordedPromise, ...] = ()
    """Promises that belong to no turn."""
    unasked: tuple[AssignedContent, ...] = field(default=())
    """What units still owe to opinions that were not raised in the hall."""


def decision_sentence(turn: RecordedTurn) -> str:
    """What the chair decided, as the minutes say it; empty while undecided."""
    match turn.outcome:
        case Outcome.ANSWERED_NOW:
            return "đã trả lời tại hội nghị"
        case Outcome.IN_WRITING:
            until = f", chậm nhất ngày {short_date(turn.due_on)}" if turn.due_on else ""
            return f"giao {turn.unit} trả lời bằng văn bản{until}"
        case Outcome.NOT_ANSWERED:
            return f"không trả lời tại hội nghị. Lý do: {turn.public_sentence}"
        case _:
            return ""


def minutes_turn(turn: RecordedTurn, *, chair: str) -> MinutesTurn:
    """The turn as the minutes tell it; what was answered without a unit was answered by the chair."""
    answers = (UnitAnswer(turn.unit or chair, turn.answer),) if turn.answer else ()
    hidden = turn.reason_code == Reason.DENUNCIATION.value
    return MinutesTurn(
        at=turn.at,
        speaker=turn.speaker,
        group=turn.group,
        question=NOT_WRITTEN if hidden else turn.question or turn.content,
        answers=answers,
        decision=decision_sentence(turn),
        promises=tuple(f"{made.unit}: {made.text} (đến ngày {short_date(made.due_on)})" for made in turn.promises),
    )


def settled_of(turns: tuple[RecordedTurn, ...]) -> tuple[str, ...]:
    """What was answered in the hall: the matter and the answer, without names."""
    answered = (turn for turn in turns if turn.outcome == Outcome.ANSWERED_NOW)
    return tuple(f"{_content(turn)}. Trả lời: {without_personal_data(turn.answer)}" for turn in answered)


def assigned_of(record: SittingRecord) -> tuple[AssignedContent, ...]:
    """Who does what by when: questions owed in writing, then promises, then opinions that were not raised."""
    owed = (
        AssignedContent(
            f"Trả lời ý kiến {_content(turn)}", turn.unit, turn.due_on, turn.coordinating, due_text=turn.due_text
        )
        for turn in record.turns
        if turn.outcome == Outcome.IN_WRITING
    )
    made = (*(promise for turn in record.turns for promise in turn.promises), *record.promises)
    promised = (AssignedContent(f"Thực hiện cam kết: {each.text}", each.unit, each.due_on) for each in made)
    return (*owed, *promised, *record.unasked)


def beyond_of(turns: tuple[RecordedTurn, ...], *, superior: str) -> tuple[BeyondContent, ...]:
    """What only a higher authority decides; `superior` where no body was named yet."""
    passed_on = (turn for turn in turns if turn.reason_code == Reason.BEYOND_COMPETENCE.value)
    return tuple(
        BeyondContent(_content(turn), turn.transferred_to or superior, turn.public_sentence) for turn in passed_on
    )


def not_answered_of(turns: tuple[RecordedTurn, ...]) -> tuple[NotAnsweredContent, ...]:
    """What was not answered, with the reason that is published; words that must not be published stay out."""
    others = (turn for turn in turns if turn.outcome == Outcome.NOT_ANSWERED)
    return tuple(
        NotAnsweredContent(_content(turn), turn.public_sentence)
        for turn in others
        if turn.reason_code != Reason.BEYOND_COMPETENCE.value
    )


def _content(turn: RecordedTurn) -> str:
    where = f" ({turn.group})" if turn.group else ""
    if turn.reason_code in KEPT_BACK:
        return f"Một nội dung nêu tại hội nghị{where}"
    words = " ".join(without_personal_data(turn.content or turn.question).split()).rstrip(";:, ")
    if len(words) > LONGEST_CONTENT:
        words = words[:LONGEST_CONTENT].rsplit(" ", 1)[0] + "…"
    return f"{quoted(words)}{where}"


def without_personal_data(text: str) -> str:
    """The text with numbers and addresses of persons left out (`…`)."""
    for found in sorted(find_personal_data(text), key=lambda each: each.start, reverse=True):
        text = f"{text[: found.start]}…{text[found.end :]}"
    return text
