"""What follows from what happened to a petition: the citizen is told, the chair learns of extensions."""

from datetime import date, datetime

from doithoai.apps.audit.models import Event
from doithoai.apps.notices.write import write_notice
from doithoai.apps.organisations.models import Membership
from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.apps.petitions.telling import tell_followers
from doithoai.core.calendars.words import long_date, short_date
from doithoai.core.caller import HANOI, Role


def tell_citizen_of_new_date(*, now: datetime, event_id: int) -> None:
    """The lead unit's date was extended: the reason, the old date and the new one."""
    event = Event.objects.get(pk=event_id)
    if event.data.get("part", "lead") != "lead":
        return
    new, old = date.fromisoformat(event.data["new_due_on"]), date.fromisoformat(event.data["old_due_on"])
    sentences = (
        f"đơn vị trả lời cần thêm thời gian. Hạn mới là {long_date(new)} (hạn cũ {short_date(old)}).",
        f"Lý do: {event.data['reason'].rstrip('.')}.",
    )
    tell_followers(event, subject="Gia hạn trả lời ý kiến", sentences=sentences, now=now)


def report_extension_to_chair(*, now: datetime, event_id: int) -> None:
    """The chair learns of every extension, with its reason and who allowed it."""
    event = Event.objects.get(pk=event_id)
    petition = Petition.objects.get(pk=event.petition_id or 0)
    chairs = Membership.objects.in_force(now.astimezone(HANOI).date()).filter(
        authority_id=petition.authority_id, role=Role.CHAIR.value, person__is_active=True
    )
    new = short_date(date.fromisoformat(event.data["new_due_on"]))
    old = short_date(date.fromisoformat(event.data["old_due_on"]))
    unit, reason = event.data.get("unit", ""), event.data["reason"].rstrip(".")
    for row in chairs.select_related("person"):
        write_notice(
            key=f"extension:{event.pk}:{row.person_id}",
            address=row.person.email,
            subject=f"Gia hạn trả lời kiến nghị {petition.code}",
            text=f"{unit} được gia hạn trả lời kiến nghị {petition.code} từ {old} đến {new}. Lý do: {reason}. "
            f"Người cho gia hạn: {event.actor_name}.",
            now=now,
            person_id=row.person_id,
            petition_id=petition.pk,
            authority_id=event.authority_id,
        )


def tell_citizen_of_answer(*, now: datetime, event_id: int) -> None:
    """There is an answer: where it stands and what to do when it does not solve the matter."""
    sentences = (
        "đã có câu trả lời. Câu trả lời nằm ở trang tra cứu dưới đây.",
        "Nếu việc chưa được giải quyết, ông/bà mở đường dẫn riêng trên giấy tiếp nhận và chọn Chưa giải quyết, "
        "hoặc báo bộ phận một cửa, tổ trưởng, trưởng thôn.",
    )
    tell_followers(Event.objects.get(pk=event_id), subject="Đã có câu trả lời cho ý kiến", sentences=sentences, now=now)


def tell_citizen_of_transfer(*, now: datetime, event_id: int) -> None:
    """The matter went to the body that may settle it."""
    event = Event.objects.get(pk=event_id)
    sentences = (
        f"việc này thuộc thẩm quyền của cơ quan khác, đã được chuyển đến {event.data['to_body']}.",
        "Ý kiến vẫn giữ mã số cũ; kết quả được ghi tiếp khi nơi nhận trả lời.",
    )
    tell_followers(event, subject="Đã chuyển ý kiến đến nơi có thẩm quyền", sentences=sentences, now=now)


def tell_citizen_of_reopening(*, now: datetime, event_id: int) -> None:
    """The matter is open again: who has it, until when."""
    event = Event.objects.get(pk=event_id)
    lead = (
        Assignment.objects.filter(petition_id=event.petition_id or 0, part="lead")
        .select_related("unit", "petition")
        .order_by("-given_at")
        .first()
    )
    until = (
        f"Đơn vị {lead.unit.name} trả lời lại chậm nhất {long_date(lead.due_on)}."
        if lead and lead.due_on and lead.petition.due_on
        else "Văn phòng sẽ giao đơn vị trả lời lại."
    )
    sentences = ("đã được mở lại vì việc chưa được giải quyết.", until)
    tell_followers(event, subject="Đã mở lại ý kiến", sentences=sentences, now=now)
