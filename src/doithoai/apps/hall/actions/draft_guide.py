"""Write the speaking guide of the chair; again: as agenda and chosen opinions now stand."""

from django.db import transaction

from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.hall.chair_papers import guide_of
from doithoai.apps.papers.drafting import put_draft
from doithoai.apps.papers.models import Paper
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.papers.catalogue import Need
from doithoai.core.papers.paper import PaperKind
from doithoai.core.papers.readiness import require_ready


@transaction.atomic
def draft_guide(caller: Caller, *, dialogue_id: int, over_edits: bool = False) -> Paper:
    """The one speaking guide. Raises PaperNotYet, EditedByHand."""
    dialogue = locked_dialogue(caller, Permission.PAPER_DRAFT, dialogue_id)
    has = {Need.AGENDA} if dialogue.agenda.exists() else set()
    require_ready(PaperKind.GUIDE, DialogueState(dialogue.state), has)
    return put_draft(caller, guide_of(caller, dialogue), dialogue_id=dialogue.pk, over_edits=over_edits)
