"""The hours of a list and its open seats."""

from datetime import date, datetime

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.ledger import open_free, seat_rules
from doithoai.apps.delegates.locked import dialogue_of_seats
from doithoai.apps.delegates.models import SeatRules
from doithoai.apps.delegates.refusals import OpenSeatsTaken
from doithoai.apps.delegates.waiting_list import fill_open_seats
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName


@transaction.atomic
def set_seat_rules(
    caller: Caller,
    *,
    dialogue_id: int,
    naming_until: date | None = None,
    substitution_until: datetime | None = None,
    open_seats: int = 0,
    offer_hours: int = 24,
) -> SeatRules:
    """Keep them; more open seats go at once to who waits. Raises `OpenSeatsTaken` for fewer than are held."""
    dialogue = dialogue_of_seats(caller, Permission.DELEGATE_SEAT, dialogue_id)
    rules = seat_rules(dialogue)
    old = rules.open_seats
    rules.naming_until, rules.substitution_until = naming_until, substitution_until
    rules.open_seats, rules.offer_hours = open_seats, offer_hours
    if open_seats < old and open_free(dialogue, rules) < 0:
        raise OpenSeatsTaken(taken=open_seats - open_free(dialogue, rules))
    rules.save()
    record(
        caller,
        EventName.SEAT_RULES_SET,
        dialogue,
        authority_id=dialogue.authority_id,
        dialogue_id=dialogue.pk,
        naming_until=naming_until,
        substitution_until=substitution_until,
        open_seats=open_seats,
        old_open_seats=old,
    )
    fill_open_seats(caller, dialogue)
    return rules
