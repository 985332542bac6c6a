"""The hall comes home: everything of the return in one transaction; the same return again changes nothing."""

from base64 import b64decode
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.files.carrying import keep_carried
from doithoai.apps.hall.changes import raise_number, touch_hall
from doithoai.apps.jobs.enqueue import enqueue
from doithoai.apps.onsite.actions.call_back_loan import locked_loan
from doithoai.apps.onsite.homecoming import Brought, brought_by, read_return, require_takeable
from doithoai.apps.onsite.models import Loan, ReturnConflict
from doithoai.apps.onsite.packing import EVENTS
from doithoai.apps.onsite.resealing import reseal
from doithoai.apps.onsite.returning import LATER_JOBS
from doithoai.apps.onsite.taking import Taking
from doithoai.apps.onsite.trail import append_events, check_links
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.onsite.keys import translated


@dataclass(frozen=True)
class Taken:
    """`made` and `changed` rows, `events` appended; all nought where the same return had been taken before."""

    loan: Loan
    brought: Brought
    made: int
    changed: int
    events: int
    conflicts: list[ReturnConflict]

    @property
    def is_new(self) -> bool:
        return bool(self.made or self.changed or self.events)


@transaction.atomic
def take_hall_back(caller: Caller, *, content: bytes) -> Taken:
    """Merge a return into the dialogue. Raises `ReturnUnreadable`, `ReturnDoesNotFit` or as `require_takeable`."""
    found, _ = read_return(caller, content)
    loan = locked_loan(caller, found.pk)
    _, back = read_return(caller, content)
    require_takeable(loan, back)
    check_links(back.events, back.chain)
    taking = Taking(caller, loan, back)
    taking.bounds.require(back)
    for data in back.files.values():
        keep_carried(b64decode(data))
    new = [values for values in back.events if (EVENTS, values["id"]) not in taking.known]
    taking.rows()
    reseal(taking)
    raise_number(loan.dialogue_id)  # held before the trail, as everywhere
    given = append_events(caller, new, taking.keys, laptop=loan.laptop)
    for key, server_key in given.items():
        taking.remember(EVENTS, key, server_key, {})
    taking.keep()
    _queue_later(caller, taking)
    taken = Taken(
        loan, brought_by(back), taking.made.total(), taking.changed.total(), len(given), taking.conflicts
    )  # fmt: skip
    _end(caller, taking, taken)
    return taken


def _queue_later(caller: Caller, taking: Taking) -> None:
    for job in taking.back.jobs:
        if job["name"] in LATER_JOBS:
            arguments, key = translated(job["arguments"], taking.keys), translated(job["key"], taking.keys)
            run_at = max(caller.now, datetime.fromisoformat(job["run_at"]))
            enqueue(job["name"], now=caller.now, run_at=run_at, key=key, **arguments)


def _end(caller: Caller, taking: Taking, taken: Taken) -> None:
    """Write down that it came; with the last return the hall is here again."""
    loan, back = taking.loan, taking.back
    ends = back.final and loan.returned_at is None
    if not (taken.is_new or ends):
        return
    loan.copy_key, loan.last_taken_at = back.copy_key, caller.now
    if ends:
        loan.returned_at, loan.returned_by_name = caller.now, caller.name
        Dialogue.objects.filter(pk=loan.dialogue_id).update(lent_to="", lent_at=None)
        touch_hall(loan.dialogue_id)
    loan.save(update_fields=["copy_key", "last_taken_at", "returned_at", "returned_by_name"])
    record(
        caller,
        EventName.HALL_TAKEN_BACK,
        loan,
        authority_id=loan.dialogue.authority_id,
        dialogue_id=loan.dialogue_id,
        laptop=loan.laptop,
        made=taken.made,
        changed=taken.changed,
        events=taken.events,
        conflicts=len(taken.conflicts),
        final=back.final,
    )
