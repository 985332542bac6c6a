"""Log one announcement of the dialogue, with proof."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Announcement
from doithoai.apps.dialogues.proof import Proof
from doithoai.apps.files.actions.store_file import store_file
from doithoai.apps.organisations.access import groups_for
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.announcing import AnnouncementLine, require_announced_between
from doithoai.core.dialogues.lifecycle import UNDER_WAY_STATES
from doithoai.core.events import EventName


@transaction.atomic
def log_announcement(
    caller: Caller, *, dialogue_id: int, line: AnnouncementLine, proof: Proof | None = None
) -> Announcement:
    """Where, when and by whom. Raises AnnouncedTooEarly, AnnouncedInFuture, before issue NotPossibleNow."""
    dialogue = locked_dialogue(caller, Permission.ANNOUNCEMENT_LOG, dialogue_id, states=UNDER_WAY_STATES)
    require_announced_between(line.announced_at, issued_on=dialogue.plan_issued_on, now=caller.now)
    row = Announcement.objects.create(
        dialogue=dialogue,
        channel=line.channel.value,
        announced_at=line.announced_at,
        announced_by_id=caller.person_id,
        announced_by_name=line.announced_by_name or caller.name,
        place=line.place,
        link=line.link,
        note=line.note,
        group=groups_for(caller).get(pk=line.group_id) if line.group_id else None,
        proof=store_file(caller, name=proof.name, data=proof.data) if proof else None,
        logged_at=caller.now,
    )
    record(
        caller, EventName.ANNOUNCEMENT_LOGGED, row, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        channel=row.channel, announced_at=row.announced_at, proof=row.proof.name if row.proof else "",
    )  # fmt: skip
    return row
