"""How long a matter lay on each desk, read from its trail: in working days, the day it came not counted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.events import EventName as E
from doithoai.core.petitions.desks import Desk, days_between
from doithoai.core.wording import gettext_noop


class Place(StrEnum):
    """Whose desk: the desks of an answer, and the office that sorts and gives."""

    INBOX = "inbox"
    ACCEPTING = Desk.ACCEPTING.value
    DRAFTING = Desk.DRAFTING.value
    UNIT_HEAD = Desk.UNIT_HEAD.value
    OFFICE = Desk.OFFICE.value
    CHAIR = Desk.CHAIR.value
    HELD = Desk.HELD.value


PLACE_WORDS: Mapping[Place, str] = {
    Place.INBOX: gettext_noop("Văn phòng phân loại, giao"),
    Place.ACCEPTING: gettext_noop("Chờ đơn vị nhận"),
    Place.DRAFTING: gettext_noop("Đơn vị soạn trả lời"),
    Place.UNIT_HEAD: gettext_noop("Lãnh đạo đơn vị duyệt"),
    Place.OFFICE: gettext_noop("Văn phòng duyệt"),
    Place.CHAIR: gettext_noop("Chủ trì duyệt"),
    Place.HELD: gettext_noop("Đã duyệt, chờ công bố"),
}
OF_UNIT = frozenset({Place.ACCEPTING, Place.DRAFTING, Place.UNIT_HEAD})
TO_INBOX = frozenset({E.PETITION_RECEIVED, E.PETITION_REOPENED, E.PETITION_UNMERGED, E.PETITION_UNSEALED})
ENDS = frozenset(
    {
        E.PETITION_ANSWERED, E.PETITION_TRANSFERRED, E.PETITION_MERGED, E.PETITION_DIVERTED, E.PETITION_SEALED,
        E.ANSWER_CORRECTED,
    }
)  # fmt: skip
APPROVED_TO = {"unit_head": Place.OFFICE, "office": Place.CHAIR}
RECALLED_TO = {
    "unit_head": Place.DRAFTING, "office": Place.UNIT_HEAD, "chair": Place.OFFICE, "held": Place.CHAIR,
}  # fmt: skip
MOVES = TO_INBOX | ENDS | {
    E.ASSIGNMENT_GIVEN, E.ASSIGNMENT_ACCEPTED, E.ASSIGNMENT_SENT_BACK, E.ASSIGNMENT_WITHDRAWN, E.ANSWER_DRAFTED,
    E.ANSWER_SUBMITTED, E.ANSWER_APPROVED, E.ANSWER_RETURNED, E.ANSWER_RECALLED, E.ANSWER_HELD,
}  # fmt: skip
"""Everything that may put a matter on another desk."""


@dataclass(frozen=True)
class Move:
    """One event of the trail: what, on which day, and of its data the unit, the part and the stage."""

    name: E
    on: date
    unit: str = ""
    part: str = "lead"
    stage: str = ""


@dataclass(frozen=True)
class Stay:
    """A desk from a day to a day; `last` None: it lies there now. `unit` only where the desk is a unit's."""

    place: Place
    unit: str
    first: date
    last: date | None = None


def stays(moves: Iterable[Move]) -> list[Stay]:
    """The desks in the order in which it lay on them; `moves` as they happened."""
    found: list[Stay] = []
    lead = ""
    for move in moves:
        now = found[-1] if found and found[-1].last is None else None
        lead = move.unit if move.name is E.ASSIGNMENT_GIVEN and move.part == "lead" else lead
        place = _place(move, now, lead)
        if now is not None and (place is not None or move.name in ENDS):
            found[-1] = replace(now, last=move.on)
        if place is not None:
            found.append(Stay(place, lead if place in OF_UNIT else "", move.on))
    return found


def _place(move: Move, now: Stay | None, lead: str) -> Place | None:
    """Where this event puts it; None where it stays, or lies on no desk any more."""
    if move.name in TO_INBOX:
        return Place.INBOX
    if move.name in UNIT_MOVES:
        return _of_unit(move, now, lead)
    if move.name is E.ANSWER_APPROVED:
        return APPROVED_TO.get(move.stage)
    if move.name is E.ANSWER_RECALLED:
        return RECALLED_TO.get(move.stage)
    return ANSWER_MOVES.get(move.name)


UNIT_MOVES = frozenset(
    {E.ASSIGNMENT_GIVEN, E.ASSIGNMENT_ACCEPTED, E.ASSIGNMENT_SENT_BACK, E.ASSIGNMENT_WITHDRAWN, E.ANSWER_DRAFTED}
)
ANSWER_MOVES = {E.ANSWER_SUBMITTED: Place.UNIT_HEAD, E.ANSWER_RETURNED: Place.DRAFTING, E.ANSWER_HELD: Place.HELD}


def _of_unit(move: Move, now: Stay | None, lead: str) -> Place | None:
    waits = now is not None and now.place is Place.ACCEPTING
    if move.name is E.ASSIGNMENT_GIVEN:
        return Place.ACCEPTING if move.part == "lead" and not (now and now.unit == lead) else None
    if move.name is E.ANSWER_DRAFTED:
        return Place.DRAFTING if waits else None
    if move.unit != lead:
        return None
    if move.name is E.ASSIGNMENT_ACCEPTED:
        return Place.DRAFTING if waits else None
    return Place.INBOX


@dataclass(frozen=True)
class DeskDays:
    """One desk with all the working days that it took, over every stay; `here`: it lies there now."""

    place: Place
    unit: str
    days: int
    here: bool
    since: date


def desk_days(moves: Iterable[Move], today: date, calendar: WorkCalendar) -> list[DeskDays]:
    """Each desk once, in the order in which it was reached first. Days of the stays of one desk are added up."""
    found: dict[tuple[Place, str], DeskDays] = {}
    for stay in stays(moves):
        days = days_between(stay.first, stay.last or today, calendar)
        known = found.get((stay.place, stay.unit))
        found[stay.place, stay.unit] = DeskDays(
            stay.place, stay.unit, days + (known.days if known else 0), stay.last is None, stay.first
        )
    return list(found.values())
