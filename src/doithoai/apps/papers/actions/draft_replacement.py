"""Begin the corrected paper that is to stand in the place of an issued one."""

from django.db import transaction

from doithoai.apps.papers.access import papers_for
from doithoai.apps.papers.actions.draft_paper import draft_paper
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.lifecycle import follow
from doithoai.core.papers.correcting import ReplacementInHand, corrected
from doithoai.core.papers.lifecycle import PAPER_TRANSITIONS, PaperAct, PaperState, stated_reason


@transaction.atomic
def draft_replacement(caller: Caller, *, paper_id: int, reason: str) -> Paper:
    """The draft of the successor; the old paper stays in force until the new one is issued.

    Raises NotPossibleNow for a draft or a replaced paper, ReplacementInHand, ReasonMissing.
    """
    rows = papers_for(caller, Permission.PAPER_WITHDRAW)
    old = rows.select_for_update(of=("self",), no_key=True).get(pk=paper_id)
    words = stated_reason(reason)
    if Paper.objects.filter(replaces=old).exists():
        raise ReplacementInHand
    follow(PAPER_TRANSITIONS, PaperState(old.state), PaperAct.REPLACE)
    return draft_paper(
        caller,
        paper=corrected(parts_of(old), today=caller.today),
        dialogue_id=old.dialogue_id,
        petition_id=old.petition_id,
        subject_id=old.subject_id,
        replaces=old,
        reason=words,
    )
