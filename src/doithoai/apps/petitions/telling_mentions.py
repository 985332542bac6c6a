"""A colleague who was called in a note hears of it: gathered for some minutes, in office hours, once a day at most."""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from doithoai.apps.notices.write import write_notice
from doithoai.apps.organisations.models import Person
from doithoai.apps.petitions.models import Mention
from doithoai.core.caller import HANOI
from doithoai.core.petitions.lifecycle import PetitionState


@transaction.atomic
def tell_of_mentions(person_id: int, *, now: datetime) -> bool:
    """One message with every petition where the person was called and not told; False where today's message went out.

    The message names the petitions and who called, never the words: notes are read on the page only.
    """
    rows = Mention.objects.filter(person_id=person_id, told_at__isnull=True, read_at__isnull=True)
    rows = rows.exclude(note__petition__state=PetitionState.SEALED).select_related("note__petition").order_by("id")
    waiting = list(rows)
    person = Person.objects.filter(pk=person_id, is_active=True).first()
    if not waiting or person is None:
        return True
    lines = dict.fromkeys(f"- {row.note.petition.code}: {row.note.written_by_name}" for row in waiting)
    codes = {row.note.petition.code for row in waiting}
    written = write_notice(
        key=f"mentions:{person_id}:{now.astimezone(HANOI).date()}",
        address=person.email,
        subject=f"Ông/bà được nhắc trong trao đổi nội bộ về {len(codes)} ý kiến",
        text="\n".join(
            [f"Kính gửi {person.full_name},", "", *lines, "", f"Đọc và trả lời tại: {settings.SITE_URL}/ban-lam-viec/"]
        ),
        now=now,
        person_id=person_id,
        authority_id=waiting[0].note.petition.authority_id,
    )
    if written is None:
        return False
    Mention.objects.filter(pk__in=[row.pk for row in waiting]).update(told_at=now)
    return True
