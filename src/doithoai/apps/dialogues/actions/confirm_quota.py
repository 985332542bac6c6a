"""Say what the number of an ambiguous quota counts."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Quota
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import PLANNABLE_STATES
from doithoai.core.dialogues.quotas import MoreThanAll, Per
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def confirm_quota(caller: Caller, *, dialogue_id: int, quota_id: int, per: Per) -> Quota:
    """A person decides; the text of the plan stays beside it.

    Raises MoreThanAll, and NotPossibleNow when it was decided already.
    """
    dialogue = locked_dialogue(caller, Permission.DIALOGUE_PLAN, dialogue_id, states=PLANNABLE_STATES)
    quota = dialogue.quotas.get(pk=quota_id)
    if not quota.ambiguous:
        raise NotPossibleNow
    if per is Per.PERCENT and quota.count > 100:
        raise MoreThanAll
    quota.per, quota.ambiguous, quota.confirmed_by_id = per.value, False, caller.person_id
    quota.save(update_fields=["per", "ambiguous", "confirmed_by"])
    record(
        caller,
        EventName.QUOTA_CONFIRMED,
        quota,
        authority_id=dialogue.authority_id,
        dialogue_id=dialogue.pk,
        raw=quota.raw_text,
        per=quota.per,
    )
    return quota
