"""Who does what: the part on carrying out the plan, one duty for each bullet or sentence."""

import re
from collections.abc import Iterator, Sequence

from doithoai.core.reading.bodies import assigned, body_of_heading, names_body
from doithoai.core.reading.draft import FoundDuty
from doithoai.core.reading.flat import flat, trimmed
from doithoai.core.reading.found import SILENT, found
from doithoai.core.reading.marks import Rank
from doithoai.core.reading.outline import Block
from doithoai.core.reading.sentences import sentences
from doithoai.core.reading.zones import Zones

_PART = re.compile(
    r"to chuc thuc hien|phan cong (?:nhiem vu|thuc hien|trach nhiem|to chuc|cu the|chuan bi)|^(?:\W*)phan cong$|"
    r"to chuc trien khai|nhiem vu (?:cua )?cac (?:co quan|don vi|nganh)|trach nhiem (?:cua )?cac|trach nhiem thuc hien|"
    r"phan cong$|trien khai thuc hien|bien phap thuc hien|giao nhiem vu"
)
_CLOSING = re.compile(r"^(?:tren day la|noi nhan|can cu ke hoach nay,? (?:yeu cau|de nghi)[^.]{0,120}nghiem tuc)")
_EMPTY_ASK = re.compile(
    r"(?:yeu cau|de nghi)[^.;]{0,260}(?:nghiem tuc|khan truong|tich cuc|phoi hop|chu dong)?\s*"
    r"(?:to chuc |trien khai |phoi hop |thuc hien )*(?:nghiem tuc|tot)?[^.;]{0,60}"
    r"(?:thuc hien|trien khai|ke hoach(?: nay)?)\W*$"
)
_TROUBLE = re.compile(r"(?:kho khan|vuong mac|phat sinh)")
_HEADING_RANKS = (Rank.ROMAN, Rank.NUMBER, Rank.SUBNUMBER, Rank.LETTER)
_BULLETS = (Rank.DASH, Rank.PLUS)


def duties_of(zones: Zones) -> tuple[FoundDuty, ...]:
    """The duties of the part(s) on carrying out the plan, in their order."""
    return tuple(duty for part in parts_of_execution(zones.body) for duty in _in_part(part.children, None))


def parts_of_execution(blocks: Sequence[Block]) -> Iterator[Block]:
    """The headings under which tasks are given out; the highest one of several inside each other."""
    for block in blocks:
        if block.rank in (*_HEADING_RANKS, Rank.PART) and block.children and _PART.search(flat(block.label)):
            yield block
        else:
            yield from parts_of_execution(block.children)


def _in_part(blocks: Sequence[Block], owner: Block | None) -> Iterator[FoundDuty]:
    for block in blocks:
        if _CLOSING.match(flat(block.text)):
            yield from _closing(block)
        elif block.rank in _HEADING_RANKS and block.rest and names_body(block.label):
            yield from _sentences(block, block.rest, block)
            yield from _in_part(block.children, block)
        elif block.rank in _HEADING_RANKS and block.text.endswith(".") and _is_task(block.text):
            # "3. Giao Phòng Kinh tế chuẩn bị ….": the whole task stands on the numbered line
            yield from _sentences(block, block.text, owner)
            yield from _in_part(block.children, owner)
        elif _is_heading(block):
            yield from _in_part(block.children, block if names_body(block.label) or owner is None else owner)
        elif block.rank in _BULLETS or block.rank in _HEADING_RANKS:
            yield from _bullet(block, owner)
        elif block.children:
            yield from _introduced(block, owner)
        else:
            yield from _sentences(block, block.text, owner)


def _is_heading(block: Block) -> bool:
    if not block.children:
        return False
    if block.rank in _HEADING_RANKS:
        return not block.rest or len(block.rest) < 3
    return block.rank in _BULLETS and block.text.endswith(":") and names_body(block.text) and not _is_task(block.text)


def _is_task(text: str) -> bool:
    return assigned(text).owner is not None


def _introduced(block: Block, owner: Block | None) -> Iterator[FoundDuty]:
    """A paragraph that ends with a colon and the bullets under it."""
    if names_body(block.text) and not _is_task(block.text):
        yield from _in_part(block.children, block)
    else:
        yield from _in_part(block.children, owner)


def _bullet(block: Block, owner: Block | None) -> Iterator[FoundDuty]:
    if block.children and block.text.endswith(":"):
        yield from _in_part(block.children, owner)
        return
    yield from _duty(block, block.text, 0, owner)
    yield from _in_part(block.children, owner)


def _sentences(block: Block, text: str, owner: Block | None) -> Iterator[FoundDuty]:
    offset = block.text.find(text)
    for piece in sentences(text):
        if not _CLOSING.match(flat(piece.text)) and not _says_nothing(piece.text):
            yield from _duty(block, piece.text, offset + piece.start, owner)


def _closing(block: Block) -> Iterator[FoundDuty]:
    """The closing formula gives no task, but where to turn with troubles is one."""
    for piece in sentences(block.text):
        if _TROUBLE.search(flat(piece.text)) and not flat(piece.text).startswith("tren day"):
            yield from _duty(block, piece.text, piece.start, None)


def _says_nothing(text: str) -> bool:
    plain = flat(text)
    return bool(_EMPTY_ASK.search(plain)) and not _TROUBLE.search(plain) and len(plain) < 320


def _duty(block: Block, text: str, at: int, owner: Block | None) -> Iterator[FoundDuty]:
    words = trimmed(text)
    if not words:
        return
    opened = assigned(words) if owner is None or _gives(words) else None
    if opened and opened.owner:
        line = block.line_at(at)
        yield FoundDuty(owner=found(opened.owner, line, 0.85), text=found(opened.task, line, 0.85))
        return
    yield FoundDuty(
        owner=found(body_of_heading(owner.label), owner.line, 0.9) if owner else SILENT,
        text=found(words, block.line_at(at), 0.95),
    )


def _gives(text: str) -> bool:
    """`Giao Công an xã …` under another body's heading names its own owner."""
    return flat(text).startswith(("giao ", "de nghi ", "yeu cau ")) and names_body(text)
