"""What in the lists of delegates waits for a person: names to approve, groups that named nobody in time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, Q

from doithoai.apps.delegates.ledger import book_of, groups_of
from doithoai.apps.delegates.locked import NAMING_STATES
from doithoai.apps.delegates.models import SeatRules
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.models import Group
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DutyState
from doithoai.core.dialogues.programme import Milestone


@dataclass(frozen=True)
class Silent:
    """The groups of a dialogue that have seats and named nobody, and the day until which they were to."""

    dialogue: Dialogue
    groups: list[Group]
    until: date


def lists_to_approve(caller: Caller) -> list[Dialogue]:
    """Dialogues with names that wait (`names`), each with the day of its plan (`list_due_on`). One query."""
    duties = Q(duties__milestone=Milestone.GUEST_LIST.value) & ~Q(duties__state=DutyState.DROPPED.value)
    rows = dialogues_for(caller, Permission.DELEGATE_APPROVE).filter(state__in=NAMING_STATES)
    counted = rows.annotate(
        names=Count("delegates", filter=Q(delegates__state="nominated"), distinct=True),
        list_due_on=Min("duties__due_on", filter=duties),
    )
    return list(counted.filter(names__gt=0).order_by("starts_on", "id"))


def silent_after(authority_id: int, today: date) -> Iterator[Silent]:
    """Per dialogue whose day of naming is over: the groups that named nobody. Few dialogues at a time have one."""
    rows = SeatRules.objects.filter(
        dialogue__authority_id=authority_id, dialogue__state__in=NAMING_STATES, naming_until__lt=today
    )
    for rules in rows.select_related("dialogue__authority").order_by("dialogue_id"):
        groups = groups_of(rules.dialogue, today)
        book = book_of(rules.dialogue, groups, rules=rules)
        silent = [group for group in groups if book.of_group(group.pk).gap and not book.of_group(group.pk).named]
        if silent and rules.naming_until is not None:
            yield Silent(rules.dialogue, silent, rules.naming_until)
