"""The difference between two wordings told in words, and two changed wordings put together over their common origin."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from doithoai.core.text.difference import ADDED, REMOVED, SAME

_SENTENCES = re.compile(r"\s*.+?(?:[.!?…;:]+(?=\s|$)|(?=\n)|$)|\s+", re.DOTALL)
_AROUND = 6
"""How many words before a change say where it stands."""


@dataclass(frozen=True)
class Change:
    """One place that changed: `removed` stood there, `added` stands there now, `after` are the words before it."""

    removed: str
    added: str
    after: str


def joined(pieces: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pieces of `difference` with changes that only blanks part put together, so that they read as one.

    Without the added they still spell the old wording, without the removed the new one.
    """
    found: list[tuple[str, str]] = []
    removed, added, blank = "", "", ""
    for kind, text in [*pieces, (SAME, "")]:
        if kind != SAME:
            removed, added, blank = removed + blank, added + blank, ""
            removed, added = (removed + text, added) if kind == REMOVED else (removed, added + text)
        elif (removed or added) and text and not text.strip():
            blank += text
        else:
            parts = ((REMOVED, removed), (ADDED, added), (SAME, blank + text))
            found += [part for part in parts if part[1]]
            removed, added, blank = "", "", ""
    return found


def changes(pieces: Iterable[tuple[str, str]]) -> list[Change]:
    """The places that changed, in their order, from the pieces of `difference`; blanks alone are no change."""
    found: list[Change] = []
    before, removed, added = "", "", ""
    for kind, text in [*joined(pieces), (SAME, "")]:
        if kind == REMOVED:
            removed = text
        elif kind == ADDED:
            added = text
        else:
            if removed.strip() or added.strip():
                found.append(Change(removed.strip(), added.strip(), " ".join(before.split()[-_AROUND:])))
            before, removed, added = before + added + text, "", ""
    return found


def words_in(pieces: Iterable[tuple[str, str]], kind: str) -> int:
    """How many words the pieces of that kind hold."""
    return sum(len(text.split()) for each, text in pieces if each == kind)


@dataclass(frozen=True)
class Together:
    """Two wordings put together; `clashes` counts the places that both changed: both wordings stand there."""

    text: str
    clashes: int


def put_together(origin: str, theirs: str, mine: str) -> Together:
    """What either changed since `origin`, in one text: no word that anybody added is lost.

    A sentence that only one of them changed is taken as changed; where both did, theirs stands first, then mine.
    """
    old = _sentences(origin)
    left, right = _hunks(old, _sentences(theirs)), _hunks(old, _sentences(mine))
    text, at, clashes = "", 0, 0
    for start, end in _regions(left + right):
        one, other = _rewritten(old, left, start, end), _rewritten(old, right, start, end)
        before = "".join(old[start:end])
        text += "".join(old[at:start])
        if one == other or other == before:
            text += one
        elif one == before:
            text += other
        else:
            clashes += 1
            text += one + ("" if not one or one[-1:].isspace() or other[:1].isspace() else " ") + other
        at = end
    return Together(text + "".join(old[at:]), clashes)


Hunk = tuple[int, int, str]
"""From, to (in pieces of the origin) and what stands there now."""


def _sentences(text: str) -> list[str]:
    return _SENTENCES.findall(text)


def _hunks(old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [(a, b, "".join(new[c:d])) for tag, a, b, c, d in codes if tag != "equal"]


def _regions(hunks: Iterable[Hunk]) -> list[tuple[int, int]]:
    """The stretches of the origin that somebody changed; those that share a sentence, or a place to insert, are one."""
    regions: list[tuple[int, int]] = []
    for start, end, _text in sorted(hunks):
        if regions and (start < regions[-1][1] or (start, end) == regions[-1]):
            regions[-1] = (regions[-1][0], max(end, regions[-1][1]))
        else:
            regions.append((start, end))
    return regions


def _rewritten(old: Sequence[str], hunks: Iterable[Hunk], start: int, end: int) -> str:
    """The stretch as one side has it."""
    text, at = "", start
    for a, b, new in hunks:
        if _lies_in(a, b, start, end):
            text += "".join(old[at:a]) + new
            at = b
    return text + "".join(old[at:end])


def _lies_in(a: int, b: int, start: int, end: int) -> bool:
    """Whether a hunk belongs to a stretch; what is only inserted at its edge is a stretch of its own."""
    if a == b:
        return start < a < end or start == end == a
    return start <= a and b <= end
