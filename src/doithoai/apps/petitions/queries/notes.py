"""Notes among colleagues, and who was called and has not read."""

from collections.abc import Sequence

from django.db.models import QuerySet

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Mention, Note, Petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.lifecycle import PetitionState


def notes_of(caller: Caller, petition: Petition) -> Sequence[Note]:
    """The notes of a petition with their mentions, oldest first; nothing for who takes no part, or when sealed."""
    within = petitions_for(caller, Permission.PETITION_NOTE).exclude(state=PetitionState.SEALED).filter(pk=petition.pk)
    return list(Note.objects.filter(petition__in=within.values("pk")).prefetch_related("mentions").order_by("id"))


def unread_mentions(caller: Caller) -> QuerySet[Mention]:
    """Where the caller was called and has not said that it is read, the newest first."""
    within = petitions_for(caller, Permission.PETITION_NOTE).exclude(state=PetitionState.SEALED)
    rows = Mention.objects.filter(person_id=caller.person_id or 0, read_at__isnull=True)
    return rows.filter(note__petition__in=within.values("pk")).select_related("note__petition").order_by("-id")
