"""Whom a reminder would reach now, and by which way: only those who were invited and have not answered."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.invitation import reply_url, when_words
from doithoai.apps.delegates.models import Delegate, Reminder
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.reaching import Channel, channel_of


@dataclass(frozen=True)
class Unanswered:
    """One who was invited and has not answered; `today`: a reminder went out today already."""

    delegate: Delegate
    channel: Channel
    today: bool


def unanswered(caller: Caller, dialogue: Dialogue) -> list[Unanswered]:
    """By group, each with the way a reminder takes. One query."""
    today = Reminder.objects.filter(delegate=OuterRef("pk"), on=caller.today)
    rows = (
        delegates_for(caller, Permission.DELEGATE_INVITE)
        .filter(dialogue=dialogue, state="approved", invited_at__isnull=False, reply="", checked_in_at__isnull=True)
        .select_related("group")
        .annotate(reminded_today=Exists(today))
        .order_by("group__order", "group_id", "id")
    )
    return [Unanswered(row, channel_of(email=row.email, phone=row.phone), row.reminded_today) for row in rows]


def reminders_sent(caller: Caller, dialogue: Dialogue) -> list[Reminder]:
    """All reminders of the dialogue, the newest first."""
    within = delegates_for(caller, Permission.DELEGATE_INVITE).filter(dialogue=dialogue)
    return list(Reminder.objects.filter(delegate__in=within).select_related("delegate__group"))


def reminder_lines(dialogue: Dialogue, delegate: Delegate) -> Iterable[str]:
    """The letter by e-mail that asks for an answer."""
    yield f"Kính gửi ông/bà {delegate.full_name},"
    yield f"{dialogue.authority.name} đã mời ông/bà tới dự: {dialogue.title}."
    yield f"Thời gian: {when_words(dialogue)}."
    yield f"Địa điểm: {dialogue.venue or 'sẽ có thông báo sau'}."
    answer_at = reply_url(dialogue.code, delegate.badge)
    yield f"Đến nay chưa nhận được trả lời. Xin cho biết có dự hay không tại: {answer_at}"
