"""Write the list of delegates by group, to be approved or to be signed on arrival."""

from django.db import transaction

from doithoai.apps.delegates.list_paper import delegate_list_of
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.papers.drafting import put_draft
from doithoai.apps.papers.models import Paper
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.papers.catalogue import Need
from doithoai.core.papers.paper import PaperKind
from doithoai.core.papers.readiness import require_ready


@transaction.atomic
def draft_delegate_list(
    caller: Caller, *, dialogue_id: int, over_edits: bool = False, attendance: bool = False
) -> Paper:
    """The one list; `attendance` leaves a column for signatures. Raises PaperNotYet, EditedByHand."""
    dialogue = locked_dialogue(caller, Permission.PAPER_DRAFT, dialogue_id)
    has = {Need.DELEGATES} if dialogue.delegates.filter(state="approved").exists() else set()
    require_ready(PaperKind.DELEGATE_LIST, DialogueState(dialogue.state), has)
    paper = delegate_list_of(caller, dialogue, attendance=attendance)
    return put_draft(caller, paper, dialogue_id=dialogue.pk, over_edits=over_edits)
