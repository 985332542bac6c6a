"""Replace the agenda of a dialogue."""

from collections.abc import Sequence

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import AgendaItem, Dialogue
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import EDITABLE_STATES
from doithoai.core.dialogues.planning import AgendaLine, TextMissing
from doithoai.core.events import EventName


@transaction.atomic
def change_agenda(caller: Caller, *, dialogue_id: int, lines: Sequence[AgendaLine]) -> Dialogue:
    """Store the items in the order given. Raises TextMissing for an item without words."""
    dialogue = locked_dialogue(caller, Permission.DIALOGUE_PLAN, dialogue_id, states=EDITABLE_STATES)
    if any(not line.title.strip() for line in lines):
        raise TextMissing
    dialogue.agenda.all().delete()
    AgendaItem.objects.bulk_create(
        AgendaItem(dialogue=dialogue, order=order, title=line.title.strip(), minutes=line.minutes)
        for order, line in enumerate(lines, start=1)
    )
    record(
        caller, EventName.AGENDA_CHANGED, dialogue, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        items=len(lines),
    )  # fmt: skip
    return dialogue
