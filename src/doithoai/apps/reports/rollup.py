"""What a superior sees of each authority below: figures and issued reports, never a petition's words."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, F, Q

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.access import authorities_for
from doithoai.apps.organisations.models import Authority
from doithoai.apps.petitions.models import Petition
from doithoai.apps.reports.models import IssuedReport
from doithoai.apps.reports.queries import issued_reports
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.law.kinds import DialogueKind, Level
from doithoai.core.petitions.lifecycle import OPEN_STATES
from doithoai.core.reports.yearly import YearlyCount, yearly_count

PLANNED = (DialogueState.DRAFT, DialogueState.APPROVED, DialogueState.ISSUED, DialogueState.IN_SESSION)


@dataclass(frozen=True)
class RollupRow:
    """One authority in one year."""

    authority: Authority
    yearly: YearlyCount
    petitions: int
    answered: int
    late_answers: int
    late_open: int
    reports: list[IssuedReport] = field(default_factory=list)


def rollup_rows(caller: Caller, year: int) -> list[RollupRow]:
    """The authorities directly below, by name: four queries however many there are."""
    below = list(authorities_for(caller, Permission.ROLLUP_VIEW).order_by("name"))
    ids = [authority.pk for authority in below]
    held, planned = _dialogues(ids, year)
    counts = _petitions(ids, year, caller.today)
    reports: defaultdict[int, list[IssuedReport]] = defaultdict(list)
    for report in issued_reports(caller, Permission.ROLLUP_VIEW).filter(dialogue__year=year):
        reports[report.authority_id].append(report)
    on = min(caller.today, date(year, 12, 31))
    return [
        RollupRow(
            authority=authority,
            yearly=yearly_count(
                held=held[authority.pk], planned=planned[authority.pk], level=Level(authority.level), on=on
            ),
            **counts.get(authority.pk, dict.fromkeys(COUNTED, 0)),
            reports=reports[authority.pk],
        )
        for authority in below
    ]


def _dialogues(ids: list[int], year: int) -> tuple[Counter[int], Counter[int]]:
    """How many dialogues with the People were held, and how many are still to come."""
    rows = Dialogue.objects.filter(authority_id__in=ids, year=year, kind=DialogueKind.PEOPLE.value)
    held: Counter[int] = Counter()
    planned: Counter[int] = Counter()
    for authority_id, state, held_on in rows.values_list("authority_id", "state", "held_on"):
        if held_on is not None:
            held[authority_id] += 1
        elif state in PLANNED:
            planned[authority_id] += 1
    return held, planned


COUNTED = ("petitions", "answered", "late_answers", "late_open")


def _petitions(ids: list[int], year: int, today: date) -> dict[int, dict[str, Any]]:
    received = Petition.objects.filter(
        authority_id__in=ids, received_on__range=(date(year, 1, 1), date(year, 12, 31))
    ).countable()
    rows: Any = received.order_by().values("authority_id").annotate(
        petitions=Count("id"),
        answered=Count("id", filter=Q(answered_on__isnull=False)),
        late_answers=Count("id", filter=Q(answered_on__gt=F("due_on"))),
        late_open=Count("id", filter=Q(state__in=OPEN_STATES, due_on__lt=today)),
    )  # fmt: skip
    counts: dict[int, dict[str, Any]] = {}
    for row in rows:
        counts[row["authority_id"]] = {key: row[key] for key in COUNTED}
    return counts
