"""Approved delegates get their invitation: all numbered in one step, their files made by the queue."""

from collections.abc import Collection

from django.db import transaction

from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.letters import number_letters
from doithoai.apps.delegates.models import InvitationBatch, InvitationLetter
from doithoai.apps.delegates.presence import UNINVITED
from doithoai.apps.delegates.refusals import ListClosed, NobodyToInvite
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState


@transaction.atomic
def invite_delegates(
    caller: Caller, *, dialogue_id: int, delegate_ids: Collection[int] | None = None
) -> InvitationBatch:
    """Number an invitation for every approved delegate who has none; a delegate counts as invited once it is made.

    `delegate_ids`: only for these. Citizens who registered themselves are not invited: they have their own page.

    Numbers are consecutive and reserved under one lock. A letter whose words cannot be written takes no number and says
    why; the others go on. Raises `ListClosed` or `NobodyToInvite`.
    """
    dialogue = (
        dialogues_for(caller, Permission.PAPER_ISSUE)
        .select_for_update(of=("self",), no_key=True)
        .select_related("authority", "chair")
        .prefetch_related("agenda")
        .get(pk=dialogue_id)
    )
    if dialogue.state != DialogueState.ISSUED:
        raise ListClosed()
    waiting = delegates_for(caller, Permission.DELEGATE_VIEW).filter(UNINVITED, dialogue=dialogue)
    if delegate_ids is not None:
        waiting = waiting.filter(pk__in=delegate_ids)
    rows = list(waiting.select_related("group"))
    if not rows:
        raise NobodyToInvite()
    batch = InvitationBatch.objects.create(
        dialogue=dialogue,
        started_at=caller.now,
        started_by_id=caller.person_id,
        started_by_name=caller.name,
        started_by_role=caller.role.value,
        acting_for_id=caller.acting_for_id,
    )
    letters = InvitationLetter.objects.bulk_create(InvitationLetter(batch=batch, delegate=row) for row in rows)
    number_letters(caller, dialogue, letters)
    return batch
