"""Who owes the answer asks the one who raised the matter."""

from django.db import transaction

from doithoai.apps.petitions.models import Message, Petition
from doithoai.apps.petitions.reach import locked_petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.matrix import Reach, reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.conversation import check_may_ask, check_question
from doithoai.core.petitions.lifecycle import OWED_STATES, PetitionState


@transaction.atomic
def ask_citizen(caller: Caller, *, petition_id: int, text: str, submission_key: str) -> Message:
    """Put a question under the citizen's secret link; no date moves. The same `submission_key` is stored once.

    Raises NotPossibleNow when no answer is owed, or not by the caller's unit; NothingSaid, TooLong.
    """
    unit_id = caller.unit_id if reach_of(caller.role, Permission.PETITION_ASK) == Reach.UNIT else None
    petition = locked_petition(caller, Permission.PETITION_ASK, petition_id)
    if (kept := petition.messages.filter(submission_key=submission_key).first()) is not None:
        return kept
    check_may_ask(PetitionState(petition.state), unit_owes=_owes(petition, unit_id))
    message = petition.messages.create(
        by_citizen=False,
        text=check_question(text),
        unit_id=unit_id,
        written_at=caller.now,
        written_by_id=caller.person_id,
        written_by_name=caller.name,
        submission_key=submission_key,
    )
    record_petition(caller, EventName.PETITION_QUESTION_ASKED, petition, message)
    return message


def _owes(petition: Petition, unit_id: int | None) -> bool:
    if unit_id is None:  # the office
        return True
    return petition.assignments.filter(unit_id=unit_id, state__in=OWED_STATES).exists()
