"""The invited person says whether he or she comes: by the link on the invitation, without an account."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.queries import find_invited
from doithoai.apps.delegates.refusals import ListClosed
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def reply_invitation(caller: Caller, *, dialogue_code: str, badge: str, coming: bool) -> Delegate:
    """Keep the answer; it may change until the hall opens. The badge is the permission: who has it was invited."""
    found = find_invited(dialogue_code, badge)
    if found is None:
        raise Delegate.DoesNotExist
    delegate = Delegate.objects.select_for_update(of=("self",), no_key=True).select_related("dialogue").get(pk=found.pk)
    if delegate.dialogue.state != DialogueState.ISSUED or delegate.checked_in_at is not None:
        raise ListClosed()
    if delegate.state == "withdrawn":
        raise NotPossibleNow(state=delegate.state, act="reply")
    delegate.reply, delegate.replied_at = "yes" if coming else "no", caller.now
    delegate.save(update_fields=["reply", "replied_at"])
    record(
        caller,
        EventName.DELEGATE_REPLIED,
        delegate,
        authority_id=delegate.dialogue.authority_id,
        dialogue_id=delegate.dialogue_id,
        name=delegate.full_name,
        reply=delegate.reply,
    )
    return delegate
