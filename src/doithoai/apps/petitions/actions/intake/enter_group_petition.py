"""The head of a residential group hands in what the neighbours said."""

from dataclasses import replace

from django.db import transaction

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.petitions.receiving import Contact, Opinion, Receipt, receive
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.collecting import is_collecting
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.petitions.intake import NotCollecting
from doithoai.core.petitions.legal_type import Channel


@transaction.atomic
def enter_group_petition(
    caller: Caller, *, dialogue_id: int, opinion: Opinion, contact: Contact, submission_key: str | None = None
) -> Receipt:
    """Store the opinion for the caller's own group; `contact.name` says whose words they are."""
    dialogues = dialogues_for(caller, Permission.PETITION_ENTER)
    if reach_of(caller.role, Permission.PETITION_ENTER) != Reach.GROUP:
        dialogues = dialogues.none()
    dialogue = dialogues.get(pk=dialogue_id)
    state, opened_at, ended_at = DialogueState(dialogue.state), dialogue.collecting_from, dialogue.collecting_ended_at
    if not is_collecting(state, opened_at=opened_at, ended_at=ended_at, now=caller.now):
        raise NotCollecting()
    return receive(
        caller,
        replace(opinion, group_id=caller.group_id),
        contact,
        dialogue=dialogue,
        channel=Channel.GROUP_HEAD,
        received_at=caller.now,
        submission_key=submission_key,
        scans=True,
    )
