"""Events of petitions: one short form of `record` that knows where a petition belongs."""

from django.db import models

from doithoai.apps.audit.models import Event
from doithoai.apps.audit.record import record
from doithoai.apps.petitions.models import Petition
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


def record_petition(
    caller: Caller, name: EventName, petition: Petition, subject: models.Model | None = None, /, **data: object
) -> Event:
    """One event in the petition's timeline; `subject` when it happened to an assignment or an answer of it."""
    return record(
        caller,
        name,
        subject or petition,
        authority_id=petition.authority_id,
        dialogue_id=petition.dialogue_id,
        petition_id=petition.pk,
        **data,
    )
