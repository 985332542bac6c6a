"""What a decision in the hall means for a petition: answered there, owed in writing by a unit, or its own procedure.

Called inside the transaction that closes the sitting, by a caller who has reached it.
"""

from datetime import date

from doithoai.apps.organisations.models import Unit
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.acceptance import respond_by
from doithoai.apps.petitions.actions.assignments.withdraw_assignment import withdraw_all
from doithoai.apps.petitions.due_dates import Due, due_of
from doithoai.apps.petitions.models import Answer, AnswerVersion, Assignment, Petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.caller import Caller
from doithoai.core.deadlines.rule import AbsoluteRule, rule_to_json
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.petitions.legal_type import LegalType
from doithoai.core.petitions.lifecycle import (
    ASSIGNMENT_TRANSITIONS,
    OPEN_STATES,
    OWED_STATES,
    PETITION_TRANSITIONS,
    AnswerStage,
    AssignmentAct,
    AssignmentState,
    PetitionAct,
    PetitionState,
)

CITATION = "Quyết định của chủ trì tại hội nghị đối thoại"
"""Why the unit's date is this day."""


def answer_in_hall(caller: Caller, petition: Petition, *, text: str, unit: Unit | None) -> Answer:
    """Publish what was answered in the hall; a draft that was on its way gives place to it. Every point is answered."""
    petition.state = follow(PETITION_TRANSITIONS, PetitionState(petition.state), PetitionAct.ANSWER)
    petition.answered_on = caller.today
    petition.save(update_fields=["state", "answered_on"])
    petition.points.filter(answered_on__isnull=True).update(answered_on=caller.today)
    _end_assignments(petition, AssignmentAct.REPLY, replied_on=caller.today)
    answer = petition.answers.exclude(stage=AnswerStage.PUBLISHED).first() or Answer(petition=petition, version=0)
    answer.unit = unit or answer.unit or petition.lead_unit
    answer.text, answer.stage, answer.version = text, AnswerStage.PUBLISHED.value, answer.version + 1
    answer.published_on, answer.given_in_hall, answer.returned_reason = caller.today, True, ""
    answer.public_text, answer.held_for, answer.held_until, answer.corrects = "", "", None, None
    answer.save()
    AnswerVersion.objects.create(
        answer=answer,
        number=answer.version,
        text=text,
        stage=answer.stage,
        written_by_id=caller.person_id,
        written_by_name=caller.name,
        written_at=caller.now,
    )
    unit_name = answer.unit.name if answer.unit else ""
    record_petition(caller, EventName.PETITION_ANSWERED, petition, in_hall=True, unit=unit_name)
    return answer


def owe_in_writing(caller: Caller, petition: Petition, *, unit: Unit, due_on: date | None) -> Assignment:
    """The unit leads and owes the written answer by `due_on`, or as the plan counts replies where no day was named.

    Another lead unit that owed it is released.
    """
    _release_others(caller, petition, unit)
    due = _due(caller, petition, due_on)
    petition.state = follow(PETITION_TRANSITIONS, PetitionState(petition.state), PetitionAct.ASSIGN)
    petition.lead_unit, petition.due_on, petition.for_hall = unit, due.due_on, False
    petition.save(update_fields=["state", "lead_unit", "due_on", "for_hall"])
    owed = petition.assignments.select_for_update(of=("self",), no_key=True).filter(unit=unit, state__in=OWED_STATES)
    assignment = owed.first() or Assignment(petition=petition, unit=unit, given_at=caller.now, given_on=caller.today)
    assignment.part, assignment.rule, assignment.days_ahead = "lead", due.rule, 0
    assignment.respond_by = assignment.respond_by or respond_by(petition.authority_id, since=caller.now)
    assignment.due_on, assignment.provisional = due.due_on, due.provisional
    assignment.save()
    words: dict[str, object] = {"unit": unit.name, "due_on": due.due_on, "in_hall": True}
    record_petition(caller, EventName.ASSIGNMENT_GIVEN, petition, assignment, **words)
    return assignment


def divert_from_hall(caller: Caller, petition: Petition, *, reason: str) -> None:
    """A complaint leaves the dialogue for its own procedure, with the guidance that the citizen reads."""
    petition.state = follow(PETITION_TRANSITIONS, PetitionState(petition.state), PetitionAct.DIVERT)
    withdraw_all(caller, petition)
    petition.legal_type, petition.is_public, petition.for_hall = LegalType.KHIEU_NAI.value, False, False
    petition.state_reason = reason[:400]
    petition.save(update_fields=["state", "legal_type", "is_public", "for_hall", "state_reason"])
    record_petition(caller, EventName.PETITION_DIVERTED, petition, reason=petition.state_reason, in_hall=True)


def _due(caller: Caller, petition: Petition, named: date | None) -> Due:
    if named is None:
        return due_of(petition, given_on=caller.today, named=None, calendar=work_calendar())
    return Due(dict(rule_to_json(AbsoluteRule(on=named, inclusive=True, citation=CITATION))), named, False)


def _release_others(caller: Caller, petition: Petition, unit: Unit) -> None:
    others = petition.assignments.select_for_update(of=("self",), no_key=True).filter(
        part="lead", state__in=OWED_STATES
    )
    for assignment in others.exclude(unit=unit).select_related("unit"):
        assignment.state = follow(
            ASSIGNMENT_TRANSITIONS, AssignmentState(assignment.state), AssignmentAct.WITHDRAW
        ).value
        assignment.save(update_fields=["state"])
        record_petition(caller, EventName.ASSIGNMENT_WITHDRAWN, petition, assignment, unit=assignment.unit.name)


def _end_assignments(petition: Petition, act: AssignmentAct, *, replied_on: date) -> None:
    for assignment in petition.assignments.select_for_update(no_key=True).filter(state__in=OWED_STATES):
        assignment.state = follow(ASSIGNMENT_TRANSITIONS, AssignmentState(assignment.state), act).value
        assignment.replied_on = replied_on
        assignment.save(update_fields=["state", "replied_on"])


def is_open(petition: Petition) -> bool:
    """Whether somebody still owes an answer."""
    return petition.state in OPEN_STATES
