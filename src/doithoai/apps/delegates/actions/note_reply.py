"""The secretary writes down what an invited person answered by telephone or at the counter."""

from django.db import transaction

from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.replying import keep_reply
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.replies import Reply, ReplyOrigin


@transaction.atomic
def note_reply(caller: Caller, *, delegate_id: int, answer: Reply, origin: ReplyOrigin) -> Delegate:
    """Keep the answer with how it came; the letter itself may still be on its way. Raises what `keep_reply` raises."""
    reached = delegates_for(caller, Permission.DELEGATE_INVITE).select_related("dialogue")
    delegate = reached.select_for_update(of=("self",), no_key=True).get(pk=delegate_id)
    keep_reply(caller, delegate, answer, origin)
    return delegate
