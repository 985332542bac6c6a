"""A plan of an earlier year put into another: its days, and these days wherever its duties repeat them."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from doithoai.core.dialogues.copying import retitled
from doithoai.core.dialogues.programme import moved
from doithoai.core.reading.correcting import DAYS, general
from doithoai.core.reading.draft import FoundDeadline, PlanDraft
from doithoai.core.reading.found import Found
from doithoai.core.reading.shown import leaves

Days = frozenset[str]
_STAY = "legal_bases.issued_on"


def year_of(draft: PlanDraft) -> int | None:
    """The year for which the plan was made: that of the dialogue, else of its paper."""
    if draft.year.value or draft.time.year.value:
        return draft.year.value or draft.time.year.value
    written = draft.issued_on.value
    return int(written[:4]) if written and written[:4].isdecimal() else None


def days_of(draft: PlanDraft) -> Days:
    """The days of the dialogue and of its duties, ISO; those of its legal bases are none of them."""
    places = ((general(path), leaf.value) for path, leaf in leaves(draft))
    return frozenset(value for place, value in places if value and place in DAYS and place != _STAY)


def next_year_of(draft: PlanDraft, today: date) -> int:
    """This year, or the next one where the first day of the dialogue has gone by then."""
    first = in_year(draft, today.year).time.start.value
    return today.year + 1 if first and first < today.isoformat() else today.year


def in_year(draft: PlanDraft, year: int, *, typed: Days = frozenset()) -> PlanDraft:
    """The draft for another year: title and days moved by as many years. What a person typed (`typed`) stays."""
    old = year_of(draft)
    if old is None or old == year:
        return draft
    days = {day: new for day in days_of(draft) - typed if (new := _moved(day, year - old))}
    number = draft.round.value or 1

    def dated(leaf: Found[str]) -> Found[str]:
        return replace(leaf, value=days.get(leaf.value or "", leaf.value))

    def worded(leaf: Found[str]) -> Found[str]:
        return replace(leaf, value=_said(leaf.value, days)) if leaf.value else leaf

    title = retitled(draft.title.value or "", old_year=old, old_round=number, year=year, round_number=number)
    return replace(
        draft,
        title=replace(draft.title, value=title or None),
        year=Found(year, 1.0, draft.year.line or 1),
        time=replace(draft.time, start=dated(draft.time.start), end=dated(draft.time.end), year=Found(year, 1.0, 1)),
        sessions=tuple(replace(each, date=dated(each.date)) for each in draft.sessions),
        deadlines=tuple(_deadline(each, dated, worded) for each in draft.deadlines),
        duties=tuple(replace(each, text=worded(each.text)) for each in draft.duties),
    )


Change = Callable[[Found[str]], Found[str]]


def _deadline(each: FoundDeadline, dated: Change, worded: Change) -> FoundDeadline:
    return replace(each, duty=worded(each.duty), rule=replace(each.rule, on=dated(each.rule.on)))


def _moved(day: str, years: int) -> str | None:
    try:
        new = moved(date.fromisoformat(day), years)
    except ValueError:
        return None
    return new.isoformat() if new else None


def _said(words: str, days: dict[str, str]) -> str:
    """The words with each of the days that they spell out as it is now: a duty and its date say the same."""
    for old, new in days.items():
        year, month, day = (int(part) for part in old.split("-"))
        number = rf"(?<!\d)(0?{day}\s?[/.-]\s?0?{month}\s?[/.-]\s?){year}(?!\d)"
        spelt = rf"(ngày\s+0?{day}\s+tháng\s+0?{month}\s+năm\s+){year}(?!\d)"
        words = re.sub(f"{number}|{spelt}", lambda hit: f"{hit[1] or hit[2]}{new[:4]}", words)  # noqa: B023
    return words
