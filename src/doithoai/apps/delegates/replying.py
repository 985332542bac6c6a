"""One answer to an invitation, however it came."""

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.refusals import ListClosed
from doithoai.core.caller import Caller
from doithoai.core.delegates.replies import Reply, ReplyOrigin
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow


def keep_reply(caller: Caller, delegate: Delegate, answer: Reply, origin: ReplyOrigin) -> None:
    """Keep the answer of a locked delegate; it may change until the hall opens.

    Raises `ListClosed` or `NotPossibleNow`.
    """
    if delegate.dialogue.state != DialogueState.ISSUED or delegate.checked_in_at is not None:
        raise ListClosed()
    if delegate.state != "approved":
        raise NotPossibleNow(state=delegate.state, act="reply")
    delegate.reply = "yes" if answer is Reply.YES else "no"
    delegate.asks_substitute = answer is Reply.SUBSTITUTE
    delegate.replied_at, delegate.reply_origin = caller.now, origin.value
    delegate.save(update_fields=["reply", "asks_substitute", "replied_at", "reply_origin"])
    record(
        caller,
        EventName.DELEGATE_REPLIED,
        delegate,
        authority_id=delegate.dialogue.authority_id,
        dialogue_id=delegate.dialogue_id,
        name=delegate.full_name,
        reply=answer.value,
        origin=origin.value,
    )
