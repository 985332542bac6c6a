"""A question that the chair calls a denunciation: its words leave the tables when a second person agrees.

The chair's decision is the request to seal, the first of two. Closing the sitting by somebody else is the second;
where the chair closes, the request waits for another person on the page of the petition.
"""

from doithoai.apps.hall.models import Caption, Turn
from doithoai.apps.petitions.actions.intake.turn_away import turn_away
from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal
from doithoai.apps.petitions.actions.sealing.confirm_seal import confirm_seal
from doithoai.apps.petitions.actions.sealing.decline_seal import decline_seal
from doithoai.apps.petitions.hall_results import is_open
from doithoai.apps.petitions.models import Petition, SealRequest
from doithoai.core.caller import Caller
from doithoai.core.hall.decisions import Reason
from doithoai.core.petitions.legal_type import GateAnswer


def is_denounced(turn: Turn) -> bool:
    """Whether the chair decided so."""
    return turn.reason_code == Reason.DENUNCIATION.value


def follow_decision(caller: Caller, turn: Turn, *, reason_before: str) -> None:
    """Ask to seal the petition of a turn just decided so; take the request back where the chair decides otherwise."""
    if turn.petition is None or not is_open(turn.petition):
        return
    asked = _request(turn.petition)
    if is_denounced(turn) and asked is None:
        ask_seal(caller, petition_id=turn.petition.pk)
    elif not is_denounced(turn) and reason_before == Reason.DENUNCIATION.value and asked is not None:
        decline_seal(caller, petition_id=turn.petition.pk)


def forget_captions(turn: Turn) -> None:
    """What was typed along while a denunciation was spoken stays nowhere. Call it before the live pages are touched."""
    if is_denounced(turn) and turn.started_at is not None:
        Caption.objects.filter(dialogue_id=turn.sitting.dialogue_id, at__gte=turn.started_at).delete()


def leave_hall(caller: Caller, turn: Turn) -> None:
    """At closing: sealed where this is the second person; counted without a trace where nothing was ever noted."""
    if turn.petition is None:
        turn_away(caller, kind=GateAnswer.DENOUNCE.value)
        return
    asked = _request(turn.petition)
    if asked is not None and is_open(turn.petition) and asked.asked_by_id != caller.person_id:
        confirm_seal(caller, petition_id=turn.petition.pk)


def _request(petition: Petition) -> SealRequest | None:
    return SealRequest.objects.filter(petition=petition, settled_at__isnull=True).first()
