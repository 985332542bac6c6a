"""How an invitation comes about: its words and number in one step with its whole batch, then its files, one by one."""

import logging
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.invitation import frame_of_invitations, invitation_of, tell_invited
from doithoai.apps.delegates.models import Delegate, InvitationBatch, InvitationLetter
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.jobs.enqueue import enqueue
from doithoai.apps.papers.actions.issue_papers import issue_papers
from doithoai.apps.papers.making import MADE, make_files
from doithoai.apps.papers.queries import parts_of
from doithoai.core.caller import Caller, Door, Role
from doithoai.core.events import EventName
from doithoai.core.papers.paper import Paper
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

log = logging.getLogger(__name__)

DISK_FULL = gettext_noop("Máy chủ không ghi được tệp, có thể đã hết chỗ chứa.")
NOT_MADE = gettext_noop("Không làm được tệp của giấy mời này. Nhật ký của máy chủ ghi rõ lỗi.")
CHUNK = 20
"""Letters made in one transaction: half a second, so that other desks do not wait."""


def number_letters(caller: Caller, dialogue: Dialogue, letters: Sequence[InvitationLetter]) -> None:
    """Write and number those without a number, and queue the files of all that have one."""
    frame = frame_of_invitations(dialogue, on=caller.today)
    written: list[tuple[InvitationLetter, Paper]] = []
    for letter in letters:
        letter.delegate.dialogue, letter.state, letter.reason = dialogue, "waiting", ""
        if letter.paper_id is not None:
            continue
        try:
            written.append((letter, invitation_of(letter.delegate, frame)))
        except Exception as error:
            fail(letter, error)
    papers = [(letter.delegate_id, paper) for letter, paper in written]
    rows = issue_papers(caller, papers=papers, dialogue_id=dialogue.pk)
    for (letter, _), row in zip(written, rows, strict=True):
        letter.paper = row
    InvitationLetter.objects.bulk_update(letters, ["paper", "state", "reason"])
    ready = [letter for letter in letters if letter.state == "waiting"]
    for begin in range(0, len(ready), CHUNK):
        ids = [letter.pk for letter in ready[begin : begin + CHUNK]]
        enqueue("delegates.finish_letters", now=caller.now, batch_id=ready[0].batch_id, letter_ids=ids)


def fail(letter: InvitationLetter, error: Exception) -> None:
    """Remember why; the other letters go on."""
    log.error("invitation of delegate %s failed", letter.delegate_id, exc_info=error)
    letter.state, letter.reason = "failed", _reason(error)[:300]


def _reason(error: Exception) -> str:
    """What the desk reads; the log holds the rest."""
    if isinstance(error, Refused):
        return error.say()
    return DISK_FULL if isinstance(error, OSError) else NOT_MADE


def caller_of_batch(batch: InvitationBatch, now: datetime) -> Caller:
    """The person who pressed, so that the trail names nobody else for what the queue does."""
    return Caller(
        name=batch.started_by_name,
        role=Role(batch.started_by_role),
        door=Door.JOB,
        now=now,
        person_id=batch.started_by_id,
        authority_id=batch.dialogue.authority_id,
        acting_for_id=batch.acting_for_id,
    )


def finish_letter(caller: Caller, letter: InvitationLetter) -> None:
    """Make the files of a numbered letter and tell the delegate; a failure undoes this letter alone."""
    try:
        with transaction.atomic():
            _finish(caller, letter)
            letter.state, letter.reason = "done", ""
    except Exception as error:
        fail(letter, error)
    letter.save(update_fields=["state", "reason"])


def _finish(caller: Caller, letter: InvitationLetter) -> None:
    paper = letter.paper
    if paper is None:
        raise ValueError("a letter without a number has no files")
    make_files(caller, paper, parts_of(paper))
    paper.save(update_fields=MADE)
    delegate = Delegate.objects.select_for_update(of=("self",), no_key=True).get(pk=letter.delegate_id)
    if delegate.state != "approved" or delegate.invited_at is not None:
        return
    delegate.dialogue = letter.batch.dialogue
    delegate.invited_at, delegate.invitation_paper_id = caller.now, paper.pk
    delegate.save(update_fields=["invited_at", "invitation_paper_id"])
    tell_invited(caller, delegate)
    record(
        caller,
        EventName.DELEGATE_INVITED,
        delegate,
        authority_id=delegate.dialogue.authority_id,
        dialogue_id=delegate.dialogue_id,
        name=delegate.full_name,
        paper_id=paper.pk,
    )
