"""Those who were invited and have not answered are reminded, in one press."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.models import Reminder
from doithoai.apps.delegates.refusals import ListClosed, NobodyToRemind
from doithoai.apps.delegates.reminding import Unanswered, reminder_lines, unanswered
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.notices.write import write_notice
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.reaching import Channel
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.events import EventName


@transaction.atomic
def remind_delegates(caller: Caller, *, dialogue_id: int) -> list[Reminder]:
    """Send the e-mails; texts and paper stand ready on the page. Nobody twice a day. Raises `NobodyToRemind`."""
    reached = dialogues_for(caller, Permission.DELEGATE_INVITE).select_related("authority")
    dialogue = reached.select_for_update(of=("self",), no_key=True).get(pk=dialogue_id)
    if dialogue.state != DialogueState.ISSUED:
        raise ListClosed()
    rows = [row for row in unanswered(caller, dialogue) if not row.today]
    if not rows:
        raise NobodyToRemind()
    return [_remind(caller, dialogue, row) for row in rows]


def _remind(caller: Caller, dialogue: Dialogue, row: Unanswered) -> Reminder:
    delegate = row.delegate
    reminder = Reminder.objects.create(
        delegate=delegate, channel=row.channel.value, on=caller.today, at=caller.now, by_name=caller.name
    )
    if row.channel is Channel.EMAIL:
        write_notice(
            key=f"invitation-reminder:{delegate.pk}:{caller.today}",
            address=delegate.email,
            subject=f"Xin trả lời giấy mời: {dialogue.title}",
            text="\n".join(reminder_lines(dialogue, delegate)),
            now=caller.now,
            authority_id=dialogue.authority_id,
        )
    record(
        caller,
        EventName.DELEGATE_REMINDED,
        delegate,
        authority_id=dialogue.authority_id,
        dialogue_id=dialogue.pk,
        name=delegate.full_name,
        channel=row.channel.value,
    )
    return reminder
