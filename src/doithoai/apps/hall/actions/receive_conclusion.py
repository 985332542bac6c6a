"""A unit received the conclusion notice: from this day its own clock runs."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.deadlines import replies_rule
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Promise
from doithoai.apps.organisations.access import units_for
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.petitions.models import Assignment
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


class HandedOverHowMissing(Refused):
    """Who records a receipt for somebody else says how the notice was handed over."""

    code = "handed_over_how_missing"
    sentence = gettext_noop("Xin ghi thông báo được giao cho đơn vị bằng cách nào.")
    field = "how"


@transaction.atomic
def receive_conclusion(caller: Caller, *, dialogue_id: int) -> int:
    """Note today's receipt on everything that the caller's unit owes or promised in the dialogue; how many.

    Raises NotPossibleNow before the notice is issued, NothingToReceive.
    """
    dialogue = dialogues_for(caller, Permission.ASSIGNMENT_RESPOND).get(pk=dialogue_id)
    return _receive(caller, dialogue, unit_id=caller.unit_id or 0, how="")


@transaction.atomic
def receive_conclusion_for_unit(caller: Caller, *, dialogue_id: int, unit_id: int, how: str) -> int:
    """The office notes that it handed the notice to a unit today, and how. Raises as `receive_conclusion` does too."""
    dialogue = dialogues_for(caller, Permission.CONCLUSION_ISSUE).get(pk=dialogue_id)
    unit = units_for(caller).get(pk=unit_id)
    words = " ".join(how.split())[:200]
    if not words:
        raise HandedOverHowMissing
    return _receive(caller, dialogue, unit_id=unit.pk, how=words)


def _receive(caller: Caller, dialogue: Dialogue, *, unit_id: int, how: str) -> int:
    if dialogue.conclusion_issued_on is None:
        raise NotPossibleNow
    owed = [row for row in locked_owed(dialogue, unit_id=unit_id) if row.conclusion_received_on is None]
    open_ones = dialogue.promises.filter(unit_id=unit_id, kept_on__isnull=True, conclusion_received_on__isnull=True)
    promised = list(
        open_ones.select_for_update(of=("self",), no_key=True).select_related("dialogue", "unit").order_by("pk")
    )
    if not owed and not promised:
        raise NothingToReceive
    _note_parts(caller, dialogue, owed, how)
    for promise in promised:
        _note_promise(caller, promise, how)
    return len(owed) + len(promised)


def _note_parts(caller: Caller, dialogue: Dialogue, owed: list[Assignment], how: str) -> None:
    calendar, replies = work_calendar(), replies_rule(dialogue)
    for row in owed:
        row.conclusion_received_on = caller.today
        row.save(update_fields=["conclusion_received_on"])
        words: dict[str, object] = {"unit": row.unit.name, "how": how}
        record_petition(caller, EventName.ASSIGNMENT_CONCLUSION_RECEIVED, row.petition, row, **words)
        redate(caller, row, calendar, replies=replies, reason=REASON)


def _note_promise(caller: Caller, promise: Promise, how: str) -> None:
    promise.conclusion_received_on = caller.today
    promise.save(update_fields=["conclusion_received_on"])
    record(
        caller, EventName.PROMISE_CONCLUSION_RECEIVED, promise, authority_id=promise.dialogue.authority_id,
        dialogue_id=promise.dialogue_id, petition_id=promise.petition_id, unit=promise.unit.name, how=how,
    )  # fmt: skip
