"""Sends what was written."""

from datetime import datetime

from django.conf import settings

from doithoai.adapters.messages import DjangoEmailSender, Message, NotSent
from doithoai.apps.notices.models import Notice


def send_notice(*, now: datetime, notice_id: int) -> None:
    """Send one notice by e-mail, once.

    A mail server that is away lets the job be tried again later (NotSent); an address that is none is noted and left.
    """
    notice = Notice.objects.select_for_update(no_key=True).get(pk=notice_id)
    if notice.sent_at is not None:
        return
    try:
        DjangoEmailSender(settings.DEFAULT_FROM_EMAIL, settings.MAIL_REPLY_TO).send(
            Message(notice.address, notice.subject, notice.text)
        )
    except NotSent as failure:
        if not failure.permanent:
            raise
        notice.failed_at, notice.error = now, str(failure)[:2000]
    else:
        notice.sent_at, notice.error = now, ""
    notice.save(update_fields=["sent_at", "failed_at", "error"])
