"""The register of outgoing papers as a table: papers and reserved numbers, in the order of their numbers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F

from doithoai.apps.papers.access import papers_for
from doithoai.apps.papers.models import NumberReservation, NumberSequence, Paper, PaperVersion
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.papers.register import Span, open_spans, unexplained

AS_ABOVE = "Như trên"
GUEST = "guest"
"""The fact of an invitation that says to whom it went."""


@dataclass(frozen=True)
class RegisterLine:
    """One line: a paper, or a span of numbers without one. `state` is "reserved" for numbers given on paper.

    "missing" marks numbers that nothing explains: it shows that somebody changed the tables by hand.
    """

    first: int
    last: int
    state: str
    paper: Paper | None = None
    recipients: tuple[str, ...] = ()
    reason: str = ""
    noted_by: str = ""
    noted_at: datetime | None = None


@dataclass(frozen=True)
class Register:
    """One series of an authority, with its lines in order and the next number."""

    series: str
    lines: list[RegisterLine]
    last: int

    @property
    def next(self) -> int:
        """What the next paper gets."""
        return self.last + 1


def series_with_numbers(caller: Caller) -> list[str]:
    """The series of the caller's authority in which numbers were given, the newest first."""
    rows = NumberSequence.objects.filter(authority_id=caller.authority_id, last__gt=0)
    return sorted(rows.values_list("series", flat=True), reverse=True)


def years_of(caller: Caller, series: str) -> list[int]:
    """The years in which papers of a series were issued, the newest first: a Party series runs through a term."""
    days = papers_for(caller, Permission.PAPER_VIEW).filter(series=series).dates("issued_on", "year", order="DESC")
    return [day.year for day in days]


def register_of(caller: Caller, series: str, *, year: int | None = None) -> Register:
    """The lines of a series, or of one year of it. Who may see one dialogue only sees its papers and nothing else."""
    papers = papers_for(caller, Permission.PAPER_VIEW).filter(series=series, number__isnull=False)
    if year is not None:
        papers = papers.filter(issued_on__year=year)
    rows = list(papers.select_related("successor", "replaces").order_by("number"))
    named = _recipients(rows)
    lines = [_of_paper(row, named.get(row.pk, ())) for row in rows]
    last = 0
    if caller.only_dialogue_id is None:
        last = (
            NumberSequence.objects.filter(authority_id=caller.authority_id, series=series)
            .values_list("last", flat=True)
            .first()
            or 0
        )
        lines += _without_paper(caller, series, last, year)
    return Register(series, sorted(lines, key=lambda line: line.first), last)


def _of_paper(row: Paper, recipients: tuple[str, ...]) -> RegisterLine:
    number = row.number or 0
    return RegisterLine(number, number, row.state, row, recipients, row.ended_reason)


def _recipients(rows: Iterable[Paper]) -> dict[int, tuple[str, ...]]:
    """Paper -> to whom it went: its addressees, then the other recipients; one query for all."""
    newest = PaperVersion.objects.filter(paper__in=list(rows), number=F("paper__version"))
    kept = newest.values_list("paper_id", "parts__addressees", "parts__recipients", "parts__facts")
    return {paper_id: _names(*(part or [] for part in parts)) for paper_id, *parts in kept}


def _names(addressees: list[Any], recipients: list[Any], facts: list[Any]) -> tuple[str, ...]:
    guests = [text for name, text in facts if name == GUEST]
    return tuple(dict.fromkeys(str(name) for name in (*addressees, *guests, *recipients) if name != AS_ABOVE))


def _without_paper(caller: Caller, series: str, last: int, year: int | None) -> list[RegisterLine]:
    of_series = {"authority_id": caller.authority_id, "series": series}
    taken = set(Paper.objects.filter(**of_series, number__isnull=False).values_list("number", flat=True))
    numbers = {number for number in taken if number}
    rows = list(NumberReservation.objects.filter(**of_series).order_by("first"))
    missing = unexplained([(row.first, row.last) for row in rows], numbers, last=last)
    lines = [_reserved(row, span) for row in rows if _is_of(row, year) for span in _open(row, numbers)]
    return lines + [RegisterLine(first, to, "missing") for first, to in missing]


def _open(row: NumberReservation, numbers: set[int]) -> list[Span]:
    return open_spans([(row.first, row.last)], numbers)


def _is_of(row: NumberReservation, year: int | None) -> bool:
    return year is None or row.reserved_at.year == year


def _reserved(row: NumberReservation, span: Span) -> RegisterLine:
    first, last = span
    return RegisterLine(
        first, last, "reserved", reason=row.reason, noted_by=row.reserved_by_name, noted_at=row.reserved_at
    )
