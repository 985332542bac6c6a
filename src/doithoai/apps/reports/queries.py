"""Reads of reports: whose figures a caller may see, and the cases behind each."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.papers.models import Paper
from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Petition
from doithoai.apps.reports.access import reports_for
from doithoai.apps.reports.cases import cases_of_dialogue, cases_of_year
from doithoai.apps.reports.models import IssuedReport
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.reports.indicators import CaseFact, Dimension, Figure, cases_behind, cases_in_row


def reported_dialogues(caller: Caller, year: int) -> QuerySet[Dialogue]:
    """The dialogues of a year whose figures the caller may see."""
    return dialogues_for(caller, Permission.REPORT_VIEW).filter(year=year).order_by("round", "id")


def reported_years(caller: Caller) -> list[int]:
    """The years that have dialogues, newest first, always with the present one."""
    years = dialogues_for(caller, Permission.REPORT_VIEW).values_list("year", flat=True).distinct()
    return sorted({*years, caller.today.year}, reverse=True)


def get_reported_dialogue(caller: Caller, code: str, permission: Permission = Permission.REPORT_VIEW) -> Dialogue:
    """The dialogue with what its frame shows. Raises Dialogue.DoesNotExist out of reach."""
    rows = dialogues_for(caller, permission).select_related("authority", "chair", "secretary_unit")
    return rows.prefetch_related("duties__owner_unit", "announcements").get(code=code)


@dataclass(frozen=True)
class Asked:
    """One figure or one row of a breakdown."""

    figure: Figure | None = None
    dimension: Dimension | None = None
    value: str = ""

    def among(self, cases: list[CaseFact], *, today: date) -> list[int]:
        """The petitions that are counted there."""
        if self.figure is not None:
            return [case.pk for case in cases_behind(cases, self.figure, today=today)]
        if self.dimension is not None:
            return [case.pk for case in cases_in_row(cases, self.dimension, self.value)]
        return []


def petitions_behind(caller: Caller, asked: Asked, *, dialogue: Dialogue | None, year: int) -> QuerySet[Petition]:
    """The petitions behind a figure, newest first, for those who may read petitions."""
    cases = cases_of_dialogue(dialogue) if dialogue else cases_of_year(caller.authority_id, year)
    within = petitions_for(caller, Permission.PETITION_VIEW).filter(pk__in=asked.among(cases, today=caller.today))
    return within.select_related("lead_unit", "group", "dialogue").order_by("-pk")


def issued_reports(caller: Caller, permission: Permission, dialogue_id: int | None = None) -> QuerySet[IssuedReport]:
    """Issued reports within reach, newest first."""
    rows = reports_for(caller, permission).select_related("dialogue__authority").order_by("-issued_on", "-id")
    return rows.filter(dialogue_id=dialogue_id) if dialogue_id else rows


def paper_of(report: IssuedReport) -> Paper:
    """The paper of a report that the caller has reached."""
    return Paper.objects.select_related("docx", "pdf").get(pk=report.paper_id)
