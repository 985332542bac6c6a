"""Begin the plan of a dialogue after an earlier one."""

from typing import TypeVar

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import AgendaItem, Dialogue, Duty, Quota, Recipient
from doithoai.apps.dialogues.starting import add_duties, chair_of, free_code, next_round
from doithoai.apps.organisations.access import authorities_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.deadlines.rule import rule_from_json, rule_to_json
from doithoai.core.dialogues.copying import retitled
from doithoai.core.dialogues.lifecycle import DutyState
from doithoai.core.dialogues.programme import TimeKind, rule_moved
from doithoai.core.events import EventName

Row = TypeVar("Row", AgendaItem, Quota, Recipient)
KEPT = (
    *("preset", "kind", "format", "audience", "theme", "forms", "purposes", "requirements", "topics", "conduct"),
    *("legal_bases", "participants", "venue", "chair_title", "co_chairs", "council_co_chairs", "secretary_unit_id"),
    *("deputy_when_authorised", "expected_attendance"),
)


@transaction.atomic
def copy_dialogue(caller: Caller, *, dialogue_id: int, year: int) -> Dialogue:
    """A draft with the same plan for `year`; its date is open, nothing of what happened is copied."""
    reached = authorities_for(caller, Permission.DIALOGUE_PLAN)
    authority = reached.select_for_update(of=("self",), no_key=True).get(pk=caller.authority_id)
    old = dialogues_for(caller, Permission.DIALOGUE_PLAN).get(pk=dialogue_id)
    number = next_round(authority, year)
    new = Dialogue.objects.create(
        authority=authority,
        code=free_code(authority, year, number),
        title=retitled(old.title, old_year=old.year, old_round=old.round, year=year, round_number=number),
        year=year,
        round=number,
        chair=chair_of(authority, caller.now),
        time_kind=TimeKind.ANNOUNCED_LATER.value,
        created_at=caller.now,
        **{name: getattr(old, name) for name in KEPT},
    )
    _copy_lists(old, new)
    _copy_duties(old, new)
    record(
        caller, EventName.DIALOGUE_PLANNED, new, authority_id=authority.pk, dialogue_id=new.pk, copied_from=old.code,
        title=new.title,
    )  # fmt: skip
    return new


def _copy_lists(old: Dialogue, new: Dialogue) -> None:
    AgendaItem.objects.bulk_create(_copied(row, new) for row in old.agenda.all())
    Quota.objects.bulk_create(_copied(row, new) for row in old.quotas.all())
    Recipient.objects.bulk_create(_copied(row, new) for row in old.recipients.all())


def _copied(row: Row, dialogue: Dialogue) -> Row:
    row.pk, row.dialogue = None, dialogue
    row._state.adding = True
    return row


def _copy_duties(old: Dialogue, new: Dialogue) -> None:
    kept = old.duties.exclude(state=DutyState.DROPPED.value)
    add_duties(
        new,
        [
            Duty(
                code=duty.code,
                milestone=duty.milestone,
                owner_unit_id=duty.owner_unit_id,
                owner_label=duty.owner_label,
                text=duty.text,
                rule=_moved(duty.rule, new.year - old.year),
                proof_required=duty.proof_required,
            )
            for duty in kept
        ],
    )


def _moved(stored: dict[str, object] | None, years: int) -> dict[str, object] | None:
    rule = rule_moved(rule_from_json(stored), years) if stored else None
    return rule_to_json(rule) if rule else None
