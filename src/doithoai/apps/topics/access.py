"""Which topics a caller reaches: all of the authority, or those that the caller's unit answers."""

from django.db.models import QuerySet

from doithoai.apps.petitions.models import Petition
from doithoai.apps.topics.models import Topic, TopicAnswer
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller


def topics_for(caller: Caller, permission: Permission) -> QuerySet[Topic]:
    """Topics within reach of `permission`."""
    reach = reach_of(caller.role, permission)
    topics = Topic.objects.filter(**caller.own(authority="authority_id", dialogue="dialogue_id"))
    if reach == Reach.AUTHORITY:
        return topics
    if reach == Reach.UNIT and caller.unit_id is not None:
        return topics.filter(lead_unit_id=caller.unit_id)
    return topics.none()


def locked_topic(caller: Caller, permission: Permission, topic_id: int) -> Topic:
    """The topic, locked: before the petitions in it. Raises Topic.DoesNotExist out of reach."""
    return topics_for(caller, permission).select_for_update(of=("self",), no_key=True).get(pk=topic_id)


def locked_members(topic: Topic) -> dict[int, Petition]:
    """The petitions in a locked topic, locked in the order of their ids."""
    rows = Petition.objects.filter(in_topic__topic=topic).select_for_update(of=("self",), no_key=True)
    return {row.pk: row for row in rows.order_by("pk")}


def locked_topic_answer(caller: Caller, permission: Permission, answer_id: int) -> TopicAnswer:
    """The common answer, its topic and the petitions in it, locked. Raises TopicAnswer.DoesNotExist out of reach."""
    found = TopicAnswer.objects.filter(topic__in=topics_for(caller, permission).values("pk"))
    topic_id = found.values_list("topic_id", flat=True).get(pk=answer_id)
    topic = locked_topic(caller, permission, topic_id)
    answer = found.select_for_update(of=("self",), no_key=True).get(pk=answer_id)
    answer.topic = topic
    return answer
