"""Citizens with an open seat who said, when they registered, that they wish to speak."""

from doithoai.apps.delegates.models import Registration
from doithoai.apps.delegates.registrations import wishes_to_speak
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Turn
from doithoai.core.caller import Caller


def registered_speakers(caller: Caller, dialogue: Dialogue) -> list[Registration]:
    """Those of them who never stood in the queue of this dialogue, in the order of registration: two queries."""
    wishes = wishes_to_speak(caller, dialogue)
    if not wishes:
        return []
    queued = Turn.objects.filter(sitting__dialogue=dialogue, delegate__isnull=False)
    taken = set(queued.values_list("delegate_id", flat=True))
    return [row for row in wishes if row.delegate_id not in taken]
