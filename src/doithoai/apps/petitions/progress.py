"""How far the petitions of a dialogue are: counts for the red thread."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, Q

from doithoai.apps.petitions.models import Petition
from doithoai.core.petitions.lifecycle import OPEN_STATES, PetitionState


@dataclass(frozen=True)
class Progress:
    """`untriaged`: no unit has it yet; `unanswered`: somebody owes an answer, the first by `owed_on`."""

    petitions: int
    untriaged: int
    unanswered: int
    owed_on: date | None = None


def progress_of(dialogue_id: int) -> Progress:
    """The counts of one dialogue, in one query."""
    counts = Petition.objects.filter(dialogue_id=dialogue_id).countable().aggregate(
        petitions=Count("id"),
        untriaged=Count("id", filter=Q(state=PetitionState.RECEIVED.value)),
        unanswered=Count("id", filter=Q(state__in=OPEN_STATES)),
        owed_on=Min("due_on", filter=Q(state__in=OPEN_STATES)),
    )  # fmt: skip
    return Progress(**counts)
