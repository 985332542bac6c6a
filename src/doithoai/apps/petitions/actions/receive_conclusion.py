"""A unit confirms that it received the conclusion notice: from this day its own clock runs."""

from django.db import transaction

from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.deadlines import replies_rule
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.redating import locked_owed, redate
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow, Refused
from doithoai.core.wording import gettext_noop

REASON = "Đơn vị đã nhận thông báo kết luận"


class NothingToReceive(Refused):
    """Confirmed before, by this person or a colleague; or the unit owes nothing here."""

    code = "nothing_to_receive"
    sentence = gettext_noop("Đơn vị đã xác nhận nhận thông báo kết luận, hoặc không còn nội dung nào phải trả lời.")


@transaction.atomic
def receive_conclusion(caller: Caller, *, dialogue_id: int) -> int:
    """Note today's receipt on everything the caller's unit owes in the dialogue; how many.

    Raises NotPossibleNow before the notice is issued, NothingToReceive.
    """
    dialogue = dialogues_for(caller, Permission.ASSIGNMENT_RESPOND).get(pk=dialogue_id)
    if dialogue.conclusion_issued_on is None:
        raise NotPossibleNow
    owed = locked_owed(dialogue, unit_id=caller.unit_id or 0)
    waiting = [row for row in owed if row.conclusion_received_on is None]
    if not waiting:
        raise NothingToReceive
    calendar, replies = work_calendar(), replies_rule(dialogue)
    for row in waiting:
        row.conclusion_received_on = caller.today
        row.save(update_fields=["conclusion_received_on"])
        record_petition(caller, EventName.ASSIGNMENT_CONCLUSION_RECEIVED, row.petition, row, unit=row.unit.name)
        redate(caller, row, calendar, replies=replies, reason=REASON)
    return len(waiting)
