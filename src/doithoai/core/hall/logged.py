"""What the log of a hall says: its events in order, and the record as they tell it, beside which minutes are held."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from doithoai.core.events import EventName as E
from doithoai.core.hall.record import Break, ProgrammeItem, RecordedPromise, RecordedTurn, Session, SittingRecord


@dataclass(frozen=True)
class LogEntry:
    """One event of the hall: when, its name, the id of what it speaks of, and what it keeps."""

    at: datetime
    name: str
    subject: int
    data: Mapping[str, Any]


@dataclass(frozen=True)
class LoggedTurn:
    """One turn as its events tell it; `began` is None while nobody gave the floor, or where that was taken back."""

    speaker: str
    began: datetime | None = None
    ended: datetime | None = None
    unit: str = ""
    outcome: str = ""
    due_on: date | None = None
    public_sentence: str = ""


@dataclass
class HallLog:
    """All sittings of a dialogue as their events tell them, in the time of Hà Nội."""

    sessions: list[Session] = field(default_factory=list)
    programme: list[ProgrammeItem] = field(default_factory=list)
    breaks: list[Break] = field(default_factory=list)
    turns: dict[int, LoggedTurn] = field(default_factory=dict)
    promises: dict[int, tuple[str, date | None]] = field(default_factory=dict)
    """Promise -> its unit and its date."""
    before: dict[int, list[LoggedTurn]] = field(default_factory=dict)
    """Turn -> how it stood before each step of the chair, the newest last: what a step taken back gives back."""


def read_log(entries: Iterable[LogEntry]) -> HallLog:
    """The events, oldest first, as one log; events that tell nothing for the minutes change nothing."""
    log = HallLog()
    for entry in entries:
        read = READERS.get(entry.name)
        if read is not None:
            read(log, entry)
    return log


def _opened(log: HallLog, entry: LogEntry) -> None:
    if log.sessions and log.sessions[-1].closed_at is not None:
        log.breaks.append(Break(log.sessions[-1].closed_at, entry.at))
    log.sessions.append(Session(entry.at, None))


def _closed(log: HallLog, entry: LogEntry) -> None:
    _resumed(log, entry)
    if log.sessions:
        log.sessions[-1] = replace(log.sessions[-1], closed_at=entry.at)


def _paused(log: HallLog, entry: LogEntry) -> None:
    log.breaks.append(Break(entry.at, None))


def _resumed(log: HallLog, entry: LogEntry) -> None:
    if log.breaks and log.breaks[-1].until is None:
        log.breaks[-1] = replace(log.breaks[-1], until=entry.at)


def _item(log: HallLog, entry: LogEntry) -> None:
    title = str(entry.data.get("item", ""))
    if not log.programme or log.programme[-1].title != title:
        log.programme.append(ProgrammeItem(entry.at, title))


def _turn(log: HallLog, entry: LogEntry, **facts: Any) -> None:
    known = log.turns.get(entry.subject) or LoggedTurn("")
    log.before.setdefault(entry.subject, []).append(known)
    speaker = str(entry.data.get("speaker") or known.speaker)
    log.turns[entry.subject] = replace(known, speaker=speaker, **facts)


def _given(log: HallLog, entry: LogEntry) -> None:
    _turn(log, entry, began=entry.at, ended=None)


def _finished(log: HallLog, entry: LogEntry) -> None:
    _turn(log, entry, ended=entry.at)


def _undone(log: HallLog, entry: LogEntry) -> None:
    if steps := log.before.get(entry.subject):
        log.turns[entry.subject] = replace(steps.pop(), speaker=log.turns[entry.subject].speaker)


def _given_to_unit(log: HallLog, entry: LogEntry) -> None:
    _turn(log, entry, unit=str(entry.data.get("unit", "")))


def _decided(log: HallLog, entry: LogEntry) -> None:
    data = entry.data
    _turn(
        log,
        entry,
        outcome=str(data.get("outcome", "")),
        unit=str(data.get("unit", "")),
        due_on=_day(data.get("due_on")),
        public_sentence=str(data.get("public_sentence", "")),
    )


def _promised(log: HallLog, entry: LogEntry) -> None:
    log.promises[entry.subject] = str(entry.data.get("unit", "")), _day(entry.data.get("due_on"))


def _promise_undone(log: HallLog, entry: LogEntry) -> None:
    log.promises.pop(int(entry.data.get("promise_id") or 0), None)


def _day(text: object) -> date | None:
    return date.fromisoformat(str(text)[:10]) if text else None


READERS: Mapping[str, Callable[[HallLog, LogEntry], None]] = {
    E.SITTING_OPENED.value: _opened,
    E.SITTING_CLOSED.value: _closed,
    E.SITTING_PAUSED.value: _paused,
    E.SITTING_RESUMED.value: _resumed,
    E.SITTING_ITEM_STARTED.value: _item,
    E.SPEAKER_GIVEN_FLOOR.value: _given,
    E.SPEAKER_FINISHED.value: _finished,
    E.SPEAKER_STEP_UNDONE.value: _undone,
    E.QUESTION_GIVEN_TO_UNIT.value: _given_to_unit,
    E.QUESTION_DECIDED.value: _decided,
    E.QUESTION_DECISION_UNDONE.value: _undone,
    E.PROMISE_RECORDED.value: _promised,
    E.PROMISE_UNDONE.value: _promise_undone,
}
"""Name of an event -> what it tells the log."""

_QUEUE = "the minutes tell who spoke, not who waited"
_WORDS = "words stand in the record, never in the log"
_SHOWN = "what stands on screens and phones, not what was said"
_AFTER = "happens after the hall, to what the minutes already tell"
TELL_NOTHING: Mapping[str, str] = {
    E.SITTING_ORDER_CHOSEN.value: _QUEUE,
    E.SITTING_TIME_SET.value: "how long a turn may take; the minutes tell how long it took",
    E.SITTING_FAIRNESS_SHOWN.value: _SHOWN,
    E.SPEAKER_QUEUED.value: _QUEUE,
    E.SPEAKER_WITHDRAWN.value: "only who waits withdraws",
    E.SPEAKER_MOVED.value: _QUEUE,
    E.SPEAKER_PUT_BACK.value: _QUEUE,
    E.SPEAKER_TIME_EXTENDED.value: "the minutes tell how long the turn took",
    E.LEAD_TAKEN.value: "which co-chair holds the tablet",
    E.LEAD_HANDED_OVER.value: "which co-chair holds the tablet",
    E.QUESTION_NOTED.value: _WORDS,
    E.QUESTION_MOVED.value: _WORDS,
    E.QUESTION_OUTCOME_NOTED.value: "what the secretary heard; only the chair's own decision counts",
    E.QUESTION_LET_THROUGH.value: _SHOWN,
    E.QUESTION_DECLINED.value: _SHOWN,
    E.QUESTION_RAISED.value: "the turn that it became is told when it has the floor",
    E.QUESTION_MARKED_ANSWERED.value: _SHOWN,
    E.QUESTION_HANDED_ON.value: "an opinion that was not raised in the hall",
    E.WISH_TAKEN.value: _QUEUE,
    E.WISH_REFUSED.value: _QUEUE,
    E.SCREEN_ADDED.value: _SHOWN,
    E.SCREEN_DROPPED.value: _SHOWN,
    E.SCREEN_ADJUSTED.value: _SHOWN,
    E.SLIDE_PREPARED.value: _SHOWN,
    E.SLIDE_SHOWN.value: _SHOWN,
    E.SCREENS_EMPTIED.value: _SHOWN,
    E.SCREENS_RESUMED.value: _SHOWN,
    E.SAFE_MODE_SET.value: _SHOWN,
    E.BROADCAST_DESCRIBED.value: _SHOWN,
    E.CAPTION_TOKEN_GIVEN.value: _SHOWN,
    E.POLL_OPENED.value: "a poll is told by its own row, once it is closed",
    E.POLL_RESULT_SHOWN.value: _SHOWN,
    E.POLL_CLOSED.value: "a poll is told by its own row, with its counts",
    E.POLL_TAKEN_DOWN.value: "a poll is told by its own row",
    E.PROMISE_KEPT.value: _AFTER,
    E.PROMISE_MOVED.value: "the minutes tell the date that was promised in the hall, the conclusion the newest",
    E.PROMISE_CONCLUSION_RECEIVED.value: _AFTER,
    E.PROMISE_REMINDED.value: _AFTER,
    E.MINUTES_CORRECTIONS_OPENED.value: _AFTER,
    E.MINUTES_CORRECTION_ASKED.value: _AFTER,
    E.MINUTES_CORRECTION_SETTLED.value: _AFTER,
    E.MINUTES_READ_OUT.value: _AFTER,
    E.MINUTES_SIGNED.value: _AFTER,
    E.CONCLUSION_ISSUED.value: _AFTER,
    E.CONCLUSION_POSTED.value: _AFTER,
    E.CONCLUSION_RECEIPT_REMINDED.value: _AFTER,
    E.ASSIGNMENT_CONCLUSION_RECEIVED.value: _AFTER,
    E.DUTY_REPORTED.value: _AFTER,
}
"""Name of an event of the hall -> why the log of the minutes does not read it."""


def as_logged(record: SittingRecord, log: HallLog) -> SittingRecord:
    """The record with every time, speaker, unit, decision, date and promise as the events tell it.

    Words (questions, answers, what was promised) stand in the record alone: the log never holds them.
    """
    known = {turn.turn_id: turn for turn in record.turns}
    turns = [
        _turn_as_logged(known.get(turn_id) or _unknown(turn_id), logged, log)
        for turn_id, logged in log.turns.items()
        if logged.began is not None
    ]
    turns.sort(key=lambda turn: (turn.at or record.started_at, turn.turn_id))
    ends = [session.closed_at for session in log.sessions]
    return replace(
        record,
        started_at=log.sessions[0].opened_at if log.sessions else record.started_at,
        ended_at=ends[-1] if ends else None,
        sessions=tuple(log.sessions),
        turns=tuple(turns),
        promises=_promises(record.promises, log),
    )


def _unknown(turn_id: int) -> RecordedTurn:
    return RecordedTurn(turn_id=turn_id, at=None, speaker="", group="", question="")


def _turn_as_logged(turn: RecordedTurn, logged: LoggedTurn, log: HallLog) -> RecordedTurn:
    told = replace(turn, at=logged.began, until=logged.ended, promises=_promises(turn.promises, log))
    if turn.is_hidden:
        return told
    return replace(
        told,
        speaker=logged.speaker,
        outcome=logged.outcome,
        decided_unit=logged.unit,
        decided_due_on=logged.due_on,
        public_sentence=logged.public_sentence,
    )


def _promises(made: tuple[RecordedPromise, ...], log: HallLog) -> tuple[RecordedPromise, ...]:
    found = []
    for promise in made:
        if promise.promise_id in log.promises:
            unit, due_on = log.promises[promise.promise_id]
            found.append(replace(promise, unit=unit, due_on=due_on or promise.due_on))
    return tuple(found)


def programme_as_it_ran(planned: Sequence[str], log: HallLog) -> tuple[ProgrammeItem, ...]:
    """The items of the plan with the moment at which the hall came to each, in the order in which it did.

    The first one began with the opening. Where nobody noted an item, it stands after the one before it, without time.
    """
    began = {item.title: item.at for item in reversed(log.programme)}
    if began and planned and log.sessions:
        began.setdefault(planned[0], log.sessions[0].opened_at)
    titles = dict.fromkeys([*planned, *(item.title for item in log.programme)])
    placed: list[tuple[datetime | None, ProgrammeItem]] = []
    for title in titles:
        at = began.get(title)
        placed.append((at or (placed[-1][0] if placed else None), ProgrammeItem(at, title)))
    placed.sort(key=lambda pair: (pair[0] is not None, pair[0].timestamp() if pair[0] else 0.0))
    return tuple(item for _, item in placed)
