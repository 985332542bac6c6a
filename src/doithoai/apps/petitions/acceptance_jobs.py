"""What follows when a unit does not say whether it takes a matter on, and when one came back too often."""

from datetime import datetime

from doithoai.apps.audit.models import Event
from doithoai.apps.jobs.enqueue import enqueue
from doithoai.apps.petitions.actions.assignments.lapse_assignment import lapse_assignment
from doithoai.apps.petitions.models import Assignment, Escalation
from doithoai.apps.petitions.telling_staff import office_of, people_of_unit, tell_each
from doithoai.core.caller import HANOI, Role, system_caller
from doithoai.core.petitions.lifecycle import AssignmentState


def watch_acceptance(*, now: datetime, event_id: int) -> None:
    """A part was given: look again when the unit's hours are over."""
    event = Event.objects.get(pk=event_id)
    row = Assignment.objects.filter(pk=event.subject_id or 0, state=AssignmentState.OFFERED).first()
    if row is not None:
        _look_again(row, now)


def _look_again(row: Assignment, now: datetime) -> None:
    if row.respond_by is not None:
        key = f"acceptance:{row.pk}:{row.respond_by.isoformat()}"
        enqueue("petitions.check_acceptance", now=now, run_at=row.respond_by, key=key, assignment_id=row.pk)


def check_acceptance(*, now: datetime, assignment_id: int) -> None:
    """The hours are over: remind, and the next time let the matter move on."""
    row = Assignment.objects.filter(pk=assignment_id).select_related("petition").first()
    if row is None:
        return
    caller = system_caller(now, authority_id=row.petition.authority_id)
    done = lapse_assignment(caller, assignment_id=assignment_id)
    if done is not None and done.lapsed_at is None:
        _look_again(done, now)


def urge_unit_to_respond(*, now: datetime, event_id: int) -> None:
    """The unit's people hear that the matter waits for their word."""
    event = Event.objects.get(pk=event_id)
    row = Assignment.objects.filter(pk=event.subject_id or 0).first()
    if row is not None:
        people = people_of_unit(row.unit_id, now.astimezone(HANOI).date())
        words = "Đơn vị chưa nhận hay trả lại ý kiến {code}, đã hết số giờ cơ quan quy định. Xin trả lời ngay."
        tell_each(event, people, kind="respond", subject="Chờ đơn vị nhận ý kiến {code}", words=words, now=now)


def tell_office_of_lapse(*, now: datetime, event_id: int) -> None:
    """The unit stayed silent: the office decides."""
    event = Event.objects.get(pk=event_id)
    rows = office_of(event.authority_id or 0, now.astimezone(HANOI).date(), Role.SECRETARY)
    words = f"{event.data['unit']} không nhận cũng không trả lại ý kiến {{code}} trong số giờ quy định."
    tell_each(event, rows, kind="lapsed", subject="Đơn vị chưa nhận ý kiến {code}", words=words, now=now)


def tell_of_escalation(*, now: datetime, event_id: int) -> None:
    """Who has it now, and the chair, hear that the office decides."""
    event = Event.objects.get(pk=event_id)
    row = Escalation.objects.filter(pk=event.subject_id or 0).first()
    office = office_of(event.authority_id or 0, now.astimezone(HANOI).date(), Role.SECRETARY, Role.CHAIR)
    told = [one for one in office if one.role == Role.CHAIR or row is None or one.person_id == row.owner_id]
    words = (
        f"Ý kiến {{code}} đã bị đơn vị trả lại {event.data['bounces']} lần. "
        f"Văn phòng chủ trì quyết định đơn vị trả lời. Người xử lý: {event.data['owner'] or 'chưa có'}."
    )
    tell_each(event, told, kind="escalated", subject="Cần quyết định đơn vị trả lời {code}", words=words, now=now)
