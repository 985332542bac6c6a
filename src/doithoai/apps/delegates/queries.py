"""Reads about delegates: the list by group with its gaps."""

from dataclasses import dataclass, field

from django.db.models import QuerySet

from doithoai.apps.audit.models import Event
from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.ledger import book_of, groups_of
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.models import Group
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.ledger import SeatBook
from doithoai.core.events import EventName


@dataclass(frozen=True, kw_only=True)
class GroupList:
    """One group with its seats and the delegates it named; `group` is None for those of no group's seats."""

    group: Group | None
    seats: int
    named: int
    gap: int
    delegates: list[Delegate] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class DelegateList:
    """The whole list of a dialogue, by group, with the sums that its head shows."""

    groups: list[GroupList]
    book: SeatBook
    seats: int
    unclear: bool
    named: int
    """By the groups, on seats of the plan."""
    approved: int
    invited: int
    registered: int
    """Citizens with an open seat."""
    queued: int
    """Citizens who wait for an open seat, or were offered one."""
    coming: int
    present: int
    waiting: int
    """Named, and not yet approved."""
    uninvited: int
    """Approved, and without an invitation made or on its way; citizens registered themselves and need none."""

    @property
    def gaps(self) -> list[GroupList]:
        """Groups with seats of their own that are still empty."""
        return [row for row in self.groups if row.gap]

    @property
    def silent(self) -> list[GroupList]:
        """Groups that have seats and named nobody."""
        return [row for row in self.gaps if not row.named]


def _listed(caller: Caller, dialogue: Dialogue) -> list[Delegate]:
    """Those within reach who did not withdraw, by group."""
    rows = delegates_for(caller, Permission.DELEGATE_VIEW).filter(dialogue=dialogue).exclude(state="withdrawn")
    read = rows.select_related("group", "quota", "letter", "registration", "stands_in_for")
    return list(read.order_by("group__order", "group_id", "id"))


def _group_lists(seated: list[Delegate], groups: list[Group], book: SeatBook) -> list[GroupList]:
    """By group in their order; last, as one, all who sit on no seat of a group that exists today."""
    known = {group.pk for group in groups}
    named = [row for row in seated if row.quota_id and row.group_id in known]
    lists = []
    for group in groups:
        has, mine = book.of_group(group.pk), [row for row in named if row.group_id == group.pk]
        lists.append(GroupList(group=group, seats=has.seats, named=has.named, gap=has.gap, delegates=mine))
    rest = [row for row in seated if row not in named]
    return [*lists, GroupList(group=None, seats=0, named=len(rest), gap=0, delegates=rest)] if rest else lists


def delegate_list(caller: Caller, dialogue: Dialogue) -> DelegateList:
    """Delegates of a dialogue that the caller has reached, by group; withdrawn ones are left out."""
    rows = _listed(caller, dialogue)
    seated = [row for row in rows if row.state != "waiting"]
    groups = groups_of(dialogue, caller.today)
    book = book_of(dialogue, groups)
    asked = [row for row in seated if row.state == "approved" and row.kind != "citizen"]
    return DelegateList(
        groups=_group_lists(seated, groups, book),
        book=book,
        seats=book.total,
        unclear=book.unclear,
        named=sum(row.quota_id is not None for row in seated),
        approved=sum(row.state == "approved" and row.kind != "citizen" for row in seated),
        invited=sum(row.invited_at is not None for row in seated),
        registered=sum(row.kind == "citizen" for row in seated),
        queued=len(rows) - len(seated),
        coming=sum(row.reply == "yes" for row in seated),
        present=sum(row.checked_in_at is not None for row in seated),
        waiting=sum(row.state == "nominated" for row in seated),
        uninvited=sum(not row.invited_at and not row.checked_in_at and not hasattr(row, "letter") for row in asked),
    )


def delegates_of_group(caller: Caller, dialogue: Dialogue, group_id: int) -> QuerySet[Delegate]:
    """Those whom one group named, in the order of naming; withdrawn ones are left out."""
    return (
        delegates_for(caller, Permission.DELEGATE_VIEW)
        .filter(dialogue=dialogue, group_id=group_id)
        .exclude(state="withdrawn")
        .order_by("id")
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
