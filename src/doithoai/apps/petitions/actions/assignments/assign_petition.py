"""Give a petition to one lead unit and any number of coordinating ones."""

from collections.abc import Collection
from datetime import date

from django.db import transaction

from doithoai.apps.organisations.access import units_for
from doithoai.apps.organisations.models import Unit
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.acceptance import respond_by, settle_escalation
from doithoai.apps.petitions.actions.assignments.withdraw_assignment import end
from doithoai.apps.petitions.due_dates import Due, ahead_of, due_of
from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.apps.petitions.reach import locked_petition, move
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import OWED_STATES, AnswerStage, AssignmentAct, PetitionAct
from doithoai.core.petitions.routing import DAYS_AHEAD, check_coordinating_date, check_units


@transaction.atomic
def assign_petition(
    caller: Caller,
    *,
    petition_id: int,
    lead_unit_id: int,
    coordinating_unit_ids: Collection[int] = (),
    note: str = "",
    coordinating_note: str = "",
    due_on: date | None = None,
    coordinating_due_on: date | None = None,
) -> Petition:
    """Give it; units that no longer take part are withdrawn, those that stay keep their date unless one is named.

    Who coordinates has an own date before the lead's. Raises NotPossibleNow when the petition is closed,
    LeadAlsoCoordinates, DateInThePast, CoordinatingNotBeforeLead.
    """
    check_units(lead_unit_id, coordinating_unit_ids)
    petition = locked_petition(caller, Permission.ASSIGNMENT_GIVE, petition_id)
    move(petition, PetitionAct.ASSIGN)
    wanted = {lead_unit_id: "lead", **dict.fromkeys(coordinating_unit_ids, "coordinating")}
    units = _units(caller, wanted)
    due = due_of(petition, given_on=caller.today, named=due_on, calendar=work_calendar())
    kept = _keep_or_withdraw(caller, petition, wanted)
    for unit_id, part in wanted.items():
        row = kept.get(unit_id) or _new(caller, petition, units[unit_id], part)
        if part == "lead":
            _give(caller, row, note, due, keep_date=unit_id in kept and due_on is None)
            petition.lead_unit, petition.due_on = units[unit_id], row.due_on
            continue
        row.days_ahead = 0 if coordinating_due_on else row.days_ahead or DAYS_AHEAD
        own = _coordinating_due(caller, petition, due, coordinating_due_on)
        stays = unit_id in kept and due_on is None and coordinating_due_on is None
        _give(caller, row, coordinating_note, own, keep_date=stays)
    petition.save(update_fields=["state", "lead_unit", "due_on"])
    _hand_draft_over(petition, lead_unit_id)
    settle_escalation(caller, petition)
    return petition


def _coordinating_due(caller: Caller, petition: Petition, lead: Due, named: date | None) -> Due:
    if named is None:
        return ahead_of(lead, DAYS_AHEAD, given_on=caller.today, calendar=work_calendar())
    check_coordinating_date(named, lead=petition.due_on, today=caller.today)
    return due_of(petition, given_on=caller.today, named=named, calendar=work_calendar())


def _units(caller: Caller, wanted: Collection[int]) -> dict[int, Unit]:
    units = units_for(caller).filter(pk__in=Unit.objects.in_force(caller.today)).in_bulk(list(wanted))
    if len(units) != len(set(wanted)):
        raise Unit.DoesNotExist
    return units


def _keep_or_withdraw(caller: Caller, petition: Petition, wanted: dict[int, str]) -> dict[int, Assignment]:
    kept = {}
    for row in petition.assignments.filter(state__in=OWED_STATES).select_related("unit"):
        row.petition = petition
        if wanted.get(row.unit_id) == row.part:
            kept[row.unit_id] = row
        else:
            end(caller, row, AssignmentAct.WITHDRAW, EventName.ASSIGNMENT_WITHDRAWN)
    return kept


def _new(caller: Caller, petition: Petition, unit: Unit, part: str) -> Assignment:
    until = respond_by(petition.authority_id, since=caller.now)
    given = {"given_at": caller.now, "given_on": caller.today, "respond_by": until}
    return Assignment(petition=petition, unit=unit, part=part, **given)


def _give(caller: Caller, row: Assignment, note: str, due: Due, *, keep_date: bool) -> None:
    fresh = row.pk is None
    row.note = note.strip() or row.note
    if not keep_date:
        row.rule, row.due_on, row.provisional = due.rule, due.due_on, due.provisional
    row.save()
    if fresh or not keep_date:
        record_petition(
            caller, EventName.ASSIGNMENT_GIVEN, row.petition, row,
            unit=row.unit.name, part=row.part, due_on=row.due_on,
        )  # fmt: skip


def _hand_draft_over(petition: Petition, lead_unit_id: int) -> None:
    """A draft that another lead began goes on with the new one, at the first desk."""
    drafts = petition.answers.exclude(stage=AnswerStage.PUBLISHED.value).exclude(unit_id=lead_unit_id)
    drafts.update(unit_id=lead_unit_id, stage=AnswerStage.DRAFTING.value, held_for="", held_until=None)
