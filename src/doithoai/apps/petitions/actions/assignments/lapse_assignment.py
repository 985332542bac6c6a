"""A unit said nothing within the authority's hours: it is reminded once, then the matter moves on."""

from django.db import transaction

from doithoai.apps.petitions.acceptance import hours_of, respond_by
from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.petitions.acceptance import GRACE_HOURS, Lapse, Step, step_due
from doithoai.core.petitions.lifecycle import (
    ASSIGNMENT_TRANSITIONS,
    OPEN_STATES,
    AnswerStage,
    AssignmentAct,
    AssignmentState,
)


@transaction.atomic
def lapse_assignment(caller: Caller, *, assignment_id: int) -> Assignment | None:
    """Do the step that is due at this moment for the system; None where the unit has spoken or the hour is not there.

    `respond_by` of what comes back is the moment of the next step.
    """
    own = Assignment.objects.filter(petition__authority_id=caller.authority_id)
    petition_id = own.values_list("petition_id", flat=True).get(pk=assignment_id)
    petition = Petition.objects.select_for_update(of=("self",), no_key=True).get(pk=petition_id)
    row = own.select_for_update(of=("self",), no_key=True).select_related("unit").get(pk=assignment_id)
    if row.respond_by is None or row.respond_by > caller.now:
        return None
    step = step_due(
        AssignmentState(row.state),
        begun=row.part == "lead" and petition.answers.exclude(stage=AnswerStage.PUBLISHED).exists(),
        is_open=petition.state in OPEN_STATES,
        reminded=row.urged_at is not None,
        lapsed=row.lapsed_at is not None,
    )
    if step is Step.REMIND:
        row.urged_at = caller.now
        row.respond_by = respond_by(petition.authority_id, since=caller.now, hours=GRACE_HOURS)
        record_petition(caller, EventName.ASSIGNMENT_RESPONSE_URGED, petition, row, unit=row.unit.name)
    elif step is Step.LAPSE:
        _lapse(caller, petition, row)
    row.save(update_fields=["state", "responded_at", "respond_by", "urged_at", "lapsed_at"])
    return row if step else None


def _lapse(caller: Caller, petition: Petition, row: Assignment) -> None:
    row.lapsed_at = caller.now
    if hours_of(petition.authority_id).lapse == Lapse.ACCEPTED:
        row.state = follow(ASSIGNMENT_TRANSITIONS, AssignmentState(row.state), AssignmentAct.ACCEPT).value
        row.responded_at = caller.now
        record_petition(caller, EventName.ASSIGNMENT_ACCEPTED, petition, row, unit=row.unit.name, by_silence=True)
    else:
        record_petition(caller, EventName.ASSIGNMENT_LAPSED, petition, row, unit=row.unit.name)
