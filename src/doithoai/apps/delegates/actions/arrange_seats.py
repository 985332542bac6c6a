"""The secretary sets the hall, and everybody who comes gets a seat."""

from typing import Any

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.models import Delegate, SeatingPlan
from doithoai.apps.delegates.refusals import ListClosed
from doithoai.apps.delegates.seats import coming
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.seating import HallPlan, Sitter, is_elder, read_rows, seat_people
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.events import EventName

SEATING_STATES = [DialogueState.APPROVED, DialogueState.ISSUED, DialogueState.IN_SESSION]


@transaction.atomic
def arrange_seats(
    caller: Caller, *, dialogue_id: int, rows: int, chairs: int, reserved: str = "", elders_from: int = 70
) -> int:
    """Seat everybody anew, but leave who was moved by hand; how many sit. Raises `HallTooSmall`, `RowUnknown`."""
    reached = dialogues_for(caller, Permission.DELEGATE_INVITE)
    dialogue = reached.select_for_update(of=("self",), no_key=True).get(pk=dialogue_id)
    if dialogue.state not in SEATING_STATES:
        raise ListClosed()
    kept_rows = read_rows(reserved, rows)
    hall = HallPlan(rows, chairs, kept_rows)
    people = list(coming(caller, dialogue))
    seats = seat_people(hall, _sitters(people, caller.today.year, elders_from), _kept(hall, people))
    letters = ", ".join(letter for letter in hall.letters if letter in kept_rows)
    given: dict[str, Any] = {"rows": rows, "chairs": chairs, "reserved": letters, "elders_from": elders_from}
    SeatingPlan.objects.update_or_create(dialogue=dialogue, defaults=given)
    _store(dialogue, people, seats)
    about = {"authority_id": dialogue.authority_id, "dialogue_id": dialogue.pk}
    record(caller, EventName.DELEGATE_SEATS_ARRANGED, dialogue, **about, seated=len(seats), **given)
    return len(seats)


def _sitters(people: list[Delegate], this_year: int, elders_from: int) -> list[Sitter]:
    return [
        Sitter(
            row.pk,
            row.group_id or 0,
            guest=row.kind == "guest",
            elder=is_elder(row.birth_year, this_year=this_year, elders_from=elders_from),
        )
        for row in people
    ]


def _kept(hall: HallPlan, people: list[Delegate]) -> dict[int, str]:
    known = set(hall.seats_in(hall.letters))
    return {row.pk: row.seat for row in people if row.seat_by_hand and row.seat in known}


def _store(dialogue: Dialogue, people: list[Delegate], seats: dict[int, str]) -> None:
    """All chairs are cleared first: on the way no two people share one."""
    dialogue.delegates.exclude(seat="").update(seat="")
    for row in people:
        row.seat_by_hand = row.seat_by_hand and seats[row.pk] == row.seat
        row.seat = seats[row.pk]
    Delegate.objects.bulk_update(people, ["seat", "seat_by_hand"])
