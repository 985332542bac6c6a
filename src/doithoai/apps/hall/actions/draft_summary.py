"""Write the one page to read aloud; again: from the newest decisions and promises."""

from django.db import transaction

from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.hall.summary import summary_of
from doithoai.apps.papers.drafting import put_draft
from doithoai.apps.papers.models import Paper
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.papers.catalogue import Need
from doithoai.core.papers.paper import PaperKind
from doithoai.core.papers.readiness import require_ready


@transaction.atomic
def draft_summary(caller: Caller, *, dialogue_id: int, over_edits: bool = False) -> Paper:
    """The one page of the dialogue. Raises PaperNotYet, EditedByHand."""
    dialogue = locked_dialogue(caller, Permission.PAPER_DRAFT, dialogue_id)
    sat = {Need.SITTING} if dialogue.sittings.exists() else set()
    require_ready(PaperKind.SUMMARY, DialogueState(dialogue.state), sat)
    return put_draft(caller, summary_of(caller, dialogue), dialogue_id=dialogue.pk, over_edits=over_edits)
