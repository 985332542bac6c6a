"""Who does what: the part on carrying out the plan, one duty for each bullet or sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from doithoai.core.reading.draft import FoundDuty
from doithoai.core.reading.found import SILENT, found
from doithoai.core.reading.layout.flat import CAPITAL, flat, trimmed
from doithoai.core.reading.layout.marks import Rank
from doithoai.core.reading.layout.outline import Block
from doithoai.core.reading.layout.sentences import Piece, sentences
from doithoai.core.reading.layout.zones import Zones
from doithoai.core.reading.phrases.bodies import (
    assigned,
    body_of_heading,
    heads_many,
    names_body,
    opens_with_circumstance,
)
from doithoai.core.reading.phrases.task_rows import TaskRow, task_rows

_PART = re.compile(
    r"to chuc thuc hien|phan cong (?:nhiem vu|thuc hien|trach nhiem|to chuc|cu the|chuan bi)|^(?:\W*)phan cong$|"
    r"to chuc trien khai|nhiem vu (?:cua )?cac (?:co quan|don vi|nganh)|trach nhiem (?:cua )?cac|trach nhiem thuc hien|"
    r"(?:bo sung|dieu chinh|sua doi)\b.{0,25}(?:nhiem vu|phan cong)|^(?:kinh |tran trong )?de nghi$|"
    r"phan cong$|trien khai thuc hien|bien phap thuc hien|giao nhiem vu"
)
_CLOSING = re.compile(r"^(?:tren day la|noi nhan|can cu ke hoach nay,? (?:yeu cau|de nghi)[^.]{0,120}nghiem tuc)")
_EMPTY_ASK = re.compile(
    r"(?:yeu cau|de nghi)[^.;]{0,260}(?:nghiem tuc|khan truong|tich cuc|phoi hop|chu dong)?\s*"
    r"(?:to chuc |trien khai |phoi hop |thuc hien )*(?:nghiem tuc|tot)?[^.;]{0,60}"
    r"(?:thuc hien|trien khai|ke hoach(?: nay)?)\W*$"
)
_JUST_DO_IT = re.compile(
    r"^(?:(?:yeu cau|de nghi|giao) )?(?:thu truong |lanh dao |truong )?(?:cac |toan the )[^;]{0,140}?"
    r"(?:chiu trach nhiem |nghiem tuc |khan truong |chu dong |tich cuc |phoi hop |can cu[^,;]{0,60} )*"
    r"(?:to chuc |trien khai )*(?:thuc hien|trien khai)"
    r"(?: nghiem tuc| tot| co hieu qua| hieu qua| dung tien do| day du| ke hoach nay| ke hoach| cac noi dung)*\W*$"
)
"""Everybody is to carry out the plan: no task of anybody's own."""
_TROUBLE = re.compile(r"(?:kho khan|vuong mac|phat sinh)")
_HEAD_OF_TABLE = re.compile(
    r"^(?:stt|tt|so tt) (?:noi dung|nhiem vu|cong viec|don vi|co quan|thoi gian|viec|hang muc|ten)\b"
)
_STILL = re.compile(r"^(?:trong )?qua trinh (?:trien khai|to chuc|thuc hien)[^,]{0,60}?(?:,\s*|\s+(?=neu ))")
_ASKED_AT_THE_END = re.compile(r",\s*(?:de nghi|yeu cau)\s+(?=[^.]*(?:kho khan|vuong mac))")
_ABOUT_THE_PLAN = re.compile(r"^ke hoach nay\b|^kinh phi\b|^cac ho\b")
_LABELLED = re.compile(rf"(?:[{CAPITAL}][^:;.,\d]{{2,60}}?)\s?:\s+(?=[^\W\d])")
"""A name before a colon: `Bộ phận Tuyên giáo: hướng dẫn …`."""
SHORT = 70
_HEADING_RANKS = (Rank.ROMAN, Rank.NUMBER, Rank.SUBNUMBER, Rank.LETTER)
_BULLETS = (Rank.DASH, Rank.PLUS)


def duties_of(zones: Zones) -> tuple[FoundDuty, ...]:
    """The duties of the part(s) on carrying out the plan, in their order."""
    parts = list(parts_of_execution(zones.body))
    tasks = tuple(task_rows([block for part in parts for block in part]))
    told = {task.line for task in tasks}
    rest = [[block for block in part if block.line not in told] for part in parts]
    duties = [duty for part in rest for duty in _in_part(part, None)]
    duties = [
        duty
        for duty in duties
        if duty.text.line not in told
        and not _HEAD_OF_TABLE.match(flat(f"{duty.owner.value or ''} {duty.text.value}").strip())
    ]
    made = [*duties, *(_of_row(task) for task in tasks)]
    return tuple(sorted(made, key=lambda duty: duty.text.line or 0))


def _of_row(task: TaskRow) -> FoundDuty:
    owner = found(task.owner, task.line, 0.9) if task.owner else SILENT
    return FoundDuty(owner=owner, text=found(task.task, task.line, 0.9))


