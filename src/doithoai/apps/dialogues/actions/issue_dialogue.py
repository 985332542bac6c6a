"""Issue the plan: numbered, signed, sent out; from now on the dialogue is public."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.legal import findings_of
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.plan_paper import plan_paper_of
from doithoai.apps.dialogues.redating import redate_duties
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.papers.actions.draft_paper import draft_paper
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DIALOGUE_TRANSITIONS, DialogueAct, DialogueState
from doithoai.core.dialogues.planning import require_issuable
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow


@transaction.atomic
def issue_dialogue(
    caller: Caller, *, dialogue_id: int, issued_on: date, number: int | None = None, reason: str = "",
    collecting: bool = False,
) -> Dialogue:  # fmt: skip
    """Draft and issue the plan as a paper; `reason` says why errors of the legal check do not stop it.

    `collecting` opens the collection of opinions too. Raises what `require_issuable` and `issue_paper` refuse.
    """
    dialogue = locked_dialogue(caller, Permission.DIALOGUE_ISSUE, dialogue_id)
    dialogue.state = follow(DIALOGUE_TRANSITIONS, DialogueState(dialogue.state), DialogueAct.ISSUE).value
    calendar = work_calendar()
    against = require_issuable(findings_of(dialogue, calendar), reason=reason)
    dialogue.plan_issued_on, dialogue.issued_against = issued_on, reason.strip()[:400] if against else ""
    dialogue.collecting_from = caller.now if collecting else None
    dialogue.save(update_fields=["state", "plan_issued_on", "issued_against", "collecting_from"])
    redate_duties(caller, [dialogue], calendar, reason="ban hành kế hoạch")
    draft = draft_paper(caller, paper=plan_paper_of(dialogue, caller.today), dialogue_id=dialogue.pk)
    paper = issue_paper(caller, paper_id=draft.pk, issued_on=issued_on, number=number, public=True)
    record(
        caller, EventName.DIALOGUE_ISSUED, dialogue, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        number=paper.number, issued_on=issued_on, against=against, reason=dialogue.issued_against,
    )  # fmt: skip
    return dialogue
