"""The programme of the dialogue, item by item."""

import re
from collections.abc import Iterator, Sequence

from doithoai.core.reading.found import Found, found
from doithoai.core.reading.layout.flat import flat, trimmed
from doithoai.core.reading.layout.lines import Line
from doithoai.core.reading.layout.marks import Rank
from doithoai.core.reading.layout.outline import Block
from doithoai.core.reading.layout.passages import DUTIES, behind_label, labelled, walk, whole
from doithoai.core.reading.layout.tables import Table, tables_under
from doithoai.core.reading.layout.zones import Zones
from doithoai.core.reading.phrases.places import LEFT_OPEN

_PROGRAMME = re.compile(
    r"^(?:ve |noi dung[,\s]*(?:va )?|du kien |thoi gian[,\s]*(?:va )?)?(?:chuong trinh|trinh tu|tien trinh|"
    r"kich ban|dien bien|"
    r"cac buoc|quy trinh|noi dung va trinh tu)\b(?! (?:cong tac|hanh dong|muc tieu|so|nay|phoi hop|xay dung))"
)
_AS_LAST = re.compile(
    r"^(?:ve )?(?:cach thuc |phuong thuc |cach |phuong phap )?(?:tien hanh|to chuc (?:hoi nghi|doi thoai)|"
    r"dieu hanh)\b"
)
_DURING = re.compile(
    r"^(?:buoc \d |giai doan \d )?(?:trong|tai|tien hanh|dien bien|khi|phan|noi dung)\s?(?:khi |buoi |hoi nghi|"
    r"cuoc |qua trinh |dien ra |doi thoai)"
)
_BEFORE_OR_AFTER = re.compile(
    r"^(?:buoc \d[.:]? |giai doan \d[.:]? |cong tac )?(?:truoc|sau|chuan bi|ket thuc (?:hoi nghi|buoi))\b"
)
_OTHER = re.compile(
    r"^(?:thoi gian|dia diem|thanh phan|doi tuong|kinh phi|thoi luong|tong thoi gian|luu y|"
    r"ghi chu)\b"
)
_CLOCK = (
    r"(?:tu\s)?(?:luc\s)?\d{1,2}\s?(?:(?:gio|h|g)\s?(?:\d{1,2})?|:\d\d)\s?(?:phut|['’′´`p])?(?:\s(?:sang|chieu|"
    r"toi)\b)?"
)
_LEADS = re.compile(
    rf"^(?:thoi gian\s?:?\s?)?(?:\(?{_CLOCK}(?:\s?(?:-|–|—|den|toi|->)\s?{_CLOCK})?\)?\s?[:.,\-–—|]?\s*)"
    r"|^(?:buoc|noi dung|phan|muc)\s(?:thu\s)?(?:\d{1,2}|[ivx]{1,4}|mot|hai|ba|bon|tu|nam|sau|nhat)\s?[:.\-–/)]\s*"
    r"|^\(?(?:\d{1,3}\s?(?:phut|['’′])|\d{1,2}\s?-\s?\d{1,2}\s?phut)\)?\s?[:.\-–]?\s*"
    r"|^\(?\d{1,2}\s?[.)]\s*"
)
_TRAIL = re.compile(
    rf"\s?\((?:khoang\s|trong\s|thoi gian\s?:?\s?|du kien\s)*(?:\d{{1,3}}\s?(?:phut|['’′])|"
    rf"{_CLOCK}[^()]{{0,25}})\)\s*[;.,]?$"
)
_NUMBERED = re.compile(r"^(?:\d{1,2}|[a-z])[.)]?$")
_HEADING = re.compile(r"^(?:phan|noi dung|buoc|muc)\s(?:thu\s)?(?:\d|[ivx]{1,4}\b|nhat|mot|hai|ba)|:$")
_ITEMS = (Rank.NUMBER, Rank.SUBNUMBER, Rank.LETTER, Rank.DASH, Rank.PLUS, Rank.TEXT)


def read_agenda(zones: Zones) -> tuple[Found[str], ...]:
    """The items of the programme in order, as written, without clock times and marks."""
    for blocks, pattern, without, sure in (
        (zones.body, _PROGRAMME, DUTIES, 0.95),
        (zones.body, _AS_LAST, DUTIES, 0.75),
        (zones.body, _PROGRAMME, None, 0.8),
    ):
        best: tuple[Found[str], ...] = ()
        for block in _innermost(blocks, pattern, without):
            items = tuple(_of_block(block, sure))
            best = items if len(items) > len(best) else best
        if len(best) >= (2 if pattern is _AS_LAST else 1):
            return best
    return ()


