"""Where the dialogue takes place."""

import re
from collections.abc import Iterator

from doithoai.core.reading.fields.sessions import read_sessions
from doithoai.core.reading.found import SILENT, Found, found
from doithoai.core.reading.layout.flat import flat, trimmed
from doithoai.core.reading.layout.marks import Rank
from doithoai.core.reading.layout.outline import Block
from doithoai.core.reading.layout.passages import DUTIES, Passage, behind_label, sentences, walk, whole
from doithoai.core.reading.layout.zones import Zones
from doithoai.core.reading.phrases.places import (
    LEAD,
    MOVED_TO,
    UNCHANGED,
    VENUE_LABEL,
    WORDS_OF_PLACE,
    left_open,
    place_in,
    venue_blocks,
)
from doithoai.core.reading.phrases.time_words import ANNOUNCED, DIALOGUE, HELD, time_headings


def read_venue(zones: Zones) -> Found[str]:
    """The place as written; silent where it is announced later or where several sessions have several."""
    sessions = [each.venue for each in read_sessions(zones) if each.venue.value]
    if sessions:
        return sessions[0] if len({each.value for each in sessions}) == 1 else SILENT
    for block in venue_blocks(zones):
        place, line = _of_block(block)
        if place:
            return found(place, line)
    for confidence, passage in _prose(zones):
        hit = place_in(passage.text)
        if hit:
            return found(hit, passage.line_at(max(0, passage.text.find(hit))), confidence)
    return SILENT


def _of_block(block: Block) -> tuple[str | None, int]:
    said = behind_label(block)
    if ("thoi gian" in flat(block.label) or not said.text) and not block.children:
        return (place_in(said.text), block.line) if said.text else (None, block.line)
    if said.text and not ANNOUNCED.search(said.plain):
        if "thoi gian" in flat(block.label):
            place = place_in(said.text)
            if place:
                return place, said.line_at(max(0, said.text.find(place)))
        else:
            return _as_place(_moved(said.text)), said.line_at(0)
    return _of_children(block)


def _of_children(block: Block) -> tuple[str | None, int]:
    """What stands under the heading alone: one bullet, or the lines of one address."""
    if VENUE_LABEL.match(flat(block.label)) and "thoi gian" not in flat(block.label):
        rows = [child for child in block.children if not ANNOUNCED.search(flat(child.text))]
        if len(rows) == 1 or (rows and all(child.rank is Rank.TEXT and not child.children for child in rows)):
            text = " ".join(child.text for child in rows[:3])
            changed = [child for child in rows if VENUE_LABEL.match(flat(child.label)) and child.rest]
            return _as_place(_moved(changed[0].rest if changed else text)), rows[0].line
    return None, block.line


def _moved(text: str) -> str:
    """Of a place that is changed only the new one."""
    plain = flat(text)
    to = list(MOVED_TO.finditer(plain)) if re.search(r"\b(?:chuyen|doi|dieu chinh|sua)\b", plain) else []
    return text[to[-1].end() :] if to else text


def _as_place(text: str) -> str | None:
    """The place itself, without "tại", a clause about it and the closing mark."""
    for pattern in (UNCHANGED, LEAD, re.compile(r"^tai\s")):
        hit = pattern.match(flat(text))
        text = text[hit.end() :] if hit else text
    plain = flat(text)
    if left_open(text):
        return None
    if ANNOUNCED.search(plain) and not re.search(WORDS_OF_PLACE, plain[:40]):
        return None
    return trimmed(text.strip('"“” ')) or None


def _prose(zones: Zones) -> Iterator[tuple[float, Passage]]:
    """Sentences about the time, then any that say where the dialogue is held."""
    for block in time_headings(zones.body):
        for each in walk([block]):
            for sentence in sentences(whole(each)):
                yield 0.9, sentence
    for block in zones.blocks:
        for each in walk([block], DUTIES):
            for sentence in sentences(whole(each)):
                plain = sentence.plain
                if HELD.search(plain) and DIALOGUE.search(plain) and re.search(r"\d", plain):
                    yield 0.7, sentence
