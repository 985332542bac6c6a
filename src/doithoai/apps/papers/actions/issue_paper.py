"""Issue a paper: number, date, and the DOCX and PDF that stay as they are for ever."""

from dataclasses import replace
from datetime import date
from io import BytesIO

from django.db import transaction

from doithoai.adapters.documents import render_docx, render_pdf
from doithoai.apps.audit.record import record
from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.papers import models
from doithoai.apps.papers.access import papers_for
from doithoai.apps.papers.actions.draft_paper import add_version
from doithoai.apps.papers.queries import parts_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.papers.numbering import choose_number, series
from doithoai.core.papers.paper import Paper
from doithoai.core.refusal import NotPossibleNow, Refused
from doithoai.core.wording import gettext_noop

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class IssuedInTheFuture(Refused):
    """A paper cannot bear a date that has not come."""

    code = "paper_issued_in_future"
    field = "issued_on"
    sentence = gettext_noop("Ngày ban hành không được sau hôm nay.")


@transaction.atomic
def issue_paper(
    caller: Caller, *, paper_id: int, issued_on: date, number: int | None = None, public: bool = False
) -> models.Paper:
    """Give a draft its number (the next one unless named) and date, and make its files.

    Raises NotPossibleNow when it is issued already, NumberTaken, NumberNotPositive, IssuedInTheFuture.
    """
    row = papers_for(caller, Permission.PAPER_ISSUE).select_for_update(of=("self",)).get(pk=paper_id)
    if row.state != "draft":
        raise NotPossibleNow
    if issued_on > caller.today:
        raise IssuedInTheFuture
    draft = parts_of(row)
    row.series = series(draft.kind, draft.format, year=issued_on.year)
    row.number = _take_number(row, wanted=number)
    final = replace(draft, heading=replace(draft.heading, number=str(row.number), issued_on=issued_on))
    row.state, row.issued_on, row.issued_by_id, row.is_public = "issued", issued_on, caller.person_id, public
    row.version += 1
    add_version(caller, row, final)
    _make_files(caller, row, final)
    row.save(
        update_fields=[
            *("state", "series", "number", "issued_on", "issued_by_id", "is_public", "version", "docx", "pdf"),
        ]
    )
    record(
        caller,
        EventName.PAPER_ISSUED,
        row,
        authority_id=row.authority_id,
        dialogue_id=row.dialogue_id,
        petition_id=row.petition_id,
        kind=row.kind,
        number=row.number,
        symbol=row.symbol,
        issued_on=issued_on,
    )
    return row


def _take_number(row: models.Paper, *, wanted: int | None) -> int:
    models.NumberSequence.objects.get_or_create(authority_id=row.authority_id, series=row.series)
    sequence = models.NumberSequence.objects.select_for_update().get(authority_id=row.authority_id, series=row.series)
    taken = models.Paper.objects.filter(authority_id=row.authority_id, series=row.series, number__isnull=False)
    used = {number for number in taken.values_list("number", flat=True) if number}
    number = choose_number(wanted, used | ({sequence.last} if sequence.last else set()))
    sequence.last = max(sequence.last, number)
    sequence.save(update_fields=["last"])
    return number


def _make_files(caller: Caller, row: models.Paper, final: Paper) -> None:
    name = f"{row.number:02d}-{row.symbol.replace('/', '-')}"
    row.docx = keep_file(caller, name=f"{name}.docx", content_type=DOCX, data=BytesIO(render_docx(final)))
    row.pdf = keep_file(caller, name=f"{name}.pdf", content_type="application/pdf", data=BytesIO(render_pdf(final)))
