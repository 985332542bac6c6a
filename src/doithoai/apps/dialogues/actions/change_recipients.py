"""Replace «Nơi nhận» of the plan."""

from collections.abc import Sequence

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Dialogue, Recipient
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import EDITABLE_STATES
from doithoai.core.events import EventName


@transaction.atomic
def change_recipients(caller: Caller, *, dialogue_id: int, recipients: Sequence[str]) -> Dialogue:
    """Store the lines in the order given; empty lines are left out."""
    dialogue = locked_dialogue(caller, Permission.DIALOGUE_PLAN, dialogue_id, states=EDITABLE_STATES)
    texts = [text.strip() for text in recipients if text.strip()]
    dialogue.recipients.all().delete()
    Recipient.objects.bulk_create(
        Recipient(dialogue=dialogue, order=order, text=text) for order, text in enumerate(texts, start=1)
    )
    record(
        caller, EventName.RECIPIENTS_CHANGED, dialogue, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        items=len(texts),
    )  # fmt: skip
    return dialogue
