"""The citizen says «chưa giải quyết»: the petition is open again and lies on the unit's desk."""

from django.db import transaction

from doithoai.apps.dialogues.deadlines import deadline_of
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.acceptance import respond_by
from doithoai.apps.petitions.carrier import locked_voice
from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.apps.petitions.reach import move
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.caller import Caller
from doithoai.core.deadlines.moments import Moments
from doithoai.core.deadlines.rule import Anchor, rule_from_json, rule_to_json
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import AssignmentState, PetitionAct
from doithoai.core.petitions.reopening import rule_after_reopening

CHANGED = ["state", "times_reopened", "answered_on", "solved_on", "due_on", "is_extended", "for_hall", "lead_unit"]


@transaction.atomic
def reopen_petition(caller: Caller) -> Petition:
    """Open again an answered or solved petition; its lead unit has it at once with a fresh date, else the office.

    A voice that was merged opens the common matter for all; the trail names its code. The earlier assignment stays
    as it was, with the day of its reply. Raises `NotPossibleNow` while it is open.
    """
    voice, petition = locked_voice(caller)
    move(petition, PetitionAct.REOPEN)
    petition.times_reopened += 1
    petition.answered_on = petition.solved_on = petition.due_on = None
    petition.is_extended = petition.for_hall = False
    petition.points.update(answered_on=None)
    record_petition(caller, EventName.PETITION_REOPENED, petition, times=petition.times_reopened, by_code=voice.code)
    replied = petition.assignments.filter(part="lead", state=AssignmentState.REPLIED).select_related("unit")
    if (earlier := replied.order_by("-pk").first()) is not None:
        _give_again(caller, petition, earlier)
    petition.save(update_fields=CHANGED)
    return petition


def _give_again(caller: Caller, petition: Petition, earlier: Assignment) -> None:
    rule = rule_after_reopening(rule_from_json(earlier.rule) if earlier.rule else None, on=caller.today)
    deadline = deadline_of(rule, Moments({Anchor.ASSIGNMENT: caller.today}), work_calendar())
    again = Assignment.objects.create(
        petition=petition,
        unit=earlier.unit,
        part="lead",
        given_at=caller.now,
        given_on=caller.today,
        rule=rule_to_json(rule),
        due_on=deadline.due_on,
        provisional=deadline.provisional,
        respond_by=respond_by(petition.authority_id, since=caller.now),
    )
    move(petition, PetitionAct.ASSIGN)
    petition.due_on, petition.lead_unit = deadline.due_on, earlier.unit
    told = {"unit": earlier.unit.name, "part": "lead", "due_on": deadline.due_on}
    record_petition(caller, EventName.ASSIGNMENT_GIVEN, petition, again, **told)
