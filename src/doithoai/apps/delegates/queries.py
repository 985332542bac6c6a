"""Reads about delegates: the list by group with its gaps, and the search at the door."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Count, Q, QuerySet

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue, Quota
from doithoai.apps.organisations.access import groups_for
from doithoai.apps.organisations.models import Group
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.quota import QuotaRule, seats_in_all, seats_per_group
from doithoai.core.events import EventName
from doithoai.core.text.normalise import search_words

MOST_MATCHES = 12


@dataclass(frozen=True, kw_only=True)
class GroupList:
    """One group with its seats and the delegates it named; `group` is None for those of no group."""

    group: Group | None
    seats: int
    named: int
    gap: int
    delegates: list[Delegate] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class DelegateList:
    """The whole list of a dialogue, by group, with the sums that its head shows."""

    groups: list[GroupList]
    seats: int
    unclear: bool
    named: int
    approved: int
    invited: int
    coming: int
    present: int
    waiting: int
    """Named, and not yet approved."""
    uninvited: int
    """Approved, and without an invitation made or on its way."""


def quota_rules(dialogue: Dialogue) -> list[QuotaRule]:
    """The lines of the plan about delegates."""
    return [_rule(quota) for quota in Quota.objects.filter(dialogue=dialogue).order_by("id")]


def _rule(quota: Quota) -> QuotaRule:
    return QuotaRule(
        id=quota.pk,
        who=quota.who,
        count=quota.count,
        per="" if quota.ambiguous else quota.per,
        group_kind=quota.group_kind,
    )


def _by_group(rows: Sequence[Delegate], groups: list[Group]) -> dict[int | None, list[Delegate]]:
    found: dict[int | None, list[Delegate]] = {group.pk: [] for group in groups}
    for row in rows:
        found.setdefault(row.group_id, []).append(row)
    return found


def _listed(caller: Caller, dialogue: Dialogue) -> list[Delegate]:
    """Those within reach who did not withdraw, by group."""
    rows = delegates_for(caller, Permission.DELEGATE_VIEW).filter(dialogue=dialogue).exclude(state="withdrawn")
    return list(rows.select_related("group", "quota", "letter").order_by("group__order", "group_id", "id"))


def delegate_list(caller: Caller, dialogue: Dialogue) -> DelegateList:
    """Delegates of a dialogue that the caller has reached, by group; withdrawn ones are left out."""
    rows = _listed(caller, dialogue)
    groups = list(Group.objects.in_force(caller.today).filter(pk__in=groups_for(caller)))
    rules = quota_rules(dialogue)
    kinds = {group.pk: group.kind for group in groups}
    named = Counter(row.group_id for row in rows if row.group_id and row.quota_id)
    seats = seats_per_group(rules, kinds, named)
    by_group = _by_group(rows, groups)
    lists = [
        GroupList(
            group=group,
            seats=seats[group.pk].seats,
            named=seats[group.pk].named,
            gap=seats[group.pk].gap,
            delegates=by_group.pop(group.pk),
        )
        for group in groups
    ]
    rest = [row for left in by_group.values() for row in left]
    if rest:
        lists.append(GroupList(group=None, seats=0, named=len(rest), gap=0, delegates=rest))
    return DelegateList(
        groups=lists,
        seats=seats_in_all(rules, kinds.values()),
        unclear=any(not rule.per for rule in rules),
        named=len(rows),
        approved=sum(row.state == "approved" for row in rows),
        invited=sum(row.invited_at is not None for row in rows),
        coming=sum(row.reply == "yes" for row in rows),
        present=sum(row.checked_in_at is not None for row in rows),
        waiting=sum(row.state == "nominated" for row in rows),
        uninvited=sum(row.state == "approved" and not row.invited_at and not hasattr(row, "letter") for row in rows),
    )


def delegates_of_group(caller: Caller, dialogue: Dialogue, group_id: int) -> QuerySet[Delegate]:
    """Those whom one group named, in the order of naming; withdrawn ones are left out."""
    return (
        delegates_for(caller, Permission.DELEGATE_VIEW)
        .filter(dialogue=dialogue, group_id=group_id)
        .exclude(state="withdrawn")
        .order_by("id")
    )


def delegates_by_name(caller: Caller, dialogue: Dialogue, typed: str) -> list[Delegate]:
    """Whom the door may mean: every word typed stands in the name or the group, with or without marks."""
    words = search_words(typed)
    if not words:
        return []
    found = delegates_for(caller, Permission.DELEGATE_CHECK_IN).filter(dialogue=dialogue).exclude(state="withdrawn")
    for word in words:
        found = found.filter(Q(folded_name__contains=word))
    return list(found.select_related("group").order_by("folded_name", "id")[:MOST_MATCHES])


def head_count(dialogue: Dialogue) -> dict[str, int]:
    """How many are expected (approved) and how many are there."""
    return dialogue.delegates.exclude(state="withdrawn").aggregate(
        expected=Count("pk", filter=Q(state="approved")), present=Count("pk", filter=Q(checked_in_at__isnull=False))
    )


def find_invited(dialogue_code: str, badge: str) -> Delegate | None:
    """The delegate whose invitation carries this badge; None where there is none or the invitation was not sent."""
    return (
        Delegate.objects.filter(dialogue__code=dialogue_code, badge=badge, invited_at__isnull=False)
        .exclude(state="withdrawn")
        .select_related("dialogue__authority", "group")
        .first()
    )


def replied_before_move(delegate: Delegate) -> bool:
    """Whether the answer was given before the dialogue got its present time: it should be asked again."""
    if delegate.replied_at is None:
        return False
    moves = Event.objects.filter(dialogue_id=delegate.dialogue_id, name=EventName.DIALOGUE_DATED.value)
    return moves.filter(at__gt=delegate.replied_at).exists()
