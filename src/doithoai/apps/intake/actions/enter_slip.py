"""A printed slip comes back and is entered: it becomes the petition whose code it bears."""

from datetime import datetime

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.intake.access import slips_for
from doithoai.apps.intake.models import Slip
from doithoai.apps.petitions.actions.intake.enter_petition import enter_petition
from doithoai.apps.petitions.receiving import Contact, Opinion, Receipt, secret_of
from doithoai.core.caller import HANOI, Caller
from doithoai.core.events import EventName
from doithoai.core.intake.slips import SlipEntered, SlipUnknown
from doithoai.core.petitions.legal_type import Channel, GateAnswer
from doithoai.core.petitions.numbering import read_code


@transaction.atomic
def enter_slip(
    caller: Caller,
    *,
    code: str,
    gate: GateAnswer,
    opinion: Opinion,
    contact: Contact,
    received_at: datetime,
    submission_key: str,
) -> Receipt:
    """Store the opinion under the slip's own code, in the slip's dialogue. The same form sent twice is stored once.

    Raises `SlipUnknown`, `SlipEntered` with by whom and when, and what `enter_petition` raises.
    """
    slips = slips_for(caller).select_for_update(of=("self",), no_key=True).select_related("sheet")
    slip = slips.filter(code=read_code(code) or "").first()
    if slip is None:
        raise SlipUnknown()
    if slip.petition is not None and slip.petition.submission_key == submission_key:
        return Receipt(slip.petition, secret_of(submission_key))
    check_not_entered(slip)
    receipt = enter_petition(
        caller,
        channel=Channel.PAPER,
        gate=gate,
        opinion=opinion,
        contact=contact,
        received_at=received_at,
        dialogue_id=slip.sheet.dialogue_id,
        submission_key=submission_key,
        slip_code=slip.code,
    )
    slip.petition, slip.entered_at, slip.entered_by_name = receipt.petition, caller.now, caller.name
    slip.save(update_fields=["petition", "entered_at", "entered_by_name"])
    where = {"authority_id": caller.authority_id, "dialogue_id": slip.sheet.dialogue_id}
    record(caller, EventName.SLIP_ENTERED, slip, **where, petition_id=receipt.petition.pk, number=slip.number)
    return receipt


def check_not_entered(slip: Slip) -> None:
    """Raises `SlipEntered`."""
    if slip.entered_at is not None:
        at = slip.entered_at.astimezone(HANOI)
        raise SlipEntered(code=slip.code, who=slip.entered_by_name, at=f"{at:%H:%M %d/%m/%Y}")
