"""Write the script for the loudspeaker from the plan; again: from the plan as it now stands."""

from django.db import transaction

from doithoai.apps.dialogues.announcing_papers import script_of
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
def draft_script(caller: Caller, *, dialogue_id: int, over_edits: bool = False) -> Paper:
    """The one script of the dialogue. Raises PaperNotYet, EditedByHand."""
    dialogue = locked_dialogue(caller, Permission.PAPER_DRAFT, dialogue_id)
    dated = {Need.DATE} if dialogue.starts_on else set()
    require_ready(PaperKind.SCRIPT, DialogueState(dialogue.state), dated)
    paper = script_of(dialogue, drafted_on=caller.today)
    return put_draft(caller, paper, dialogue_id=dialogue.pk, over_edits=over_edits)
