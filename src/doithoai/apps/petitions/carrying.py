"""Which petitions of a dialogue go on to the next one, and which belonged to it before they went on."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet

from doithoai.apps.audit.models import Event
from doithoai.apps.petitions.models import Petition, Rating
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import ANSWERED_STATES, OPEN_STATES
from doithoai.core.petitions.rating import Solved


def with_unsolved(petitions: QuerySet[Petition]) -> QuerySet[Petition]:
    """Each with `said_unsolved`: the last word of somebody who raised it is «chưa giải quyết»."""
    said = Rating.objects.filter(answer__petition=OuterRef("pk"), solved=Solved.NO.value)
    return petitions.annotate(said_unsolved=Exists(said.filter(answer__published_on=OuterRef("answered_on"))))


def unsolved_among(petition_ids: Iterable[int]) -> set[int]:
    """Those of which the citizen says that they are not solved."""
    rows = with_unsolved(Petition.objects.filter(pk__in=list(petition_ids)))
    return {petition.pk for petition in rows if getattr(petition, "said_unsolved", False)}


def carriable(petitions: QuerySet[Petition]) -> QuerySet[Petition]:
    """The open ones, and the answered ones of which the citizen says that they are not solved."""
    unsolved = Q(state__in=ANSWERED_STATES, said_unsolved=True)
    return with_unsolved(petitions).filter(Q(state__in=OPEN_STATES) | unsolved)


def petitions_ever_of(dialogue_id: int) -> QuerySet[Petition]:
    """What the dialogue's report counts: its own petitions and those that went on from it to a later one."""
    went_on = Event.objects.filter(name=EventName.PETITION_CARRIED_OVER.value, dialogue_id=dialogue_id)
    return Petition.objects.filter(Q(dialogue_id=dialogue_id) | Q(pk__in=went_on.values("petition_id")))
