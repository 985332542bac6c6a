"""Personal links: from the token in an address to the person who acts."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import OuterRef, Subquery

from doithoai.apps.organisations.access import group_heads_for
from doithoai.apps.organisations.models import Membership, PersonalLink
from doithoai.core.caller import HANOI, Caller, Door, Role

NOTED_EVERY = timedelta(hours=1)
"""How exactly the last use is kept."""


def hash_of_token(token: str) -> str:
    """What is kept of a token: SHA-256, hex."""
    return hashlib.sha256(token.encode()).hexdigest()


def find_link(token: str, now: datetime) -> PersonalLink | None:
    """The working link of that token: not ended, not expired, and its person still heads the group."""
    links = PersonalLink.objects.filter(ended_at__isnull=True, expires_at__gt=now, token_hash=hash_of_token(token))
    heads = Membership.objects.in_force(now.astimezone(HANOI).date()).filter(role=Role.GROUP_HEAD)
    link = links.filter(membership__in=heads, membership__person__is_active=True)
    return link.select_related("membership__person", "membership__group", "membership__authority").first()


def caller_of_link(link: PersonalLink, now: datetime) -> Caller:
    """The group head behind the link, at this moment."""
    head = link.membership
    return Caller(
        name=head.person.full_name,
        role=Role.GROUP_HEAD,
        door=Door.LINK,
        now=now,
        person_id=head.person_id,
        authority_id=head.authority_id,
        group_id=head.group_id,
    )


def note_link_used(link: PersonalLink, now: datetime) -> None:
    """Keep when the link was last used, to the hour: the office sees who has not opened it yet."""
    if link.last_used_at is None or now - link.last_used_at > NOTED_EVERY:
        PersonalLink.objects.filter(pk=link.pk).update(last_used_at=now)


@dataclass(frozen=True)
class LinkRow:
    """One group head and the state of the link: `given_at` None while there is no working one."""

    membership: Membership
    given_at: datetime | None
    last_used_at: datetime | None


def link_rows(caller: Caller) -> list[LinkRow]:
    """The group heads of today with their links, in the order of the groups: one query."""
    links = PersonalLink.objects.filter(
        membership=OuterRef("pk"), ended_at__isnull=True, expires_at__gt=caller.now
    ).order_by("-pk")
    heads = group_heads_for(caller).select_related("person", "group").order_by("group__order", "group_id", "pk")
    rows = heads.annotate(
        link_given_at=Subquery(links.values("given_at")[:1]), link_used_at=Subquery(links.values("last_used_at")[:1])
    )
    return [LinkRow(row, row.link_given_at, row.link_used_at) for row in rows]
