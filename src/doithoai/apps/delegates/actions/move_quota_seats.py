"""A seat that is not used goes elsewhere: a visible line in the ledger, with its reason, that can be undone."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.ledger import book_of, groups_of, move_of, place_name
from doithoai.apps.delegates.locked import dialogue_of_seats
from doithoai.apps.delegates.models import SeatMove
from doithoai.apps.delegates.refusals import MoveReasonMissing, PlaceUnknown
from doithoai.apps.delegates.waiting_list import fill_open_seats
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.ledger import OPEN, Move, Place, check_move
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.text.normalise import tidy


@transaction.atomic
def move_quota_seats(caller: Caller, *, dialogue_id: int, move: Move, reason: str) -> SeatMove:
    """Move free seats. Raises `MoveReasonMissing`, `PlaceUnknown`, `SamePlace` or `SeatsNotFree`."""
    dialogue = dialogue_of_seats(caller, Permission.DELEGATE_SEAT, dialogue_id)
    if not (words := tidy(reason)[:300]):
        raise MoveReasonMissing()
    quotas, groups = list(dialogue.quotas.order_by("id")), groups_of(dialogue, caller.today)
    lines, known = {quota.pk for quota in quotas}, {group.pk for group in groups}
    if not all(_exists(place, lines, known) for place in (move.source, move.target)):
        raise PlaceUnknown()
    source, target = (place_name(place, quotas, groups) for place in (move.source, move.target))
    check_move(book_of(dialogue, groups, quotas=quotas), move, source_name=source)
    row = SeatMove.objects.create(
        dialogue=dialogue,
        from_quota_id=move.source.line or None,
        from_group_id=move.source.group or None,
        to_quota_id=move.target.line or None,
        to_group_id=move.target.group or None,
        count=move.count,
        reason=words,
        moved_at=caller.now,
        moved_by_name=caller.name,
    )
    record(
        caller, EventName.SEATS_MOVED, row, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        source=source, target=target, count=move.count, reason=words,
    )  # fmt: skip
    fill_open_seats(caller, dialogue)
    return row


def _exists(place: Place, lines: set[int], groups: set[int]) -> bool:
    return place == OPEN or (place.line in lines and (not place.group or place.group in groups))


@transaction.atomic
def undo_quota_move(caller: Caller, *, move_id: int, reason: str) -> SeatMove:
    """The seats go back; the line stays in the ledger. Raises `NotPossibleNow`, or `SeatsNotFree` if they are used."""
    reached = SeatMove.objects.filter(dialogue__in=dialogues_for(caller, Permission.DELEGATE_SEAT).values("pk"))
    dialogue = dialogue_of_seats(caller, Permission.DELEGATE_SEAT, reached.get(pk=move_id).dialogue_id)
    row = reached.select_for_update(of=("self",), no_key=True).get(pk=move_id)
    if row.undone_at is not None:
        raise NotPossibleNow()
    if not (words := tidy(reason)[:300]):
        raise MoveReasonMissing()
    quotas, groups = list(dialogue.quotas.order_by("id")), groups_of(dialogue, caller.today)
    back = move_of(row).reversed
    check_move(book_of(dialogue, groups, quotas=quotas), back, source_name=place_name(back.source, quotas, groups))
    row.undone_at, row.undone_by_name, row.undone_reason = caller.now, caller.name, words
    row.save(update_fields=["undone_at", "undone_by_name", "undone_reason"])
    record(
        caller, EventName.SEATS_MOVE_UNDONE, row, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        count=row.count, reason=words,
    )  # fmt: skip
    fill_open_seats(caller, dialogue)
    return row
