"""Reads about open registration: how many seats, who waits in which order, who wishes to speak."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.actions.register_citizen import takes_registrations
from doithoai.apps.delegates.ledger import last_hour, open_free, seat_rules
from doithoai.apps.delegates.models import Registration
from doithoai.apps.delegates.waiting_list import registrations_of
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller


@dataclass(frozen=True)
class Standing:
    """The open seats of a dialogue as everybody may know them; `until`: the hour after which nothing moves."""

    open: bool
    free: int
    waiting: int
    until: datetime | None

    @property
    def seat_now(self) -> bool:
        """Who registers now has a seat at once."""
        return self.free > 0 and not self.waiting


def standing_of(caller: Caller, dialogue: Dialogue) -> Standing:
    """How registration stands now."""
    rules = seat_rules(dialogue)
    if not takes_registrations(dialogue, caller, rules):
        return Standing(False, 0, 0, last_hour(rules, dialogue))
    waiting = registrations_of(dialogue).filter(state__in=["waiting", "offered"]).count()
    return Standing(True, max(0, open_free(dialogue, rules)), waiting, last_hour(rules, dialogue))


def find_registration(dialogue_code: str, badge: str) -> Registration:
    """The registration that this code opens. Raises Registration.DoesNotExist."""
    rows = Registration.objects.filter(delegate__dialogue__code=dialogue_code, delegate__badge=badge)
    return rows.select_related("delegate__dialogue__authority", "delegate__group").get()


def place_in_line(registration: Registration) -> int:
    """1 for who is next; 0 for who does not wait."""
    if registration.state != "waiting":
        return 0
    waiting = registrations_of(registration.delegate.dialogue).filter(state="waiting")
    before = Q(queued_at__lt=registration.queued_at) | Q(queued_at=registration.queued_at, pk__lt=registration.pk)
    return waiting.filter(before).count() + 1


def registration_list(caller: Caller, dialogue: Dialogue) -> list[Registration]:
    """All registrations within reach, in the order in which they are served."""
    reached = delegates_for(caller, Permission.DELEGATE_VIEW).filter(dialogue=dialogue)
    return list(registrations_of(dialogue).filter(delegate__in=reached))


def wishes_to_speak(caller: Caller, dialogue: Dialogue) -> list[Registration]:
    """Who has an open seat and wishes to speak, in the order of registration: for the list of speakers."""
    return [row for row in registration_list(caller, dialogue) if row.wants_to_speak and row.state == "seated"]
