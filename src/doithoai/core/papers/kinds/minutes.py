"""The minutes of a dialogue (biên bản), from the record of the hall."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from doithoai.core.papers.frame import END_SIGN, Frame, bullets, ended, framed, sections, sentence
from doithoai.core.papers.paper import Block, Clause, Paper, PaperKind, Paragraph
from doithoai.core.papers.phrases import count, hour, joined, quoted, short_date

READ_OUT = "Biên bản đã được"
"""How the sentence begins that tells of the reading out."""


@dataclass(frozen=True)
class UnitAnswer:
    """What one unit answered in the hall."""

    unit: str
    text: str


@dataclass(frozen=True, kw_only=True)
class MinutesTurn:
    """One speaker's turn: the question, the answers, the chair's decision as a sentence, what was promised."""

    at: datetime | None
    speaker: str
    group: str
    question: str
    until: datetime | None = None
    code: str = ""
    """The code of the petition that the question is or has become."""
    answers: tuple[UnitAnswer, ...] = ()
    decision: str = ""
    promises: tuple[str, ...] = ()


@dataclass(frozen=True)
class MinutesBreak:
    """A break of the sitting."""

    at: datetime
    until: datetime


@dataclass(frozen=True)
class MinutesPoll:
    """An opinion poll: it advises, it decides nothing."""

    at: datetime
    question: str
    results: tuple[tuple[str, int], ...]


Happening = MinutesTurn | MinutesBreak | MinutesPoll


@dataclass(frozen=True, kw_only=True)
class MinutesFacts:
    """What was recorded. `frame.signatures` come from `signature.minutes_signatures`; present counts by kind of guest.

    `ended_at` stays None while the sitting runs; `sessions` are named where there was more than one.
    """

    frame: Frame
    subject: str
    started_at: datetime
    ended_at: datetime | None
    venue: str
    chairs: tuple[str, ...]
    secretary: str
    present: tuple[tuple[str, int], ...]
    sessions: tuple[tuple[datetime, datetime | None], ...] = ()
    substitutes: tuple[str, ...] = ()
    missing: int = 0
    absent: tuple[str, ...] = ()
    programme: tuple[tuple[datetime | None, str], ...] = ()
    turns: tuple[MinutesTurn, ...] = ()
    breaks: tuple[MinutesBreak, ...] = ()
    polls: tuple[MinutesPoll, ...] = ()
    promises: tuple[str, ...] = ()
    """Promises that belong to no turn."""
    conclusion: str = ""
    read_out: str = ""
    """When and by whom they were read out, as a sentence; empty until that was done."""


def minutes_paper(facts: MinutesFacts) -> Paper:
    """The minutes; signed by secretary and chair."""
    body = sections(
        ("THỜI GIAN, ĐỊA ĐIỂM", _time_and_place(facts)),
        ("THÀNH PHẦN", _people(facts)),
        ("CHƯƠNG TRÌNH", bullets([_item(at, title) for at, title in facts.programme])),
        ("DIỄN BIẾN", _course(facts)),
        ("NỘI DUNG HỨA CHUNG", bullets(facts.promises)),
        ("KẾT LUẬN CỦA CHỦ TRÌ", (Paragraph(sentence(facts.conclusion)),) if facts.conclusion else ()),
    )
    read_out = (Paragraph(sentence(facts.read_out)),) if facts.read_out and facts.ended_at else ()
    blocks = (*body, Paragraph(_closing(facts)), *read_out)
    return framed(
        facts.frame,
        PaperKind.MINUTES,
        title="Biên bản",
        subject=facts.subject,
        blocks=blocks,
        facts=(("venue", facts.venue), ("chair", ", ".join(facts.chairs)), ("secretary", facts.secretary)),
    )


def _time_and_place(facts: MinutesFacts) -> tuple[Block, ...]:
    began = facts.started_at
    return (
        Paragraph(f"Thời gian bắt đầu: {hour(began.time())}, ngày {short_date(began)}."),
        *(bullets(_sessions(facts)) if len(facts.sessions) > 1 else ()),
        Paragraph(f"Địa điểm: {sentence(facts.venue)}"),
    )


def _sessions(facts: MinutesFacts) -> list[str]:
    return [
        f"Phiên thứ {place}: khai mạc {_moment(opened)}" + (f", bế mạc {_moment(closed)}" if closed else "")
        for place, (opened, closed) in enumerate(facts.sessions, start=1)
    ]


def _moment(at: datetime) -> str:
    return f"{hour(at.time())} ngày {short_date(at)}"


def _people(facts: MinutesFacts) -> tuple[Block, ...]:
    total = sum(number for _, number in facts.present)
    present = [f"{kind}: {count(number)} người" for kind, number in facts.present]
    away = [f"Vắng mặt: {count(facts.missing)} người trong danh sách"] if facts.missing else []
    away += [f"Không có người dự: {group}" for group in facts.absent]
    parts: list[tuple[str, tuple[Block, ...]]] = [
        (f"Chủ trì: {sentence(joined(facts.chairs))}", ()),
        (f"Thư ký: {sentence(facts.secretary)}", ()),
        (f"Có mặt: {count(total)} người" + (", gồm:" if present else "."), bullets(present)),
    ]
    if facts.substitutes:
        parts.append(("Dự thay:", bullets(facts.substitutes)))
    if away:
        parts.append(("Vắng:", bullets(away)))
    return tuple(
        block for place, (head, rest) in enumerate(parts, start=1) for block in (Clause(f"{place}.", head), *rest)
    )


def _item(at: datetime | None, title: str) -> str:
    return f"{hour(at.time())}: {title}" if at else title


def _course(facts: MinutesFacts) -> tuple[Block, ...]:
    """Turns, breaks and polls in the order in which they happened; only turns are numbered."""
    happened: list[Happening] = [*facts.turns, *facts.breaks, *facts.polls]
    happened.sort(key=lambda each: each.at or facts.started_at)
    made: list[Block] = []
    place = 0
    for each in happened:
        match each:
            case MinutesTurn():
                place += 1
                made += _turn(place, each)
            case MinutesBreak():
                made.append(Paragraph(f"Nghỉ từ {hour(each.at.time())} đến {_end_of(each)}.", italic=True))
            case MinutesPoll():
                made += _poll(each)
            case _:
                assert_never(each)
    return tuple(made)


def _end_of(each: MinutesBreak) -> str:
    return hour(each.until.time()) if each.at.date() == each.until.date() else _moment(each.until)


def _turn(place: int, turn: MinutesTurn) -> list[Block]:
    group = f", {turn.group}" if turn.group else ""
    code = f" (mã số {turn.code})" if turn.code else ""
    made: list[Block] = [Clause(f"{place}.", f"{turn.speaker}{group}{_span(turn)}", bold=True)]
    if turn.question:
        made.append(Paragraph(f"Nội dung{code}: {quoted(turn.question)}"))
    made += [Paragraph(f"{answer.unit} trả lời: {sentence(answer.text)}") for answer in turn.answers]
    if turn.decision:
        made.append(Paragraph(f"Chủ trì quyết định: {sentence(turn.decision)}"))
    if turn.promises:
        made += [Paragraph("Nội dung hứa thực hiện:"), *bullets(turn.promises)]
    return made


def _span(turn: MinutesTurn) -> str:
    if turn.at is None:
        return ""
    end = f" đến {hour(turn.until.time())}" if turn.until else ""
    return f" ({hour(turn.at.time())}{end})"


def _poll(poll: MinutesPoll) -> list[Block]:
    question = (
        f"Thăm dò ý kiến lúc {hour(poll.at.time())} (để tham khảo, không phải biểu quyết): {quoted(poll.question)}"
    )
    results = [
        f"{choice}: {count(number)} người" if number else f"{choice}: không có" for choice, number in poll.results
    ]
    return [Paragraph(question), *bullets(results)]


def with_read_out(minutes: Paper, words: str) -> Paper:
    """The minutes with `words` as their last sentence, in the place of an earlier one; every other word stays."""
    kept = [block for block in minutes.blocks if not _is_read_out(block)]
    if kept and isinstance(kept[-1], Paragraph):
        kept[-1] = replace(kept[-1], text=sentence(kept[-1].text.removesuffix(END_SIGN)))
    return replace(minutes, blocks=ended((*kept, Paragraph(words))))


def _is_read_out(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.text.startswith(READ_OUT)


def _closing(facts: MinutesFacts) -> str:
    if facts.ended_at is None:
        return "Hội nghị đang tiếp tục; biên bản chưa hoàn thành."
    return f"Hội nghị kết thúc lúc {hour(facts.ended_at.time())}, ngày {short_date(facts.ended_at)}."
