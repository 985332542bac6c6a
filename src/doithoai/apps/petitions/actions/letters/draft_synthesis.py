"""Write the synthesis of opinions with the proposed answers; again: as they now stand."""

from django.db import transaction

from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.papers.drafting import put_draft
from doithoai.apps.papers.models import Paper
from doithoai.apps.petitions.for_papers import petitions_in_papers
from doithoai.apps.petitions.synthesis_paper import synthesis_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.papers.catalogue import Need
from doithoai.core.papers.paper import PaperKind
from doithoai.core.papers.readiness import require_ready


@transaction.atomic
def draft_synthesis(caller: Caller, *, dialogue_id: int, over_edits: bool = False) -> Paper:
    """The one draft of the synthesis. Raises PaperNotYet, EditedByHand."""
    dialogue = locked_dialogue(caller, Permission.PAPER_DRAFT, dialogue_id)
    has = {Need.OPINIONS} if petitions_in_papers(dialogue.pk).exists() else set()
    require_ready(PaperKind.SYNTHESIS, DialogueState(dialogue.state), has)
    return put_draft(caller, synthesis_of(caller, dialogue), dialogue_id=dialogue.pk, over_edits=over_edits)
