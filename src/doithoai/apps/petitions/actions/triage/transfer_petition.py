"""Pass a petition beyond competence to the body that may decide it."""

from django.db import transaction

from doithoai.apps.papers.actions.draft_paper import draft_paper
from doithoai.apps.petitions.actions.assignments.withdraw_assignment import withdraw_all
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.papers import transfer_paper_of
from doithoai.apps.petitions.reach import locked_petition, move
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.legal_type import Level
from doithoai.core.petitions.lifecycle import PetitionAct
from doithoai.core.petitions.routing import require_body, require_reason


@transaction.atomic
def transfer_petition(caller: Caller, *, petition_id: int, to_body: str, reason: str, level: Level) -> Petition:
    """Mark it as transferred and draft the letter. Raises NotPossibleNow unless open, BodyMissing, ReasonMissing."""
    petition = locked_petition(caller, Permission.PETITION_TRIAGE, petition_id)
    pass_on(caller, petition, to_body=to_body, reason=reason, level=level)
    letter = transfer_paper_of(petition, drafted_on=caller.today)
    draft_paper(caller, paper=letter, dialogue_id=petition.dialogue_id, petition_id=petition.pk)
    return petition


def pass_on(caller: Caller, petition: Petition, *, to_body: str, reason: str, level: Level) -> None:
    """Mark a locked petition as passed on; the letter is written by whoever calls."""
    move(petition, PetitionAct.TRANSFER)
    withdraw_all(caller, petition)
    petition.transferred_to, petition.transferred_on = require_body(to_body)[:200], caller.today
    petition.state_reason, petition.level = require_reason(reason)[:400], level.value
    petition.save(update_fields=["state", "transferred_to", "transferred_on", "state_reason", "level"])
    record_petition(
        caller,
        EventName.PETITION_TRANSFERRED,
        petition,
        to_body=petition.transferred_to,
        reason=petition.state_reason,
    )
