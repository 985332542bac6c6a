"""What the people who raised a matter are told: plain words, the code, the page that everybody may open."""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.conf import settings

from doithoai.apps.audit.models import Event
from doithoai.apps.notices.write import write_notice
from doithoai.apps.petitions.models import Petition, PetitionContact
from doithoai.core.petitions.lifecycle import PetitionState


def tell_followers(
    event: Event,
    *,
    subject: str,
    sentences: Iterable[str],
    now: datetime,
    among: Collection[int] | None = None,
    once: str = "",
) -> None:
    """Write to everybody who raised this petition or one merged into it and left an e-mail address; once an event.

    `among`: only these petitions of them; `once`: what is told once, where several events say the same.
    Each letter names the receiver's own code. It never carries the secret link: letters are forwarded.
    """
    words = " ".join(sentence for sentence in sentences if sentence)
    for contact in _contacts(event.petition_id):
        if among is not None and contact.petition_id not in among:
            continue
        petition = contact.petition
        page = f"{settings.SITE_URL}/tra-cuu/{petition.code}/"
        text = "\n".join(
            [
                f"Kính gửi {contact.name or 'ông/bà'},",
                "",
                f"Ý kiến mã số {petition.code} gửi {petition.authority.name}: {words}",
                "",
                f"Xem tiến trình tại: {page}",
            ]
        )
        write_notice(
            key=f"citizen:{once or event.pk}:{petition.pk}",
            address=contact.email,
            subject=f"{subject} (mã số {petition.code})",
            text=text,
            now=now,
            petition_id=petition.pk,
            authority_id=petition.authority_id,
        )


def _contacts(petition_id: int | None) -> list[PetitionContact]:
    """Itself and the voices merged into it, level by level."""
    known: set[int] = set()
    newest = {petition_id} if petition_id else set()
    while newest:
        known |= newest
        found = Petition.objects.filter(merged_into_id__in=newest).values_list("pk", flat=True)
        newest = set(found) - known
    rows = PetitionContact.objects.filter(petition_id__in=known).exclude(email="")
    open_to_reader = rows.exclude(petition__state=PetitionState.SEALED.value)
    return list(open_to_reader.select_related("petition__authority").order_by("petition_id"))
