"""The minutes of a dialogue (biên bản), from the record of the hall."""

from dataclasses import dataclass
from datetime import datetime, time

from doithoai.core.papers.frame import Frame, bullets, framed, sections, sentence
from doithoai.core.papers.paper import Block, Clause, Paper, PaperKind, Paragraph
from doithoai.core.papers.phrases import count, hour, joined, quoted, short_date


@dataclass(frozen=True)
class UnitAnswer:
    """What one unit answered in the hall."""

    unit: str
    text: str


@dataclass(frozen=True)
class MinutesTurn:
    """One speaker's turn: the question, the answers, the chair's decision as a sentence, what was promised."""

    at: time | None
    speaker: str
    group: str
    question: str
    answers: tuple[UnitAnswer, ...] = ()
    decision: str = ""
    promises: tuple[str, ...] = ()


@dataclass(frozen=True)
class MinutesFacts:
    """What was recorded. `frame.signatures` come from `signature.minutes_signatures`; present counts by kind of guest.

    `ended_at` stays None while the sitting runs.
    """

    frame: Frame
    subject: str
    started_at: datetime
    ended_at: datetime | None
    venue: str
    chairs: tuple[str, ...]
    secretary: str
    present: tuple[tuple[str, int], ...]
    agenda: tuple[str, ...] = ()
    turns: tuple[MinutesTurn, ...] = ()
    conclusion: str = ""
    closing: str = ""
    absent: tuple[str, ...] = ()


def minutes_paper(facts: MinutesFacts) -> Paper:
    """The minutes; signed by secretary and chair."""
    body = sections(
        ("THỜI GIAN, ĐỊA ĐIỂM", _time_and_place(facts)),
        ("THÀNH PHẦN", _people(facts)),
        ("CHƯƠNG TRÌNH", bullets(facts.agenda)),
        ("DIỄN BIẾN", _turns(facts.turns)),
        ("KẾT LUẬN CỦA CHỦ TRÌ", (Paragraph(sentence(facts.conclusion)),) if facts.conclusion else ()),
    )
    blocks = (*body, Paragraph(_closing(facts)))
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
        Paragraph(f"Địa điểm: {sentence(facts.venue)}"),
    )


def _people(facts: MinutesFacts) -> tuple[Block, ...]:
    total = sum(number for _, number in facts.present)
    present = [f"{kind}: {count(number)} người" for kind, number in facts.present]
    return (
        Clause("1.", f"Chủ trì: {sentence(joined(facts.chairs))}"),
        Clause("2.", f"Thư ký: {sentence(facts.secretary)}"),
        Clause("3.", f"Có mặt: {count(total)} người" + (", gồm:" if present else ".")),
        *bullets(present),
        *((Clause("4.", "Vắng mặt:"), *bullets(facts.absent)) if facts.absent else ()),
    )


def _turns(turns: tuple[MinutesTurn, ...]) -> tuple[Block, ...]:
    made: list[Block] = []
    for place, turn in enumerate(turns, start=1):
        at = f" ({hour(turn.at)})" if turn.at else ""
        group = f", {turn.group}" if turn.group else ""
        made.append(Clause(f"{place}.", f"{turn.speaker}{group}{at}", bold=True))
        made.append(Paragraph(f"Nội dung: {quoted(turn.question)}"))
        made += [Paragraph(f"{answer.unit} trả lời: {sentence(answer.text)}") for answer in turn.answers]
        if turn.decision:
            made.append(Paragraph(f"Chủ trì quyết định: {sentence(turn.decision)}"))
        if turn.promises:
            made += [Paragraph("Nội dung hứa thực hiện:"), *bullets(turn.promises)]
    return tuple(made)


def _closing(facts: MinutesFacts) -> str:
    if facts.ended_at is None:
        end = "Hội nghị đang tiếp tục; biên bản chưa hoàn thành."
    else:
        end = f"Hội nghị kết thúc lúc {hour(facts.ended_at.time())}, ngày {short_date(facts.ended_at)}."
    closing = facts.closing or "Biên bản đã được đọc lại cho những người tham dự cùng nghe và thống nhất nội dung."
    return end if facts.ended_at is None else f"{end} {sentence(closing)}"
