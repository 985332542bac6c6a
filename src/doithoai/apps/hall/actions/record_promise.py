"""What is promised in the hall is written down: by which unit, until when."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.hall.floor import locked_sitting, raise_version
from doithoai.apps.hall.models import Promise
from doithoai.apps.hall.steps import keep_step
from doithoai.apps.organisations.access import units_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.decisions import PromiseTextMissing, UnitMissing, future_day
from doithoai.core.hall.steps import PromisedAlready, StepKind
from doithoai.core.text.normalise import tidy


@transaction.atomic
def record_promise(
    caller: Caller,
    *,
    sitting_id: int,
    text: str,
    due_on: date | None,
    unit_id: int | None,
    turn_id: int | None = None,
) -> Promise:
    """Keep a promise.

    Raises `PromiseTextMissing`, `UnitMissing`, `DueDateMissing`, `PromisedAlready` or `SittingClosed`.
    """
    sitting = locked_sitting(caller, Permission.SITTING_RUN, sitting_id)
    words = tidy(text)[:600]
    if not words:
        raise PromiseTextMissing()
    if unit_id is None:
        raise UnitMissing()
    day = future_day(due_on, today=caller.today)
    turn = sitting.turns.get(pk=turn_id) if turn_id is not None else None
    same = sitting.dialogue.promises.filter(turn=turn, unit_id=unit_id, text=words, due_on=day).first()
    if same is not None:
        raise PromisedAlready(name=same.made_by_name)
    promise = Promise.objects.create(
        dialogue=sitting.dialogue,
        turn=turn,
        petition_id=turn.petition_id if turn else None,
        unit=units_for(caller).get(pk=unit_id),
        text=words,
        due_on=day,
        made_at=caller.now,
        made_by_name=caller.name,
    )
    keep_step(caller, sitting, StepKind.PROMISE, turn, {}, promise=promise)
    raise_version(sitting)
    record(
        caller,
        EventName.PROMISE_RECORDED,
        promise,
        authority_id=sitting.dialogue.authority_id,
        dialogue_id=sitting.dialogue_id,
        petition_id=promise.petition_id,
        unit=promise.unit.name,
        due_on=promise.due_on,
    )
    return promise
