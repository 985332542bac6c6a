"""Units that have not confirmed the conclusion notice are reminded."""

from collections.abc import Iterable

from django.conf import settings
from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.closing import receipts_of
from doithoai.apps.notices.write import write_notice
from doithoai.apps.organisations.models import Membership
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import find_issued
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller, Role
from doithoai.core.events import EventName
from doithoai.core.hall.receipts import AllConfirmed, RemindedToday, receipt_reminder
from doithoai.core.papers.numbering import full_number
from doithoai.core.papers.paper import PaperKind
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def remind_of_receipt(caller: Caller, *, dialogue_id: int) -> int:
    """Remind the heads of the units that have not confirmed; each at most once a day. How many units were reminded.

    Raises NotPossibleNow before issue, AllConfirmed, RemindedToday.
    """
    dialogue = locked_dialogue(caller, Permission.CONCLUSION_ISSUE, dialogue_id)
    notice = find_issued(dialogue_id=dialogue.pk, kind=PaperKind.CONCLUSION.value)
    if notice is None:
        raise NotPossibleNow
    waiting = [row.unit_id for row in receipts_of(dialogue) if row.waiting]
    if not waiting:
        raise AllConfirmed
    reminded = remind_units(caller, dialogue, notice, waiting)
    if not reminded:
        raise RemindedToday
    return reminded


def remind_units(caller: Caller, dialogue: Dialogue, notice: Paper, unit_ids: Iterable[int]) -> int:
    """Write to the heads of these units, once a day each; the caller holds the dialogue's row."""
    heads = Membership.objects.in_force(caller.today).filter(unit_id__in=list(unit_ids), role=Role.UNIT_HEAD.value)
    told: dict[int, str] = {}
    for head in heads.select_related("person", "unit").order_by("unit_id", "id"):
        if head.unit is not None and _write(caller, dialogue, notice, head):
            told[head.unit.pk] = head.unit.name
    if told:
        record(
            caller, EventName.CONCLUSION_RECEIPT_REMINDED, dialogue, authority_id=dialogue.authority_id,
            dialogue_id=dialogue.pk, units=list(told.values()),
        )  # fmt: skip
    return len(told)


def _write(caller: Caller, dialogue: Dialogue, notice: Paper, head: Membership) -> bool:
    page = f"{settings.SITE_URL}/ban-lam-viec/doi-thoai/{dialogue.code}/ket-luan/"
    subject, text = receipt_reminder(
        unit=head.unit.name if head.unit else "",
        title=dialogue.title,
        number=full_number(notice.number or 0, notice.symbol, notice.format),
        issued_on=notice.issued_on or caller.today,
        page=page,
    )
    key = f"receipt:{notice.pk}:{head.person_id}:{caller.today}"
    written = write_notice(
        key=key, address=head.person.email, subject=subject, text=text, now=caller.now, person_id=head.person_id,
        authority_id=dialogue.authority_id,
    )  # fmt: skip
    return written is not None
