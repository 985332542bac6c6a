"""Several sessions of one dialogue: a table, a list by cluster of hamlets, or a sentence that tells them one by one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise, zip_longest

from doithoai.core.reading.draft import FoundSession
from doithoai.core.reading.found import SILENT, Found, found
from doithoai.core.reading.layout.flat import flat, trimmed
from doithoai.core.reading.layout.lines import Line
from doithoai.core.reading.layout.outline import Block
from doithoai.core.reading.layout.passages import DUTIES, Passage, sentences, walk, whole
from doithoai.core.reading.layout.tables import Table, tables_under
from doithoai.core.reading.layout.zones import Zones
from doithoai.core.reading.phrases.places import VENUE_LABEL, place_in, venue_blocks
from doithoai.core.reading.phrases.spans import Clock, clocks_in, spans_in
from doithoai.core.reading.phrases.time_words import OTHER_LABELS, heard, plan_year, time_headings

_AUDIENCE_COLUMNS = (
    r"doi tuong|nguoi du|nhan dan",
    r"cum|thon|to dan pho|khu pho|\bap\b|\bban\b|dia ban|lien to",
    r"don vi|thanh phan|noi dung",
)
_NAMELESS = re.compile(
    r"^(?:(?:buoi|dot|ngay|phien|lan|cuoc|hoi nghi)\s(?:thu\s)?(?:\w{1,4}|nhat|hai)|thoi gian|ngay|sang|chieu|"
    r"toi|quy\s\w+|thang\s\w+)$"
)
_WITH = re.compile(
    r"\b(?:voi|doi voi|cho|danh cho|gom|thanh phan(?: la| gom)?|doi tuong(?: la"
    r"| gom)?)\s?:?\s(?!thoi gian|noi dung)"
)
_AUDIENCE_END = re.compile(r"[;:.()]|,? (?:tai|luc|vao|ngay|tu|thoi gian|dia diem|to chuc)\b|$")
_PEOPLE_IN_BRACKETS = re.compile(
    r"\s*\((?:(?:doi thoai |tiep xuc |gap )?voi |doi voi |danh cho |cho |gom |phuc vu )?((?:cu tri"
    r"|nhan dan|nguoi dan|cac |dai bieu|hoi vien|"
    r"doan vien|thon |to dan pho|khu pho|cum |ap |ban )[^()]*)\)$"
)
_CLUSTER = re.compile(
    r"(?:(?:hoi nghi|buoi|cuoc|dot|phien|dia diem|diem|doi thoai)\s)*(?:tai\s)?(?:lien\s)?(?:cum|nhom|khoi"
    r"|khu vuc|diem)"
    r"\s(?:so\s|thu\s)?(?:\d{1,2}|[ivx]{1,4}|nhat|hai|ba|tu|[a-e])(?:\s?[(–-]\s?(?P<inside>[^()]*)\)?)?$"
)
_GATHERS = re.compile(r"^(?:[Gg]ồm|[Bb]ao gồm|[Cc]ho|[Vv]ới|[Dd]ành cho|[Đđ]ối với|[Đđ]ối tượng)\s*:?\s+")
_WHO = re.compile(
    r"(?:gom |bao gom |cho |voi |danh cho |danh sach )*(?:(?:cac|toan the|nhan dan|cu tri|nguoi dan"
    r"|dai dien|ba con|\d+) )*"
    r"(?:thon|to dan pho|to\b|khu pho|khu dan cu|khu|ap\b|ban\b|xom|buon|lang|xa|phuong|thi tran|ho\b"
    r"|ho dan|nhan dan|cu tri"
    r"|nguoi dan|hoi vien|doan vien|cong dan|doanh nghiep|nong dan|cum|tdp|kp\b|chi hoi|chi doan|don vi"
    r"|truong|can bo|cong nhan"
    r"|phu nu|thanh nien|hop tac xa)"
)
_TIME_OR_PLACE = re.compile(
    r"[;:(]|,?\s(?:tu\s|vao\s|luc\s|hoi\s)*(?:\d{1,2}\s?(?:gio|h|g)\b|\d{1,2}[hg:]\d|ngay\b|(?:sang|chieu"
    r"|toi) (?:ngay|thu)"
    r"|\d{1,2}/\d)|,?\s(?:tai|dia diem|to chuc|o)\s|\.(?:\s|$)"
)
_INSTEAD = re.compile(
    r"^(?:nay\b|(?:duoc )?(?:dieu chinh|sua doi|thay doi|chuyen|doi|lui|hoan|doi lich)\b[^.;]{0,40}\b(?:thanh"
    r"|sang|den|lai)\b|thoi gian moi)"
)
_MEETING = re.compile(
    r"(?:to chuc\s)?(?:hoi nghi|buoi|cuoc|dot|phien|lan|cum|nhom|khu vuc|diem|ky)\s(?:doi thoai\s"
    r"|tiep xuc\s)?(?:so\s|thu\s|cum\s)*"
    r"(?:\d{1,2}|[ivx]{1,4}|nhat|mot|hai|ba|tu|bon|nam)\b"
)
_PIECE = re.compile(r";\s|,\s(?=(?:va )?(?:sang|chieu|toi|buoi|cum|dot)\b)")
_VENUE_COLUMN = r"dia diem|noi (?:to chuc|doi thoai)|\btai\b"


@dataclass(frozen=True)
class _Session:
    day: date | None
    clock: str | None
    venue: str | None
    audience: str | None
    line: int


def read_sessions(zones: Zones) -> tuple[FoundSession, ...]:
    """The sessions in order; none where the dialogue has only one."""
    year = plan_year(zones)
    for told in _tellings(zones, year):
        sessions = _with_days(told)
        if _are_sessions(sessions):
            return tuple(_found(each) for each in _with_venues(sessions, zones))
    return ()


def _are_sessions(sessions: Sequence[_Session]) -> bool:
    """Sessions differ, and each has a day, or at least somebody it is for."""
    differing = {(each.day, each.clock, each.venue, each.audience) for each in sessions}
    return len(differing) >= 2 and all(each.day or each.audience for each in sessions)


def _tellings(zones: Zones, year: int | None) -> Iterator[list[_Session]]:
    """Every way in which sessions may be told, the surest first."""
    for without in (DUTIES, None):
        headings = time_headings(zones.body, without)
        yield from (_from_one_hour(table, block, year) for block in headings for table in tables_under(block))
        yield from (told for block in headings for told in _of_siblings(block, year))
        yield from (_of_prose(whole(each), year) for block in headings for each in walk([block], OTHER_LABELS))
    yield from (told for block in zones.body for told in _of_meetings(block, year))
    for table in (each for block in zones.body for each in tables_under(block)):
        if table.column(r"thoi gian|ngay") is not None and table.column(_VENUE_COLUMN) is not None:
            yield _of_table(table, year)


def _of_table(table: Table, year: int | None) -> list[_Session]:
    return [made for row in table.rows for made in _of_row(table, row, year)]


def _from_one_hour(table: Table, block: Block, year: int | None) -> list[_Session]:
    """The rows of a table, which begin at the hour that the sentence above it says where they say none."""
    rows = _of_table(table, year)
    shared = [each for part in walk([block]) if len(part.lines[0].cells) == 1 for each in clocks_in(part.text)]
    if len({clock.text for clock in shared}) != 1 or any(row.clock for row in rows):
        return rows
    return [replace(row, clock=shared[0].text) for row in rows]


def _of_row(table: Table, row: Line, year: int | None) -> Iterator[_Session]:
    text = row.text
    day, clock = _day(text, year), _first(clocks_in(text))
    if (day is None and clock is None) or (not table.heading and day is None):
        return
    venue = table.cell(row, table.column(_VENUE_COLUMN)) or place_in(text) or ""
    columns = [table.column(pattern) for pattern in _AUDIENCE_COLUMNS]
    audience = next((table.cell(row, place) for place in columns if table.cell(row, place)), "")
    yield _session(day, clock, venue, trimmed(audience) or None, row.number)


def _of_siblings(block: Block, year: int | None) -> Iterator[list[_Session]]:
    """Blocks of one rank that each tell a session: `Cụm 1: …`, `Buổi thứ nhất: …`, `1. Quý II: …`."""
    for parent in walk([block]):
        told = [made for child in parent.children for made in _of_block(child, year)]
        if len(told) >= 2:
            yield [replace(each, day=each.day or _day(parent.text, year)) for each in told]


def _of_meetings(block: Block, year: int | None) -> Iterator[list[_Session]]:
    """`Cuộc thứ nhất: …`, `Cuộc 2: …` under a heading that names no time, each with its day."""
    for parent in walk([block], DUTIES):
        meetings = [child for child in parent.children if _MEETING.match(flat(child.text))]
        told = [made for child in meetings for made in _of_block(child, year) if made.day]
        if len(told) >= 2:
            yield told


def _of_block(block: Block, year: int | None) -> Iterator[_Session]:
    if OTHER_LABELS.match(flat(block.label)) or VENUE_LABEL.match(flat(block.label)):
        return
    within = [whole(each) for each in walk([block])]
    said = heard(Passage(" ".join(part.text for part in within), block), year)
    text = said.passage.text
    if not said.spans and not said.clocks:
        return
    venues = [each.rest for each in walk([block]) if VENUE_LABEL.match(flat(each.label)) and each.rest]
    venue = venues[0] if venues else next((place for part in within if (place := place_in(part.text))), "")
    yield _session(_day(text, year), _first(said.clocks), venue, _audience(block), block.line)


def _of_prose(passage: Passage, year: int | None) -> list[_Session]:
    made = []
    told_here = list(sentences(passage))
    for sentence, following in zip_longest(told_here, told_here[1:]):
        if following and _INSTEAD.match(following.plain):
            # "… đã ấn định ngày 12/8. Nay chuyển sang …": the day before is given up
            continue
        told = heard(sentence, year).passage
        cuts = [hit.start() for hit in _PIECE.finditer(told.plain)]
        for start, stop in pairwise([0, *cuts, len(told.text)]):
            piece = told.cut(start, stop)
            clocks = clocks_in(piece.text)
            day, venue = _day(piece.text, year), place_in(piece.text)
            if (day or clocks) and (venue or len(clocks) == 1):
                made.append(_session(day, _first(clocks), venue or "", _said_audience(piece.text), piece.line_at(0)))
    return made


def _with_days(told: Sequence[_Session]) -> list[_Session]:
    """A session that names only its hour is held on the day before it in the text."""
    made: list[_Session] = []
    for each in told:
        made.append(replace(each, day=each.day or (made[-1].day if made and each.clock else None)))
    return made


def _with_venues(sessions: list[_Session], zones: Zones) -> list[_Session]:
    """Places listed under their own heading belong to the sessions in order, or by the same name."""
    if any(each.venue for each in sessions):
        return sessions
    for block in (each for each in venue_blocks(zones) if "thoi gian" not in flat(each.label)):
        places = [child for child in block.children if child.rest or child.text]
        if len(places) == len(sessions):
            return [
                replace(each, venue=_tidy_place(child.rest or child.text))
                for each, child in zip(sessions, places, strict=True)
            ]
    return sessions


def _audience(block: Block) -> str | None:
    """Who a session is for: the people of its cluster, its name before the colon, else the words behind "với"."""
    label = trimmed(block.label) if block.rest or block.children else ""
    if cluster := _CLUSTER.match(flat(label)):
        return _of_cluster(block, label, cluster)
    if label and not _NAMELESS.match(flat(label)) and not spans_in(label, 2000) and not clocks_in(label):
        return label
    for each in walk([block]):
        said = _said_audience(each.text)
        if said:
            return said
    return None


def _of_cluster(block: Block, label: str, cluster: re.Match[str]) -> str | None:
    """`Cụm 1 (thôn 1, 2)`, `Nhóm 2: các hộ thuộc khu phố 6, lúc 8 giờ`: the people, else the name of the cluster."""
    inside = cluster.start("inside"), cluster.end("inside")
    if cluster["inside"] and _WHO.match(cluster["inside"]):
        return _GATHERS.sub("", trimmed(label[inside[0] : inside[1]]))
    told = _TIME_OR_PLACE.split(flat(block.rest))[0] if block.rest else ""
    if _WHO.match(told):
        return _GATHERS.sub("", trimmed(block.rest[: len(told)]))
    return (_said_audience(block.text) if _WITH.search(flat(block.rest)) else None) or label


def _said_audience(text: str) -> str | None:
    plain = flat(text)
    hit = _WITH.search(plain)
    if not hit:
        label = text.split(":")[0] if ":" in text else ""
        return (
            label.strip() if label and not spans_in(label, 2000) and not _NAMELESS.match(flat(label).strip()) else None
        )
    end = _AUDIENCE_END.search(plain, hit.end())
    return trimmed(text[hit.end() : end.start() if end else None]) or None


def _day(text: str, year: int | None) -> date | None:
    return next((span.start for span in spans_in(text, year) if span.kind == "date"), None)


def _first(clocks: Sequence[Clock]) -> str | None:
    return clocks[0].text if clocks else None


def _session(day: date | None, clock: str | None, venue: str, audience: str | None, line: int) -> _Session:
    """People named in brackets behind the place are those whom the session is for."""
    behind = _PEOPLE_IN_BRACKETS.search(flat(venue))
    if behind:
        inside = trimmed(venue[behind.start(1) : behind.end(1)])
        venue, audience = venue[: behind.start()], audience or inside
    return _Session(day, clock, _tidy_place(venue), audience, line)


def _tidy_place(text: str) -> str | None:
    return trimmed(re.sub(r"^(?:[Tt]ại|[Ởở])\s+", "", text.strip())) or None


def _found(session: _Session) -> FoundSession:
    def leaf(value: str | None) -> Found[str]:
        return found(value, session.line, 0.9) if value else SILENT

    return FoundSession(
        date=leaf(session.day.isoformat() if session.day else None),
        starts_at=leaf(session.clock),
        venue=leaf(session.venue),
        audience=leaf(session.audience),
    )
