"""A person looks at what hall and office both changed, and chooses."""

from django.apps import apps
from django.db import IntegrityError, transaction

from doithoai.apps.audit.record import record
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.onsite.access import conflicts_for
from doithoai.apps.onsite.actions.call_back_loan import locked_loan
from doithoai.apps.onsite.models import ReturnConflict
from doithoai.apps.onsite.values import packed, unpacked
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.onsite.refusals import ChangedSinceReturn, ReturnDoesNotFit
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def settle_conflict(caller: Caller, *, conflict_id: int, choice: str) -> ReturnConflict:
    """Keep the `hall`'s value, which stands, or take the office's (`here`).

    Raises `NotPossibleNow`, `ChangedSinceReturn`, `ReturnDoesNotFit`.
    """
    loan_id = conflicts_for(caller).values_list("loan_id", flat=True).get(pk=conflict_id)
    loan = locked_loan(caller, loan_id)
    conflict = ReturnConflict.objects.select_for_update(of=("self",), no_key=True).get(pk=conflict_id)
    if conflict.settled_at is not None or choice not in {"hall", "here"}:
        raise NotPossibleNow(state=conflict.choice, act="settle")
    if conflict.column and choice == "here":
        _give_back(conflict)
    conflict.choice, conflict.settled_at, conflict.settled_by_name = choice, caller.now, caller.name
    conflict.save(update_fields=["choice", "settled_at", "settled_by_name"])
    if not loan.dialogue.lent_to:
        touch_hall(loan.dialogue_id)  # held before the trail, as everywhere
    record(
        caller,
        EventName.HALL_DIFFERENCE_SETTLED,
        conflict,
        authority_id=loan.dialogue.authority_id,
        dialogue_id=loan.dialogue_id,
        petition_id=conflict.petition_id,
        table=conflict.table,
        column=conflict.column,
        choice=choice,
    )
    return conflict


def _give_back(conflict: ReturnConflict) -> None:
    """The office's value in place of the hall's, which stands since the return; never over what was written since."""
    table = apps.get_model(conflict.table)
    row = table._base_manager.select_for_update(of=("self",), no_key=True).filter(pk=conflict.row_key).first()
    present = packed(row)[conflict.column] if row else conflict.here
    if present == conflict.here:
        return
    if present != conflict.hall:
        raise ChangedSinceReturn(what=conflict.row_name)
    try:
        with transaction.atomic():
            wanted = unpacked(table, {conflict.column: conflict.here})
            table._base_manager.filter(pk=conflict.row_key).update(**wanted)
    except IntegrityError:
        raise ReturnDoesNotFit(what=conflict.row_name) from None
