"""Name a topic and the unit that answers it; its petitions that wait are given to that unit."""

from collections.abc import Iterable

from django.db import transaction

from doithoai.apps.organisations.access import units_for
from doithoai.apps.organisations.models import Unit
from doithoai.apps.petitions.actions.assignments.assign_petition import assign_petition
from doithoai.apps.petitions.models import Petition
from doithoai.apps.topics.access import locked_members, locked_topic
from doithoai.apps.topics.models import Topic
from doithoai.apps.topics.trail import record_topic
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import AnswerStage, PetitionState
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.topics.gathering import check_title


@transaction.atomic
def lead_topic(caller: Caller, *, topic_id: int, title: str, lead_unit_id: int | None = None) -> Topic:
    """Keep title and lead unit. Petitions that another unit answers stay with it.

    Raises TitleMissing, NotPossibleNow when the unit changes while the common answer lies on a higher desk.
    """
    topic = locked_topic(caller, Permission.PETITION_TRIAGE, topic_id)
    petitions = locked_members(topic)
    unit = (
        units_for(caller).filter(pk__in=Unit.objects.in_force(caller.today)).get(pk=lead_unit_id)
        if lead_unit_id
        else None
    )
    if topic.lead_unit_id != lead_unit_id and _is_above(topic):
        raise NotPossibleNow()
    topic.title, topic.lead_unit = check_title(title), unit
    topic.save(update_fields=["title", "lead_unit"])
    topic.answers.filter(stage=AnswerStage.DRAFTING.value).update(unit=unit)
    record_topic(caller, EventName.TOPIC_DESCRIBED, topic, unit=unit.name if unit else "")
    give_to_lead(caller, topic, petitions.values())
    return topic


def give_to_lead(caller: Caller, topic: Topic, petitions: Iterable[Petition]) -> None:
    """Those that no unit has yet go to the lead unit of their topic; they are locked by whoever calls."""
    if topic.lead_unit_id is None:
        return
    for petition in petitions:
        if petition.state == PetitionState.RECEIVED:
            assign_petition(caller, petition_id=petition.pk, lead_unit_id=topic.lead_unit_id)


def _is_above(topic: Topic) -> bool:
    return topic.answers.exclude(stage__in=[AnswerStage.DRAFTING.value, AnswerStage.PUBLISHED.value]).exists()
