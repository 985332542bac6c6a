"""The seats of a dialogue from what is stored: the plan, the moves, who was named, the set hours."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db.models import Count, Max, Sum

from doithoai.apps.delegates.models import Delegate, SeatMove, SeatRules
from doithoai.apps.dialogues.models import Dialogue, Quota
from doithoai.apps.organisations.models import Group
from doithoai.core.delegates.hours import substitution_until
from doithoai.core.delegates.ledger import OPEN, Move, Place, SeatBook, seat_book
from doithoai.core.delegates.quota import GroupFacts, QuotaRule


def rule_of(quota: Quota) -> QuotaRule:
    """A line of the plan as the core reads it; without a meaning while it is ambiguous."""
    return QuotaRule(
        id=quota.pk,
        who=quota.who,
        count=quota.count,
        per="" if quota.ambiguous else quota.per,
        group_kind=quota.group_kind,
    )


def facts_of_group(group: Group) -> GroupFacts:
    """What a quota needs to know of a group."""
    return GroupFacts(group.pk, group.name, group.kind, group.households)


def groups_of(dialogue: Dialogue, today: date) -> list[Group]:
    """The groups of the authority that exist today, in their order."""
    return list(Group.objects.in_force(today).filter(authority_id=dialogue.authority_id).order_by("order", "id"))


def place_of(quota_id: int | None, group_id: int | None) -> Place:
    """The place in the ledger; neither: the open seats."""
    return Place(quota_id or 0, group_id or 0)


def move_of(row: SeatMove) -> Move:
    """A line of the ledger as the core reads it."""
    return Move(place_of(row.from_quota_id, row.from_group_id), place_of(row.to_quota_id, row.to_group_id), row.count)


def seat_rules(dialogue: Dialogue) -> SeatRules:
    """The hours and open seats that were set; the usual ones, not stored, where nobody set any."""
    return SeatRules.objects.filter(dialogue=dialogue).first() or SeatRules(dialogue=dialogue)


def last_hour(rules: SeatRules, dialogue: Dialogue) -> datetime | None:
    """Until when seats change hands; None while the dialogue has no date."""
    return substitution_until(rules.substitution_until, dialogue.starts_on)


def open_taken(dialogue: Dialogue) -> int:
    """Open seats that somebody has, or that are kept for who was offered one."""
    rows = Delegate.objects.filter(dialogue=dialogue, registration__state__in=["seated", "offered"])
    return rows.exclude(state="withdrawn").count()


def open_free(dialogue: Dialogue, rules: SeatRules) -> int:
    """Open seats that nobody has and that are kept for nobody; negative where too many were given."""
    standing = dialogue.seat_moves.filter(undone_at__isnull=True)
    came = standing.filter(to_quota__isnull=True).aggregate(seats=Sum("count"))["seats"] or 0
    went = standing.filter(from_quota__isnull=True).aggregate(seats=Sum("count"))["seats"] or 0
    return rules.open_seats + came - went - open_taken(dialogue)


def book_of(
    dialogue: Dialogue,
    groups: Iterable[Group],
    *,
    quotas: Iterable[Quota] | None = None,
    rules: SeatRules | None = None,
    moves: Sequence[SeatMove] | None = None,
) -> SeatBook:
    """The ledger as it stands now; what the caller has read already is not read again."""
    lines = dialogue.quotas.order_by("id") if quotas is None else quotas
    rows = dialogue.seat_moves.all() if moves is None else moves
    return seat_book(
        [rule_of(quota) for quota in lines],
        [facts_of_group(group) for group in groups],
        [move_of(row) for row in rows if row.undone_at is None],
        named=_named(dialogue),
        open_seats=(rules or seat_rules(dialogue)).open_seats,
        open_taken=open_taken(dialogue),
    )


def _named(dialogue: Dialogue) -> dict[Place, int]:
    seated = Delegate.objects.filter(dialogue=dialogue, quota__isnull=False, group__isnull=False)
    counted = seated.exclude(state="withdrawn").order_by().values("quota_id", "group_id").annotate(people=Count("pk"))
    return {place_of(row["quota_id"], row["group_id"]): row["people"] for row in counted}


def next_number(dialogue: Dialogue) -> int:
    """The number of who gets a seat now: after the highest that was ever given. The dialogue is locked."""
    highest = Delegate.objects.filter(dialogue=dialogue).aggregate(highest=Max("number"))["highest"]
    return (highest or 0) + 1


def place_name(place: Place, quotas: Iterable[Quota], groups: Iterable[Group]) -> str:
    """`Thôn Đông (Đại biểu Nhân dân)`, `Chung: Khách mời`, `Suất tự do`."""
    if place == OPEN:
        return "Suất tự do"
    line = next((quota.who for quota in quotas if quota.pk == place.line), "")
    group = next((group.name for group in groups if group.pk == place.group), "")
    return f"{group} ({line})" if group else f"Chung: {line}"
