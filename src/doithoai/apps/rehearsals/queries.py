"""Which rehearsal runs, seen from the real dialogue and from within."""

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.rehearsals.access import rehearsals_for
from doithoai.apps.rehearsals.models import Rehearsal
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller


def running_rehearsal(caller: Caller, dialogue: Dialogue) -> Rehearsal | None:
    """The run that goes on of this dialogue, or in it: one query."""
    rows = rehearsals_for(caller, Permission.DIALOGUE_VIEW).filter(ended_at__isnull=True)
    here = rows.filter(dialogue=dialogue) | rows.filter(practice=dialogue)
    return here.select_related("dialogue", "practice").first()


def get_running(caller: Caller, code: str) -> Rehearsal:
    """The run of the dialogue with that code, or in it. Raises Rehearsal.DoesNotExist."""
    rows = rehearsals_for(caller, Permission.DIALOGUE_VIEW).filter(ended_at__isnull=True)
    here = rows.filter(dialogue__code=code) | rows.filter(practice__code=code)
    return here.select_related("dialogue", "practice").get()


def find_running(caller: Caller) -> Rehearsal | None:
    """The run in whose twin the caller is; None outside one."""
    rows = rehearsals_for(caller, Permission.DIALOGUE_VIEW).filter(practice__authority_id=caller.authority_id)
    return rows.filter(ended_at__isnull=True).select_related("dialogue").first()
