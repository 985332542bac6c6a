"""The conclusion notice hangs on a board: where, when, by whom, with what shows it."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.proof import Proof
from doithoai.apps.files.actions.store_file import store_file
from doithoai.apps.hall.models import Posting
from doithoai.apps.organisations.access import groups_for
from doithoai.apps.papers.queries import find_issued
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import HANOI, Caller
from doithoai.core.events import EventName
from doithoai.core.hall.posting import require_posting
from doithoai.core.papers.paper import PaperKind
from doithoai.core.refusal import NotPossibleNow


@dataclass(frozen=True)
class PostingLine:
    """What is noted; without a name the person who notes it posted it."""

    place: str
    posted_at: datetime
    posted_by_name: str = ""
    group_id: int | None = None
    note: str = ""


@transaction.atomic
def post_conclusion(caller: Caller, *, dialogue_id: int, line: PostingLine, proof: Proof | None = None) -> Posting:
    """Note one posting. Raises NotPossibleNow before issue, PlaceMissing, PostedOutside, and refusals of files."""
    dialogue = locked_dialogue(caller, Permission.ANNOUNCEMENT_LOG, dialogue_id)
    notice = find_issued(dialogue_id=dialogue.pk, kind=PaperKind.CONCLUSION.value)
    if notice is None or notice.issued_on is None:
        raise NotPossibleNow
    posted_on = line.posted_at.astimezone(HANOI).date()
    place = require_posting(line.place, posted_on, issued_on=notice.issued_on, today=caller.today)
    row = Posting.objects.create(
        paper=notice,
        dialogue=dialogue,
        group=groups_for(caller).get(pk=line.group_id) if line.group_id else None,
        place=place,
        posted_at=line.posted_at,
        posted_by_name=" ".join(line.posted_by_name.split())[:200] or caller.name,
        note=line.note[:300],
        proof=store_file(caller, name=proof.name, data=proof.data) if proof else None,
        logged_at=caller.now,
        logged_by_name=caller.name,
    )
    record(
        caller, EventName.CONCLUSION_POSTED, row, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        place=row.place, posted_at=row.posted_at, proof=row.proof.name if row.proof else "",
    )  # fmt: skip
    return row
