"""Ask pardon for an answer that is late: a letter to everybody who raised the matter, with the reason and a new day."""

from datetime import date

from django.db import transaction

from doithoai.apps.papers.drafting import put_letters
from doithoai.apps.papers.models import Paper
from doithoai.apps.petitions.letters import apology_of, locked_for_letters, named_voices_of
from doithoai.core.caller import Caller
from doithoai.core.deadlines.lateness import missed_date
from doithoai.core.petitions.lifecycle import OPEN_STATES
from doithoai.core.petitions.routing import require_reason


@transaction.atomic
def draft_apology_letters(
    caller: Caller, *, petition_id: int, new_due_on: date, reason: str, done_so_far: str = "", over_edits: bool = False
) -> list[Paper]:
    """The drafts; the date itself does not move.

    Raises NotLate, NewDayNotLater, ReasonMissing, NobodyToAddress, EditedByHand.
    """
    petition = locked_for_letters(caller, petition_id)
    is_open = petition.state in OPEN_STATES
    due_on = missed_date(petition.due_on, is_open=is_open, wanted=new_due_on, today=caller.today)
    why = require_reason(reason)
    letters = {
        voice.pk: apology_of(voice, petition, due_on=due_on, new_due_on=new_due_on, reason=why,
                             done_so_far=done_so_far.strip(), drafted_on=caller.today)
        for voice in named_voices_of(petition)
    }  # fmt: skip
    return put_letters(caller, letters, dialogue_id=petition.dialogue_id, over_edits=over_edits)
