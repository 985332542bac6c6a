"""Issue many papers at once: consecutive numbers under one lock, one step for all; their files are made afterwards."""

from collections.abc import Sequence

from django.db import transaction

from doithoai.apps.papers import models
from doithoai.apps.papers.actions.issue_paper import record_issue
from doithoai.apps.papers.register import take_numbers, term_on
from doithoai.core.caller import Caller
from doithoai.core.papers.numbering import series
from doithoai.core.papers.paper import Paper, issued
from doithoai.core.papers.stored import paper_to_json


@transaction.atomic
def issue_papers(
    caller: Caller, *, papers: Sequence[tuple[int, Paper]], dialogue_id: int | None = None
) -> list[models.Paper]:
    """Number and date finished papers of one kind today, each with the id of what it is about, in the given order.

    Their rows have no files yet: whoever calls makes them in a later step with `making.make_files`. Whoever calls has
    reached the dialogue with the right to issue.
    """
    if not papers:
        return []
    first = papers[0][1]
    term = term_on(caller.authority_id, caller.today)
    named = series(first.kind, first.format, year=caller.today.year, term=term)
    numbers = take_numbers(authority_id=caller.authority_id, series=named, count=len(papers))
    finals = [
        (subject_id, number, issued(paper, number=str(number), issued_on=caller.today))
        for (subject_id, paper), number in zip(papers, numbers, strict=True)
    ]
    rows = models.Paper.objects.bulk_create(
        [_row(caller, final, number, named, subject_id, dialogue_id) for subject_id, number, final in finals]
    )
    models.PaperVersion.objects.bulk_create(
        [_version(caller, row, final) for row, (_, _, final) in zip(rows, finals, strict=True)]
    )
    for row in rows:
        record_issue(caller, row)
    return rows


def _row(
    caller: Caller, final: Paper, number: int, named: str, subject_id: int, dialogue_id: int | None
) -> models.Paper:
    return models.Paper(
        authority_id=caller.authority_id,
        dialogue_id=dialogue_id,
        subject_id=subject_id,
        kind=final.kind.value,
        format=final.format.value,
        title=(final.subject or final.title)[:500],
        state="issued",
        number=number,
        symbol=final.heading.symbol,
        series=named,
        issued_on=caller.today,
        issued_by_id=caller.person_id,
        signer_name=final.signatures[-1].name,
        created_at=caller.now,
    )


def _version(caller: Caller, row: models.Paper, final: Paper) -> models.PaperVersion:
    return models.PaperVersion(
        paper=row,
        number=row.version,
        parts=paper_to_json(final),
        written_at=caller.now,
        written_by_id=caller.person_id,
        written_by_name=caller.name,
    )
