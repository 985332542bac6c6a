"""What follows for the phones when the hall closes."""

from datetime import datetime

from django.db import transaction

from doithoai.apps.audience.handing_on import hand_on
from doithoai.apps.audience.models import PhoneQuestion, Wish
from doithoai.apps.audit.models import Event
from doithoai.core.caller import system_caller
from doithoai.core.hall.crowd import CLOSED_BEFORE, QuestionState, WishState


@transaction.atomic
def hand_on_questions(*, now: datetime, event_id: int) -> None:
    """Every question that was let through and never raised becomes a petition; who still waits to speak is told.

    Run again, nothing changes.
    """
    event = Event.objects.get(pk=event_id)
    caller = system_caller(now, authority_id=event.authority_id or 0)
    rows = PhoneQuestion.objects.filter(sitting_id=event.subject_id, state=QuestionState.LET_THROUGH)
    held = rows.select_for_update(of=("self",), no_key=True).select_related("sitting__dialogue")
    for question in held.order_by("pk"):
        hand_on(caller, question)
    waiting = Wish.objects.filter(sitting_id=event.subject_id, state=WishState.WAITING)
    waiting.update(state=WishState.REFUSED.value, reason=CLOSED_BEFORE, decided_at=now, decided_by_name=caller.name)
