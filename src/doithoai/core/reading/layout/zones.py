"""A plan in its zones: head, title, preamble, body, and the tail of recipients and signature."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from doithoai.core.reading.layout.flat import flat
from doithoai.core.reading.layout.lines import Line, read_lines
from doithoai.core.reading.layout.marks import Rank, is_capital, mark_of
from doithoai.core.reading.layout.outline import Block, outline
from doithoai.core.reading.layout.tail import tail_bounds

KIND = re.compile(
    r"(ke ?hoach|thong ?bao|chuong ?trinh|huong ?dan|quyet ?dinh|giay ?moi|bien ?ban|bao ?cao|cong ?van|to ?trinh"
    r"|nghi ?quyet|chi ?thi|quy ?che|ke ?hoach lien tich|ket ?luan|thu ?moi|lich(?= tiep| doi)|kich ?ban)\b"
)
"""The words that say what kind of document it is."""

_STARTERS = re.compile(
    r"^(can cu|thuc hien|theo|xet|de |nham|tren co so|trien khai|tiep tuc|phat huy|thi hanh|quan triet"
    r"|kinh gui|tang cuong"
    r"|kinh thua|trong thoi gian|trong nam|nam 20\d\d|thoi gian qua|hien nay|vua qua|chap hanh|duoc su|nhan dip)\b"
)
_HEAD = re.compile(
    r"^(cong hoa xa hoi chu nghia|doc lap\s*[-–]|dang cong san viet nam|s[o06]\s*[:.…\d/]|v/v|uy ban|ubnd"
    r"|hoi dong nhan dan|hdnd|dang uy|dang bo|huyen uy|tinh uy|thanh uy|quan uy|thi uy|mat tran|thuong truc"
    r"|ban (thuong|chap)|so [a-z]"
    r"|hoi |doan |xa |phuong |thi tran |huyen |quan |tinh |thanh pho |tp)|\bngay\b.{0,12}\bthang\b.{0,12}\bnam\b"
)
_NATIONAL = re.compile(
    r"xa\s*hoi\s*chu\s*nghia\s*viet|dang cong san viet nam"
    r"|^.{0,60}\bngay\b.{0,12}\bthang\b.{0,12}\bnam\b.{0,6}$"
)
_TITLE = re.compile(
    r"^(to chuc|doi thoai|tiep xuc|ve viec|ve |v/v|hoi nghi|sua doi|dieu chinh|bo sung|thay doi|trien khai|thuc hien"
    r"|tiep tuc|chuong trinh|doi moi|lay y kien|gap go|dien dan|\(?lan )\b"
)
_AS_FOLLOWS = re.compile(
    r"\b(nhu sau|sau day|nhu duoi day|(noi dung|cu the|nhiem vu|nhu) (chinh )?sau|cu the)\s*[:.]*$"
)
_HANGING = re.compile(
    r"\b(giua|cua|voi|va|ve|tren|tai|cho|nam|lan|thu|lan thu|chu tich|bi thu|nguoi dung dau|truc tiep|trong|cac|cung"
    r"|nhan dan|uy ban|hoi dong|xa|phuong|thi tran|huyen|quan|tinh|thanh pho|dia ban|doi thoai|hoi nghi"
    r"|to chuc)$|[,–-]$"
)
_GOES_ON = re.compile(r"(chu de|chuyen de|lan thu|dot|nam 20\d\d|giai doan|nhiem ky)\b")
KIND_WITHIN = 45
LONGEST_REST = 110
TITLE_LINES = 9
STRANGE_LINES = 2


@dataclass(frozen=True)
class Zones:
    """The text of a plan by zones. `kind_line` is the line of the document's kind (KẾ HOẠCH), None where it is lost.

    An appendix behind the signature belongs to the body.
    """

    lines: tuple[Line, ...]
    head: tuple[Line, ...]
    kind_line: Line | None
    title: tuple[Line, ...]
    preamble: tuple[Block, ...]
    body: tuple[Block, ...]
    tail: tuple[Line, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Preamble and body."""
        return (*self.preamble, *self.body)


def zones_of(text: str) -> Zones:
    """The zones of a text; never raises: a text without order is all body."""
    lines = read_lines(text)
    tail_from, tail_to = tail_bounds(lines)
    main = lines[:tail_from]
    kind_at = _kind_line(main)
    head_to = kind_at if kind_at is not None else _head_end(main)
    title_from = head_to if kind_at is None else head_to + 1
    title_to = _title_end(main, title_from, begun=kind_at is not None and bool(title_beside_kind(lines[kind_at])))
    if kind_at is None and not _is_title(main[title_from:title_to]):
        title_to = title_from
    main_blocks = outline(main[title_to:])
    cut = _preamble_end(main_blocks)
    return Zones(
        lines=lines,
        head=lines[:head_to],
        kind_line=lines[kind_at] if kind_at is not None else None,
        title=tuple(line for line in lines[title_from:title_to] if not line.is_blank),
        preamble=main_blocks[:cut],
        body=main_blocks[cut:] + outline(lines[tail_to:]),
        tail=lines[tail_from:tail_to],
    )


