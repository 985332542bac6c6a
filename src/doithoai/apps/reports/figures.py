"""The figures of one dialogue or one year, put together for pages, papers and the level above."""

from dataclasses import asdict, dataclass, field
from datetime import date

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Promise
from doithoai.apps.hall.promise_queries import promise_counts
from doithoai.apps.reports.cases import cases_of_dialogue, cases_of_year
from doithoai.core.hall.promises import PromiseState
from doithoai.core.reports.indicators import (
    CaseFact,
    Dimension,
    Figure,
    breakdown,
    figures_of,
    voices_of,
)


@dataclass(frozen=True)
class Attendance:
    """Delegates: on the list, invited, came."""

    listed: int = 0
    invited: int = 0
    came: int = 0


@dataclass(frozen=True)
class Figures:
    """Everything that a report counts. `cases` are the facts that it was counted from."""

    counts: dict[Figure, int]
    voices: int
    breakdowns: dict[Dimension, list[tuple[str, int]]]
    attendance: Attendance
    promises: dict[PromiseState, int]
    cases: list[CaseFact] = field(default_factory=list)

    def frozen(self) -> dict[str, object]:
        """The figures as JSON values, as they are kept with an issued report; never the cases."""
        return {
            "counts": {figure.value: number for figure, number in self.counts.items()},
            "voices": self.voices,
            "breakdowns": {dimension.value: [list(row) for row in rows] for dimension, rows in self.breakdowns.items()},
            "attendance": asdict(self.attendance),
            "promises": {state.value: number for state, number in self.promises.items()},
        }


def figures_of_dialogue(dialogue: Dialogue, *, today: date) -> Figures:
    """The figures of one dialogue: five queries."""
    promises = promise_counts(Promise.objects.filter(dialogue=dialogue), today)
    return _figures(cases_of_dialogue(dialogue), _attendance(dialogue), promises, today)


def figures_of_year(authority_id: int, year: int, *, today: date) -> Figures:
    """The figures of an authority's calendar year."""
    made = Promise.objects.filter(dialogue__authority_id=authority_id, dialogue__year=year)
    return _figures(cases_of_year(authority_id, year), Attendance(), promise_counts(made, today), today)


def _figures(cases: list[CaseFact], attendance: Attendance, promises: dict[PromiseState, int], today: date) -> Figures:
    return Figures(
        counts=figures_of(cases, today=today),
        voices=voices_of(cases),
        breakdowns={dimension: breakdown(cases, dimension) for dimension in Dimension},
        attendance=attendance,
        promises=promises,
        cases=cases,
    )


def _attendance(dialogue: Dialogue) -> Attendance:
    rows = Delegate.objects.filter(dialogue=dialogue).exclude(state="withdrawn")
    flags = list(rows.values_list("invited_at", "checked_in_at"))
    return Attendance(len(flags), sum(1 for row in flags if row[0]), sum(1 for row in flags if row[1]))
