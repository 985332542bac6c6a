"""What a citizen does with the own registration: take the seat that is offered, cancel, or stand in line again."""

from django.db import transaction

from doithoai.apps.delegates.actions.register_citizen import takes_registrations
from doithoai.apps.delegates.ledger import seat_rules
from doithoai.apps.delegates.models import Registration
from doithoai.apps.delegates.naming import refuse_twice
from doithoai.apps.delegates.refusals import ListClosed, OfferOver, RegistrationClosed
from doithoai.apps.delegates.waiting_list import (
    QUEUED,
    fill_open_seats,
    leave,
    note,
    put_in_order,
    registrations_of,
    take_seat,
)
from doithoai.apps.dialogues.lending import refuse_lent
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def take_offer(caller: Caller, *, dialogue_code: str, badge: str) -> Registration:
    """Take the seat that is kept. Raises `OfferOver` after its hour, also where nobody has marked it yet."""
    registration = _locked(dialogue_code, badge)
    if registration.state != "offered" or registration.offer_until is None or caller.now >= registration.offer_until:
        raise OfferOver()
    take_seat(caller, registration)
    return registration


@transaction.atomic
def cancel_registration(caller: Caller, *, dialogue_code: str, badge: str) -> Registration:
    """Give up the seat or the place in line; who is next is told. Raises `ListClosed` once the hall is open."""
    registration = _locked(dialogue_code, badge)
    dialogue, delegate = registration.delegate.dialogue, registration.delegate
    if dialogue.state != DialogueState.ISSUED or delegate.checked_in_at is not None:
        raise ListClosed()
    if registration.state not in ("seated", *QUEUED):
        raise NotPossibleNow()
    leave(caller, registration, "cancelled", EventName.REGISTRATION_CANCELLED)
    fill_open_seats(caller, dialogue)
    return registration


@transaction.atomic
def rejoin_line(caller: Caller, *, dialogue_code: str, badge: str) -> Registration:
    """At the end of the line again, after an offer that ran out or a change of mind.

    Raises `RegistrationClosed` or `NamedAlready`.
    """
    registration = _locked(dialogue_code, badge)
    if registration.state not in ("expired", "cancelled"):
        raise NotPossibleNow()
    dialogue = registration.delegate.dialogue
    if not takes_registrations(dialogue, caller, seat_rules(dialogue)):
        raise RegistrationClosed()
    if registration.delegate.group_id and registration.delegate.birth_year:
        refuse_twice(registration.delegate)
    registration.queued_at, registration.ended_at = caller.now, None
    registration.offered_at = registration.offer_until = None
    note(caller, EventName.REGISTRATION_REJOINED, registration)
    put_in_order(caller, registration)
    return registration


def _locked(dialogue_code: str, badge: str) -> Registration:
    """The dialogue is locked first, as everywhere; the code is the permission."""
    dialogue = Dialogue.objects.select_for_update(of=("self",), no_key=True).get(code=dialogue_code)
    refuse_lent(dialogue.pk)
    return registrations_of(dialogue).select_for_update(of=("self",), no_key=True).get(delegate__badge=badge)
