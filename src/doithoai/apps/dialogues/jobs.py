"""What follows a change of a dialogue or of the calendar."""

from collections.abc import Iterable
from datetime import date, datetime

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.actions.recompute_deadlines import recompute_deadlines as recompute
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.plan_paper import time_of
from doithoai.apps.jobs.enqueue import enqueue
from doithoai.apps.notices.write import write_notice
from doithoai.apps.organisations.access import real_authorities
from doithoai.apps.organisations.models import Membership, Person
from doithoai.core.caller import HANOI, system_caller
from doithoai.core.dialogues.lifecycle import DialogueState, DutyState
from doithoai.core.dialogues.time import say_time


def recompute_deadlines(*, now: datetime, event_id: int) -> None:
    """The calendar changed: count every open duty again, one job for each authority."""
    for authority_id in real_authorities().order_by("id").values_list("id", flat=True):
        enqueue("dialogues.recompute_deadlines_of", now=now, authority_id=authority_id)


def recompute_deadlines_of(*, now: datetime, authority_id: int) -> None:
    """The calendar changed: count every open duty of one authority again."""
    recompute(system_caller(now, authority_id=authority_id))


def tell_of_new_date(*, now: datetime, event_id: int) -> None:
    """People of the units that own a duty learn the new time, once the plan is issued."""
    event = Event.objects.get(pk=event_id)
    dialogue = Dialogue.objects.select_related("authority").get(pk=event.subject_id)
    if dialogue.plan_issued_on is None:
        return
    when = say_time(time_of(dialogue), year=dialogue.year)
    text = f"{dialogue.title}\nThời gian: {when}.\nĐịa điểm: {dialogue.venue}.\n{_because(event)}"
    _tell(dialogue, event, subject="Thời gian đối thoại đã thay đổi", text=text, now=now)


def tell_of_cancellation(*, now: datetime, event_id: int) -> None:
    """People of the units that owned a duty learn that the dialogue is cancelled, once its plan was issued."""
    event = Event.objects.get(pk=event_id)
    dialogue = Dialogue.objects.select_related("authority").get(pk=event.subject_id)
    if dialogue.state == DialogueState.CANCELLED.value and dialogue.plan_issued_on is not None:
        text = f"{dialogue.title}\n{_because(event)}"
        _tell(dialogue, event, subject="Cuộc đối thoại đã hủy", text=text, now=now)


def _because(event: Event) -> str:
    reason = event.data.get("reason", "")
    return f"Lý do: {reason}" if reason else ""


def _tell(dialogue: Dialogue, event: Event, *, subject: str, text: str, now: datetime) -> None:
    for person in _concerned(dialogue, now.astimezone(HANOI).date()):
        write_notice(
            key=f"dialogue-event:{event.pk}:{person.pk}",
            address=person.email,
            subject=subject,
            text=text,
            now=now,
            person_id=person.pk,
            authority_id=dialogue.authority_id,
        )


def _concerned(dialogue: Dialogue, on: date) -> Iterable[Person]:
    owners = dialogue.duties.exclude(state=DutyState.DONE.value).values("owner_unit_id")
    held = Membership.objects.in_force(on).filter(unit_id__in=owners, authority_id=dialogue.authority_id)
    return Person.objects.filter(pk__in=held.values("person_id"), is_active=True).order_by("id")
