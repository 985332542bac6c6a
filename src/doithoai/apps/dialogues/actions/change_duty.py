"""Add a duty to the plan, or change its owner, words or way of counting."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.deadlines import deadline_of_duty
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Dialogue, Duty
from doithoai.apps.dialogues.redating import put_date
from doithoai.apps.organisations.access import units_for
from doithoai.apps.organisations.queries import work_calendar
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.deadlines.rule import rule_to_json
from doithoai.core.dialogues.duties import DutyLine, checked
from doithoai.core.dialogues.lifecycle import LIVING_STATES, OWED_DUTY_STATES, DutyState
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def change_duty(caller: Caller, *, dialogue_id: int, line: DutyLine, duty_id: int | None = None) -> Duty:
    """Store the duty and count its date. Raises TextMissing, and NotPossibleNow for a duty that is done or dropped."""
    dialogue = locked_dialogue(caller, Permission.DIALOGUE_PLAN, dialogue_id, states=LIVING_STATES)
    wanted = checked(line)
    duty = dialogue.duties.select_for_update(of=("self",), no_key=True).get(pk=duty_id) if duty_id else _new(dialogue)
    if DutyState(duty.state) not in OWED_DUTY_STATES:
        raise NotPossibleNow
    owner = units_for(caller).get(pk=wanted.owner_unit_id) if wanted.owner_unit_id else None
    old_due_on, duty.owner_unit = duty.due_on, owner
    duty.owner_label = wanted.owner_label or (owner.name if owner else "")
    duty.text, duty.milestone, duty.proof_required = wanted.text, wanted.milestone.value, wanted.proof_required
    duty.rule = rule_to_json(wanted.rule) if wanted.rule else None
    put_date(duty, deadline_of_duty(duty, dialogue, work_calendar()))
    if duty.rule is None:
        duty.state = DutyState.OPEN.value
    duty.save()
    record(
        caller, EventName.DUTY_CHANGED, duty, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        title=duty.text[:200], owner=duty.owner_label, old_due_on=old_due_on, new_due_on=duty.due_on,
    )  # fmt: skip
    return duty


def _new(dialogue: Dialogue) -> Duty:
    place = dialogue.duties.count() + 1
    return Duty(dialogue=dialogue, code=f"added_{place}", order=place)
