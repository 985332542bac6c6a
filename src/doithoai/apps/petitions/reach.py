"""Reach and lock in one order, the petition before its parts, so that two people never wait for each other."""

from doithoai.apps.petitions.access import answers_for, assignments_for, petitions_for
from doithoai.apps.petitions.models import Answer, Assignment, Petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.lifecycle import follow
from doithoai.core.petitions.lifecycle import OWED_STATES, PETITION_TRANSITIONS, PetitionAct, PetitionState


def locked_petition(caller: Caller, permission: Permission, petition_id: int) -> Petition:
    """The petition, locked. Raises Petition.DoesNotExist out of reach."""
    return petitions_for(caller, permission).select_for_update(of=("self",), no_key=True).get(pk=petition_id)


def led_petition(caller: Caller, permission: Permission, petition_id: int) -> tuple[Petition, Assignment]:
    """The petition, locked, and the part by which the caller's unit leads it. Raises DoesNotExist for other units."""
    petition = locked_petition(caller, permission, petition_id)
    lead = assignments_for(caller, permission).filter(part="lead", state__in=OWED_STATES)
    return petition, lead.get(petition=petition)


def locked_assignment(caller: Caller, permission: Permission, assignment_id: int) -> Assignment:
    """The assignment and its petition, both locked. Raises Assignment.DoesNotExist out of reach."""
    within = assignments_for(caller, permission)
    petition_id = within.values_list("petition_id", flat=True).get(pk=assignment_id)
    petition = Petition.objects.select_for_update(of=("self",), no_key=True).get(pk=petition_id)
    assignment = within.select_for_update(of=("self",), no_key=True).get(pk=assignment_id)
    assignment.petition = petition
    return assignment


def locked_answer(caller: Caller, permission: Permission, answer_id: int) -> Answer:
    """The answer and its petition, both locked. Raises Answer.DoesNotExist out of reach."""
    within = answers_for(caller, permission)
    petition_id = within.values_list("petition_id", flat=True).get(pk=answer_id)
    petition = Petition.objects.select_for_update(of=("self",), no_key=True).get(pk=petition_id)
    answer = within.select_for_update(of=("self",), no_key=True).get(pk=answer_id)
    answer.petition = petition
    return answer


def move(petition: Petition, act: PetitionAct) -> None:
    """Follow the lifecycle; not saved. Raises NotPossibleNow where the table has no such row."""
    petition.state = follow(PETITION_TRANSITIONS, PetitionState(petition.state), act).value
