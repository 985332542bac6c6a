"""Counts what units owe again when an event gets its day or the calendar changes, and records each date that moved."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import QuerySet

from doithoai.apps.dialogues.deadlines import deadline_of, replies_rule
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.petitions.due_dates import Due, ahead_of, moments_of_assignment
from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.calendars.working_days import WorkCalendar
from doithoai.core.caller import Caller
from doithoai.core.deadlines.rule import Direction, RelativeRule, Rule, rule_from_json, rule_to_json
from doithoai.core.events import EventName
from doithoai.core.petitions.lifecycle import OWED_STATES, PetitionState


def owed_parts() -> QuerySet[Assignment]:
    """What units still owe, wherever; sealed petitions are nobody's to touch."""
    return Assignment.objects.filter(state__in=OWED_STATES).exclude(petition__state=PetitionState.SEALED)


def locked_owed(
    dialogue: Dialogue, *, unit_id: int | None = None, more_petitions: Collection[int] = ()
) -> list[Assignment]:
    """What is still owed in a dialogue, locked: the petitions first (and `more_petitions`), then their assignments."""
    owed = owed_parts().filter(petition__dialogue=dialogue)
    if unit_id is not None:
        owed = owed.filter(unit_id=unit_id)
    found = locked(owed, more_petitions=more_petitions)
    for row in found:
        row.petition.dialogue = dialogue
    return found


def locked(owed: QuerySet[Assignment], *, more_petitions: Collection[int] = ()) -> list[Assignment]:
    """Those parts, locked: the petitions first, then their assignments.

    Called before anything is recorded, so that two people never wait for each other.
    """
    ids = {*owed.values_list("petition_id", flat=True), *more_petitions}
    carriers = (
        Petition.objects.select_for_update(of=("self",), no_key=True).select_related("dialogue").filter(pk__in=ids)
    )
    petitions = {row.pk: row for row in carriers.prefetch_related("dialogue__duties").order_by("pk")}
    rows = owed.filter(petition_id__in=petitions).select_for_update(of=("self",), no_key=True).select_related("unit")
    found = list(rows.order_by("pk"))
    for row in found:
        row.petition = petitions[row.petition_id]
    return found


def replies_of(rows: Iterable[Assignment]) -> dict[int, Rule]:
    """The rule for answers after the hall, by dialogue."""
    dialogues: dict[int, Dialogue] = {}
    for row in rows:
        if row.petition.dialogue is not None:
            dialogues[row.petition.dialogue.pk] = row.petition.dialogue
    return {pk: replies_rule(dialogue) for pk, dialogue in dialogues.items()}


def redate(caller: Caller, row: Assignment, calendar: WorkCalendar, *, replies: Rule | None, reason: str) -> bool:
    """Count a locked assignment again; whether its date moved."""
    due, old = counted_again(row, calendar, replies=replies), row.due_on
    if due is None:
        return False
    row.rule, row.due_on, row.provisional = due.rule, due.due_on, due.provisional
    row.save(update_fields=["rule", "due_on", "provisional"])
    if row.due_on == old:
        return False
    if row.part == "lead":
        row.petition.due_on = row.due_on
        row.petition.save(update_fields=["due_on"])
    record_petition(
        caller, EventName.ASSIGNMENT_DEADLINE_MOVED, row.petition, row,
        unit=row.unit.name, old_due_on=old, new_due_on=row.due_on, reason=reason,
    )  # fmt: skip
    return True


def counted_again(row: Assignment, calendar: WorkCalendar, *, replies: Rule | None) -> Due | None:
    """What the assignment's rule gives now, nothing written; None where the day was named or extended: it stays.

    What should have been ready before the hall is owed by `replies` (the dialogue's rule for answers after it) once
    the hall is over, or where the new day would lie before the one on which the work was given.
    """
    due = _counted_as_lead(row, calendar, replies=replies)
    if due is None or not row.days_ahead:
        return due
    return ahead_of(due, row.days_ahead, given_on=row.given_on, calendar=calendar)


def _counted_as_lead(row: Assignment, calendar: WorkCalendar, *, replies: Rule | None) -> Due | None:
    rule = rule_from_json(row.rule) if row.rule else None
    if not isinstance(rule, RelativeRule) or row.times_extended:
        return None
    due = _counted(row, rule, calendar)
    if replies is None or rule.direction is not Direction.BEFORE:
        return due
    dialogue = row.petition.dialogue
    is_over = dialogue is not None and dialogue.held_on is not None
    is_too_early = due.due_on is not None and due.due_on < row.given_on
    return _counted(row, replies, calendar) if is_over or is_too_early else due


def _counted(row: Assignment, rule: Rule, calendar: WorkCalendar) -> Due:
    moments = moments_of_assignment(
        row.petition, given_on=row.given_on, conclusion_received_on=row.conclusion_received_on
    )
    deadline = deadline_of(rule, moments, calendar)
    stored: dict[str, Any] = dict(rule_to_json(rule))
    return Due(stored, deadline.due_on, deadline.provisional)