def title_beside_kind(line: Line) -> str:
    """The words of the title on the line of the kind itself: KẾ HOẠCH tổ chức …"""
    hit = KIND.match(flat(line.text))
    return line.text[hit.end() :].lstrip(" :.-–") if hit else ""


def _kind_line(lines: Sequence[Line]) -> int | None:
    """Where the kind of the document stands: in capitals, or alone on its line, before the first part."""
    near = lines[: _first_part(lines)][:KIND_WITHIN]
    kinds = [(place, KIND.match(flat(line.text))) for place, line in enumerate(near)]
    hits = [(place, near[place].text, hit) for place, hit in kinds if hit]
    capitals = [place for place, text, hit in hits if is_capital(text[: hit.end()])]
    if capitals:
        # a page of the web repeats the title above the head of the document itself
        behind = max((place for place, line in enumerate(near) if _NATIONAL.search(flat(line.text))), default=-1)
        return next((place for place in capitals if place > behind), capitals[0])
    for place, text, hit in hits:
        alone = hit.end() == len(text)
        opening = text[0].isupper() and not re.match(r"\s*(so\b|nay|cua|\d)", flat(text)[hit.end() :])
        if alone or (opening and not text.endswith((".", ";", ":"))):
            return place
    return None


def _first_part(lines: Sequence[Line]) -> int:
    for place, line in enumerate(lines):
        mark = mark_of(line.text)
        if mark.mark and mark.rank in (Rank.PART, Rank.ROMAN) and not line.is_blank:
            return place
    return len(lines)


def _head_end(lines: Sequence[Line]) -> int:
    """Where the kind is lost: behind the last line of the first dozen that only a head has."""
    written = [place for place, line in enumerate(lines[: _first_part(lines)]) if not line.is_blank][:12]
    last, strange = -1, 0
    for place in written:
        if _in_head(lines[place]):
            last, strange = place, 0
        elif (strange := strange + 1) > STRANGE_LINES or len(lines[place].text) > KIND_WITHIN:
            break
    return last + 1


def _in_head(line: Line) -> bool:
    return any(
        _HEAD.search(flat(cell)) and (is_capital(cell) or len(cell) <= KIND_WITHIN) for cell in line.cells if cell
    )


def _title_end(lines: Sequence[Line], start: int, *, begun: bool) -> int:
    """The first line after the title: an opening of the preamble, a part, or a line after a gap."""
    last, taken = "", 0
    for place in range(start, len(lines)):
        line = lines[place]
        if line.is_blank:
            if begun and not _title_goes_on(lines[place:], last):
                return place
            continue
        if _ends_title(line, last, begun=begun) or taken == TITLE_LINES:
            return place
        begun, last, taken = True, line.text, taken + 1
    return len(lines)


def _ends_title(line: Line, last: str, *, begun: bool) -> bool:
    plain = flat(line.text)
    mark = mark_of(line.text)
    if mark.mark and mark.rank in (Rank.PART, Rank.ROMAN, Rank.NUMBER, Rank.DASH):
        return True
    if _AS_FOLLOWS.search(plain):
        return True
    if not begun or line.text[0].islower():
        return False
    if line.text.isupper() and last.isupper():
        return False
    if _STARTERS.match(plain):
        return True
    return is_capital(last) and len(last.split()) > 2 and not is_capital(line.text) and line.text[0].isalpha()


def _title_goes_on(rest: Sequence[Line], last: str) -> bool:
    """After a gap a title goes on only in small letters and without a full stop, or behind a word that hangs."""
    after = next((line.text for line in rest if not line.is_blank), None)
    if after is None or after.endswith((".", ";", ":")):
        return False
    if after[0].islower() or after.startswith("("):
        return True
    if len(after) > LONGEST_REST or (_STARTERS.match(flat(after)) and not re.fullmatch(r"nam 20\d\d", flat(after))):
        return False
    return bool(_HANGING.search(flat(last)) or _GOES_ON.match(flat(after)))


def _is_title(lines: Sequence[Line]) -> bool:
    """Without the word KẾ HOẠCH above them: do lines open as titles do, and stop short of a sentence."""
    text = " ".join(line.text for line in lines if not line.is_blank)
    return bool(_TITLE.match(flat(text))) and len(text) < 400 and not text.endswith((".", ";", ":"))


def _preamble_end(blocks: Sequence[Block]) -> int:
    """How many blocks the preamble has: up to "như sau:" or the first part, else those that open as a preamble does."""
    for place, block in enumerate(blocks):
        if block.rank in (Rank.PART, Rank.ROMAN, Rank.NUMBER):
            return place
        if _AS_FOLLOWS.search(flat(block.text)):
            return place + 1
    opening = 0
    while opening < len(blocks) and _STARTERS.match(flat(blocks[opening].text)):
        opening += 1
    return opening
