"""Give a topic up: its petitions go on by themselves."""

from django.db import transaction

from doithoai.apps.topics.access import locked_members, locked_topic
from doithoai.apps.topics.trail import record_topic
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def dissolve_topic(caller: Caller, *, topic_id: int) -> None:
    """Raises NotPossibleNow once a common answer is out or on a higher desk: it stays as the record of it."""
    topic = locked_topic(caller, Permission.PETITION_TRIAGE, topic_id)
    petitions = locked_members(topic)
    if topic.answers.exclude(stage=AnswerStage.DRAFTING.value).exists():
        raise NotPossibleNow()
    for petition in petitions.values():
        record_topic(caller, EventName.TOPIC_LEFT, topic, None, petition)
    record_topic(caller, EventName.TOPIC_DISSOLVED, topic, petitions=len(petitions))
    topic.delete()
