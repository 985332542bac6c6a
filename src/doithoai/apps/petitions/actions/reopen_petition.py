"""The citizen says «chưa giải quyết»: the petition is open again and lies on the unit's desk."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.deadlines import deadline_of
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.access import petitions_of_link
from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.core.caller import Caller
from doithoai.core.deadlines.moments import Moments
from doithoai.core.deadlines.rule import Anchor, rule_from_json, rule_to_json
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.petitions.lifecycle import (
    ASSIGNMENT_TRANSITIONS,
    PETITION_TRANSITIONS,
    AssignmentAct,
    AssignmentState,
    PetitionAct,
    PetitionState,
)
from doithoai.core.petitions.reopening import rule_after_reopening


@transaction.atomic
def reopen_petition(caller: Caller) -> Petition:
    """Open again an answered or solved petition; its lead unit has it at once with a fresh date, else the office."""
    petition = petitions_of_link(caller).select_for_update(of=("self",)).get()
    petition.state = follow(PETITION_TRANSITIONS, PetitionState(petition.state), PetitionAct.REOPEN)
    petition.times_reopened += 1
    petition.answered_on = petition.solved_on = petition.due_on = None
    petition.is_extended = petition.for_hall = False
    petition.points.update(answered_on=None)
    _record(caller, EventName.PETITION_REOPENED, petition, times=petition.times_reopened)
    lead = petition.assignments.select_for_update(of=("self",)).filter(part="lead", state=AssignmentState.REPLIED)
    if (assignment := lead.select_related("unit").first()) is not None:
        _give_back(caller, petition, assignment)
    petition.save()
    return petition


def _give_back(caller: Caller, petition: Petition, assignment: Assignment) -> None:
    rule = rule_after_reopening(rule_from_json(assignment.rule) if assignment.rule else None, on=caller.today)
    deadline = deadline_of(rule, Moments({Anchor.ASSIGNMENT: caller.today}), work_calendar())
    assignment.state = follow(ASSIGNMENT_TRANSITIONS, AssignmentState(assignment.state), AssignmentAct.REOPEN)
    assignment.rule, assignment.due_on, assignment.provisional = (
        rule_to_json(rule),
        deadline.due_on,
        deadline.provisional,
    )
    assignment.given_at, assignment.given_on = caller.now, caller.today
    assignment.responded_at = assignment.replied_on = assignment.first_due_on = None
    assignment.times_extended, assignment.extension_reason, assignment.reminders_sent = 0, "", []
    assignment.save()
    petition.state = follow(PETITION_TRANSITIONS, PetitionState(petition.state), PetitionAct.ASSIGN)
    petition.due_on, petition.lead_unit = deadline.due_on, assignment.unit
    _record(caller, EventName.ASSIGNMENT_GIVEN, petition, unit=assignment.unit.name, due_on=deadline.due_on)


def _record(caller: Caller, name: EventName, petition: Petition, **data: object) -> None:
    record(
        caller,
        name,
        petition,
        authority_id=petition.authority_id,
        dialogue_id=petition.dialogue_id,
        petition_id=petition.pk,
        **data,
    )
