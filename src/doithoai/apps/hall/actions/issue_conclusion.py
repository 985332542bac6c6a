"""Issue the conclusion: one act numbers and publishes the notice and starts every clock that waits for it."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.deadlines import replies_rule
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.redating import redate_duties
from doithoai.apps.hall.actions.issue_minutes import DatedBeforeHall, SittingStillOpen
from doithoai.apps.hall.following_conclusion import (
    link_promises,
    owe_what_is_missing,
    petitions_in_writing,
    release_not_raised,
    report_done,
)
from doithoai.apps.hall.summary import write_summary
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.papers.actions.issue_paper import issue_locked
from doithoai.apps.papers.models import Paper
from doithoai.apps.petitions.redating import locked_owed, redate
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DIALOGUE_TRANSITIONS, DialogueAct, DialogueState
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.papers.paper import PaperKind
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

REASON = "Đã ban hành thông báo kết luận"


class NoConclusionDraft(Refused):
    """The notice is written before it is issued."""

    code = "no_conclusion_draft"
    sentence = gettext_noop("Chưa có dự thảo thông báo kết luận. Xin soạn dự thảo trước khi ban hành.")


@transaction.atomic
def issue_conclusion(
    caller: Caller, *, dialogue_id: int, issued_on: date, number: int | None = None, seen_version: int | None = None
) -> Paper:
    """Number, date and publish the notice; the dialogue is concluded; duties, assignments and promises follow.

    Of two people who press, one wins and the other is told (NotPossibleNow). Raises SittingStillOpen,
    NoConclusionDraft, DatedBeforeHall, and what issue_paper refuses; nothing is changed then.
    """
    dialogue = locked_dialogue(caller, Permission.CONCLUSION_ISSUE, dialogue_id)
    if dialogue.state == DialogueState.IN_SESSION.value:
        raise SittingStillOpen
    dialogue.state = follow(DIALOGUE_TRANSITIONS, DialogueState(dialogue.state), DialogueAct.ISSUE_CONCLUSION).value
    if dialogue.held_on is not None and issued_on < dialogue.held_on:
        raise DatedBeforeHall(held_on=dialogue.held_on)
    row = _locked_draft(dialogue)
    owed = locked_owed(dialogue, more_petitions=petitions_in_writing(dialogue))
    release_not_raised(dialogue)
    issue_locked(caller, row, issued_on=issued_on, number=number, public=True, seen_version=seen_version)
    dialogue.conclusion_issued_on = issued_on
    dialogue.save(update_fields=["state", "conclusion_issued_on"])
    report_done(caller, dialogue, row)
    calendar, replies = work_calendar(), replies_rule(dialogue)
    moved = redate_duties(caller, [dialogue], calendar, reason=REASON)
    moved += sum(redate(caller, each, calendar, replies=replies, reason=REASON) for each in owed)
    owe_what_is_missing(caller, dialogue)
    link_promises(dialogue)
    write_summary(caller, dialogue)
    record(
        caller, EventName.CONCLUSION_ISSUED, dialogue, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        number=row.number, issued_on=issued_on, paper_id=row.pk, moved=moved,
    )  # fmt: skip
    return row


def _locked_draft(dialogue: Dialogue) -> Paper:
    drafts = Paper.objects.filter(dialogue_id=dialogue.pk, kind=PaperKind.CONCLUSION.value, state="draft")
    row = drafts.select_for_update(of=("self",), no_key=True).order_by("-id").first()
    if row is None:
        raise NoConclusionDraft
    return row
