"""What was passed on to other bodies and has not come back, body by body; and what came back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, QuerySet

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import BodyReply, Petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.body_reply import days_waited
from doithoai.core.petitions.lifecycle import PetitionState

NEWEST = 20


@dataclass(frozen=True)
class Awaited:
    """A body that has petitions of ours: how many, since when, and whether that is longer than we wait."""

    body: str
    petitions: Sequence[Petition]
    since: date | None
    days: int
    is_long: bool


def awaited_bodies(caller: Caller) -> list[Awaited]:
    """The bodies that owe an answer, the longest waiting first: one query."""
    by_body: dict[str, list[Petition]] = {}
    for petition in waiting_for(caller):
        by_body.setdefault(petition.transferred_to, []).append(petition)
    found = [_awaited(body, rows, caller.today) for body, rows in by_body.items()]
    return sorted(found, key=lambda row: (-row.days, row.body))


def _awaited(body: str, rows: list[Petition], today: date) -> Awaited:
    sent = [row.transferred_on for row in rows if row.transferred_on]
    days = days_waited(sent, today)
    return Awaited(body, rows, min(sent, default=None), days, days > rows[0].authority.body_wait_days)


@dataclass(frozen=True)
class LateBody:
    """A body that has owed answers for longer than we wait: how many, and the days of the oldest."""

    body: str
    count: int
    days: int


def late_bodies(caller: Caller) -> list[LateBody]:
    """Who keeps us waiting too long, the longest first: counted by the database, for the line of my day."""
    rows = waiting_for(caller).order_by().values("transferred_to", "authority__body_wait_days")
    counted = rows.annotate(petitions=Count("pk"), since=Min("transferred_on"))
    found = [
        LateBody(row["transferred_to"], row["petitions"], days)
        for row in counted
        if (days := days_waited([row["since"]] if row["since"] else [], caller.today))
        > row["authority__body_wait_days"]
    ]
    return sorted(found, key=lambda row: (-row.days, row.body))


def waiting_for(caller: Caller, body: str = "") -> QuerySet[Petition]:
    """Petitions that were passed on and have no answer; with `body` only what went there."""
    rows = petitions_for(caller, Permission.PETITION_TRIAGE).filter(state=PetitionState.TRANSFERRED.value)
    rows = rows.filter(transferred_to=body) if body else rows
    return (
        rows.select_related("group", "dialogue", "authority")
        .defer("folded", "public_folded")
        .order_by("transferred_on", "pk")
    )


def body_replies(caller: Caller) -> list[BodyReply]:
    """What came back lately, each with how many petitions it answered."""
    filed = petitions_for(caller, Permission.PETITION_TRIAGE).values("pk")
    rows = BodyReply.objects.filter(authority_id=caller.authority_id, answers__petition__in=filed)
    return list(rows.annotate(petitions=Count("answers", distinct=True)).order_by("-id")[:NEWEST])
