"""The head of a residential group gets a secret address to work by, without a password."""

import secrets
from datetime import timedelta

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.organisations.access import group_heads_for
from doithoai.apps.organisations.links import hash_of_token
from doithoai.apps.organisations.models import PersonalLink
from doithoai.core.caller import Caller
from doithoai.core.events import EventName

VALID_FOR = timedelta(days=400)
"""A little more than a year of dialogues."""


@transaction.atomic
def give_link(caller: Caller, *, membership_id: int) -> str:
    """A fresh token, told this once (only its hash is kept); the earlier link of the same person stops working."""
    membership = group_heads_for(caller).select_for_update(of=("self",), no_key=True).get(pk=membership_id)
    membership.links.filter(ended_at__isnull=True).update(ended_at=caller.now)
    token = secrets.token_urlsafe(24)
    link = PersonalLink.objects.create(
        membership=membership,
        token_hash=hash_of_token(token),
        given_at=caller.now,
        expires_at=caller.now + VALID_FOR,
    )
    record(caller, EventName.LINK_GIVEN, link, authority_id=membership.authority_id, person_id=membership.person_id)
    return token
