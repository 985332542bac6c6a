"""Take a petition out of its topic: it goes on by itself."""

from django.db import transaction

from doithoai.apps.topics.access import locked_members, locked_topic
from doithoai.apps.topics.models import Topic
from doithoai.apps.topics.trail import record_topic
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.topics.gathering import NotInTopic


@transaction.atomic
def release_petition(caller: Caller, *, topic_id: int, petition_id: int) -> Topic:
    """Raises NotInTopic where it does not stand in this one."""
    topic = locked_topic(caller, Permission.PETITION_TRIAGE, topic_id)
    petition = locked_members(topic).get(petition_id)
    if petition is None:
        raise NotInTopic()
    topic.members.filter(petition=petition).delete()
    record_topic(caller, EventName.TOPIC_LEFT, topic, None, petition)
    return topic
