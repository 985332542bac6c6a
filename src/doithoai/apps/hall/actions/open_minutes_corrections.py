"""Those who were in the hall may read the minutes and ask for corrections until a day."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.hall.minutes_queries import locked_course
from doithoai.apps.hall.models import MinutesCourse
from doithoai.apps.papers.queries import find_draft
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.events import EventName
from doithoai.core.hall.minutes_course import require_last_day
from doithoai.core.papers.paper import PaperKind
from doithoai.core.refusal import NotPossibleNow

AFTER = (DialogueState.HELD, DialogueState.CONCLUDED)


@transaction.atomic
def open_minutes_corrections(caller: Caller, *, dialogue_id: int, until: date) -> MinutesCourse:
    """Open it, or set another last day. Raises LastDayPast, NotPossibleNow without a draft of the minutes."""
    dialogue = locked_dialogue(caller, Permission.PAPER_DRAFT, dialogue_id, states=AFTER)
    require_last_day(until, today=caller.today)
    if find_draft(dialogue_id=dialogue.pk, kind=PaperKind.MINUTES.value) is None:
        raise NotPossibleNow
    course = locked_course(dialogue)
    before, course.corrections_until = course.corrections_until, until
    course.save(update_fields=["corrections_until"])
    record(
        caller, EventName.MINUTES_CORRECTIONS_OPENED, course, authority_id=dialogue.authority_id,
        dialogue_id=dialogue.pk, until=until, before=before,
    )  # fmt: skip
    return course
