"""Counts what units owe in a dialogue again when one of its events gets its day, and records each date that moved."""

from collections.abc import Collection
from typing import Any

from doithoai.apps.dialogues.deadlines import deadline_of
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.petitions.due_dates import moments_of_assignment
from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.caller import Caller
from doithoai.core.deadlines.rule import Direction, RelativeRule, Rule, rule_from_json, rule_to_json
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import OWED_STATES, PetitionState


def locked_owed(
    dialogue: Dialogue, *, unit_id: int | None = None, more_petitions: Collection[int] = ()
) -> list[Assignment]:
    """What is still owed in a dialogue, locked: the petitions first (and `more_petitions`), then their assignments.

    Called before anything is recorded, so that two people never wait for each other.
    """
    owed = Assignment.objects.filter(petition__dialogue=dialogue, state__in=OWED_STATES)
    owed = owed.exclude(petition__state=PetitionState.SEALED)
    if unit_id is not None:
        owed = owed.filter(unit_id=unit_id)
    ids = {*owed.values_list("petition_id", flat=True), *more_petitions}
    petitions = {row.pk: row for row in Petition.objects.select_for_update().filter(pk__in=ids).order_by("pk")}
    rows = owed.filter(petition_id__in=petitions).select_for_update(of=("self",)).select_related("unit")
    found = list(rows.order_by("pk"))
    for row in found:
        row.petition = petitions[row.petition_id]
        row.petition.dialogue = dialogue
    return found


def redate(caller: Caller, row: Assignment, calendar: WorkCalendar, *, replies: Rule, reason: str) -> bool:
    """Count a locked assignment again; whether its date moved.

    A day that was named, or extended, stays. What should have been ready before a hall that is over is now owed by
    `replies`, the dialogue's rule for answers after it.
    """
    rule = rule_from_json(row.rule) if row.rule else None
    if not isinstance(rule, RelativeRule) or row.times_extended:
        return False
    kept: Rule = replies if rule.direction is Direction.BEFORE else rule
    moments = moments_of_assignment(
        row.petition, given_on=row.given_on, conclusion_received_on=row.conclusion_received_on
    )
    deadline, old = deadline_of(kept, moments, calendar), row.due_on
    stored: dict[str, Any] = dict(rule_to_json(kept))
    row.rule, row.due_on, row.provisional = stored, deadline.due_on, deadline.provisional
    row.save(update_fields=["rule", "due_on", "provisional"])
    if row.due_on == old:
        return False
    if row.part == "lead":
        row.petition.due_on = row.due_on
        row.petition.save(update_fields=["due_on"])
    record_petition(
        caller, EventName.ASSIGNMENT_DEADLINE_MOVED, row.petition, row,
        unit=row.unit.short_name, old_due_on=old, new_due_on=row.due_on, reason=reason,
    )  # fmt: skip
    return True
