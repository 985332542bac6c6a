"""Days, months, quarters and clock times as offices write them, found in a text of one line."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from doithoai.core.reading.layout.flat import flat

MASK = "~"
LONGEST = 1500
"""Letters looked at: no passage on a time is longer."""
_CLOCK = re.compile(
    r"(?<![\d/.,])(?P<hour>[01]?\d|2[0-3])\s?"
    r"(?:(?:gio|h|g)\b\s?(?P<ruoi>ruoi\b)?|(?:gio|h|g)(?=\d)|:(?=[0-5]\d(?!\d)))\s?"
    r"(?P<minute>[0-5]\d(?!\d|/|\.\d)|[0-5](?=\s?phut))?\s?(?:phut\b|['’′´`]|p\b)?"
    r"(?P<half>\s?(?:buoi\s)?(?:chieu|toi)\b)?"
)
_LENGTH = re.compile(
    r"(?:trong|thoi luong|khong qua|qua|keo dai|it nhat|toi da|truoc|khoang thoi gian)\s?(?:khoang\s)?$"
)
_WEEKDAY = re.compile(
    r"\bthu\s(?:[2-7]\b|hai|ba|tu|nam|sau|bay)|\bchu nhat\b|\blan (?:thu )?\d\b|\bt[2-7]\b"
    r"|\b(?:tuan|dot|ky|phien|cum) (?:le )?(?:thu )?\d{1,2}\b(?!\s?[/.]\d)"
)
_LUNAR = re.compile(
    r"\btuc (?:la )?(?:ngay |mung )?[^();,]{1,40}?\bam lich\b|\b(?:ngay "
    r"|mung )?\d{1,2}[/.]\d{1,2}[^();,]{0,12} am lich\b"
)
"""The same day by the moon."""
_CITED = re.compile(
    r"(?:\bso\s?:?\s?\d{1,5}\s?[-/]\s?\S+|[/-](?:kh|qd|cv|tb|ct|nq|hd|qc|nd|tt|ctr|kl|"
    r"bc)[a-z/-]*)(?:\s[^\s]+){0,2}?\s?,?\s?(?:ngay\s?)?$"
)
_YEAR = r"(?:\s?(?:[/.,-]\s?)?(?:nam\s)?(?P<year>20\d\d|19\d\d)(?![\d/]))?"
_DAY = re.compile(
    r"(?<![\d/.-])(?P<day>0?[1-9]|[12]\d|3[01])\s?(?:/|thang\s|-(?=\d\d?-\d{4})|\.(?=\d\d?\.\d{4}))\s?"
    r"(?P<month>1[0-2]|0?[1-9])(?![\d])(?!\s?(?:ngay|buoi)\b)(?!/\d{1,3}(?!\d))" + _YEAR
)
_BLANK_DAY = re.compile(r"\bngay\s?[.…_\s]{0,12}/\s?(?P<month>1[0-2]|0?[1-9])\s?/\s?(?P<year>20\d\d)")
_NUMERALS = {
    "gieng": 1,
    "hai": 2,
    "ba": 3,
    "tu": 4,
    "nam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi mot": 11,
    "muoi hai": 12,
    "muoi": 10,
}
_MONTH = re.compile(
    r"\bthang\s(?P<listed>(?:(?:1[0-2]|0?[1-9])\s?(?:,|va|-|–|den)\s?){0,4})(?:thang\s)?"
    r"(?P<month>1[0-2]|0?[1-9])(?!\d)(?!/\d{1,3}(?!\d))" + _YEAR.replace("(?:nam", "(?:(?:cua\\s)?nam")
)
_MONTH_WORD = re.compile(r"(?<!\d )\bthang\s(?P<word>muoi mot|muoi hai|muoi|" + "|".join(_NUMERALS) + r")\b" + _YEAR)
_QUARTER = re.compile(
    r"\bqu[yi]\s?(?P<listed>(?:(?:iv|i{1,3}|[1-4])\s?(?:,|va|&|-|–)\s?(?=(?:iv|i{1,3}|[1-4])\b)){0,3})"
    r"(?P<quarter>iv|i{1,3}|[1-4])\b" + _YEAR
)
_PART = re.compile(r"\b(?:6|sau|06) thang (?P<part>dau|cuoi) nam(?:\s(?P<year>20\d\d))?")
_WHOLE = re.compile(r"\b(?:trong|ca) nam (?P<year>20\d\d)\b")
_LISTED = re.compile(
    r"(?:^|[^\d/.:-])(?P<number>\d{1,2})\s?(?P<link>,|va|hoac|&|-|–|—|den|toi)\s?(?:(?:den|het|va)\s)?(?:het\s)?"
    r"(?:(?:cac\s)?ngay\s|thang\s)?(?:~[~\s,]*)?(?:ngay\s)?$"
)
_THROUGH = re.compile(
    r"^[\s,)(~]*(?:den|toi|-|–|—|->|→)\s?(?:(?:het|cuoi|ngay|dau|giua|thang|"
    r"trong)\s?){0,3}[~\s,]*$"
)
_THROUGH_LINKS = ("-", "–", "—", "den", "toi")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True)
class Span:
    """One expression: `kind` date, window, month or quarter; `at` and `stop` are its letters in the text."""

    kind: str
    at: int
    stop: int
    start: date | None
    end: date | None
    quarter: int | None = None
    year: int | None = None


@dataclass(frozen=True)
class Clock:
    """A time of day, HH:MM, and its letters in the text."""

    at: int
    stop: int
    text: str


@dataclass(frozen=True)
class _Atom:
    kind: str
    at: int
    stop: int
    day: int | None
    month: int | None
    year: int | None
    through: bool = False
    """Joined to the one before it by "đến"."""


def clocks_in(text: str) -> tuple[Clock, ...]:
    """The times of day, in the order of the text; lengths (`trong 3 giờ`) are none."""
    plain = flat(text[:LONGEST])
    made = []
    for hit in _CLOCK.finditer(plain):
        if _LENGTH.search(plain[max(0, hit.start() - 30) : hit.start()]) and not hit["minute"]:
            continue
        hour, minute = int(hit["hour"]), 30 if hit["ruoi"] else int(hit["minute"] or 0)
        if hit["half"] and hour < 12:
            hour += 12
        made.append(Clock(hit.start(), hit.end(), f"{hour:02}:{minute:02}"))
    return tuple(made)


def spans_in(text: str, year: int | None) -> tuple[Span, ...]:
    """The days and periods that the text names; `year` stands in where neither it nor a neighbour says one."""
    text = text[:LONGEST]
    atoms = sorted(_atoms(_masked(text), text), key=lambda atom: atom.at)
    return tuple(_spans(_with_years(_linked(atoms, flat(text)), year)))


def _masked(text: str) -> str:
    """The folded text with clock times and weekdays out of the way, of the same length."""
    plain = flat(text)
    for pattern in (_LUNAR, _CLOCK, _WEEKDAY):
        plain = pattern.sub(lambda hit: MASK * len(hit[0]), plain)
    return plain


def _atoms(plain: str, text: str) -> Iterator[_Atom]:
    seen = plain
    for pattern, maker in _MAKERS:
        for hit in pattern.finditer(seen):
            yield from maker(hit, plain, text)
        seen = pattern.sub(lambda hit: MASK * len(hit[0]), seen)


def _years(hit: re.Match[str]) -> int | None:
    return int(hit["year"]) if hit["year"] else None


def _day_atoms(hit: re.Match[str], plain: str, text: str) -> Iterator[_Atom]:
    before = plain[max(0, hit.start() - 40) : hit.start()]
    if _CITED.search(before) or "thang" in before[-6:]:
        return
    last = _Atom("day", hit.start(), hit.end(), int(hit["day"]), int(hit["month"]), _years(hit))
    yield from _chain(last, plain)


def _chain(last: _Atom, plain: str) -> Iterator[_Atom]:
    """The numbers listed before a day or month share its month or year: `14, 15 và 16/8/2025`."""
    listed = _LISTED.search(plain[max(0, last.at - 40) : last.at])
    number = int(listed["number"]) if listed else 0
    if not listed or not 1 <= number <= 31:
        yield last
        return
    at = max(0, last.at - 40) + listed.start("number")
    earlier = replace(last, at=at, stop=at + len(listed["number"]), day=number)
    yield from _chain(earlier, plain)
    yield replace(last, through=listed["link"] in _THROUGH_LINKS)


def _month_atoms(hit: re.Match[str], plain: str, text: str) -> Iterator[_Atom]:
    listed = hit.groupdict().get("listed") or ""
    at = hit.start()
    for earlier in re.finditer(r"(\d+)\D+", listed):
        yield _Atom("month", at, at, None, int(earlier[1]), _years(hit))
    yield _Atom("month", at, hit.end(), None, int(hit["month"]), _years(hit), bool(re.search(r"[-–]|den", listed)))


def _month_word_atoms(hit: re.Match[str], plain: str, text: str) -> Iterator[_Atom]:
    if text[hit.start("word")].isupper() or (hit["year"] and hit["word"] != "nam"):
        yield _Atom("month", hit.start(), hit.end(), None, _NUMERALS[hit["word"]], _years(hit))


def _quarter_atoms(hit: re.Match[str], plain: str, text: str) -> Iterator[_Atom]:
    if text[hit.start() + 2].lower() in "ýí":
        for earlier in re.findall(r"\w+", hit["listed"].replace("va", "")):
            yield _Atom("quarter", hit.start(), hit.start(), None, _quarter(earlier), _years(hit))
        yield _Atom("quarter", hit.start(), hit.end(), None, _quarter(hit["quarter"]), _years(hit))


def _quarter(numeral: str) -> int:
    return _ROMAN.get(numeral) or int(numeral)


def _part_atoms(hit: re.Match[str], plain: str, text: str) -> Iterator[_Atom]:
    yield _Atom("half", hit.start(), hit.end(), None, 1 if hit["part"] == "dau" else 7, _years(hit))


def _whole_atoms(hit: re.Match[str], plain: str, text: str) -> Iterator[_Atom]:
    yield _Atom("whole", hit.start(), hit.end(), None, 1, _years(hit))


_MAKERS = (
    (_PART, _part_atoms),
    (_DAY, _day_atoms),
    (_BLANK_DAY, _month_atoms),
    (_MONTH, _month_atoms),
    (_MONTH_WORD, _month_word_atoms),
    (_QUARTER, _quarter_atoms),
    (_WHOLE, _whole_atoms),
)


def _linked(atoms: list[_Atom], plain: str) -> list[_Atom]:
    """Each atom told whether "đến" joins it to the one before."""
    made = atoms[:1]
    for before, atom in pairwise(atoms):
        between = plain[before.stop : atom.at]
        joined = atom.through or (len(between) <= 60 and bool(_THROUGH.match(_masked(between))))
        made.append(replace(atom, through=joined))
    return made


def _with_years(atoms: list[_Atom], year: int | None) -> list[_Atom]:
    """A year left out is that of the next expression, else of the one before, else of the plan."""
    following: int | None = None
    made = []
    for atom in reversed(atoms):
        following = atom.year or following
        made.append(replace(atom, year=following))
    said = None
    ordered = []
    for atom in reversed(made):
        said = atom.year or said or year
        ordered.append(replace(atom, year=said))
    return ordered


def _spans(atoms: list[_Atom]) -> Iterator[Span]:
    place = 0
    while place < len(atoms):
        first, last = atoms[place], atoms[place]
        if place + 1 < len(atoms) and atoms[place + 1].through:
            last = atoms[place + 1]
            place += 1
        place += 1
        yield from _span(first, last)


def _span(first: _Atom, last: _Atom) -> Iterator[Span]:
    if first.kind == "quarter" and first is last:
        yield Span("quarter", first.at, first.stop, None, None, first.month, first.year)
        return
    if first.year is None or last.year is None:
        return
    start, end = _edges(first)[0], _edges(last)[1]
    if start and end and start <= end:
        kind = "window" if first is not last else {"day": "date", "month": "month"}.get(first.kind, "window")
        yield Span(kind, first.at, last.stop, start, end, None, start.year)


def _edges(atom: _Atom) -> tuple[date | None, date | None]:
    """The first and the last day of an expression; nothing for a day that the month does not have."""
    year, month = atom.year or 0, atom.month or 0
    if atom.kind == "day":
        day = atom.day or 0
        fits = 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
        return (date(year, month, day), date(year, month, day)) if fits else (None, None)
    first = month * 3 - 2 if atom.kind == "quarter" else month
    last = min(12, first + {"quarter": 2, "half": 5, "whole": 11}.get(atom.kind, 0))
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
