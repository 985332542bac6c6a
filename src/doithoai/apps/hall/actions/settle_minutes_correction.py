"""The secretary answers somebody who asked for a correction: put right, or not and why."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.hall.models import MinutesCorrection
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.minutes_course import CorrectionSettled, CorrectionState, settled_reason


@transaction.atomic
def settle_minutes_correction(caller: Caller, *, request_id: int, accepted: bool, reason: str) -> MinutesCorrection:
    """Accept or decline; the words of the minutes are changed in their editor. The person is told.

    Raises CorrectionSettled (the second of two), DeclineReasonMissing.
    """
    reached = MinutesCorrection.objects.filter(dialogue__in=dialogues_for(caller, Permission.PAPER_DRAFT))
    row = reached.select_for_update(of=("self",), no_key=True).select_related("dialogue").get(pk=request_id)
    if row.state != CorrectionState.WAITING:
        raise CorrectionSettled(name=row.settled_by_name)
    row.reason = settled_reason(reason, accepted=accepted)
    row.state = (CorrectionState.ACCEPTED if accepted else CorrectionState.DECLINED).value
    row.settled_at, row.settled_by_name = caller.now, caller.name
    row.save(update_fields=["state", "reason", "settled_at", "settled_by_name"])
    record(
        caller, EventName.MINUTES_CORRECTION_SETTLED, row, authority_id=row.dialogue.authority_id,
        dialogue_id=row.dialogue_id, outcome=row.state, reason=row.reason,
    )  # fmt: skip
    return row
