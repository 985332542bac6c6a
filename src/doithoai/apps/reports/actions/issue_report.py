"""Issue the report of results: the paper, the list of cases, and the figures frozen as they stand."""

from datetime import date
from io import BytesIO

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.papers.actions.draft_paper import draft_paper
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.reports.figures import figures_of_dialogue
from doithoai.apps.reports.models import IssuedReport
from doithoai.apps.reports.report_paper import OwnWords, paper_of_results, workbook_of_cases
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.papers.catalogue import KINDS
from doithoai.core.papers.paper import PaperKind
from doithoai.core.refusal import NotPossibleNow

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
AFTER_HALL = KINDS[PaperKind.REPORT].states


@transaction.atomic
def issue_report(
    caller: Caller,
    *,
    dialogue_id: int,
    issued_on: date,
    number: int | None = None,
    public: bool = False,
    words: OwnWords | None = None,
) -> IssuedReport:
    """The issued report. Raises NotPossibleNow before the hall, and what `issue_paper` raises about number and day."""
    rows = dialogues_for(caller, Permission.REPORT_ISSUE).select_for_update(of=("self",), no_key=True)
    dialogue = rows.select_related("authority", "chair").get(pk=dialogue_id)
    if dialogue.state not in AFTER_HALL:
        raise NotPossibleNow
    figures = figures_of_dialogue(dialogue, today=caller.today)
    paper_now = paper_of_results(caller, dialogue, figures, words or OwnWords(), public=public)
    draft = draft_paper(caller, paper=paper_now, dialogue_id=dialogue.pk)
    paper = issue_paper(caller, paper_id=draft.pk, issued_on=issued_on, number=number, public=public)
    book = BytesIO(workbook_of_cases(dialogue, figures))
    report = IssuedReport.objects.create(
        dialogue=dialogue,
        authority_id=dialogue.authority_id,
        paper_id=paper.pk,
        cases=keep_file(caller, name=f"danh-muc-{dialogue.code}.xlsx", content_type=XLSX, data=book),
        figures=figures.frozen(),
        issued_on=issued_on,
        issued_by_name=caller.name,
    )
    record(
        caller,
        EventName.REPORT_ISSUED,
        report,
        authority_id=dialogue.authority_id,
        dialogue_id=dialogue.pk,
        number=paper.number,
        symbol=paper.symbol,
        issued_on=issued_on,
    )
    return report
