"""A poll is closed, its result shown before that by choice of the chair, and in the end taken down."""

from collections.abc import Iterable

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.hall.models import Poll
from doithoai.apps.hall.polling import freeze, polls_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.polls import PollClosed
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def close_poll(caller: Caller, *, poll_id: int) -> Poll:
    """Count for good and show the result. Raises `PollClosed` where somebody was faster."""
    poll = _locked(caller, poll_id)
    if poll.closed_at is not None:
        raise PollClosed()
    freeze(poll, caller)
    _record(caller, EventName.POLL_CLOSED, poll)
    return poll


@transaction.atomic
def show_poll_result(caller: Caller, *, poll_id: int) -> Poll:
    """Let everybody see the votes while they still come in. Raises `PollClosed`."""
    poll = _locked(caller, poll_id)
    if poll.closed_at is not None:
        raise PollClosed()
    poll.shown = True
    poll.save(update_fields=["shown"])
    touch_hall(poll.dialogue_id)  # held before the trail, as everywhere
    _record(caller, EventName.POLL_RESULT_SHOWN, poll)
    return poll


@transaction.atomic
def take_down_poll(caller: Caller, *, poll_id: int) -> Poll:
    """The result leaves phones and screens; it stays in the log and the minutes. Raises `NotPossibleNow` while open."""
    poll = _locked(caller, poll_id)
    if poll.closed_at is None:
        raise NotPossibleNow(state="open", act="take_down")
    poll.on_screen = False
    poll.save(update_fields=["on_screen"])
    touch_hall(poll.dialogue_id)
    _record(caller, EventName.POLL_TAKEN_DOWN, poll)
    return poll


def locked_open_polls(dialogue_id: int) -> list[Poll]:
    """What the closing of the hall closes too, held before anything that the trail follows."""
    rows = Poll.objects.filter(dialogue_id=dialogue_id, closed_at__isnull=True)
    return list(rows.select_for_update(of=("self",), no_key=True).order_by("pk"))


def close_polls(caller: Caller, polls: Iterable[Poll]) -> None:
    """The hall closes: nobody votes any more. Inside the transaction of the closing."""
    for poll in polls:
        freeze(poll, caller)
        _record(caller, EventName.POLL_CLOSED, poll)


def _locked(caller: Caller, poll_id: int) -> Poll:
    reached = polls_for(caller, Permission.SITTING_RUN).select_for_update(of=("self",), no_key=True)
    poll: Poll = reached.get(pk=poll_id)
    return poll


def _record(caller: Caller, name: EventName, poll: Poll) -> None:
    authority_id = caller.authority_id
    record(
        caller,
        name,
        poll,
        authority_id=authority_id,
        dialogue_id=poll.dialogue_id,
        question=poll.question,
        result=poll.result,
    )
