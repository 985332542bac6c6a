"""What is still open goes on to the next dialogue, under the same code; the earlier one keeps counting it."""

from collections.abc import Collection

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.carrying import unsolved_among
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.reach import move
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.deadlines.rule import AbsoluteRule, rule_to_json
from doithoai.core.dialogues.lifecycle import PLANNABLE_STATES
from doithoai.core.events import EventName
from doithoai.core.petitions.carrying import NotALaterDialogue, NothingToCarry, SettledAlready, is_carried
from doithoai.core.petitions.lifecycle import OWED_STATES, PetitionAct, PetitionState


@transaction.atomic
def carry_over_petitions(
    caller: Caller, *, from_dialogue_id: int, to_dialogue_id: int, petition_ids: Collection[int]
) -> list[Petition]:
    """Move them to the later dialogue. Raises NothingToCarry, NotALaterDialogue or SettledAlready."""
    if not petition_ids:
        raise NothingToCarry()
    old = dialogues_for(caller, Permission.DIALOGUE_PLAN).get(pk=from_dialogue_id)
    new = dialogues_for(caller, Permission.DIALOGUE_PLAN).filter(pk=to_dialogue_id).first()
    if new is None or new.pk == old.pk or new.state not in PLANNABLE_STATES:
        raise NotALaterDialogue()
    reached = petitions_for(caller, Permission.PETITION_TRIAGE).filter(dialogue=old, pk__in=petition_ids)
    locked = list(reached.select_for_update(of=("self",), no_key=True).order_by("pk"))
    unsolved = unsolved_among(petition_ids)
    if len(locked) != len(set(petition_ids)):
        raise Petition.DoesNotExist
    for petition in locked:
        _carry(caller, petition, old, new, said_unsolved=petition.pk in unsolved)
    return locked


def _carry(caller: Caller, petition: Petition, old: Dialogue, new: Dialogue, *, said_unsolved: bool) -> None:
    state, answered_on = PetitionState(petition.state), petition.answered_on
    if not is_carried(state, said_unsolved=said_unsolved):
        raise SettledAlready(code=petition.code)
    if answered_on is not None:
        move(petition, PetitionAct.REOPEN)
        petition.times_reopened += 1
        petition.answered_on = petition.solved_on = petition.due_on = petition.lead_unit = None
        petition.is_extended = False
        petition.points.update(answered_on=None)
    petition.dialogue, petition.for_hall = new, False
    petition.save()
    _keep_dates(petition, old)
    data = {"title": new.title, "to_dialogue": new.code, "state": state.value, "answered_on": answered_on}
    record(
        caller,
        EventName.PETITION_CARRIED_OVER,
        petition,
        authority_id=petition.authority_id,
        dialogue_id=old.pk,
        petition_id=petition.pk,
        **data,
    )


def _keep_dates(petition: Petition, old: Dialogue) -> None:
    """A unit's date was counted from events of the earlier dialogue: it stands from now on as the day it is."""
    for row in petition.assignments.filter(state__in=OWED_STATES, due_on__isnull=False):
        if row.due_on is not None:
            row.rule = rule_to_json(AbsoluteRule(row.due_on, inclusive=True, citation=f"hạn đã tính tại {old.title}"))
            row.save(update_fields=["rule"])
