"""Write a message to a person: kept, queued in the same transaction, sent once."""

from datetime import datetime

from doithoai.apps.jobs.enqueue import enqueue
from doithoai.apps.notices.models import MutedAuthority, Notice


def write_notice(
    *,
    key: str,
    address: str,
    subject: str,
    text: str,
    now: datetime,
    authority_id: int | None,
    person_id: int | None = None,
    petition_id: int | None = None,
) -> Notice | None:
    """The notice, or None where one with this key was written before. Without an address it only stands on the page.

    None, and nothing kept, where the authority is muted: a rehearsal reaches nobody.
    """
    if authority_id is not None and MutedAuthority.objects.filter(pk=authority_id).exists():
        return None
    notice, fresh = Notice.objects.get_or_create(
        key=key,
        defaults={
            "address": address,
            "subject": subject[:200],
            "text": text,
            "written_at": now,
            "person_id": person_id,
            "petition_id": petition_id,
            "authority_id": authority_id,
        },
    )
    if not fresh:
        return None
    if address:
        enqueue("notices.send_notice", now=now, notice_id=notice.pk)
    return notice
