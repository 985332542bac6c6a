"""The badge: the short code on an invitation, and what the scanner at the door reads of it."""

import hashlib

from doithoai.core.petitions.numbering import ALPHABET, LENGTH, code_from_number, read_code

POSSIBLE = len(ALPHABET) ** (LENGTH - 1)
"""How many badges there are: too many to try."""


def badge_from_number(number: int) -> str:
    """The badge that stands for a number below `POSSIBLE`, with a check letter: `K4TN-8M3H`."""
    return code_from_number(number)


def read_badge(scanned: str) -> str | None:
    """The badge in what was scanned or typed: the bare code, or the address in the QR that ends with it."""
    for part in reversed([part for part in scanned.strip().split("/") if part]):
        found = read_code(part)
        if found:
            return found
    return None


def badge_mark(dialogue_code: str, badge: str) -> str:
    """What a door without a connection keeps of a badge: it recognises the badge and does not show it."""
    return hashlib.sha256(f"{dialogue_code}:{badge}".encode()).hexdigest()[:24]
