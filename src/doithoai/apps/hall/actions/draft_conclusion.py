"""Draft the conclusion notice from what was decided and promised in the hall."""

from django.db import transaction

from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.hall.closing_papers import conclusion_of
from doithoai.apps.papers.drafting import put_draft
from doithoai.apps.papers.models import Paper
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.papers.catalogue import KINDS
from doithoai.core.papers.paper import PaperKind
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def draft_conclusion(caller: Caller, *, dialogue_id: int, over_edits: bool = False) -> Paper:
    """The one draft of the conclusion, written anew; the hall may still be open.

    Raises NoSittingYet, EditedByHand (asks before a person's words are covered), NotPossibleNow once issued.
    """
    dialogue = locked_dialogue(caller, Permission.PAPER_DRAFT, dialogue_id)
    paper = conclusion_of(caller, dialogue)
    if DialogueState(dialogue.state) not in KINDS[PaperKind.CONCLUSION].states:
        raise NotPossibleNow
    return put_draft(caller, paper, dialogue_id=dialogue.pk, over_edits=over_edits)
