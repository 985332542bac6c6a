"""When the dialogue takes place: a day, several, a month, a quarter, or a day to be announced."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain

from doithoai.core.reading.draft import FoundSession, FoundTime
from doithoai.core.reading.fields.sessions import read_sessions
from doithoai.core.reading.found import SILENT, Found, found
from doithoai.core.reading.layout.flat import flat
from doithoai.core.reading.layout.outline import Block
from doithoai.core.reading.layout.passages import DUTIES, Passage, said_by, sentences, walk, whole
from doithoai.core.reading.layout.zones import Zones
from doithoai.core.reading.phrases.spans import Span, spans_in
from doithoai.core.reading.phrases.time_words import (
    ANNOUNCED,
    DIALOGUE,
    DUE,
    HELD,
    LAST_DAY,
    MOVED,
    OTHER_LABELS,
    TENTATIVE,
    Said,
    heard,
    plan_year,
    time_headings,
)

_RANK = {"date": 0, "window": 1, "month": 2, "quarter": 3}


def read_time(zones: Zones) -> FoundTime:
    """The time of the dialogue; all silent where the plan does not speak of it."""
    year = plan_year(zones)
    later: FoundTime | None = None
    sessions = read_sessions(zones)
    for confidence, passages in _regions(zones):
        said = [heard(passage, year) for passage in passages]
        chosen = _chosen(said, confidence)
        if chosen is not None:
            return _over(sessions, chosen)
        later = later or _announced(said, confidence)
    return _over(sessions, later or FoundTime())


def _over(sessions: Sequence[FoundSession], time: FoundTime) -> FoundTime:
    """From the first session to the last, where there are several with a day."""
    days = sorted((each.date for each in sessions if each.date.value), key=lambda each: str(each.value))
    if len(days) < 2:
        return time
    line = sessions[0].date.line or 1
    return FoundTime(
        kind=found("window", line, 0.9),
        start=days[0],
        end=days[-1],
        starts_at=sessions[0].starts_at if sessions[0].starts_at.value else time.starts_at,
        year=found(int(str(days[0].value)[:4]), line, 0.9),
        tentative=time.tentative if time.kind.value else found(False, line, 0.8),
    )


def _regions(zones: Zones) -> Iterator[tuple[float, list[Passage]]]:
    """Where the time may stand, the likeliest first, with the confidence of what is found there."""
    for without, sure in ((DUTIES, 0.95), (None, 0.8)):
        headings = time_headings(zones.body, without)
        inner = [block for block in headings if not any(other in headings for other in walk(block.children))]
        for block in inner:
            yield sure, [_labelled_passage(block), *(whole(each) for each in walk(block.children, OTHER_LABELS))]
        for block in headings:
            yield sure - 0.05, [whole(each) for each in walk([block], None) if not _other(each)]
    prose = [each for block in zones.blocks for each in _prose(block)]
    yield 0.75, prose[:1]
    yield (
        0.6,
        [Passage(line.text, Block(zones.body[0].rank, "", line.text, (line,))) for line in zones.title if zones.body],
    )


def _other(block: Block) -> bool:
    return bool(OTHER_LABELS.match(flat(block.label)))


def _labelled_passage(block: Block) -> Passage:
    """The words behind the colon, yet with "dự kiến" of the label kept in sight."""
    return whole(block) if TENTATIVE.search(flat(block.label)) or MOVED.search(flat(block.label)) else said_by(block)


def _prose(block: Block) -> Iterator[Passage]:
    """Sentences that tell when the dialogue takes place, outside of its own heading."""
    for each in walk([block], DUTIES):
        if _other(each) and not each.rest:
            continue
        for sentence in sentences(whole(each)):
            plain = sentence.plain
            speaks = HELD.search(plain) and DIALOGUE.search(plain) and not DUE.search(plain)
            if speaks and any(_told(plain, span) for span in spans_in(sentence.text, 2000)):
                yield sentence


def _told(plain: str, span: Span) -> bool:
    """A period in a sentence counts as the time only behind a word of time."""
    before = plain[max(0, span.at - 30) : span.at]
    return bool(
        re.search(r"(?:vao|trong|ngay|tu|hoi|luc|du kien|sang|chieu|toi|dau|giua|cuoi|~)\W*(?:\w+\W+){0,3}$", before)
    ) and (not LAST_DAY.search(before))


def _chosen(said: Sequence[Said], confidence: float) -> FoundTime | None:
    spans = [(each, span) for each in said for span in each.spans]
    if not spans:
        return None
    best = min(_RANK[span.kind] for _, span in spans)
    named = [(each, span) for each, span in spans if _RANK[span.kind] == best or (best < 2 and _RANK[span.kind] < 2)]
    clocks = [(each, clock) for each in said for clock in each.clocks]
    first, head = named[0]
    line = first.passage.line_at(head.at)
    tentative = any(TENTATIVE.search(each.passage.plain) for each in said)
    joined = _joined([span for _, span in named])
    return FoundTime(
        kind=found(joined.kind, line, confidence),
        start=_day(joined.start, line, confidence),
        end=_day(joined.end, line, confidence),
        starts_at=found(clocks[0][1].text, clocks[0][0].passage.line_at(clocks[0][1].at), confidence)
        if clocks
        else SILENT,
        quarter=found(joined.quarter, line, confidence) if joined.quarter else SILENT,
        year=found(joined.year, line, confidence) if joined.year else SILENT,
        tentative=found(tentative, line, confidence),
    )


def _joined(spans: Sequence[Span]) -> Span:
    """One expression for all: from the first to the last day where there are several."""
    if len(spans) == 1 or (spans[0].kind == "quarter" and len({span.quarter for span in spans}) == 1):
        return spans[0]
    spans = [_with_days(span) for span in spans]
    days = list(chain.from_iterable((span.start, span.end) for span in spans))
    known = [day for day in days if day is not None]
    if not known:
        return spans[0]
    kind = spans[0].kind if len({(span.start, span.end) for span in spans}) == 1 else "window"
    return Span(kind, spans[0].at, spans[0].stop, min(known), max(known), None, min(known).year)


def _with_days(span: Span) -> Span:
    if span.kind != "quarter" or span.year is None or span.quarter is None:
        return span
    last = date(span.year + span.quarter // 4, span.quarter * 3 % 12 + 1, 1)
    return Span(
        "window", span.at, span.stop, date(span.year, span.quarter * 3 - 2, 1), date.fromordinal(last.toordinal() - 1)
    )


def _announced(said: Sequence[Said], confidence: float) -> FoundTime | None:
    for each in said:
        hit = ANNOUNCED.search(each.passage.plain)
        if hit:
            line = each.passage.line_at(hit.start())
            tentative = bool(TENTATIVE.search(each.passage.plain))
            return FoundTime(
                kind=found("announced_later", line, confidence), tentative=found(tentative, line, confidence)
            )
    return None


def _day(day: date | None, line: int, confidence: float) -> Found[str]:
    return found(day.isoformat(), line, confidence) if day else SILENT
