"""A citizen sends an opinion through the public form."""

from django.conf import settings
from django.db import transaction

from doithoai.apps.dialogues.access import public_dialogues
from doithoai.apps.notices.write import write_notice
from doithoai.apps.petitions.receiving import Contact, Opinion, Receipt, receive
from doithoai.core.caller import Caller
from doithoai.core.dialogues.collecting import is_collecting
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.petitions.intake import NotCollecting
from doithoai.core.petitions.legal_type import Channel


@transaction.atomic
def submit_petition(
    caller: Caller, *, dialogue_id: int, opinion: Opinion, contact: Contact, submission_key: str
) -> Receipt:
    """Store the opinion once, give its code and secret, and send the receipt where an e-mail address was left."""
    dialogue = public_dialogues().filter(authority_id=caller.authority_id).get(pk=dialogue_id)
    state, opened_at, ended_at = DialogueState(dialogue.state), dialogue.collecting_from, dialogue.collecting_ended_at
    if not is_collecting(state, opened_at=opened_at, ended_at=ended_at, now=caller.now):
        raise NotCollecting()
    receipt = receive(
        caller,
        opinion,
        contact,
        dialogue=dialogue,
        channel=Channel.WEB,
        received_at=caller.now,
        submission_key=submission_key,
    )
    if contact.email:
        send_receipt(caller, receipt, contact.email)
    return receipt


def send_receipt(caller: Caller, receipt: Receipt, address: str) -> None:
    """Write the code and the secret link to the address that the citizen left; once a petition."""
    petition = receipt.petition
    write_notice(
        key=f"petition.receipt:{petition.pk}",
        address=address,
        subject=f"Giấy tiếp nhận ý kiến {petition.code}",
        text=(
            f"Ý kiến của ông/bà đã được tiếp nhận, mã {petition.code}.\n\n"
            f"Xem ý kiến đang ở đâu: {settings.SITE_URL}{receipt.path}\n"
            "Ai có đường dẫn này sẽ xem được ý kiến. Xin giữ riêng.\n"
        ),
        now=caller.now,
        petition_id=petition.pk,
        authority_id=petition.authority_id,
    )
