"""Open seats: who registered first is served first, by the clock of the server; nobody overtakes."""

from collections.abc import Iterable

from django.conf import settings
from django.db.models import QuerySet

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.invitation import when_words
from doithoai.apps.delegates.ledger import last_hour, next_number, open_free, seat_rules
from doithoai.apps.delegates.models import Registration, SeatRules
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.jobs.enqueue import enqueue
from doithoai.apps.notices.write import write_notice
from doithoai.core.caller import Caller
from doithoai.core.delegates.hours import hour_words, is_past, offer_until
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.events import EventName

QUEUED = ("waiting", "offered")


def registration_url(registration: Registration) -> str:
    """The citizen's own page: who has the code sees the place in the order and may answer or cancel."""
    delegate = registration.delegate
    return f"{settings.SITE_URL}/tham-du/{delegate.dialogue.code}/{delegate.badge}/"


def registrations_of(dialogue: Dialogue) -> QuerySet[Registration]:
    """All registrations of a dialogue in the order in which they are served."""
    rows = Registration.objects.filter(delegate__dialogue=dialogue)
    return rows.select_related("delegate__group", "delegate__dialogue__authority").order_by("queued_at", "id")


def is_open(dialogue: Dialogue, rules: SeatRules, caller: Caller) -> bool:
    """Whether seats are given out now: the plan is issued and the set hour has not come."""
    return dialogue.state == DialogueState.ISSUED and not is_past(last_hour(rules, dialogue), caller.now)


def put_in_order(caller: Caller, registration: Registration) -> None:
    """A seat at once where one is free and nobody waits; else the end of the line. The dialogue is locked."""
    dialogue = registration.delegate.dialogue
    others = registrations_of(dialogue).filter(state__in=QUEUED).exclude(pk=registration.pk)
    if open_free(dialogue, seat_rules(dialogue)) > 0 and not others.exists():
        take_seat(caller, registration)
        return
    registration.delegate.state, registration.state = "waiting", "waiting"
    registration.delegate.save(update_fields=["state"])
    registration.save()


def take_seat(caller: Caller, registration: Registration) -> None:
    """The citizen has an open seat, with a number. The dialogue is locked."""
    delegate = registration.delegate
    delegate.state, delegate.approved_at = "approved", caller.now
    delegate.number = delegate.number or next_number(delegate.dialogue)
    delegate.save(update_fields=["state", "approved_at", "number"])
    registration.state, registration.offered_at, registration.offer_until = "seated", None, None
    registration.save()
    note(caller, EventName.REGISTRATION_SEATED, registration)


def leave(caller: Caller, registration: Registration, state: str, event: EventName) -> None:
    """The registration ends: cancelled, or the offer expired. What was held is free again."""
    registration.delegate.state = "withdrawn"
    registration.delegate.save(update_fields=["state"])
    registration.state, registration.ended_at = state, caller.now
    registration.save()
    note(caller, event, registration)


def fill_open_seats(caller: Caller, dialogue: Dialogue) -> list[Registration]:
    """Offer every free open seat to who is next, in order, until the set hour. The dialogue is locked."""
    rules = seat_rules(dialogue)
    if not is_open(dialogue, rules, caller):
        return []
    free = max(0, open_free(dialogue, rules))
    found = list(registrations_of(dialogue).filter(state="waiting").select_for_update(of=("self",), no_key=True)[:free])
    for registration in found:
        _offer(caller, registration, rules)
    return found


def _offer(caller: Caller, registration: Registration, rules: SeatRules) -> None:
    dialogue = registration.delegate.dialogue
    until = offer_until(caller.now, hours=rules.offer_hours, last=last_hour(rules, dialogue))
    registration.state, registration.offered_at, registration.offer_until = "offered", caller.now, until
    registration.save(update_fields=["state", "offered_at", "offer_until"])
    key = f"{registration.pk}:{caller.now:%Y%m%dT%H%M%S}"
    enqueue("delegates.expire_offers", now=caller.now, run_at=until, key=f"offer:{key}", dialogue_id=dialogue.pk)
    note(caller, EventName.REGISTRATION_OFFERED, registration)
    tell(caller, registration, key=f"seat-offered:{key}", lines=[
        "Đã có chỗ cho ông/bà. Xin nhận chỗ trên trang dưới đây, nếu không chỗ sẽ chuyển cho người tiếp theo.",
        f"Giữ chỗ đến {hour_words(until)}.",
    ])  # fmt: skip


def tell(caller: Caller, registration: Registration, *, key: str, lines: Iterable[str]) -> None:
    """A message to who left an address; others see it on their page, and the desk sees whom to call."""
    delegate = registration.delegate
    if not delegate.email:
        return
    dialogue = delegate.dialogue
    words = [f"Kính gửi ông/bà {delegate.full_name},", f"{dialogue.title}; {when_words(dialogue)}.", *lines]
    write_notice(
        key=key,
        address=delegate.email,
        subject=f"Đăng ký dự: {dialogue.title}",
        text="\n".join([*words, f"Trang của ông/bà: {registration_url(registration)}"]),
        now=caller.now,
        authority_id=dialogue.authority_id,
    )


def note(caller: Caller, event: EventName, registration: Registration) -> None:
    """A line of the trail about a registration: who, never a telephone, never the words."""
    delegate = registration.delegate
    record(
        caller,
        event,
        delegate,
        authority_id=delegate.dialogue.authority_id,
        dialogue_id=delegate.dialogue_id,
        name=delegate.full_name,
        speaks=registration.wants_to_speak,
    )
