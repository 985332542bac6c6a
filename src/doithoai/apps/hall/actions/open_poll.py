"""The chair asks those in the hall for their opinion: by show of phones, consultative."""

from collections.abc import Sequence

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.hall.models import Poll
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.polls import PollNeedsOpenHall, PollOpenAlready, checked_choices, checked_question


@transaction.atomic
def open_poll(caller: Caller, *, dialogue_id: int, question: str, choices: Sequence[str]) -> Poll:
    """Open one; the last one leaves the screens.

    Raises `PollNeedsOpenHall`, `PollOpenAlready`, or what the checks of the words raise.
    """
    reached = dialogues_for(caller, Permission.SITTING_RUN).select_for_update(of=("self",), no_key=True)
    dialogue = reached.get(pk=dialogue_id)
    words, offered = checked_question(question), checked_choices(choices)
    if not dialogue.sittings.filter(closed_at__isnull=True).exists():
        raise PollNeedsOpenHall()
    if dialogue.polls.filter(closed_at__isnull=True).exists():
        raise PollOpenAlready()
    dialogue.polls.filter(on_screen=True).update(on_screen=False)
    poll: Poll = Poll.objects.create(
        dialogue=dialogue,
        question=words,
        choices=list(offered),
        opened_at=caller.now,
        opened_by_name=caller.name,
        told_at=caller.now,
    )
    about = {"authority_id": dialogue.authority_id, "dialogue_id": dialogue.pk}
    touch_hall(dialogue.pk)  # held before the trail, as everywhere
    record(caller, EventName.POLL_OPENED, poll, **about, question=words, choices=list(offered))
    return poll
