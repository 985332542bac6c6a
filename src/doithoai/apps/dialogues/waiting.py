"""What in the plans waits for this person: to approve, to confirm, to do."""

from django.db.models import QuerySet

from doithoai.apps.dialogues.access import dialogues_for, duties_for
from doithoai.apps.dialogues.models import Dialogue, Duty, Quota
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import PLANNABLE_STATES, DialogueState, DutyState


def dialogues_to_approve(caller: Caller) -> QuerySet[Dialogue]:
    """Drafted plans that wait for the chair's approval."""
    return dialogues_for(caller, Permission.DIALOGUE_APPROVE).filter(state=DialogueState.DRAFT.value).order_by("id")


def dialogues_in_session(caller: Caller) -> QuerySet[Dialogue]:
    """Those whose hall is open now, for who runs it."""
    return dialogues_for(caller, Permission.SITTING_RUN).filter(state=DialogueState.IN_SESSION.value).order_by("id")


def quotas_to_confirm(caller: Caller) -> QuerySet[Quota]:
    """Numbers of delegates whose text may be read in two ways: a person must say which."""
    plans = dialogues_for(caller, Permission.DIALOGUE_PLAN).filter(state__in=PLANNABLE_STATES)
    rows = Quota.objects.filter(dialogue__in=plans.values("pk"), ambiguous=True, confirmed_by__isnull=True)
    return rows.select_related("dialogue").order_by("id")


def duties_of_my_unit(caller: Caller) -> QuerySet[Duty]:
    """What my unit still has to do in any plan, the nearest date first."""
    rows = duties_for(caller, Permission.DUTY_REPORT).filter(
        state=DutyState.OPEN.value, owner_unit_id=caller.unit_id or 0
    )
    live = rows.exclude(dialogue__state__in=[DialogueState.CANCELLED.value, DialogueState.DRAFT.value])
    return live.select_related("dialogue").order_by("due_on", "id")
