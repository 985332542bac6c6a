"""Staff enter what a citizen says at the counter, by telephone or on paper."""

from datetime import datetime

from django.db import transaction

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.petitions.access import entry_authorities
from doithoai.apps.petitions.receiving import Contact, Opinion, Receipt, receive
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.gate import pass_gate
from doithoai.core.petitions.intake import check_received
from doithoai.core.petitions.legal_type import Channel, GateAnswer


@transaction.atomic
def enter_petition(
    caller: Caller,
    *,
    channel: Channel,
    gate: GateAnswer,
    opinion: Opinion,
    contact: Contact,
    received_at: datetime,
    dialogue_id: int | None = None,
    submission_key: str | None = None,
    slip_code: str = "",
) -> Receipt:
    """Store the opinion under the citizen's name, with who typed it; without a dialogue it waits for one.

    Raises `WrongDoor` for a complaint or denunciation, `ReceivedInFuture`, `ReceivedLongAgo`, `LooksLikeDenunciation`.
    """
    pass_gate(gate)
    check_received(received_at, now=caller.now)
    entry_authorities(caller).get(pk=caller.authority_id)
    dialogues = dialogues_for(caller, Permission.DIALOGUE_VIEW)
    return receive(
        caller,
        opinion,
        contact,
        dialogue=dialogues.get(pk=dialogue_id) if dialogue_id else None,
        channel=channel,
        received_at=received_at,
        submission_key=submission_key,
        scans=True,
        slip_code=slip_code,
    )
