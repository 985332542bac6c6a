"""Events of topics: `record` that knows where a topic belongs."""

from django.db import models

from doithoai.apps.audit.models import Event
from doithoai.apps.audit.record import record
from doithoai.apps.petitions.models import Petition
from doithoai.apps.topics.models import Topic
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


def record_topic(
    caller: Caller,
    name: EventName,
    topic: Topic,
    subject: models.Model | None = None,
    petition: Petition | None = None,
    /,
    **data: object,
) -> Event:
    """One event of a topic; with `petition` it also stands in that petition's timeline."""
    return record(
        caller,
        name,
        subject or topic,
        authority_id=topic.authority_id,
        dialogue_id=topic.dialogue_id,
        petition_id=petition.pk if petition else None,
        topic=topic.title,
        **data,
    )
