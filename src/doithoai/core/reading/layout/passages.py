"""Runs of text out of a plan, which know the source line of each of their letters."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from doithoai.core.reading.layout.flat import flat
from doithoai.core.reading.layout.outline import Block

DUTIES = re.compile(
    r"^(?:ve )?(?:to chuc (?:trien khai )?thuc hien|bien phap (?:to chuc )?thuc hien|phan cong|giao nhiem vu|"
    r"trach nhiem|nhiem vu (?:cu the )?cua|trien khai thuc hien)"
)
"""Headings of the part on carrying out the plan: what stands there is somebody's duty, not the dialogue itself."""
PROGRAMME = re.compile(r"^(?:noi dung )?(?:chuong trinh|trinh tu|tien trinh|cac buoc|dien bien|kich ban|quy trinh)\b")
"""Headings of the programme of the meeting."""
_SENTENCE_END = re.compile(
    r"(?<=[^\W\d_][.;!?])\s+(?=[^\W\d_“\"(])|(?<=[^\W\d_];)\s+(?=\d)"
    r"|(?<=[)”\"];)\s+(?=\d)|(?<=(?:\d\d|.[)”\"])[.;!?])\s+(?=[^\W\d_“\"(])"
)
LONGEST_SENTENCE = 1500
_SHORT_FORMS = ("tp.", "ub.", "tx.", "ths.", "ts.", "tm.", "kt.", "đ/c.", "dc.")


@dataclass(frozen=True)
class Passage:
    """A part of the text of a block; `shift` is where it begins in there."""

    text: str
    block: Block
    shift: int = 0

    @property
    def plain(self) -> str:
        """Folded, letter by letter."""
        return flat(self.text)

    def line_at(self, position: int) -> int:
        """The source line of that letter."""
        return self.block.line_at(self.shift + position)

    def cut(self, start: int, stop: int | None = None) -> "Passage":
        """From one letter to another, without blanks at the ends."""
        part = self.text[start:stop]
        lead = len(part) - len(part.lstrip())
        return Passage(part.strip(), self.block, self.shift + start + lead)


def whole(block: Block) -> Passage:
    """The text of a block itself, nothing of what stands under it."""
    return Passage(block.text, block)


def behind_label(block: Block) -> Passage:
    """The text behind the first colon; empty where there is none."""
    return Passage(block.rest, block, len(block.text) - len(block.rest))


def said_by(block: Block) -> Passage:
    """The text behind the first colon, else the whole text."""
    return behind_label(block) if block.rest else whole(block)


def walk(blocks: Sequence[Block], without: re.Pattern[str] | None = None) -> Iterator[Block]:
    """Every block with what stands under it, but not the headings that match `without` nor anything under them."""
    for block in blocks:
        if without is None or not without.search(flat(block.label)):
            yield block
            yield from walk(block.children, without)


def labelled(blocks: Sequence[Block], pattern: re.Pattern[str], without: re.Pattern[str] | None = None) -> list[Block]:
    """The blocks whose label matches, the parts that match `without` left out."""
    return [block for block in walk(blocks, without) if pattern.search(flat(block.label))]


def sentences(passage: Passage) -> Iterator[Passage]:
    """The sentences and the parts between semicolons."""
    for start, stop in _bounds(passage.text):
        yield Passage(passage.text[start:stop], passage.block, passage.shift + start)


@lru_cache(maxsize=4096)
def _bounds(text: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of a text begin and end; every reader of a part asks for the same ones."""
    bounds: list[tuple[int, int]] = []
    start = 0
    for gap in _SENTENCE_END.finditer(text):
        if not text[max(0, gap.start() - 5) : gap.start()].lower().endswith(_SHORT_FORMS):
            bounds += _bounded(text, start, gap.start())
            start = gap.end()
    return (*bounds, *_bounded(text, start, len(text)))


def _bounded(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """A passage longer than any sentence in pieces, so that the work on each stays small; no blanks at the ends."""
    for place in range(start, max(start + 1, stop), LONGEST_SENTENCE):
        piece = text[place : min(stop, place + LONGEST_SENTENCE)]
        words = piece.strip()
        if words:
            lead = place + len(piece) - len(piece.lstrip())
            yield lead, lead + len(words)