def _innermost(blocks: Sequence[Block], pattern: re.Pattern[str], without: re.Pattern[str] | None) -> Iterator[Block]:
    hits = [block for block in labelled(blocks, pattern, without) if block.children or block.rest]
    for block in hits:
        if not any(other in hits for child in block.children for other in walk([child])):
            yield block


def _of_block(block: Block, sure: float) -> Iterator[Found[str]]:
    rows = [item for table in tables_under(block) for item in _of_table(table)]
    if len(rows) >= 2:
        yield from (found(text, line, sure) for text, line in rows)
        return
    if block.rest and not block.children:
        said = behind_label(block)
        for start, stop in _cuts(said.text):
            yield from _found(said.cut(start, stop).text, said.line_at(start), sure)
        return
    yield from _of_children(_told(block.children), sure)


def _told(children: Sequence[Block]) -> Sequence[Block]:
    """Of "before – at – after" only what happens at the dialogue."""
    during = [child for child in children if _DURING.match(flat(child.label)) and child.children]
    parted = [child for child in children if _BEFORE_OR_AFTER.match(flat(child.label)) and child.children]
    return during[0].children if during and parted else children


def _of_children(children: Sequence[Block], sure: float) -> Iterator[Found[str]]:
    plain = [child for child in children if child.rank is Rank.TEXT and not child.children]
    if len(plain) == 1 == len(children):
        text = whole(plain[0])
        intro = re.match(r"[^:;.]{5,100}:\s(?=[^;]*;)", text.text)
        text = text.cut(intro.end()) if intro else text
        for start, stop in _cuts(text.text):
            yield from _found(text.cut(start, stop).text, text.line_at(start), sure)
        return
    marked = any(child.rank is not Rank.TEXT for child in children) or any(
        each.rank in _ITEMS[:-1] for child in children for each in child.children
    )
    for child in children:
        if not _is_aside(child, marked):
            yield from _of_item(child, sure)


def _is_aside(child: Block, marked: bool) -> bool:
    """An introduction before the bullets, or a note between them."""
    if (_OTHER.match(flat(child.label)) and not re.search(r"\d", child.label)) or child.rank not in _ITEMS:
        return True
    return marked and child.rank is Rank.TEXT and not child.children and not _LEADS.match(flat(child.text))


def _of_item(child: Block, sure: float) -> Iterator[Found[str]]:
    under = [each for each in child.children if each.rank in _ITEMS[:-1] or len(child.children) > 1]
    if under and (_HEADING.search(flat(child.text)) or child.rank is Rank.TEXT or len(child.text.split()) <= 12):
        for each in under:
            yield from _of_item(each, sure)
    else:
        yield from _found(child.text, child.line, sure)


def _of_table(table: Table) -> Iterator[tuple[str, int]]:
    column = table.column(r"^(?:noi dung|hoat dong|chuong trinh|cong viec|dien bien|tien trinh|trinh tu)")
    for row in table.rows:
        text = _bare(table.cell(row, column)) if column is not None else _longest(row)
        if text:
            yield text, row.number


def _longest(row: Line) -> str:
    """Of a row without a heading the first column that is neither a number nor an hour."""
    for cell in row.cells:
        text = "" if _NUMBERED.match(flat(cell)) else _bare(cell)
        if text:
            return text
    return ""


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """The parts of prose between semicolons, else its sentences."""
    gaps = list(re.finditer(r";\s*", text)) or list(re.finditer(r"\.\s+(?=[^\W\d_a-zà-ỹ])", text))
    if not gaps:
        gaps = list(re.finditer(r"\s(?:→|->|=>)\s", text))
    start = 0
    for gap in gaps:
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _found(text: str, line: int, sure: float) -> Iterator[Found[str]]:
    bare = _bare(text)
    if (
        bare
        and not bare.endswith(":")
        and not LEFT_OPEN.match(flat(bare))
        and not re.fullmatch(r"(?i)(?:và|sau đó)", bare)
    ):
        yield found(bare, line, sure)


def _bare(text: str) -> str:
    """An item without its hour, its "Bước 1:" and its length in minutes."""
    text = text.strip(" -–—+*•")
    for _ in range(3):
        lead = _LEADS.match(flat(text))
        if not lead or not lead.end():
            break
        text = text[lead.end() :].lstrip(" -–—:.")
    trail = _TRAIL.search(flat(text))
    return trimmed(text[: trail.start()] if trail else text)
