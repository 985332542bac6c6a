"""What was recorded of a sitting, as values, and the words in which minutes and conclusion tell it."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from doithoai.core.calendars.words import short_date
from doithoai.core.hall.decisions import KEPT_BACK, Outcome, Reason
from doithoai.core.papers.kinds.conclusion import AssignedContent, BeyondContent, NotAnsweredContent
from doithoai.core.papers.kinds.minutes import MinutesBreak, MinutesPoll, MinutesTurn, UnitAnswer
from doithoai.core.papers.phrases import quoted
from doithoai.core.text.personal_data import find_personal_data

LONGEST_CONTENT = 300
NOT_WRITTEN = "Nội dung được tiếp nhận theo thủ tục riêng, không ghi trong biên bản."
SOMEBODY = "Một người dự hội nghị"


@dataclass(frozen=True)
class RecordedPromise:
    """A promise: what, by which unit, until when it was promised in the hall; `moved_to`: the newest date since."""

    text: str
    unit: str
    due_on: date
    promise_id: int = 0
    moved_to: date | None = None

    @property
    def owed_on(self) -> date:
        """Until when it is owed now."""
        return self.moved_to or self.due_on

    @property
    def was_due(self) -> str:
        """The date of the hall in brackets, where it was moved: it stays visible."""
        return f" (tại hội nghị cam kết đến ngày {short_date(self.due_on)})" if self.moved_to else ""


@dataclass(frozen=True)
class Session:
    """One sitting, from its opening to its closing (None while it is open)."""

    opened_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True)
class Break:
    """A time without sitting; `until` is None while it lasts."""

    since: datetime
    until: datetime | None


@dataclass(frozen=True)
class ProgrammeItem:
    """An item of the programme with the moment at which the hall came to it; None where nobody noted it."""

    at: datetime | None
    title: str


@dataclass(frozen=True)
class RecordedPoll:
    """An opinion poll by show of phones: it advises and decides nothing."""

    at: datetime
    question: str
    results: tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True)
class RecordedTurn:
    """One question with what became of it. `content` are the words fit for the public (the petition's, if it has any).

    `decided_unit` and `decided_due_on` are what the chair said in the hall: the minutes. `unit`, `coordinating`,
    `due_on` and `due_text` are those of the assignment that follows from it: the conclusion; `due_text` says the rule
    where the date is still open.
    """

    at: datetime | None
    speaker: str
    group: str
    question: str
    turn_id: int = 0
    until: datetime | None = None
    content: str = ""
    code: str = ""
    outcome: str = ""
    reason_code: str = ""
    public_sentence: str = ""
    answer: str = ""
    decided_unit: str = ""
    decided_due_on: date | None = None
    unit: str = ""
    coordinating: tuple[str, ...] = ()
    due_on: date | None = None
    due_text: str = ""
    transferred_to: str = ""
    promises: tuple[RecordedPromise, ...] = ()
    is_sealed: bool = False
    """Its petition was sealed, or somebody asked for the seal: a denunciation is protected with all its words."""

    @property
    def is_hidden(self) -> bool:
        """Whether neither the words nor who spoke them may be written down."""
        return self.is_sealed or self.reason_code == Reason.DENUNCIATION.value


@dataclass(frozen=True, kw_only=True)
class SittingRecord:
    """All sittings of a dialogue as one record, in the time of Hà Nội. `ended_at` is None while one is open."""

    started_at: datetime
    ended_at: datetime | None
    sittings: int
    sessions: tuple[Session, ...] = ()
    present: tuple[tuple[str, int], ...] = ()
    substitutes: tuple[str, ...] = ()
    missing: int = 0
    """How many of the list did not come."""
    absent: tuple[str, ...] = ()
    """Groups of which nobody came."""
    programme: tuple[ProgrammeItem, ...] = ()
    turns: tuple[RecordedTurn, ...] = ()
    breaks: tuple[Break, ...] = ()
    polls: tuple[RecordedPoll, ...] = ()
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
            until = f", chậm nhất ngày {short_date(turn.decided_due_on)}" if turn.decided_due_on else ""
            return f"giao {turn.decided_unit} trả lời bằng văn bản{until}"
        case Outcome.NOT_ANSWERED:
            return f"không trả lời tại hội nghị. Lý do: {turn.public_sentence}"
        case _:
            return ""


def minutes_turn(turn: RecordedTurn, *, chair: str) -> MinutesTurn:
    """The turn as the minutes tell it; what was answered without a unit was answered by the chair."""
    told = MinutesTurn(at=turn.at, until=turn.until, speaker=turn.speaker, group=turn.group, question="")
    if turn.is_hidden:
        decision = "" if turn.is_sealed else decision_sentence(turn)
        return replace(told, speaker=SOMEBODY, group="", question=NOT_WRITTEN, decision=decision)
    return replace(
        told,
        question=turn.question or turn.content,
        code=turn.code,
        answers=(UnitAnswer(turn.decided_unit or chair, turn.answer),) if turn.answer else (),
        decision=decision_sentence(turn),
        promises=tuple(promise_line(made) for made in turn.promises),
    )


def promise_line(made: RecordedPromise) -> str:
    """Who promised what by when."""
    return f"{made.unit}: {made.text} (đến ngày {short_date(made.due_on)})"


def minutes_breaks(record: SittingRecord) -> tuple[MinutesBreak, ...]:
    """The breaks that have ended."""
    return tuple(MinutesBreak(each.since, each.until) for each in record.breaks if each.until is not None)


def minutes_polls(record: SittingRecord) -> tuple[MinutesPoll, ...]:
    """The polls with their results."""
    return tuple(MinutesPoll(each.at, each.question, each.results) for each in record.polls)


def settled_of(turns: tuple[RecordedTurn, ...]) -> tuple[str, ...]:
    """What was answered in the hall: the matter and the answer, without names."""
    answered = (turn for turn in turns if turn.outcome == Outcome.ANSWERED_NOW and not turn.is_hidden)
    return tuple(f"{content_of(turn)}. Trả lời: {without_personal_data(turn.answer)}" for turn in answered)


def assigned_of(record: SittingRecord) -> tuple[AssignedContent, ...]:
    """Who does what by when: questions owed in writing, then promises, then opinions that were not raised."""
    owed = (
        AssignedContent(
            f"Trả lời ý kiến {content_of(turn)}", turn.unit, turn.due_on, turn.coordinating, due_text=turn.due_text
        )
        for turn in record.turns
        if turn.outcome == Outcome.IN_WRITING and not turn.is_hidden
    )
    shown = (turn for turn in record.turns if not turn.is_hidden)
    made = (*(promise for turn in shown for promise in turn.promises), *record.promises)
    promised = (
        AssignedContent(f"Thực hiện cam kết: {each.text}{each.was_due}", each.unit, each.owed_on) for each in made
    )
    return (*owed, *promised, *record.unasked)


def tasks_of(record: SittingRecord) -> tuple[str, ...]:
    """Who does what by when, as sentences to read aloud: promises first, then what is answered in writing."""
    shown = [turn for turn in record.turns if not turn.is_hidden]
    made = [*(promise for turn in shown for promise in turn.promises), *record.promises]
    promised = [
        f"{each.unit}: {each.text.rstrip(' .;')}, xong trước ngày {short_date(each.owed_on)}{each.was_due}"
        for each in made
    ]
    owed = [
        f"{turn.unit}: trả lời {content_of(turn)}"
        + (f", chậm nhất ngày {short_date(turn.due_on)}" if turn.due_on else "")
        for turn in shown
        if turn.outcome == Outcome.IN_WRITING
    ]
    return (*promised, *owed)


def beyond_of(turns: tuple[RecordedTurn, ...], *, superior: str) -> tuple[BeyondContent, ...]:
    """What only a higher authority decides; `superior` where no body was named yet."""
    passed_on = (turn for turn in turns if turn.reason_code == Reason.BEYOND_COMPETENCE.value and not turn.is_sealed)
    return tuple(
        BeyondContent(content_of(turn), turn.transferred_to or superior, turn.public_sentence) for turn in passed_on
    )


def not_answered_of(turns: tuple[RecordedTurn, ...]) -> tuple[NotAnsweredContent, ...]:
    """What was not answered, with the reason that is published; words that must not be published stay out."""
    others = (turn for turn in turns if turn.outcome == Outcome.NOT_ANSWERED and not turn.is_sealed)
    return tuple(
        NotAnsweredContent(content_of(turn), turn.public_sentence)
        for turn in others
        if turn.reason_code != Reason.BEYOND_COMPETENCE.value
    )


def content_of(turn: RecordedTurn) -> str:
    """The matter as the public reads it: words that must not be published, names of data and numbers stay out."""
    where = f" ({turn.group})" if turn.group and not turn.is_hidden else ""
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
