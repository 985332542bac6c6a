"""The one draft of a kind that a dialogue has."""

from collections.abc import Mapping

from doithoai.apps.papers.actions.draft_paper import draft_paper
from doithoai.apps.papers.actions.redraft_paper import redraft_paper, rewrite_draft
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import find_draft, find_issued, letter_drafts
from doithoai.core.caller import Caller
from doithoai.core.papers import paper as parts
from doithoai.core.papers.catalogue import KINDS
from doithoai.core.refusal import NotPossibleNow


def put_draft(caller: Caller, paper: parts.Paper, *, dialogue_id: int, over_edits: bool = False) -> Paper:
    """Store it as the draft of its kind for a dialogue whose row the caller has locked.

    Raises EditedByHand, and NotPossibleNow where a paper of this kind comes once and was issued.
    """
    kind = paper.kind.value
    if KINDS[paper.kind].once and find_issued(dialogue_id=dialogue_id, kind=kind) is not None:
        raise NotPossibleNow
    draft = find_draft(dialogue_id=dialogue_id, kind=kind)
    if draft is None:
        return draft_paper(caller, paper=paper, dialogue_id=dialogue_id)
    return redraft_paper(caller, paper_id=draft.pk, paper=paper, over_edits=over_edits)


def put_letters(
    caller: Caller, letters: Mapping[int, parts.Paper], *, dialogue_id: int | None, over_edits: bool = False
) -> list[Paper]:
    """Store each as the letter of its kind about a petition (petition -> letter); the caller has locked the petitions.

    A draft that nobody edited is written anew. Raises EditedByHand where somebody did, unless `over_edits`.
    """
    # every draft is locked before the first record: papers stand before the chain
    kinds = {letter.kind.value for letter in letters.values()}
    drafts = {(row.petition_id, row.kind): row for row in letter_drafts(letters, kinds)}
    made = []
    for petition_id, letter in letters.items():
        draft = drafts.get((petition_id, letter.kind.value))
        if draft is None:
            made.append(draft_paper(caller, paper=letter, dialogue_id=dialogue_id, petition_id=petition_id))
        else:
            made.append(rewrite_draft(caller, draft, letter, over_edits=over_edits))
    return made
