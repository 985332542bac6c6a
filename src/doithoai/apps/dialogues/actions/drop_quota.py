"""Take a line of quotas out of the plan."""

from django.db import transaction
from django.db.models import ProtectedError

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import EDITABLE_STATES
from doithoai.core.dialogues.planning import QuotaInUse
from doithoai.core.events import EventName


@transaction.atomic
def drop_quota(caller: Caller, *, dialogue_id: int, quota_id: int) -> Dialogue:
    """Delete the line. Raises QuotaInUse once delegates were named under it."""
    dialogue = locked_dialogue(caller, Permission.DIALOGUE_PLAN, dialogue_id, states=EDITABLE_STATES)
    quota = dialogue.quotas.get(pk=quota_id)
    who = quota.who
    try:
        quota.delete()
    except ProtectedError as used:
        raise QuotaInUse from used
    record(
        caller, EventName.QUOTA_CHANGED, dialogue, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        who=who, count=0,
    )  # fmt: skip
    return dialogue
