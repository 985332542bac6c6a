"""One phone gives its opinion; nothing of the hall is locked, so that hundreds may vote at once."""

from datetime import timedelta

from django.db import transaction

from doithoai.apps.dialogues.lending import refuse_lent
from doithoai.apps.hall.changes import touch_hall
from doithoai.apps.hall.models import Poll, Vote
from doithoai.apps.hall.polling import open_poll_of
from doithoai.core.caller import Caller
from doithoai.core.hall.polls import PollChoiceUnknown, digest_of

PACE = timedelta(seconds=2)
"""The live pages are told of new votes no more often than this."""


@transaction.atomic
def vote_in_poll(caller: Caller, *, dialogue_id: int, poll_id: int, phone: str, choice: int) -> None:
    """One vote a phone, changed as often as it likes while the poll is open; no event: nobody is to know who voted how.

    `phone`: the random key of the phone. Raises `PollClosed`, `PollChoiceUnknown` or Poll.DoesNotExist.
    """
    poll = open_poll_of(dialogue_id, poll_id)
    if not 0 <= choice < len(poll.choices):
        raise PollChoiceUnknown()
    refuse_lent(dialogue_id)
    vote = Vote(poll=poll, phone=digest_of(phone, poll.pk), choice=choice)
    Vote.objects.bulk_create([vote], update_conflicts=True, unique_fields=["poll", "phone"], update_fields=["choice"])
    if Poll.objects.filter(pk=poll.pk, told_at__lte=caller.now - PACE).update(told_at=caller.now):
        touch_hall(dialogue_id)
