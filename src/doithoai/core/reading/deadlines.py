"""Every duty that has a date or a number of days, wherever the plan says it."""

import re
from collections.abc import Iterator, Sequence

from doithoai.core.reading.bodies import assigned, names_body
from doithoai.core.reading.draft import FoundDeadline, FoundRule
from doithoai.core.reading.duties import heading_name
from doithoai.core.reading.flat import flat, trimmed
from doithoai.core.reading.found import SILENT, Found, found
from doithoai.core.reading.marks import Rank
from doithoai.core.reading.outline import Block
from doithoai.core.reading.rules import Phrase, phrases_in
from doithoai.core.reading.sentences import clauses, sentences
from doithoai.core.reading.task_rows import TaskRow, task_rows
from doithoai.core.reading.zones import Zones

_OWN_TIME = re.compile(
    r"^(?:thoi gian|ngay gio|thoi diem)\b(?!.*\b(?:gui|nhan|tiep nhan|dang ky|lay y kien|thu thap|tong hop|nop)\b)"
)
_ASKS = re.compile(
    r"\b(?:thong bao (?:den|toi|cho)|yeu cau|de nghi|don doc)\s+"
    r"(?P<body>[^;.]{3,160}?)\s+"
    r"(?:de |phai |can )?(?=(?:chuan bi|gui|bao cao|tong hop|tra loi|hoan thanh|cu|lap|xem xet|giai quyet)\b)"
)
_LEFT = re.compile(r"^(?:[\s,;:.\-–]|va\b|co trach nhiem\b|chiu trach nhiem\b|phai\b|thi\b|xong\b)+")
_RIGHT = re.compile(
    r"(?:[\s,;:.\-–(]|\bva|\bphai|\bxong|\bhoan thanh|\btrong|\bvao|\btu nay|\bnhung|\bcham nhat|\bmuon nhat"
    r"|\btrong vong|\btrong thoi han|\bkhong qua|\bit nhat|\bthoi gian(?: \w+)?"
    r"|\btu (?:ngay )?\d[\d/.\-]*(?: thang \d+)?(?: nam \d+)?)+$"
)


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
        for piece in clauses(sentence.text):
            at = sentence.start + piece.start
            opened = assigned(piece.text).owner
            if opened:
                speaker = opened, block.line_at(at)
            for phrase in phrases_in(piece.text, year):
                line = block.line_at(at + phrase.start)
                owner, duty = _owner_and_duty(piece.text, phrase)
                duty = _behind_label(duty, block) if heading is block else duty
                named = (owner, line) if owner else speaker
                if duty or named:
                    yield FoundDeadline(
                        duty=found(duty, line, min(0.85, phrase.confidence)) if duty else SILENT,
                        owner=_owner(named, heading),
                        rule=rule_found(phrase, line),
                    )


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


def _owner_and_duty(text: str, phrase: Phrase) -> tuple[str | None, str]:
    """Who, and what, with the words of the time cut out."""
    left, right = text[: phrase.start], text[phrase.end :]
    if phrase.anchor_text and phrase.anchor_text in right:
        # "… 10 ngày, các đơn vị nhận được thông báo có trách nhiệm …": the event stands behind the body
        right = right.replace(phrase.anchor_text, "", 1)
    if not _RIGHT.sub("", left).strip():
        opened = assigned(_tidy(right))
        return opened.owner, _tidy(opened.task)
    asked = list(_ASKS.finditer(flat(left)))
    if asked and asked[-1].start() > 0 and names_body(left[asked[-1].start("body") :]):
        hit = asked[-1]
        return left[hit.start("body") : hit.end("body")].strip(), _tidy(left[hit.end() :])
    opened = assigned(left.strip() + (" " + right.strip() if _goes_on(right) else ""))
    return opened.owner, _tidy(opened.task)


def _goes_on(right: str) -> bool:
    """Do the words behind the time belong to the task (`… trước ngày 01/7 để tổng hợp`)."""
    return len(right.strip(" .;,)/")) > 3 and not right.lstrip().startswith(",")


def _tidy(text: str) -> str:
    text = " ".join(text.split())
    plain = flat(text)
    if lead := _LEFT.match(plain):
        text = text[lead.end() :]
    if end := _RIGHT.search(flat(text)):
        text = text[: end.start()]
    return trimmed(text)


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
