"""Draft the minutes from the record of the hall, at any time after the opening; again: from the newest record."""

from django.db import transaction

from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.hall.closing_papers import minutes_of
from doithoai.apps.papers.drafting import put_draft
from doithoai.apps.papers.models import Paper
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.papers.catalogue import KINDS
from doithoai.core.papers.paper import PaperKind
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def draft_minutes(caller: Caller, *, dialogue_id: int, over_edits: bool = False) -> Paper:
    """The one draft of the minutes, written anew.

    Raises NoSittingYet, EditedByHand (asks before a person's words are covered), NotPossibleNow once issued.
    """
    dialogue = locked_dialogue(caller, Permission.PAPER_DRAFT, dialogue_id)
    paper = minutes_of(caller, dialogue)
    if DialogueState(dialogue.state) not in KINDS[PaperKind.MINUTES].states:
        raise NotPossibleNow
    return put_draft(caller, paper, dialogue_id=dialogue.pk, over_edits=over_edits)
