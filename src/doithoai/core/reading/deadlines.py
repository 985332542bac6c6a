"""Every duty that has a date or a number of days, wherever the plan says it."""

import re
from collections.abc import Iterator, Sequence

from doithoai.core.reading.bodies import assigned, body_of_heading, names_body
from doithoai.core.reading.draft import FoundDeadline, FoundRule
from doithoai.core.reading.flat import flat, trimmed
from doithoai.core.reading.found import SILENT, Found, found
from doithoai.core.reading.marks import Rank
from doithoai.core.reading.outline import Block
from doithoai.core.reading.rules import Phrase, phrases_in
from doithoai.core.reading.sentences import Piece, clauses
from doithoai.core.reading.zones import Zones

_OWN_TIME = re.compile(
    r"^(?:thoi gian|ngay gio|thoi diem)\b(?!.*\b(?:gui|nhan|tiep nhan|dang ky|lay y kien|thu thap|tong hop|nop)\b)"
)
_ASKS = re.compile(
    r"\b(?:thong bao (?:den|toi|cho)|yeu cau|de nghi|don doc|chi dao|huong dan|phan cong|giao)\s+"
    r"(?P<body>[^;.]{3,160}?)\s+"
    r"(?:de |phai |can )?(?=(?:chuan bi|gui|bao cao|tong hop|tra loi|hoan thanh|cu|lap|xem xet|giai quyet)\b)"
)
_LEFT = re.compile(r"^(?:[\s,;:.\-–]|va\b|co trach nhiem\b|chiu trach nhiem\b|phai\b|thi\b|xong\b)+")
_RIGHT = re.compile(r"(?:[\s,;:.\-–(]|\bva|\bphai|\bxong|\bhoan thanh|\btrong|\bvao)+$")


def deadlines_of(zones: Zones, year: int | None) -> tuple[FoundDeadline, ...]:
    """The deadlines in the order of the text, without the time of the dialogue itself."""
    return tuple(_in_blocks(zones.body, (), year))


def _in_blocks(blocks: Sequence[Block], above: tuple[Block, ...], year: int | None) -> Iterator[FoundDeadline]:
    for block in blocks:
        if not _OWN_TIME.match(flat(block.label)):
            for piece in clauses(block.text):
                yield from _in_clause(block, piece, above, year)
            yield from _in_blocks(block.children, (*above, block), year)


def _in_clause(block: Block, piece: Piece, above: tuple[Block, ...], year: int | None) -> Iterator[FoundDeadline]:
    for phrase in phrases_in(piece.text, year):
        line = block.line_at(piece.start + phrase.start)
        owner, duty = _owner_and_duty(piece.text, phrase)
        if not duty and not owner:
            continue
        heading = None if owner else _heading_body((*above, block))
        yield FoundDeadline(
            duty=found(duty, line, min(0.85, phrase.confidence)) if duty else SILENT,
            owner=_owner(owner, heading, line),
            rule=rule_found(phrase, line),
        )


def _owner(named: str | None, heading: Block | None, line: int) -> Found[str]:
    if named:
        return found(named, line, 0.85)
    return found(body_of_heading(heading.label), heading.line, 0.8) if heading else SILENT


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
    if asked and names_body(left[asked[-1].start("body") :]):
        hit = asked[-1]
        return left[hit.start("body") : hit.end("body")].strip(), _tidy(left[hit.end() :])
    opened = assigned(left.strip() + (" " + right.strip() if _goes_on(right) else ""))
    return opened.owner, _tidy(opened.task)


def _goes_on(right: str) -> bool:
    """Do the words behind the time belong to the task (`… trước ngày 01/7 để tổng hợp`)."""
    return len(right.strip(" .;,)/")) > 3


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
