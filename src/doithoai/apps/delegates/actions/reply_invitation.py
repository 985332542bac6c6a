"""The invited person says whether he or she comes: by the link on the invitation, without an account."""

from django.db import transaction

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.queries import find_invited
from doithoai.apps.delegates.replying import keep_reply
from doithoai.core.caller import Caller
from doithoai.core.delegates.replies import Reply, ReplyOrigin


@transaction.atomic
def reply_invitation(caller: Caller, *, dialogue_code: str, badge: str, answer: Reply) -> Delegate:
    """Keep the answer; the badge is the permission: who has it was invited. Raises `ListClosed`, `NotPossibleNow`."""
    found = find_invited(dialogue_code, badge)
    if found is None:
        raise Delegate.DoesNotExist
    delegate = Delegate.objects.select_for_update(of=("self",), no_key=True).select_related("dialogue").get(pk=found.pk)
    keep_reply(caller, delegate, answer, ReplyOrigin.LINK)
    return delegate
