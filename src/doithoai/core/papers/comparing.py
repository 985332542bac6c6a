"""What differs between two wordings of a paper, part by part and word by word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from doithoai.core.papers.editing import editable
from doithoai.core.papers.paper import Block, Paper, Signature, number_line, place_line
from doithoai.core.text.difference import ADDED, REMOVED, SAME, difference

Pieces = tuple[tuple[str, str], ...]


class PartName(StrEnum):
    """Of which part of a paper a difference speaks."""

    HEADING = "heading"
    TITLE = "title"
    ADDRESSEES = "addressees"
    BLOCK = "block"
    APPENDIX = "appendix"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"


@dataclass(frozen=True)
class PartDifference:
    """One part in both wordings. `number` counts the blocks of the newer wording, or of the older for a removed one."""

    part: PartName
    number: int
    change: str
    """`same`, `added`, `removed` or `changed`."""
    pieces: Pieces

    @property
    def is_changed(self) -> bool:
        """Whether the part differs."""
        return self.change != SAME


CHANGED = "changed"


def compare(old: Paper, new: Paper) -> list[PartDifference]:
    """Every part of both wordings, in the order of the paper: heading, title, addressees, text, foot, appendices."""
    found = [
        _part(PartName.HEADING, 0, _heading(old), _heading(new)),
        _part(PartName.TITLE, 0, _title(old), _title(new)),
        _part(PartName.ADDRESSEES, 0, "\n".join(old.addressees), "\n".join(new.addressees)),
        *_blocks(PartName.BLOCK, [_words(block) for block in old.blocks], [_words(block) for block in new.blocks]),
        _part(PartName.RECIPIENTS, 0, _recipients(old), _recipients(new)),
        _part(PartName.SIGNATURE, 0, _signed(old.signatures), _signed(new.signatures)),
        *_blocks(PartName.APPENDIX, _appendices(old), _appendices(new)),
    ]
    return [part for part in found if part.pieces]


def _part(part: PartName, number: int, old: str, new: str) -> PartDifference:
    if old == new:
        return PartDifference(part, number, SAME, ((SAME, old),) if old else ())
    change = CHANGED if old and new else (ADDED if new else REMOVED)
    return PartDifference(part, number, change, tuple(difference(old, new)))


def _blocks(part: PartName, old: Sequence[str], new: Sequence[str]) -> Iterator[PartDifference]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield from (_part(part, place + 1, new[place], new[place]) for place in range(c, d))
            continue
        # where blocks were replaced they are set against each other in their order
        for step in range(max(b - a, d - c)):
            before = old[a + step] if a + step < b else ""
            after = new[c + step] if c + step < d else ""
            yield _part(part, (c + step if after else a + step) + 1, before, after)


def _heading(paper: Paper) -> str:
    heading = paper.heading
    return "\n".join(
        each for each in (heading.superior, heading.issuer, number_line(heading), place_line(heading)) if each
    )


def _title(paper: Paper) -> str:
    return "\n".join(each for each in (paper.title, paper.subject) if each)


def _recipients(paper: Paper) -> str:
    return "\n".join(each for each in (*paper.recipients, paper.archive_line) if each)


def _signed(signatures: Sequence[Signature]) -> str:
    return "\n\n".join("\n".join((*each.capacity_lines, each.name)) for each in signatures)


def _appendices(paper: Paper) -> list[str]:
    return [line for part in paper.appendices for line in (f"{part.name}\n{part.title}", *map(_words, part.blocks))]


def _words(block: Block) -> str:
    row = editable(block)
    cells = (" | ".join(each) for each in (row.columns, *row.rows) if each)
    return "\n".join(each for each in (" ".join(word for word in (row.mark, row.text) if word), *cells) if each)
