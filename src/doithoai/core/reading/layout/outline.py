"""The order of a text: lines joined to paragraphs again, and paragraphs under the headings they belong to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from doithoai.core.reading.layout.flat import flat
from doithoai.core.reading.layout.lines import PAGE_BREAK, Line
from doithoai.core.reading.layout.marks import Rank, mark_of

_CLOSED = (".", ";", ":", "!", "?", "./.")
_INNER_LABEL = re.compile(
    r"(?<![\s\"“(]\d)[.;]\s+(?=(?:thoi gian|dia diem|hinh thuc|noi dung|thanh phan|chu tri|thu ky|so luong|doi tuong)"
    r"(?:\s[^\W\d]{1,7}){0,4}\s?:\s)"
)
_LABEL = re.compile(r"^([^:;.]{2,90}?)\s*:\s*")
_HANGS = re.compile(
    r"\b(số|(?<!\b\d )(?<!\b\d\d )(?:ngày|tháng)|của|với|về|các|những|cho|tại|theo|từ|đến|để"
    r"|bằng|giữa|hoặc|như|trong|trên|thứ|khoản|đồng chí|mỗi|gồm|bởi|nhằm|không|sẽ|cùng|nếu|thuộc|và)$"
)
"""Words at which no paragraph ends: the line after them goes on."""
_ITEMS = (Rank.DASH, Rank.PLUS, Rank.LETTER)
_PARTS = (Rank.PART, Rank.ROMAN)
WIDE = 60
INDENT = 3
"""Blanks before the first line of a paragraph."""
WIDEST = 125
"""A text with many longer lines has a line for each paragraph; in others a full line goes on in the next."""
FEW = 20
FEW_MARKS = 6
FULL_LINES = 5
NEARLY = 0.87
LONGEST_MARK = 8
WORDS_OF_A_LABEL = 6
WORDS_OF_A_HEADING = 12
_OPENS_ANEW = re.compile(
    r"(?:(?:hoi nghi |lien )?(?:cum|nhom|dot|buoi|cuoc|phien|lan|ngay thu|buoc)\s(?:thu |so )?(?:\d{1,2}"
    r"|[ivx]{1,4}|nhat|hai|ba)\b"
    r"[^:;.]{0,60}|thoi gian|dia diem|thanh phan|chu tri|nguoi chu tri|thu ky|noi dung|hinh thuc|doi tuong"
    r"|so luong|chu de"
    r"|quy (?:i{1,3}|iv|[1-4]))\s?:\s"
)
"""A label that opens a line of its own, also where the line above is full."""
_PERSON = re.compile(r"(?:dong chi|d/c|ong|ba)\s[^\W\d]")
_NUMERAL = re.compile(r"\d{1,2}")


@dataclass(frozen=True)
class Block:
    """A heading, clause, bullet or paragraph with what stands under it. `lines` are those it was joined from."""

    rank: Rank
    mark: str
    text: str
    lines: tuple[Line, ...]
    children: tuple["Block", ...] = ()

    @property
    def line(self) -> int:
        """The number of its first line."""
        return self.lines[0].number

    @property
    def label(self) -> str:
        """The words before the first colon (`Thời gian: …`), else the whole text: what headings are known by."""
        hit = _LABEL.match(self.text)
        return hit[1] if hit else self.text

    @property
    def rest(self) -> str:
        """The words behind the first colon; empty where there is none."""
        hit = _LABEL.match(self.text)
        return self.text[hit.end() :] if hit else ""

    def walk(self) -> Iterator["Block"]:
        """This block and everything under it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    def line_at(self, position: int) -> int:
        """The number of the line on which that letter of the text stands."""
        seen = -1 - (len(self.mark) + 1 if self.mark else 0)
        for line in self.lines:
            seen += len(line.text) + 1
            if position <= seen:
                return line.number
        return self.lines[-1].number


def outline(lines: Sequence[Line]) -> tuple[Block, ...]:
    """The blocks of the highest rank, the others under them."""
    parts = [part for line in lines for part in _by_label(line)]
    return _nested(list(_paragraphs(parts, width_of(lines), hangs(lines))))


