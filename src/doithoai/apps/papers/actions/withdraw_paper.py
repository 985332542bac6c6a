"""Take an issued paper back: it keeps its number and stays readable, with a mark."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.papers.access import papers_for
from doithoai.apps.papers.models import Paper
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.papers.lifecycle import PAPER_TRANSITIONS, PaperAct, PaperState, stated_reason


@transaction.atomic
def withdraw_paper(caller: Caller, *, paper_id: int, reason: str) -> Paper:
    """Withdraw a paper (thu hồi); nothing of the dialogue or its clocks moves. Raises NotPossibleNow, ReasonMissing."""
    row = papers_for(caller, Permission.PAPER_WITHDRAW).select_for_update(of=("self",), no_key=True).get(pk=paper_id)
    words = stated_reason(reason)
    end_paper(caller, row, PaperAct.WITHDRAW, reason=words)
    record(
        caller, EventName.PAPER_WITHDRAWN, row, authority_id=row.authority_id, dialogue_id=row.dialogue_id,
        petition_id=row.petition_id, kind=row.kind, number=row.number, symbol=row.symbol, reason=words,
    )  # fmt: skip
    return row


def end_paper(caller: Caller, row: Paper, act: PaperAct, *, reason: str) -> None:
    """Close a locked paper with its day and reason. Raises NotPossibleNow."""
    row.state = follow(PAPER_TRANSITIONS, PaperState(row.state), act).value
    row.ended_on, row.ended_reason = caller.today, reason[:300]
    row.save(update_fields=["state", "ended_on", "ended_reason"])
