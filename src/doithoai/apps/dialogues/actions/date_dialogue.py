"""Set or move the time of a dialogue: every open duty is counted again."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.redating import redate_duties
from doithoai.apps.organisations.queries import work_calendar
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import PLANNABLE_STATES
from doithoai.core.dialogues.planning import reasoned
from doithoai.core.dialogues.time import DialogueTime, settled
from doithoai.core.events import EventName

FIELDS = ["time_kind", "starts_on", "ends_on", "quarter", "starts_at", "tentative", "time_text"]


@transaction.atomic
def date_dialogue(caller: Caller, *, dialogue_id: int, time: DialogueTime, reason: str = "") -> Dialogue:
    """Store the time and move the duties. A date that the public knows is moved only with a reason (ReasonMissing)."""
    dialogue = locked_dialogue(caller, Permission.DIALOGUE_PLAN, dialogue_id, states=PLANNABLE_STATES)
    when = settled(time, today=caller.today)
    old = (dialogue.starts_on, dialogue.ends_on)
    moves_public_date = dialogue.plan_issued_on is not None and old[0] is not None and old != _days(when)
    if moves_public_date:
        dialogue.moved_from, dialogue.moved_reason = old[0], reasoned(reason)
    dialogue.time_kind, dialogue.time_text, dialogue.tentative = when.kind.value, when.text, when.tentative
    dialogue.starts_on, dialogue.ends_on, dialogue.quarter = when.starts_on, when.ends_on, when.quarter
    dialogue.starts_at = when.starts_at
    dialogue.save(update_fields=[*FIELDS, "moved_from", "moved_reason"])
    moved = redate_duties(caller, [dialogue], work_calendar(), reason="đổi thời gian đối thoại")
    record(
        caller,
        EventName.DIALOGUE_DATED,
        dialogue,
        authority_id=dialogue.authority_id,
        dialogue_id=dialogue.pk,
        old_starts_on=old[0],
        new_starts_on=dialogue.starts_on,
        reason=reason.strip(),
        moved=moved,
    )
    return dialogue


def _days(when: DialogueTime) -> tuple[date | None, date | None]:
    return when.starts_on, when.ends_on
