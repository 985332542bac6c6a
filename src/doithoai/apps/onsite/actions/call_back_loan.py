"""The laptop has died, or nobody used it: the hall is here again."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.onsite.access import loans_for
from doithoai.apps.onsite.models import Loan
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.onsite.refusals import ReasonMissing
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.text.normalise import tidy


@transaction.atomic
def call_back_loan(caller: Caller, *, loan_id: int, reason: str) -> Loan:
    """End the loan without its return, and say why. Raises `ReasonMissing`, `NotPossibleNow`."""
    why = tidy(reason)[:300]
    if not why:
        raise ReasonMissing()
    loan = locked_loan(caller, loan_id)
    if loan.returned_at or loan.called_back_at:
        raise NotPossibleNow(state="ended", act="call_back")
    loan.called_back_at, loan.called_back_by_name, loan.called_back_reason = caller.now, caller.name, why
    loan.save(update_fields=["called_back_at", "called_back_by_name", "called_back_reason"])
    Dialogue.objects.filter(pk=loan.dialogue_id).update(lent_to="", lent_at=None)
    touch_hall(loan.dialogue_id)  # held before the trail, as everywhere
    record(
        caller,
        EventName.HALL_CALLED_BACK,
        loan,
        authority_id=loan.dialogue.authority_id,
        dialogue_id=loan.dialogue_id,
        laptop=loan.laptop,
        reason=why,
    )
    return loan


def locked_loan(caller: Caller, loan_id: int) -> Loan:
    """The loan, with its dialogue locked first."""
    dialogue_id = loans_for(caller).values_list("dialogue_id", flat=True).get(pk=loan_id)
    Dialogue.objects.select_for_update(of=("self",), no_key=True).get(pk=dialogue_id)
    rows = loans_for(caller).select_related("dialogue")
    return rows.select_for_update(of=("self",), no_key=True).get(pk=loan_id)
