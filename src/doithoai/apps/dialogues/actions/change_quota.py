"""Add a line of quotas to the plan, or change one."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Quota
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.balance import read_target
from doithoai.core.dialogues.lifecycle import EDITABLE_STATES
from doithoai.core.dialogues.quotas import QuotaLine, checked
from doithoai.core.events import EventName


@transaction.atomic
def change_quota(caller: Caller, *, dialogue_id: int, line: QuotaLine, quota_id: int | None = None) -> Quota:
    """Store the line; a person wrote it, so it is no longer ambiguous. Raises as `checked` and `read_target`."""
    dialogue = locked_dialogue(caller, Permission.DIALOGUE_PLAN, dialogue_id, states=EDITABLE_STATES)
    wanted = checked(line)
    read = {trait: read_target(typed) for trait, typed in wanted.targets.items()}
    quota = dialogue.quotas.get(pk=quota_id) if quota_id else Quota(dialogue=dialogue)
    quota.who, quota.count, quota.per = wanted.who, wanted.count, wanted.per
    quota.group_kind, quota.criteria = wanted.group_kind, wanted.criteria
    quota.targets = {trait: str(target) for trait, target in read.items() if target}
    quota.ambiguous, quota.confirmed_by_id = False, caller.person_id
    quota.save()
    record(
        caller,
        EventName.QUOTA_CHANGED,
        quota,
        authority_id=dialogue.authority_id,
        dialogue_id=dialogue.pk,
        who=quota.who,
        count=quota.count,
        per=quota.per,
    )
    return quota
