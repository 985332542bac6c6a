"""The minutes were read out to those who are there: when, by whom."""

from datetime import datetime

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.hall.closing_papers import minutes_of
from doithoai.apps.hall.minutes_queries import locked_course, read_out_words
from doithoai.apps.hall.models import MinutesCourse
from doithoai.apps.hall.record_of_sitting import NoSittingYet
from doithoai.apps.papers.actions.edit_paper import keep_wording
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.minutes_course import reader
from doithoai.core.papers.kinds.minutes import with_read_out
from doithoai.core.papers.paper import PaperKind
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def record_minutes_read_out(caller: Caller, *, dialogue_id: int, at: datetime, by: str) -> MinutesCourse:
    """Keep it and write it at the end of the draft; words that a person wrote into the draft stay.

    Raises NoSittingYet, NotPossibleNow without a draft or once issued, ReaderMissing, ReadOutOutside.
    """
    dialogue = locked_dialogue(caller, Permission.PAPER_DRAFT, dialogue_id)
    sitting = dialogue.sittings.order_by("number").first()
    if sitting is None:
        raise NoSittingYet
    drafts = Paper.objects.filter(dialogue_id=dialogue.pk, kind=PaperKind.MINUTES.value, state="draft")
    draft = drafts.select_for_update(of=("self",), no_key=True).order_by("-id").first()
    if draft is None:
        raise NotPossibleNow
    name = reader(by, at, started_at=sitting.opened_at, now=caller.now)
    course = locked_course(dialogue)
    course.read_out_at, course.read_out_by = at, name
    course.save(update_fields=["read_out_at", "read_out_by"])
    by_hand = draft.versions.get(number=draft.version).by_hand
    written = with_read_out(parts_of(draft), read_out_words(course)) if by_hand else minutes_of(caller, dialogue)
    keep_wording(caller, draft, written, by_hand=by_hand)
    record(
        caller, EventName.MINUTES_READ_OUT, course, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk,
        at=at, by=name,
    )  # fmt: skip
    return course
