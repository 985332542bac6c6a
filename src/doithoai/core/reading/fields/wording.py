"""What a plan says beyond its draft: purposes, requirements, participants, conduct, in its own words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from doithoai.core.reading.layout.flat import trimmed
from doithoai.core.reading.layout.outline import Block, about
from doithoai.core.reading.layout.zones import zones_of

Texts = tuple[str, ...]
_PURPOSES = r"^(?:\W*)muc dich(?!.*yeu cau)"
_REQUIREMENTS = r"^yeu cau"
_PARTICIPANTS = r"^thanh phan"
_CONDUCT = r"^(?:cach thuc|phuong phap|phuong thuc) (?:tien hanh|thuc hien|to chuc|doi thoai)"
MOST = 40


@dataclass(frozen=True)
class PlanWording:
    """The parts of a plan that have no keys in the draft and go into the new plan as they are."""

    purposes: Texts = ()
    requirements: Texts = ()
    participants: Texts = ()
    conduct: Texts = ()


def wording_of(text: str) -> PlanWording:
    """The purposes, requirements, participants and conduct that the text of a plan states."""
    body = zones_of(text).body
    return PlanWording(
        purposes=_items(body, _PURPOSES),
        requirements=_items(body, _REQUIREMENTS),
        participants=_items(body, _PARTICIPANTS),
        conduct=_items(body, _CONDUCT),
    )


def _items(blocks: Sequence[Block], pattern: str) -> Texts:
    part = next(about(blocks, pattern), None)
    return tuple(_texts(part))[:MOST] if part else ()


def _texts(part: Block) -> Iterator[str]:
    """What stands under a heading, a text for each item; behind a colon of the heading itself too."""
    if part.rest:
        yield trimmed(part.rest)
    for block in part.children:
        for each in block.walk():
            if words := trimmed(each.text):
                yield words
