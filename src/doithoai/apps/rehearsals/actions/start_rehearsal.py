"""Practise a dialogue on a copy of it, with invented people, apart from everything real."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.lending import refuse_lent
from doithoai.apps.organisations.models import Authority
from doithoai.apps.rehearsals import staging
from doithoai.apps.rehearsals.ending import stop
from doithoai.apps.rehearsals.models import Rehearsal
from doithoai.apps.rehearsals.twin import twin_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.events import EventName
from doithoai.core.hall.rehearsal import practice_code
from doithoai.core.refusal import NotPossibleNow

BEFORE_THE_HALL = (DialogueState.DRAFT, DialogueState.APPROVED, DialogueState.ISSUED)


@transaction.atomic
def start_rehearsal(caller: Caller, *, dialogue_id: int) -> Rehearsal:
    """A fresh run; one that still went on in this authority ends. Raises NotPossibleNow once the hall is open.

    The plan need not be issued yet. A rehearsal is not rehearsed.
    """
    real = dialogues_for(caller, Permission.SITTING_RUN).get(pk=dialogue_id)
    authority = Authority.objects.select_for_update(no_key=True).get(pk=real.authority_id)
    if authority.practice_of_id is not None or real.state not in BEFORE_THE_HALL:
        raise NotPossibleNow()
    refuse_lent(real.pk)
    runs = Rehearsal.objects.filter(authority=authority)
    for running in runs.select_for_update(of=("self",), no_key=True).filter(ended_at__isnull=True):
        stop(caller, running)
    twin = twin_of(caller, authority)
    code = practice_code(real.code, runs.filter(dialogue=real).count() + 1)
    practice = staging.stage_dialogue(caller, real, twin, code)
    staging.stage_delegates(caller, real, practice)
    staging.stage_questions(caller, practice)
    staging.stage_promise(caller, practice)
    rehearsal = Rehearsal.objects.create(
        authority=authority, dialogue=real, practice=practice, started_at=caller.now, started_by_name=caller.name
    )
    record(
        caller, EventName.REHEARSAL_STARTED, rehearsal, authority_id=authority.pk, dialogue_id=real.pk, code=code
    )  # fmt: skip
    return rehearsal
