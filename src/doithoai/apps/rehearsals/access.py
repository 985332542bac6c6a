"""Which rehearsals a caller reaches: those of the own authority, from outside and from within."""

from django.db.models import Q, QuerySet

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.rehearsals.models import Rehearsal
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller


def rehearsals_for(caller: Caller, permission: Permission) -> QuerySet[Rehearsal]:
    """Rehearsals of the caller's authority; within a rehearsal those of its twin."""
    if reach_of(caller.role, permission) is None:
        return Rehearsal.objects.none()
    here = Q(authority_id=caller.authority_id) | Q(practice__authority_id=caller.authority_id)
    rows = Rehearsal.objects.filter(here)
    if caller.only_dialogue_id is None:
        return rows
    return rows.filter(Q(dialogue_id=caller.only_dialogue_id) | Q(practice_id=caller.only_dialogue_id))


def practice_dialogue(caller: Caller, permission: Permission, dialogue_id: int) -> Dialogue:
    """A dialogue of a rehearsal. Raises Dialogue.DoesNotExist for a real one: no invented person ever enters it."""
    return dialogues_for(caller, permission).filter(authority__practice_of__isnull=False).get(pk=dialogue_id)
