"""What was asked and answered about a petition, for both sides."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q

from doithoai.apps.petitions.models import Attachment, Message, Petition
from doithoai.core.caller import HANOI
from doithoai.core.petitions.conversation import Said, waits_since
from doithoai.core.petitions.lifecycle import PetitionState


@dataclass(frozen=True)
class Conversation:
    """The messages in order; `waits_since` is the day of the oldest question without a reply."""

    messages: list[Message]
    waits_since: date | None

    @property
    def is_begun(self) -> bool:
        """Somebody of the office has asked."""
        return bool(self.messages)


def conversation_of(petition: Petition, *, with_merged: bool = False) -> Conversation:
    """All that was said; `with_merged`: also with those who raised the same, as the office reads it.

    Only for who reaches the petition already: by permission, or by its secret link.
    """
    files = Prefetch("files", Attachment.objects.select_related("file").order_by("pk"))
    whose = Q(petition=petition)
    if with_merged:
        whose |= Q(petition__merged_into=petition.pk) & ~Q(petition__state=PetitionState.SEALED)
    rows = list(Message.objects.filter(whose).select_related("unit", "petition").prefetch_related(files).order_by("pk"))
    own = [Said(row.by_citizen, row.written_at) for row in rows if row.petition_id == petition.pk]
    since = waits_since(own)
    return Conversation(rows, since.astimezone(HANOI).date() if since else None)


def has_email(petition: Petition) -> bool:
    """Whether the citizen can be told by letter that something was asked; the address itself is not read out."""
    contact = getattr(petition, "contact", None)
    return contact is not None and bool(contact.email)
