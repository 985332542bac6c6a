"""Draft an official paper: its parts are stored, number and date stay empty."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.papers import models
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.papers.paper import Paper
from doithoai.core.papers.stored import paper_to_json


@transaction.atomic
def draft_paper(
    caller: Caller,
    *,
    paper: Paper,
    dialogue_id: int | None = None,
    petition_id: int | None = None,
    subject_id: int | None = None,
    replaces: models.Paper | None = None,
    reason: str = "",
) -> models.Paper:
    """Store `paper` as a draft of the caller's authority. Whoever calls has reached the dialogue or petition before.

    `replaces`: the locked paper in whose place this one is to come, with the `reason`.
    """
    row = models.Paper.objects.create(
        authority_id=caller.authority_id,
        dialogue_id=dialogue_id,
        petition_id=petition_id,
        subject_id=subject_id,
        kind=paper.kind.value,
        format=paper.format.value,
        title=(paper.subject or paper.title)[:500],
        symbol=paper.heading.symbol,
        signer_name=paper.signatures[-1].name if paper.signatures else "",
        created_at=caller.now,
        replaces=replaces,
        replace_reason=reason[:300],
    )
    add_version(caller, row, paper)
    record(
        caller,
        EventName.PAPER_DRAFTED,
        row,
        authority_id=row.authority_id,
        dialogue_id=dialogue_id,
        petition_id=petition_id,
        kind=row.kind,
        replaces=row.replaces_id,
    )
    return row


def add_version(caller: Caller, row: models.Paper, paper: Paper, *, by_hand: bool = False) -> None:
    """Keep the parts as they stand now under the row's version number."""
    models.PaperVersion.objects.create(
        paper=row,
        number=row.version,
        parts=paper_to_json(paper),
        written_at=caller.now,
        written_by_id=caller.person_id,
        written_by_name=caller.name,
        by_hand=by_hand,
    )
