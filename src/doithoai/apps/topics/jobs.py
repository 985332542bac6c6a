"""What follows for topics from what happened to their petitions and answers."""

from datetime import datetime

from django.db import transaction

from doithoai.apps.audit.models import Event
from doithoai.apps.notices.write import write_notice
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.telling_staff import people_of_unit
from doithoai.apps.topics.models import Topic, TopicAnswer, TopicMember
from doithoai.apps.topics.trail import record_topic
from doithoai.core.caller import HANOI, system_caller
from doithoai.core.events import EventName


def follow_merging(*, now: datetime, event_id: int) -> None:
    """A petition of a topic was merged: the one that carries it on stands in the topic too, where it is in none."""
    event = Event.objects.get(pk=event_id)
    if not event.data.get("into_code"):
        return
    member = TopicMember.objects.filter(petition_id=event.petition_id or 0).select_related("topic").first()
    if member is None or member.petition.merged_into_id is None:
        return
    with transaction.atomic():
        topic = Topic.objects.select_for_update(no_key=True).get(pk=member.topic_id)
        rows = Petition.objects.filter(pk=member.petition.merged_into_id, dialogue_id=topic.dialogue_id)
        carrier = rows.countable().select_for_update(no_key=True).first()
        if carrier is not None and not TopicMember.objects.filter(petition=carrier).exists():
            caller = system_caller(now, authority_id=topic.authority_id)
            TopicMember.objects.create(topic=topic, petition=carrier, joined_at=now, joined_by_name=caller.name)
            record_topic(caller, EventName.TOPIC_JOINED, topic, None, carrier)


def release_sealed(*, now: datetime, event_id: int) -> None:
    """A sealed petition stands in no topic, nor does what was written to it."""
    event = Event.objects.get(pk=event_id)
    TopicMember.objects.filter(petition_id=event.petition_id or 0, petition__state="sealed").delete()


def tell_unit_of_return(*, now: datetime, event_id: int) -> None:
    """A common answer came back to be written better: the unit learns the reason."""
    event = Event.objects.get(pk=event_id)
    answer = TopicAnswer.objects.filter(pk=event.subject_id or 0).select_related("topic").first()
    if answer is None or answer.unit_id is None:
        return
    for person in people_of_unit(answer.unit_id, now.astimezone(HANOI).date()):
        write_notice(
            key=f"topic-returned:{event.pk}:{person.person_id}",
            address=person.person.email,
            subject=f"Câu trả lời chung được trả lại: {answer.topic.title}",
            text=f"Câu trả lời chung của chủ đề {answer.topic.title} được trả lại để viết lại. "
            f"Lý do: {event.data['reason']}",
            now=now,
            person_id=person.person_id,
            authority_id=event.authority_id,
        )
