"""Say of which level or kind a petition is, and leave the rest of its sorting."""

from django.db import transaction

from doithoai.apps.petitions.actions.triage.classify_petition import CLOSED_TO_SORTING
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.reach import locked_petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.legal_type import HANDLED, LegalType, Level
from doithoai.core.refusal import NotPossibleNow


@transaction.atomic
def sort_as(
    caller: Caller, *, petition_id: int, level: Level | None = None, legal_type: LegalType | None = None
) -> Petition:
    """Set what is given. Raises NotPossibleNow when it is sealed, diverted or of a kind not handled here."""
    petition = locked_petition(caller, Permission.PETITION_TRIAGE, petition_id)
    if petition.state in CLOSED_TO_SORTING or (legal_type is not None and legal_type not in HANDLED):
        raise NotPossibleNow()
    wanted = {"level": level, "legal_type": legal_type}
    new = {name: value.value for name, value in wanted.items() if value is not None}
    old = {name: getattr(petition, name) for name in new}
    if new != old:
        petition.level, petition.legal_type = (
            new.get("level", petition.level),
            new.get("legal_type", petition.legal_type),
        )
        petition.save(update_fields=["level", "legal_type"])
        record_petition(caller, EventName.PETITION_CLASSIFIED, petition, old=old, new=new)
    return petition
