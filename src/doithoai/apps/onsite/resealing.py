"""What was sealed in the hall is locked anew with the office's key; what was sealed at the office stays closed."""

import json
from io import BytesIO

from django.conf import settings

from doithoai.adapters.envelopes import closed, opened
from doithoai.apps.files.actions.store_file import keep_file
from doithoai.apps.files.carrying import carried_bytes
from doithoai.apps.onsite.taking import Taking
from doithoai.apps.petitions.models import Envelope, Petition
from doithoai.apps.petitions.sealing import CLOSED, close_again
from doithoai.core.onsite.keys import translated
from doithoai.core.petitions.lifecycle import PetitionState


def reseal(taking: Taking) -> None:
    """Call it when all rows are here: the envelopes name them."""
    fresh = {row.server_key for row in taking.fresh if row.table == Envelope._meta.label}
    for envelope in Envelope.objects.filter(pk__in=fresh).select_related("petition"):
        _lock_anew(taking, envelope)
    sealed = Petition.objects.filter(dialogue_id=taking.loan.dialogue_id, state=PetitionState.SEALED)
    for petition in sealed.order_by("pk"):
        close_again(petition)


def _lock_anew(taking: Taking, envelope: Envelope) -> None:
    secret = taking.loan.secret
    rows = translated(json.loads(opened(envelope.content.encode(), secret=secret)), taking.keys)
    envelope.content = closed(json.dumps(rows, ensure_ascii=False).encode(), secret=settings.SEAL_KEY).decode()
    envelope.save(update_fields=["content"])
    for sealed in envelope.files.select_related("file"):
        told = translated(json.loads(opened(sealed.description.encode(), secret=secret)), taking.keys)
        content = opened(carried_bytes(sealed.file.key), secret=secret)
        data = BytesIO(closed(content, secret=settings.SEAL_KEY))
        owner = envelope.petition.authority_id
        sealed.file = keep_file(
            taking.caller, name="niem-phong", content_type=CLOSED, data=data, authority_id=owner
        )  # fmt: skip
        sealed.description = closed(json.dumps(told).encode(), secret=settings.SEAL_KEY).decode()
        sealed.save(update_fields=["file", "description"])
