"""Somebody who was in the hall says what is not right in the minutes."""

from dataclasses import dataclass

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.minutes_queries import course_of
from doithoai.apps.hall.models import MinutesCorrection
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.hall.minutes_course import asked_words, require_open


@dataclass(frozen=True)
class Attendee:
    """Who asks: by the badge of a delegate who came, or by the digest of a phone that took part."""

    name: str
    delegate_id: int | None = None
    phone: str = ""


@transaction.atomic
def ask_minutes_correction(
    caller: Caller, *, dialogue_id: int, attendee: Attendee, words: str, key: str
) -> MinutesCorrection:
    """Keep the request; sent twice, it is kept once. Whoever calls has made sure that the attendee was there.

    Raises CorrectionsNotOpen, CorrectionsClosed (after the last day) or CorrectionWordsMissing.
    """
    dialogue = Dialogue.objects.select_for_update(of=("self",), no_key=True).get(pk=dialogue_id)
    known = MinutesCorrection.objects.filter(key=key[:64]).first()
    if known is not None:
        return known
    require_open(course_of(dialogue).corrections_until, today=caller.today)
    row = MinutesCorrection.objects.create(
        dialogue=dialogue,
        delegate_id=attendee.delegate_id,
        phone=attendee.phone,
        name=attendee.name[:120],
        words=asked_words(words),
        key=key[:64],
        asked_at=caller.now,
    )
    record(caller, EventName.MINUTES_CORRECTION_ASKED, row, authority_id=dialogue.authority_id, dialogue_id=dialogue.pk)
    return row