def width_of(lines: Sequence[Line]) -> float:
    """The width at which a text was broken into lines, as that of a PDF is; 0 where a paragraph is one line."""
    lengths = sorted(len(line.text) for line in lines if len(line.cells) == 1 and not line.is_blank)
    if not lengths or lengths[-max(1, min(2, len(lengths) // FEW), len(lengths) // 30)] > WIDEST:
        return 0
    if len(lengths) < FEW:
        return WIDE / NEARLY
    width = lengths[-max(1, len(lengths) // 30)]
    full = sum(length >= width * NEARLY for length in lengths)
    return width if full >= FULL_LINES and full * 12 >= len(lengths) else 0


def hangs(lines: Sequence[Line]) -> bool:
    """Does every paragraph open with an indent, so that a line at the margin goes on with the one above."""
    marked = [line.indent for line in lines if not line.is_blank and mark_of(line.text).mark]
    margin = min((line.indent for line in lines if not line.is_blank), default=0)
    return len(marked) >= FEW_MARKS and sum(each - margin >= INDENT for each in marked) * 10 >= len(marked) * 9


def _by_label(line: Line) -> Iterator[Line]:
    """A line that goes on with another label (`… 8 giờ 00. Địa điểm: …`) counts as two."""
    text = line.text if len(line.cells) == 1 else ""
    starts = [hit.end() for hit in _INNER_LABEL.finditer(flat(text)) if hit.start() > LONGEST_MARK]
    if not starts:
        yield line
        return
    for start, stop in pairwise([0, *starts, len(text)]):
        yield replace(line, cells=(text[start:stop].strip(),))


def _paragraphs(lines: Sequence[Line], width: float, hung: bool) -> Iterator[Block]:
    open_lines: list[Line] = []
    gap = paged = False
    for line in lines:
        if line.is_blank:
            gap, paged = True, paged or line.cells == PAGE_BREAK
            continue
        # the end of a page breaks no sentence
        apart = gap and not (paged and open_lines and (len(open_lines) > 1 or len(open_lines[-1].text) >= WIDE))
        measure = width if apart is gap else 1
        opening = open_lines[0].indent if open_lines else 0
        at_margin = hung and line.indent < INDENT <= opening and not apart
        opens = hung and line.indent >= INDENT and abs(line.indent - opening) <= 1 and not line.text[0].islower()
        if open_lines and not opens and _goes_on(open_lines, line, apart, measure, at_margin):
            open_lines.append(line)
        else:
            if open_lines:
                yield _block(open_lines)
            open_lines = [line]
        gap = paged = False
    if open_lines:
        yield _block(open_lines)


def _goes_on(before: list[Line], line: Line, gap: bool, width: float, at_margin: bool) -> bool:
    """Is the line the rest of the paragraph before it: a sentence broken over lines or pages."""
    last = before[-1].text
    opening, mark = mark_of(before[0].text), mark_of(line.text)
    if len(before) == 1 and opening.mark and not opening.rest and opening.rank in (Rank.PART, Rank.ROMAN):
        # "Phần I" alone on its line: its name stands below
        return not mark.mark
    if at_margin and mark.rank in (Rank.NUMBER, Rank.SUBNUMBER, Rank.LETTER):
        # "… năm" at the end of a line, "2024. Ủy ban …" at the beginning of the next
        return not last.endswith(_CLOSED)
    if mark.rank is not Rank.TEXT or _stands_in_table(before[-1], line):
        return False
    if at_margin and len(line.cells) == 1:
        return True
    if _OPENS_ANEW.match(flat(line.text)) or (_PERSON.match(flat(line.text)) and _PERSON.match(flat(before[0].text))):
        return _unfinished(last)
    full = bool(width) and len(last) + 1 + len(line.text.split()[0]) > width * NEARLY
    if last.endswith(_CLOSED):
        return full and _breaks_inside(last, line.text)
    if _unfinished(last) or line.text[0].islower():
        return True
    return not gap and (opening.rank in _ITEMS or (full and not (opening.rank in _PARTS and last.isupper())))


def _stands_in_table(last: Line, line: Line) -> bool:
    """Two rows of a table, or the paragraph behind its last row."""
    return len(last.cells) > 1 and (len(line.cells) > 1 or not line.text[0].islower())


def _breaks_inside(last: str, text: str) -> bool:
    """A full line may break a list behind its semicolon, or a label from its hour."""
    return last.endswith(";") if text[0].islower() else last.endswith(":") and text[0].isdigit()


def _unfinished(last: str) -> bool:
    return last.endswith((",", "-", "–", "(")) or (not last.isupper() and bool(_HANGS.search(last.lower())))


def _block(lines: list[Line]) -> Block:
    mark = mark_of(" ".join(line.text for line in lines))
    return Block(mark.rank, mark.mark, mark.rest, tuple(lines))


def _nested(flat_blocks: list[Block]) -> tuple[Block, ...]:
    made: list[Block] = []
    place = 0
    while place < len(flat_blocks):
        head = flat_blocks[place]
        end = _end_of_list(flat_blocks, place)
        while end < len(flat_blocks) and _belongs(flat_blocks[end], head, flat_blocks[end - 1]):
            end += 1
        made.append(_with_children(head, flat_blocks[place + 1 : end]))
        place = end
    return tuple(made)


def _belongs(block: Block, head: Block, before: Block) -> bool:
    if head.rank is Rank.TEXT and block.rank is Rank.TEXT:
        # a label alone on its line is followed by its lines, up to the next label or gap
        close = block.line - before.lines[-1].number <= 1 and not _LABEL.match(block.text)
        return head.text.endswith(":") and len(head.text.split()) <= WORDS_OF_A_LABEL and close
    if head.rank is Rank.TEXT:
        # a paragraph that ends with a colon introduces the bullets after it
        return head.text.endswith(":") and block.rank in (Rank.DASH, Rank.PLUS)
    if head.rank in (Rank.DASH, Rank.PLUS):
        return block.rank > head.rank and (block.rank is not Rank.TEXT or head.text.endswith(":"))
    return block.rank > head.rank


def _end_of_list(blocks: list[Block], place: int) -> int:
    """Behind the list 1, 2, 3 … that begins again under a numbered heading; else the place behind the heading."""
    own = _numeral(blocks[place])
    if own is None or not _is_heading(blocks[place]) or _numeral_at(blocks, place + 1) != 1:
        return place + 1
    wanted = 1
    for at in range(place + 1, len(blocks)):
        if blocks[at].rank < Rank.NUMBER:
            return at
        value = _numeral(blocks[at])
        if value is not None:
            if value != wanted or (value == own + 1 and not _comes_again(blocks, at, value)):
                return at
            wanted += 1
    return len(blocks)


def _comes_again(blocks: list[Block], place: int, value: int) -> bool:
    """Does the same number open a clause further down in the same part."""
    for block in blocks[place + 1 :]:
        if block.rank < Rank.NUMBER:
            return False
        if _numeral(block) == value:
            return True
    return False


def _numeral_at(blocks: list[Block], place: int) -> int | None:
    return _numeral(blocks[place]) if place < len(blocks) else None


def _numeral(block: Block) -> int | None:
    """The number that opens a clause (`3.`)."""
    hit = _NUMERAL.match(block.mark) if block.rank is Rank.NUMBER else None
    return int(hit[0]) if hit else None


def _is_heading(block: Block) -> bool:
    return len(block.text.split()) <= WORDS_OF_A_HEADING and not block.text.endswith((".", ";"))


def _with_children(head: Block, rest: list[Block]) -> Block:
    return Block(head.rank, head.mark, head.text, head.lines, _nested(rest))


def about(blocks: Sequence[Block], pattern: str) -> Iterator[Block]:
    """Every block whose label matches the pattern (written without marks, lower case), in the order of the text."""
    wanted = re.compile(pattern)
    for block in blocks:
        for each in block.walk():
            if wanted.search(flat(each.label)):
                yield each
