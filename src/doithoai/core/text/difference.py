"""What changed between two wordings, word by word."""

import re
from difflib import SequenceMatcher

SAME, ADDED, REMOVED = "same", "added", "removed"
_PIECES = re.compile(r"\s+|[^\s]+")


def difference(old: str, new: str) -> list[tuple[str, str]]:
    """Pieces (same, added or removed; text): without the added they spell `old`, without the removed `new`."""
    before, after = _PIECES.findall(old), _PIECES.findall(new)
    pieces: list[tuple[str, str]] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append((SAME, "".join(before[a:b])))
            continue
        if b > a:
            pieces.append((REMOVED, "".join(before[a:b])))
        if d > c:
            pieces.append((ADDED, "".join(after[c:d])))
    return pieces
