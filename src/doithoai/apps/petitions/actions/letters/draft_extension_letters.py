"""Tell everybody who raised a matter in writing that the answer comes later, and why."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.models import Event
from doithoai.apps.papers.drafting import put_letters
from doithoai.apps.papers.models import Paper
from doithoai.apps.petitions.letters import extension_of, locked_for_letters, without_letter
from doithoai.core.caller import HANOI, Caller
from doithoai.core.events import EventName
from doithoai.core.papers.paper import PaperKind
from doithoai.core.petitions.lifecycle import OPEN_STATES
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class NotExtended(Refused):
    """No extension is in force."""

    code = "reply_not_extended"
    sentence = gettext_noop("Ý kiến này không có gia hạn đang chạy nên không cần công văn gia hạn.")


@transaction.atomic
def draft_extension_letters(caller: Caller, *, petition_id: int, over_edits: bool = False) -> list[Paper]:
    """A letter to each voice about the newest extension of the lead unit.

    Raises NotExtended, NobodyToAddress, LettersSent, NotPossibleNow for a merged one, EditedByHand.
    """
    petition = locked_for_letters(caller, petition_id)
    granted = _newest_extension(petition.pk)
    if granted is None or not petition.is_extended or petition.state not in OPEN_STATES:
        raise NotExtended
    old, new = (date.fromisoformat(granted.data[name]) for name in ("old_due_on", "new_due_on"))
    voices = without_letter(petition, PaperKind.EXTENSION, since=granted.at.astimezone(HANOI).date())
    letters = {
        voice.pk: extension_of(voice, petition, old_due_on=old, new_due_on=new, reason=granted.data["reason"],
                               drafted_on=caller.today)
        for voice in voices
    }  # fmt: skip
    return put_letters(caller, letters, dialogue_id=petition.dialogue_id, over_edits=over_edits)


def _newest_extension(petition_id: int) -> Event | None:
    rows = Event.objects.filter(petition_id=petition_id, name=EventName.ASSIGNMENT_DEADLINE_EXTENDED.value)
    return next((row for row in rows.order_by("-id") if row.data.get("part", "lead") == "lead"), None)
