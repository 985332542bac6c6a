"""A group names one of its people for a seat."""

import secrets

from django.db import transaction
from django.db.models import Count, QuerySet

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.queries import quota_rules
from doithoai.apps.delegates.refusals import ListClosed
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.access import groups_for
from doithoai.apps.organisations.models import Group
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.badge import POSSIBLE, badge_from_number
from doithoai.core.delegates.nomination import NamedAlready, checked_birth_year, checked_name
from doithoai.core.delegates.quota import QuotaRule, choose_quota
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.events import EventName
from doithoai.core.text.normalise import fold, tidy

NAMING_STATES = [DialogueState.APPROVED, DialogueState.ISSUED]


@transaction.atomic
def nominate_delegate(
    caller: Caller,
    *,
    dialogue_id: int,
    group_id: int,
    full_name: str,
    birth_year: int | None = None,
    gender: str = "",
    phone: str = "",
    email: str = "",
    note: str = "",
) -> Delegate:
    """Name a delegate on the group's next free seat.

    Raises `ListClosed`, `NameMissing`, `BirthYearNotBelieved`, `NamedAlready`, or what `choose_quota` raises.
    """
    dialogue = (
        dialogues_for(caller, Permission.DELEGATE_NOMINATE)
        .select_for_update(of=("self",), no_key=True)
        .get(pk=dialogue_id)
    )
    if dialogue.state not in NAMING_STATES:
        raise ListClosed()
    group = _groups(caller).get(pk=group_id)
    name = checked_name(full_name)
    year = checked_birth_year(birth_year, this_year=caller.today.year)
    _refuse_twice(dialogue, group, name, year)
    delegate = Delegate(
        dialogue=dialogue, quota_id=_free_seat(dialogue, group).id, group=group, full_name=name, folded_name=fold(name)
    )
    delegate.birth_year, delegate.gender, delegate.note = year, gender, tidy(note)[:300]
    delegate.phone, delegate.email = tidy(phone)[:20], tidy(email)
    delegate.nominated_by_name, delegate.nominated_at = caller.name, caller.now
    save_with_badge(delegate)
    record(
        caller,
        EventName.DELEGATE_NOMINATED,
        delegate,
        authority_id=dialogue.authority_id,
        dialogue_id=dialogue.pk,
        name=name,
        group=group.name,
    )
    return delegate


def _groups(caller: Caller) -> QuerySet[Group]:
    groups = groups_for(caller)
    if reach_of(caller.role, Permission.DELEGATE_NOMINATE) == Reach.GROUP:
        return groups.filter(pk=caller.group_id or 0)
    return groups


def _refuse_twice(dialogue: Dialogue, group: Group, name: str, year: int | None) -> None:
    same = Delegate.objects.filter(dialogue=dialogue, group=group, folded_name=fold(name)).exclude(state="withdrawn")
    if any(year is None or row.birth_year in (None, year) for row in same):
        raise NamedAlready(name=name, group=group.name)


def _free_seat(dialogue: Dialogue, group: Group) -> QuotaRule:
    seated = Delegate.objects.filter(dialogue=dialogue, quota__isnull=False).exclude(state="withdrawn").order_by()
    return choose_quota(
        quota_rules(dialogue),
        kind=group.kind,
        group_name=group.name,
        taken_by_group=_counted(seated.filter(group=group)),
        taken_in_all=_counted(seated),
    )


def _counted(delegates: QuerySet[Delegate]) -> dict[int, int]:
    return {row["quota_id"]: row["seats"] for row in delegates.values("quota_id").annotate(seats=Count("pk"))}


def save_with_badge(delegate: Delegate) -> None:
    """Store a new delegate under a badge that no other delegate of the dialogue has."""
    while True:
        delegate.badge = badge_from_number(secrets.randbelow(POSSIBLE))
        if not Delegate.objects.filter(dialogue=delegate.dialogue, badge=delegate.badge).exists():
            delegate.save(force_insert=True)
            return
