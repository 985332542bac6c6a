"""What follows a change of a dialogue for those who were to come."""

from collections.abc import Iterable
from datetime import datetime

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.invitation import reply_url, when_words
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.notices.write import write_notice


def tell_of_new_date(*, now: datetime, event_id: int) -> None:
    """Approved and invited delegates with an address learn the new time, once the plan is issued."""
    event = Event.objects.get(pk=event_id)
    dialogue = Dialogue.objects.select_related("authority").get(pk=event.subject_id)
    if dialogue.plan_issued_on is None or event.data["old_starts_on"] is None:
        return
    for delegate in dialogue.delegates.filter(state="approved").exclude(email="").order_by("id"):
        write_notice(
            key=f"delegate-date:{event.pk}:{delegate.pk}",
            address=delegate.email,
            subject=f"Đổi thời gian: {dialogue.title}",
            text="\n".join(_lines(event, dialogue, delegate)),
            now=now,
            authority_id=dialogue.authority_id,
        )


def _lines(event: Event, dialogue: Dialogue, delegate: Delegate) -> Iterable[str]:
    yield f"Kính gửi ông/bà {delegate.full_name},"
    yield f"{dialogue.authority.name} xin báo thời gian mới của {dialogue.title}: {when_words(dialogue)}."
    yield f"Địa điểm: {dialogue.venue or 'sẽ có thông báo sau'}."
    if reason := event.data.get("reason"):
        yield f"Lý do: {reason}"
    if delegate.invited_at is not None:
        yield f"Giấy mời và mã vào cửa {delegate.badge} vẫn dùng được."
        yield f"Xin báo lại việc tham dự tại: {reply_url(dialogue.code, delegate.badge)}"
