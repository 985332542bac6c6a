"""Opinion polls: which are reached, how they stand, and what live pages say of them."""

from typing import Any

from django.db.models import Count, QuerySet

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.hall.models import Poll, Vote
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.hall.polls import CONSULTATIVE, PollClosed, Tally, digest_of

NO_POLL: dict[str, Any] = {"id": 0, "question": "", "note": "", "state": "", "choices": [], "told": "", "open": False}
"""What the picture holds while there is nothing to show."""


def polls_for(caller: Caller, permission: Permission) -> QuerySet[Poll]:
    """Polls of the authority's own dialogues."""
    if reach_of(caller.role, permission) is None:
        return Poll.objects.none()
    return Poll.objects.filter(**caller.own(authority="dialogue__authority_id", dialogue="dialogue_id"))


def tally_of(poll: Poll) -> Tally:
    """The votes: as they stood at the closing, or as they stand now."""
    choices = tuple(poll.choices)
    if poll.result is not None:
        return Tally(choices, tuple(poll.result))
    counted = dict(poll.votes.values_list("choice").annotate(number=Count("pk")))
    return Tally(choices, tuple(counted.get(place, 0) for place in range(len(choices))))


def poll_list(caller: Caller, dialogue: Dialogue) -> list[tuple[Poll, Tally]]:
    """All polls of a dialogue for those who run the hall, the newest first."""
    polls = polls_for(caller, Permission.SITTING_RUN).filter(dialogue=dialogue).order_by("-opened_at", "-id")
    return [(poll, tally_of(poll)) for poll in polls]


def poll_picture(dialogue: Dialogue) -> dict[str, Any]:
    """The poll that phones and screens show; the votes for each choice only once the result is shown."""
    poll = Poll.objects.filter(dialogue=dialogue, on_screen=True).order_by("-opened_at", "-id").first()
    if poll is None:
        return NO_POLL
    tally, is_open = tally_of(poll), poll.closed_at is None
    percents = tally.percents
    choices = [
        {
            "words": words,
            "result": f"{tally.votes[place]} ({percents[place]}%)" if poll.shown else "",
            "percent": percents[place] if poll.shown else 0,
        }
        for place, words in enumerate(tally.choices)
    ]
    return {
        "id": poll.pk,
        "question": poll.question,
        "note": f"{CONSULTATIVE}.",
        "state": "Đang lấy ý kiến" if is_open else "Đã khép",
        "choices": choices,
        "told": f"{tally.phones} máy đã trả lời",
        "open": is_open,
    }


def open_poll_of(dialogue_id: int, poll_id: int) -> Poll:
    """The poll while it is open. Raises `PollClosed`, or Poll.DoesNotExist."""
    poll: Poll = Poll.objects.get(pk=poll_id, dialogue_id=dialogue_id)
    if poll.closed_at is not None:
        raise PollClosed()
    return poll


def own_choice(poll_id: int, phone: str) -> int | None:
    """What the phone with this key chose, or None."""
    mine = Vote.objects.filter(poll_id=poll_id, phone=digest_of(phone, poll_id))
    return mine.values_list("choice", flat=True).first()


def freeze(poll: Poll, caller: Caller) -> None:
    """Close a locked poll: a vote that comes later counts nowhere."""
    poll.result = list(tally_of(poll).votes)
    poll.closed_at, poll.shown = caller.now, True
    poll.save(update_fields=["result", "closed_at", "shown"])
    touch_hall(poll.dialogue_id)
