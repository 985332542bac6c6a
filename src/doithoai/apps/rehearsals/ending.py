"""How a rehearsal stops: for the action that ends it, and for the next one, which ends the one before."""

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Sitting
from doithoai.apps.rehearsals.models import Rehearsal
from doithoai.apps.rehearsals.twin import close_twin
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.hall.rehearsal import ENDED


def stop(caller: Caller, rehearsal: Rehearsal) -> None:
    """The copy is cancelled, its sitting closed, nobody has a role in the twin. The row is locked by whoever calls."""
    Sitting.objects.filter(dialogue=rehearsal.practice, closed_at__isnull=True).update(closed_at=caller.now)
    Dialogue.objects.filter(pk=rehearsal.practice_id).update(
        state=DialogueState.CANCELLED.value, cancelled_reason=ENDED, cancelled_at=caller.now
    )
    close_twin(caller, rehearsal.practice.authority)
    rehearsal.ended_at = caller.now
    rehearsal.save(update_fields=["ended_at"])
