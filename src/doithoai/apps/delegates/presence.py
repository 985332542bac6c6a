"""Three facts that are never mixed: who was invited, who answered, who is there."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.models import Group
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller

INVITED = Q(invited_at__isnull=False)
UNINVITED = Q(state="approved", kind__in=["delegate", "guest"], invited_at=None, letter=None, checked_in_at=None)
"""To whom an invitation is still to go: citizens who registered have their own page, who is there needs none."""
PRESENT = Q(checked_in_at__isnull=False)
SUMS = {
    "approved": Count("pk", filter=Q(state="approved")),
    "invited": Count("pk", filter=INVITED),
    "registered": Count("pk", filter=Q(kind="citizen", state="approved")),
    "yes": Count("pk", filter=Q(reply="yes")),
    "no": Count("pk", filter=Q(reply="no")),
    "silent": Count("pk", filter=INVITED & Q(reply="", state="approved")),
    "present": Count("pk", filter=PRESENT),
}


@dataclass(frozen=True, kw_only=True)
class Presence:
    """`registered`: citizens who asked for a seat themselves and have it; `silent`: invited, and no answer yet."""

    approved: int
    invited: int
    registered: int
    yes: int
    no: int
    silent: int
    present: int

    @property
    def expected(self) -> int:
        """Approved, and not by an own registration: whom an invitation is for."""
        return self.approved - self.registered

    @property
    def replied(self) -> int:
        """How many answered, whatever they said."""
        return self.yes + self.no


def presence_of(caller: Caller, dialogue: Dialogue) -> Presence:
    """The figures of a dialogue within reach; who withdrew counts nowhere. One query."""
    rows = delegates_for(caller, Permission.DELEGATE_VIEW).filter(dialogue=dialogue).exclude(state="withdrawn")
    return Presence(**rows.aggregate(**SUMS))


def presence_by_group(caller: Caller, dialogue: Dialogue) -> list[tuple[Group | None, Presence]]:
    """The same figures for each group that has somebody on the list; None: those of no group. Two queries."""
    rows = delegates_for(caller, Permission.DELEGATE_VIEW).filter(dialogue=dialogue).exclude(state="withdrawn")
    counted: Iterable[Any] = rows.order_by().values("group_id").annotate(**SUMS)
    sums = {row["group_id"]: Presence(**{name: row[name] for name in SUMS}) for row in counted}
    groups = list(Group.objects.filter(pk__in=[pk for pk in sums if pk is not None]))
    listed: list[tuple[Group | None, Presence]] = [(group, sums[group.pk]) for group in groups]
    return [*listed, (None, sums[None])] if None in sums else listed


SHOWN: dict[str, Q] = {
    "": Q(),
    "chua-tra-loi": INVITED & Q(reply="", state="approved"),
    "se-du": Q(reply="yes"),
    "khong-du": Q(reply="no"),
    "xin-thay": Q(asks_substitute=True),
    "co-mat": PRESENT,
    "vang": Q(reply="yes", checked_in_at__isnull=True),
}
"""The word in the address -> which rows of the list of replies it shows."""


def reply_rows(caller: Caller, dialogue: Dialogue, shown: str) -> list[Delegate]:
    """Approved delegates with what they answered, by group; `shown` is a key of `SHOWN`."""
    rows = delegates_for(caller, Permission.DELEGATE_VIEW).filter(dialogue=dialogue, state="approved")
    wanted = rows.filter(SHOWN.get(shown, Q())).select_related("group")
    return list(wanted.order_by("group__order", "group_id", "id"))
