"""Where the dialogue takes place."""

import re
from collections.abc import Iterator

from doithoai.core.reading.flat import flat, trimmed
from doithoai.core.reading.found import SILENT, Found, found
from doithoai.core.reading.marks import Rank
from doithoai.core.reading.outline import Block
from doithoai.core.reading.passages import DUTIES, Passage, behind_label, labelled, sentences, walk, whole
from doithoai.core.reading.time_words import ANNOUNCED, DIALOGUE, HELD, time_headings
from doithoai.core.reading.zones import Zones

VENUE_LABEL = re.compile(
    r"^(?:ve |du kien |(?:dieu chinh|thay doi|sua doi)\b(?:[^:]{0,50} ve)? |(?:thoi gian|noi dung|hinh thuc)[ ,\-–va]+)?"
    r"(?:dia diem|noi to chuc|diem cau chinh)\b(?! niem yet| tiep nhan| gui| nhan)"
)
_WORDS_OF_PLACE = (
    r"hoi truong|phong hop|phong hoi|nha van hoa|nha sinh hoat|nha cong vu|nha van|tru so|trung tam|hoi quan|san |"
    r"dinh |chua |truong |ubnd|uy ban|dang uy|van phong|khu |cau lac bo|diem cau|tram |so |huyen uy|tinh uy|thanh uy|"
    r"nha |hop tac xa|cong ty|khach san|rap |cung |ban |thon |to dan pho|cum |xa |phuong "
)
_AT = re.compile(r"(?:\btai|\bo|@)\s(?:cac )?(?=(?:" + _WORDS_OF_PLACE + r"))")
_END = re.compile(
    r"[;:]|\.(?=\s|$)|,? (?:voi su|do dong chi|do ong|de (?:doi|gap|nghe)|bat dau|vao (?:luc|hoi|ngay)|thanh phan)\b|$"
)
_CLOCK_OR_DAY = re.compile(
    r"[,\s(]+(?:vao\s|tu\s|luc\s)?(?:\d{1,2} ?(?:gio|h)\b|\d{1,2}h\d\d|ngay \d|(?:sang|chieu) ngay)"
)
_UNCHANGED = re.compile(r"^(?:van )?(?:giu nguyen|khong thay doi|khong doi)\s*(?:nhu cu\s*)?(?:la |tai )?")
_LEAD = re.compile(
    r"^(?:(?:du kien|to chuc|duoc to chuc|se to chuc|hoi nghi|buoi|cuoc|doi thoai|tiep xuc|chuyen|doi|dieu chinh|sang|"
    r"thanh|moi)\s)*tai\s|^(?:du kien|la)\s(?:tai\s)?"
)
_TO = re.compile(
    r"\b(?:sua doi thanh|chuyen sang|doi sang|doi thanh|thanh|sang)\s*:?\s+(?:[\"“])?(?:\d+\.\s*)?(?:dia diem\s*:\s*)?(?:tai\s)?"
)


def venue_blocks(zones: Zones) -> list[Block]:
    """The blocks about the place; outside of the duties, else anywhere."""
    outside = labelled(zones.body, VENUE_LABEL, DUTIES)
    return outside or labelled(zones.body, VENUE_LABEL)


def read_venue(zones: Zones) -> Found[str]:
    """The place as written; silent where it is announced later or where several sessions have several."""
    for block in venue_blocks(zones):
        place, line = _of_block(block)
        if place:
            return found(place, line)
    for confidence, passage in _prose(zones):
        hit = place_in(passage.text)
        if hit:
            return found(hit, passage.line_at(max(0, passage.text.find(hit))), confidence)
    return SILENT


def place_in(text: str) -> str | None:
    """The place that a sentence names behind "tại"; None where it names none."""
    plain = flat(text)
    hit = _AT.search(plain)
    if not hit:
        return None
    start = hit.end()
    end = _END.search(plain, start)
    stop = end.start() if end else len(text)
    timed = _CLOCK_OR_DAY.search(plain, start, stop)
    return trimmed(text[start : timed.start() if timed else stop]) or None


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
    to = list(_TO.finditer(plain)) if re.search(r"\b(?:chuyen|doi|dieu chinh|sua)\b", plain) else []
    return text[to[-1].end() :] if to else text


def _as_place(text: str) -> str | None:
    """The place itself, without "tại", a clause about it and the closing mark."""
    for pattern in (_UNCHANGED, _LEAD, re.compile(r"^tai\s")):
        hit = pattern.match(flat(text))
        text = text[hit.end() :] if hit else text
    plain = flat(text)
    if ANNOUNCED.search(plain) and not re.search(_WORDS_OF_PLACE, plain[:40]):
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
