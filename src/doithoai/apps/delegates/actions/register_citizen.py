"""A citizen registers to come, or to speak, without an account."""

import hashlib
from dataclasses import dataclass
from typing import Unpack

from django.db import transaction

from doithoai.apps.delegates.actions.nominate_delegate import save_with_badge
from doithoai.apps.delegates.ledger import seat_rules
from doithoai.apps.delegates.models import Delegate, Registration, SeatRules
from doithoai.apps.delegates.naming import Details, new_person, refuse_twice
from doithoai.apps.delegates.refusals import PhoneMissing, RegisteredAlready, RegistrationClosed, TopicMissing
from doithoai.apps.delegates.waiting_list import is_open, note, put_in_order, registration_url, registrations_of, tell
from doithoai.apps.dialogues.lending import refuse_lent
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.models import Group
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.gate import pass_words
from doithoai.core.text.normalise import tidy


@dataclass(frozen=True)
class Wish:
    """To come, or also to speak, and on what."""

    speaks: bool = False
    about: str = ""


@transaction.atomic
def register_citizen(
    caller: Caller,
    *,
    dialogue_code: str,
    key: str,
    full_name: str,
    wish: Wish,
    group_id: int | None = None,
    **details: Unpack[Details],
) -> Registration:
    """On an open seat, or at the end of the waiting list; sent twice with one `key`, stored once.

    Raises `RegistrationClosed`, `TopicMissing`, `PhoneMissing`, `RegisteredAlready`, `LooksLikeDenunciation`, and what
    naming raises.
    """
    dialogue = Dialogue.objects.select_for_update(of=("self",), no_key=True).select_related("authority").get(
        code=dialogue_code
    )  # fmt: skip
    stored = hashlib.sha256(f"{dialogue.pk}\n{key}".encode()).hexdigest()
    if (known := registrations_of(dialogue).filter(key=stored).first()) is not None:
        return known
    refuse_lent(dialogue.pk)
    if not takes_registrations(dialogue, caller, seat_rules(dialogue)):
        raise RegistrationClosed()
    about = _checked_wish(wish)
    delegate = _person(caller, dialogue, full_name, group_id, details)
    save_with_badge(delegate)
    registration = Registration(delegate=delegate, key=stored, wants_to_speak=wish.speaks, about=about)
    registration.queued_at = caller.now
    registration.state = "waiting"
    registration.save()
    note(caller, EventName.CITIZEN_REGISTERED, registration)
    put_in_order(caller, registration)
    words = [f"Đã ghi đăng ký. Mã của ông/bà: {delegate.badge}", registration_url(registration)]
    tell(caller, registration, key=f"registered:{registration.pk}", lines=words[:1])
    return registration


def takes_registrations(dialogue: Dialogue, caller: Caller, rules: SeatRules) -> bool:
    """Whether seats were set aside and the time is right."""
    to_open = dialogue.seat_moves.filter(to_quota__isnull=True, undone_at__isnull=True)
    return is_open(dialogue, rules, caller) and (rules.open_seats > 0 or to_open.exists())


def _checked_wish(wish: Wish) -> str:
    about = tidy(wish.about)[:500] if wish.speaks else ""
    if wish.speaks and not about:
        raise TopicMissing()
    pass_words(about, is_no_denunciation=False)
    return about


def _person(caller: Caller, dialogue: Dialogue, full_name: str, group_id: int | None, details: Details) -> Delegate:
    if not details.get("phone", "").strip() and not details.get("email", "").strip():
        raise PhoneMissing()
    group = Group.objects.filter(authority_id=dialogue.authority_id).get(pk=group_id) if group_id else None
    delegate = new_person(caller, dialogue, group, full_name, **details)
    same = registrations_of(dialogue).filter(delegate__folded_name=delegate.folded_name).exclude(state="cancelled")
    if delegate.phone and same.filter(delegate__phone=delegate.phone).exists():
        raise RegisteredAlready(name=delegate.full_name)
    if delegate.group_id and delegate.birth_year:
        refuse_twice(delegate)
    delegate.kind, delegate.origin, delegate.state = "citizen", "registration", "waiting"
    delegate.nominated_by_name = delegate.full_name
    return delegate
