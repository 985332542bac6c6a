"""Every duty that has a date or a number of days, wherever the plan says it."""

import re
from collections.abc import Iterator, Sequence

from doithoai.core.reading.draft import FoundDeadline, FoundRule
from doithoai.core.reading.fields.duties import heading_name
from doithoai.core.reading.found import SILENT, Found, found
from doithoai.core.reading.layout.flat import flat
from doithoai.core.reading.layout.marks import Rank
from doithoai.core.reading.layout.outline import Block
from doithoai.core.reading.layout.sentences import clauses, sentences
from doithoai.core.reading.layout.zones import Zones
from doithoai.core.reading.phrases.bodies import assigned, names_body
from doithoai.core.reading.phrases.dated_tasks import dated_task
from doithoai.core.reading.phrases.rules import Phrase, phrases_in
from doithoai.core.reading.phrases.task_rows import TaskRow, task_rows

_OWN_TIME = re.compile(
    r"^(?:thoi gian|ngay gio|thoi diem)\b(?!.*\b(?:gui|nhan|tiep nhan|dang ky|lay y kien|thu thap|tong hop|nop)\b)"
)


_ONLY_DONE = re.compile(r"^(?:lam|thuc hien|hoan thanh|xong|lam xong|viec nay|thoi gian(?: \w+){0,2})?$")


def deadlines_of(zones: Zones, year: int | None) -> tuple[FoundDeadline, ...]:
    """The deadlines in the order of the text, without the time of the dialogue itself."""
    tasks = tuple(task_rows(zones.body))
    told = {task.line for task in tasks}
    found_ones = [*_in_blocks(zones.body, (), year, told), *(one for task in tasks for one in _of_row(task, year))]
    return tuple(sorted(found_ones, key=lambda each: each.rule.kind.line or 0))


def _in_blocks(
    blocks: Sequence[Block], above: tuple[Block, ...], year: int | None, told: set[int]
) -> Iterator[FoundDeadline]:
    for block in blocks:
        if not _OWN_TIME.match(flat(block.label)):
            if block.line not in told:
                yield from _in_block(block, above, year)
            yield from _in_blocks(block.children, (*above, block), year, told)


def _in_block(block: Block, above: tuple[Block, ...], year: int | None) -> Iterator[FoundDeadline]:
    """The deadlines of one paragraph: whoever a sentence names is meant until somebody else is named."""
    heading = _heading_body((*above, block))
    speaker: tuple[str, int] | None = None
    for sentence in sentences(block.text):
        if heading:
            speaker = None
        before = ""
        for piece in clauses(sentence.text):
            at = sentence.start + piece.start
            opened = assigned(piece.text).owner
            if opened:
                speaker = opened, block.line_at(at)
            phrases = tuple(phrases_in(piece.text, year))
            for phrase in phrases:
                line = block.line_at(at + phrase.start)
                owner, duty = dated_task(piece.text, phrase, phrases)
                duty = _behind_label(duty, block) if heading is block else duty
                if _ONLY_DONE.match(flat(duty)) and before:
                    # "…; hoàn thành trước ngày 10/8": the task stands in the clause before
                    duty = assigned(before).task
                named = (owner, line) if owner else speaker
                if duty or named:
                    yield FoundDeadline(
                        duty=found(duty, line, min(0.85, phrase.confidence)) if duty else SILENT,
                        owner=_owner(named, heading),
                        rule=rule_found(phrase, line),
                    )
            before = piece.text


def _behind_label(duty: str, block: Block) -> str:
    """The task without the name that stands before it on the same line: `Đoàn cơ sở: gửi …`."""
    return duty[len(block.label) :].lstrip(" :") if block.rest and duty.startswith(block.label) else duty


def _of_row(task: TaskRow, year: int | None) -> Iterator[FoundDeadline]:
    """The deadline of a row of a table of tasks: its column of time holds a phrase, or a bare day."""
    phrases = [*phrases_in(task.by_when, year)] or [*phrases_in(f"chậm nhất ngày {task.by_when}", year)]
    for phrase in phrases[:1]:
        yield FoundDeadline(
            duty=found(task.task, task.line, 0.9),
            owner=found(task.owner, task.line, 0.9) if task.owner else SILENT,
            rule=rule_found(phrase, task.line),
        )


def _owner(named: tuple[str, int] | None, heading: Block | None) -> Found[str]:
    if named:
        return found(named[0], named[1], 0.85)
    return found(heading_name(heading), heading.line, 0.8) if heading else SILENT


def _heading_body(above: tuple[Block, ...]) -> Block | None:
    """The nearest heading that names a body."""
    return next(
        (
            block
            for block in reversed(above)
            if block.rank in (Rank.ROMAN, Rank.NUMBER, Rank.SUBNUMBER, Rank.LETTER, Rank.DASH)
            and (block.children or block.rest)
            and names_body(block.label)
            and len(block.label) < 160
        ),
        None,
    )


def rule_found(phrase: Phrase, line: int) -> FoundRule:
    """The parts of a rule as values of the draft."""

    def part(value: object) -> Found:  # type: ignore[type-arg]
        return SILENT if value is None else found(value, line, phrase.confidence)

    return FoundRule(
        kind=part(phrase.kind),
        anchor=part(phrase.anchor),
        anchor_text=part(phrase.anchor_text),
        direction=part(phrase.direction),
        amount=part(phrase.amount),
        unit=part(phrase.unit),
        inclusive=part(phrase.inclusive),
        on=part(phrase.on),
    )
