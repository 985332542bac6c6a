"""Reads of hall mode: where the hall of a dialogue is, what a return holds, what a person must still look at."""

from dataclasses import dataclass

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.onsite.access import conflicts_for, loans_for
from doithoai.apps.onsite.homecoming import Brought, brought_by, read_return, require_takeable, unknown_to
from doithoai.apps.onsite.models import HallPack, Loan, ReturnConflict
from doithoai.core.caller import Caller
from doithoai.core.refusal import Refused


@dataclass(frozen=True, kw_only=True)
class Whereabouts:
    """`open_loan`: the laptop has it. `pack`: this is the laptop. `conflicts` wait for a person."""

    open_loan: Loan | None
    ended: list[Loan]
    conflicts: list[ReturnConflict]
    pack: HallPack | None


def whereabouts_of(caller: Caller, dialogue: Dialogue) -> Whereabouts:
    """Where the hall of a dialogue is that the caller has reached: three queries."""
    loans = list(loans_for(caller).filter(dialogue=dialogue))
    is_open = [loan for loan in loans if not loan.returned_at and not loan.called_back_at]
    waiting = conflicts_for(caller).filter(loan__dialogue=dialogue, settled_at__isnull=True)
    return Whereabouts(
        open_loan=is_open[0] if is_open else None,
        ended=[loan for loan in loans if loan not in is_open],
        conflicts=list(waiting),
        pack=HallPack.objects.filter(dialogue=dialogue).defer("rows").first(),
    )


@dataclass(frozen=True)
class Review:
    """A return before it is taken: what it tells, what would be new, and why it may not be taken."""

    loan: Loan
    brought: Brought
    new: int
    final: bool
    refused: Refused | None


def review_return(caller: Caller, content: bytes) -> Review:
    """Read a return without taking it. Raises `ReturnUnreadable`."""
    loan, back = read_return(caller, content)
    refused: Refused | None = None
    try:
        require_takeable(loan, back)
    except Refused as found:
        refused = found
    return Review(loan, brought_by(back), unknown_to(loan, back), back.final, refused)
