"""Where the hall can be watched, live and afterwards."""

from datetime import datetime

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.hall.models import Broadcast
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.recording import RecordingStartMissing, checked_link


@transaction.atomic
def describe_broadcast(
    caller: Caller, *, dialogue_id: int, stream_url: str = "", recording_url: str = "",
    recording_began_at: datetime | None = None,
) -> Broadcast:  # fmt: skip
    """Keep the links; empty ones take them away. Raises `LinkMalformed`, `RecordingStartMissing`."""
    dialogue = (
        dialogues_for(caller, Permission.SITTING_RUN).select_for_update(of=("self",), no_key=True).get(pk=dialogue_id)
    )
    stream, recording = checked_link(stream_url), checked_link(recording_url)
    if recording and recording_began_at is None:
        raise RecordingStartMissing()
    kept = {"stream_url": stream, "recording_url": recording, "recording_began_at": recording_began_at}
    broadcast, _ = Broadcast.objects.update_or_create(dialogue=dialogue, defaults=kept)
    touch_hall(dialogue.pk)  # held before the trail, as everywhere
    record(
        caller, EventName.BROADCAST_DESCRIBED, dialogue, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        stream=stream, recording=recording,
    )  # fmt: skip
    return broadcast
