"""Put petitions of the same matter into a topic, a new one or one that is there."""

from collections.abc import Collection, Iterable

from django.db import transaction

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Petition
from doithoai.apps.topics.access import locked_topic
from doithoai.apps.topics.actions.lead_topic import give_to_lead
from doithoai.apps.topics.models import Topic, TopicMember
from doithoai.apps.topics.trail import record_topic
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.topics.gathering import Gathered, check_gathered, check_title, dialogue_of


@transaction.atomic
def gather_petitions(
    caller: Caller, *, petition_ids: Collection[int], topic_id: int | None = None, title: str = ""
) -> Topic:
    """Gather them in `topic_id`, or in a new topic with `title`. What stands there already stays.

    Raises NothingGathered, TitleMissing, NotOfThisDialogue, CannotBeGathered, InAnotherTopic.
    """
    topic = locked_topic(caller, Permission.PETITION_TRIAGE, topic_id) if topic_id else None
    petitions = _locked(caller, petition_ids)
    places = {row.petition_id: row for row in _places(petitions)}
    seen = [_gathered(row, places.get(row.pk)) for row in petitions]
    dialogue_id = dialogue_of(seen)
    check_gathered(seen, topic.pk if topic else None, topic.dialogue_id if topic else dialogue_id)
    topic = topic or _open(caller, dialogue_id, title)
    new = [row for row in petitions if row.pk not in places or places[row.pk].topic_id != topic.pk]
    TopicMember.objects.filter(petition__in=new).delete()
    for petition in new:
        TopicMember.objects.create(topic=topic, petition=petition, joined_at=caller.now, joined_by_name=caller.name)
        record_topic(caller, EventName.TOPIC_JOINED, topic, None, petition)
    give_to_lead(caller, topic, new)
    return topic


def _locked(caller: Caller, ids: Collection[int]) -> list[Petition]:
    within = petitions_for(caller, Permission.PETITION_TRIAGE).filter(pk__in=ids)
    rows = list(within.select_for_update(of=("self",), no_key=True).order_by("pk"))
    if len(rows) != len(set(ids)):
        raise Petition.DoesNotExist
    return rows


def _places(petitions: Collection[Petition]) -> Iterable[TopicMember]:
    return TopicMember.objects.filter(petition__in=petitions).select_related("topic")


def _gathered(petition: Petition, place: TopicMember | None) -> Gathered:
    state, topic = PetitionState(petition.state), place.topic if place else None
    return Gathered(
        petition.code, state, petition.dialogue_id, topic.pk if topic else None, topic.dialogue_id if topic else None
    )


def _open(caller: Caller, dialogue_id: int, title: str) -> Topic:
    topic = Topic.objects.create(
        authority_id=caller.authority_id,
        dialogue_id=dialogue_id,
        title=check_title(title),
        opened_at=caller.now,
        opened_by_name=caller.name,
    )
    record_topic(caller, EventName.TOPIC_OPENED, topic)
    return topic
