"""A group names one of its people for a seat."""

import secrets
from typing import Unpack

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.ledger import book_of, facts_of_group, groups_of
from doithoai.apps.delegates.locked import dialogue_of_seats
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.naming import Details, new_person, own_group, put_origin, refuse_twice
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.badge import POSSIBLE, badge_from_number
from doithoai.core.delegates.ledger import choose_line
from doithoai.core.events import EventName


@transaction.atomic
def nominate_delegate(
    caller: Caller,
    *,
    dialogue_id: int,
    group_id: int,
    full_name: str,
    origin: str = "counter",
    named_by: str = "",
    **details: Unpack[Details],
) -> Delegate:
    """Name a delegate on the group's next free seat; `origin` is `counter` or `paper` where somebody types for it.

    Raises `ListClosed`, `NameMissing`, `BirthYearNotBelieved`, `NamedAlready`, or what `choose_line` raises.
    """
    dialogue = dialogue_of_seats(caller, Permission.DELEGATE_NOMINATE, dialogue_id)
    group = own_group(caller, group_id)
    delegate = new_person(caller, dialogue, group, full_name, **details)
    refuse_twice(delegate)
    book = book_of(dialogue, groups_of(dialogue, caller.today))
    delegate.quota_id = choose_line(book, facts_of_group(group)).id
    put_origin(delegate, caller, origin=origin, named_by=named_by)
    save_with_badge(delegate)
    record(
        caller,
        EventName.DELEGATE_NOMINATED,
        delegate,
        authority_id=dialogue.authority_id,
        dialogue_id=dialogue.pk,
        name=delegate.full_name,
        group=group.name,
        origin=delegate.origin,
    )
    return delegate


def save_with_badge(delegate: Delegate) -> None:
    """Store a new delegate under a badge that no other delegate of the dialogue has."""
    while True:
        delegate.badge = badge_from_number(secrets.randbelow(POSSIBLE))
        if not Delegate.objects.filter(dialogue=delegate.dialogue, badge=delegate.badge).exists():
            delegate.save(force_insert=True)
            return
