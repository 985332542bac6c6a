"""The one draft of a kind that a dialogue has."""

from doithoai.apps.papers.actions.draft_paper import draft_paper
from doithoai.apps.papers.actions.redraft_paper import redraft_paper
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import find_draft, find_issued
from doithoai.core.caller import Caller
from doithoai.core.papers import paper as parts
from doithoai.core.refusal import NotPossibleNow


def put_draft(
    caller: Caller, paper: parts.Paper, *, dialogue_id: int, over_edits: bool = False, once: bool = True
) -> Paper:
    """Store it as the draft of its kind for a dialogue whose row the caller has locked.

    Raises EditedByHand, and NotPossibleNow where a paper of this kind comes only `once` and was issued.
    """
    kind = paper.kind.value
    if once and find_issued(dialogue_id=dialogue_id, kind=kind) is not None:
        raise NotPossibleNow
    draft = find_draft(dialogue_id=dialogue_id, kind=kind)
    if draft is None:
        return draft_paper(caller, paper=paper, dialogue_id=dialogue_id)
    return redraft_paper(caller, paper_id=draft.pk, paper=paper, over_edits=over_edits)
