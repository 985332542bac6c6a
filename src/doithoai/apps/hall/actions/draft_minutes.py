"""Draft the minutes from the record of the hall, at any time after the opening; again: from the newest record."""

from django.db import transaction

from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.closing_papers import minutes_of
from doithoai.apps.papers.actions.draft_paper import draft_paper
from doithoai.apps.papers.actions.redraft_paper import redraft_paper
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import find_draft, find_issued
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.papers import paper as parts
from doithoai.core.papers.paper import PaperKind
from doithoai.core.refusal import NotPossibleNow

AFTER_OPENING = (DialogueState.IN_SESSION, DialogueState.HELD, DialogueState.CONCLUDED)


@transaction.atomic
def draft_minutes(caller: Caller, *, dialogue_id: int, over_edits: bool = False) -> Paper:
    """The one draft of the minutes, written anew.

    Raises NoSittingYet, EditedByHand (asks before a person's words are covered), NotPossibleNow once issued.
    """
    dialogue = locked_dialogue(caller, Permission.PAPER_DRAFT, dialogue_id)
    paper = minutes_of(caller, dialogue)
    if DialogueState(dialogue.state) not in AFTER_OPENING:
        raise NotPossibleNow
    return put_draft(caller, dialogue, paper, PaperKind.MINUTES, over_edits=over_edits)


def put_draft(caller: Caller, dialogue: Dialogue, paper: parts.Paper, kind: PaperKind, *, over_edits: bool) -> Paper:
    """Store it as the one draft of its kind for a locked dialogue. Raises NotPossibleNow where one was issued."""
    if find_issued(dialogue_id=dialogue.pk, kind=kind.value) is not None:
        raise NotPossibleNow
    draft = find_draft(dialogue_id=dialogue.pk, kind=kind.value)
    if draft is None:
        return draft_paper(caller, paper=paper, dialogue_id=dialogue.pk)
    return redraft_paper(caller, paper_id=draft.pk, paper=paper, over_edits=over_edits)
