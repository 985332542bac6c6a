"""Count what units owe again after the time of a dialogue or the calendar of working days changed."""

from django.db import transaction

from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.redating import locked, owed_parts, redate, replies_of
from doithoai.core.caller import Caller, Role


@transaction.atomic
def recompute_deadlines(caller: Caller, *, reason: str, dialogue_id: int | None = None) -> int:
    """How many dates moved in the caller's authority (or one dialogue of it), each recorded with both dates.

    Days that were named and dates that were extended stay. Only the system does this: no person moves a date this way.
    """
    if caller.role is not Role.SYSTEM:
        return 0
    owed = owed_parts().filter(petition__authority_id=caller.authority_id)
    if dialogue_id is not None:
        owed = owed.filter(petition__dialogue_id=dialogue_id)
    calendar, rows = work_calendar(), locked(owed)
    replies = replies_of(rows)
    moved = (
        redate(caller, row, calendar, replies=replies.get(row.petition.dialogue_id or 0), reason=reason) for row in rows
    )
    return sum(moved)
