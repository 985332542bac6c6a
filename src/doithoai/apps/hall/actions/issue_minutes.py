"""The minutes, signed by secretary and chair, get their number and date."""

from datetime import date

from django.db import transaction

from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.hall.minutes_queries import course_of, waiting_corrections
from doithoai.apps.papers.access import papers_for
from doithoai.apps.papers.actions.issue_paper import issue_locked
from doithoai.apps.papers.models import Paper
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.hall.minutes_course import require_issuable
from doithoai.core.papers.paper import PaperKind
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class SittingStillOpen(Refused):
    """Minutes and conclusion tell of a sitting that has ended."""

    code = "sitting_still_open"
    sentence = gettext_noop("Hội nghị chưa bế mạc. Xin bế mạc, soạn lại dự thảo rồi mới ban hành.")


class DatedBeforeHall(Refused):
    """What tells of the hall cannot be older than it."""

    code = "dated_before_hall"
    field = "issued_on"
    sentence = gettext_noop("Ngày ban hành không được trước ngày tổ chức đối thoại ({held_on:%d/%m/%Y}).")


@transaction.atomic
def issue_minutes(
    caller: Caller, *, paper_id: int, issued_on: date, number: int | None = None, seen_version: int | None = None
) -> Paper:
    """Issue the minutes; they are not public. Raises SittingStillOpen, DatedBeforeHall, CorrectionsStillOpen,
    CorrectionsWaiting, and as issue_paper does.
    """
    minutes = papers_for(caller, Permission.PAPER_ISSUE).filter(kind=PaperKind.MINUTES.value)
    dialogue_id = minutes.values_list("dialogue_id", flat=True).get(pk=paper_id)
    dialogue = locked_dialogue(caller, Permission.PAPER_ISSUE, dialogue_id or 0)
    row = minutes.select_for_update(of=("self",), no_key=True).get(pk=paper_id)
    if dialogue.state == DialogueState.IN_SESSION.value:
        raise SittingStillOpen
    if dialogue.held_on is not None and issued_on < dialogue.held_on:
        raise DatedBeforeHall(held_on=dialogue.held_on)
    until = course_of(dialogue).corrections_until
    require_issuable(until, waiting_corrections(dialogue), today=caller.today)
    issue_locked(caller, row, issued_on=issued_on, number=number, public=False, seen_version=seen_version)
    return row
