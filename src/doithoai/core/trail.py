"""The hash chain of the trail: what is hashed, and how a chain is checked."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

FIRST = ""
"""What the first link names as its predecessor."""


def link_hash(previous: str, facts: Mapping[str, object]) -> str:
    """SHA-256 over the predecessor's hash and the canonical JSON of the facts (hex, 64 characters)."""
    canonical = json.dumps(facts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"{previous}\n{canonical}".encode()).hexdigest()


@dataclass(frozen=True)
class Link:
    """One stored link: its number in the chain, its facts, and the two hashes as stored."""

    number: int
    facts: Mapping[str, object]
    previous: str
    hash: str


@dataclass(frozen=True)
class Break:
    """The first place where a chain does not hold. `why` is one of: gap, cut, changed."""

    number: int
    why: str


def find_break(links: Iterable[Link]) -> Break | None:
    """The first broken link of a chain given in order; None where every link holds."""
    expected_number, previous = 1, FIRST
    for link in links:
        if link.number != expected_number:
            return Break(expected_number, "gap")
        if link.previous != previous:
            return Break(link.number, "cut")
        if link.hash != link_hash(previous, link.facts):
            return Break(link.number, "changed")
        expected_number, previous = link.number + 1, link.hash
    return None
