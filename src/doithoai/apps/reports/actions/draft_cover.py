"""Write the cover of the dossier; again: with what has come in since."""

from django.db import transaction

from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.papers.drafting import put_draft
from doithoai.apps.papers.models import Paper
from doithoai.apps.reports.dossier_paper import dossier_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.papers.kinds.dossier import cover_paper
from doithoai.core.papers.paper import PaperKind
from doithoai.core.papers.readiness import require_ready


@transaction.atomic
def draft_cover(caller: Caller, *, dialogue_id: int, over_edits: bool = False) -> Paper:
    """The one cover. Raises PaperNotYet, EditedByHand."""
    dialogue = locked_dialogue(caller, Permission.PAPER_DRAFT, dialogue_id)
    facts = dossier_of(caller, dialogue)
    require_ready(PaperKind.COVER, DialogueState(dialogue.state), set())
    return put_draft(caller, cover_paper(facts), dialogue_id=dialogue.pk, over_edits=over_edits)