def parts_of_execution(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """What stands under the headings under which tasks are given out, whether these are numbered or not."""
    for place, block in enumerate(blocks):
        named = bool(_PART.search(flat(block.label)))
        if named and block.children and block.rank in (*_HEADING_RANKS, Rank.PART):
            yield block.children
        elif named and block.rank is Rank.TEXT and len(block.text) <= SHORT and not names_body(block.text):
            yield (*block.children, *_up_to_heading(blocks[place + 1 :]))
            return
        else:
            yield from parts_of_execution(block.children)


def _up_to_heading(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        heads = block.text.endswith(":") and len(block.text) <= SHORT and not names_body(block.text)
        if heads or (block.rank in (Rank.PART, Rank.ROMAN) and block.children):
            return
        yield block


def _in_part(blocks: Sequence[Block], owner: Block | None) -> Iterator[FoundDuty]:
    for block in blocks:
        yield from _of_block(block, owner)


def _of_block(block: Block, owner: Block | None) -> Iterator[FoundDuty]:
    if _CLOSING.match(flat(block.text)) or (block.rank is Rank.TEXT and _TROUBLE.search(flat(block.text))):
        yield from _closing(block)
    elif block.rank in _HEADING_RANKS and block.rest and names_body(block.label) and not heads_many(block.label):
        yield from _sentences(block, block.rest, block)
        yield from _in_part(block.children, block)
    elif block.rank in _HEADING_RANKS and block.text.endswith(".") and _is_task(block.text):
        # "3. Giao Phòng Kinh tế chuẩn bị ….": the whole task stands on the numbered line
        yield from _sentences(block, block.text, owner)
        yield from _in_part(block.children, owner)
    elif _ABOUT_THE_PLAN.match(flat(block.text)):
        return
    elif _is_heading(block):
        yield from _in_part(block.children, block if names_body(block.label) or owner is None else owner)
    elif block.rank in (*_BULLETS, *_HEADING_RANKS) and not _is_task(block.text):
        yield from _bullet(block, owner)
    elif block.children:
        yield from _introduced(block, owner)
    else:
        yield from _sentences(block, block.text, owner)


def _is_heading(block: Block) -> bool:
    if not block.children:
        return False
    if len(block.text) > SHORT and block.text.endswith("."):
        # a whole task that only the closing formula follows
        return False
    if block.rank in _HEADING_RANKS:
        return not block.rest or len(block.rest) < 3 or heads_many(block.label)
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
    """A duty for each sentence; without a heading, whoever the sentence before named goes on."""
    offset, speaker = block.text.find(text), None
    for piece in sentences(text):
        plain = flat(piece.text)
        if _CLOSING.match(plain) or _ABOUT_THE_PLAN.match(plain) or _says_nothing(piece.text):
            continue
        for duty in _duty(block, piece.text, offset + piece.start, owner):
            speaker = duty.owner if duty.owner.value else speaker
            yield replace(duty, owner=speaker) if speaker and not duty.owner.value else duty


def _closing(block: Block) -> Iterator[FoundDuty]:
    """The closing formula gives no task, but where to turn with troubles is one."""
    for piece in _closing_pieces(block.text):
        plain = flat(piece.text)
        if not _TROUBLE.search(plain):
            continue
        asked = _ASKED_AT_THE_END.search(plain) if plain.startswith("tren day") else None
        if plain.startswith("tren day") and not asked:
            continue
        still = asked or _STILL.match(plain)
        start = still.end() if still else 0
        told = piece.text[start:]
        if flat(told).startswith("neu"):
            owner = assigned(told).owner
            line = block.line_at(piece.start + start)
            yield FoundDuty(owner=found(owner, line, 0.7) if owner else SILENT, text=found(trimmed(told), line, 0.8))
        else:
            yield from _duty(block, told, piece.start + start, None)


def _closing_pieces(text: str) -> Iterator[Piece]:
    """The sentences; of one that asks everybody to carry out the plan, and more behind a semicolon, only the rest."""
    for piece in sentences(text):
        asked, semicolon, rest = piece.text.partition("; ")
        if semicolon and _says_nothing(asked) and _TROUBLE.search(flat(rest)):
            yield Piece(piece.start + len(asked) + 2, rest)
        else:
            yield piece


def _says_nothing(text: str) -> bool:
    plain = flat(text)
    if re.search(r"can cu ke hoach[^.;]{0,40}nghiem tuc[^.;]{0,40}thuc hien\W*$", plain):
        return True
    if _JUST_DO_IT.match(plain) and not _TROUBLE.search(plain):
        return True
    return bool(_EMPTY_ASK.search(plain)) and not _TROUBLE.search(plain) and len(plain) < 320


def _duty(block: Block, text: str, at: int, owner: Block | None) -> Iterator[FoundDuty]:
    words = trimmed(text)
    if not words:
        return
    own = owner is None or _gives(words) or (block.rank is Rank.TEXT and opens_with_circumstance(words))
    opened = assigned(words) if own else None
    if opened and opened.owner:
        line = block.line_at(at)
        yield FoundDuty(owner=found(opened.owner, line, 0.85), text=found(opened.task, line, 0.85))
        return
    yield FoundDuty(
        owner=found(heading_name(owner), owner.line, 0.9) if owner else SILENT,
        text=found(words, block.line_at(at), 0.95),
    )


def heading_name(owner: Block) -> str:
    """`Các sở: Công Thương, Tài chính` is one name, `Công an xã: …` is a name and its task."""
    return body_of_heading(owner.text if heads_many(owner.label) and owner.children else owner.label)


def _gives(text: str) -> bool:
    """`Giao Công an xã …`, `Bộ phận Văn phòng: …` under another body's heading names its own owner."""
    if _LABELLED.match(text) and names_body(text):
        return True
    return flat(text).startswith(("giao ", "de nghi ", "yeu cau ", "rieng ")) and names_body(text)
