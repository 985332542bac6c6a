"""Sends what was written."""

from datetime import datetime

from django.core.mail import send_mail

from doithoai.apps.notices.models import Notice


def send_notice(*, now: datetime, notice_id: int) -> None:
    """Send one notice by e-mail, once. An error of the mail server lets the job be tried again later."""
    notice = Notice.objects.select_for_update().get(pk=notice_id)
    if notice.sent_at is not None:
        return
    send_mail(notice.subject, notice.text, None, [notice.address])
    notice.sent_at, notice.error = now, ""
    notice.save(update_fields=["sent_at", "error"])
