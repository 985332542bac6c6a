"""What the decisions of a sitting mean for the petitions: done in one go when the sitting closes.

Until then a decision may change without anything to take back.
"""

from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.petitions.hall_results import answer_in_hall, is_open, owe_in_writing
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.receiving import Contact, Opinion, receive
from doithoai.core.caller import Caller
from doithoai.core.hall.decisions import Outcome, Reason
from doithoai.core.hall.queue import TurnState
from doithoai.core.petitions.intake import LONGEST, SHORTEST
from doithoai.core.petitions.legal_type import Channel

LEFT_OUT = frozenset({Reason.DENUNCIATION.value, Reason.COMPLAINT.value})
"""What has its own procedure never becomes a petition of the dialogue."""


def settle_questions(caller: Caller, sitting: Sitting) -> None:
    """Give every question from the floor its petition, then carry out what was decided."""
    for turn in (
        sitting.turns.select_for_update(of=("self",)).select_related("unit", "group", "delegate").order_by("id")
    ):
        if turn.petition_id is None and turn.question and turn.reason_code not in LEFT_OUT:
            _become_petition(caller, sitting, turn)
        if turn.petition_id is not None and turn.outcome:
            _carry_out(caller, turn, turn.petition_id)
        if turn.state == TurnState.WAITING:
            turn.state = TurnState.WITHDRAWN
            turn.save(update_fields=["state"])


def _become_petition(caller: Caller, sitting: Sitting, turn: Turn) -> None:
    words = turn.question[:LONGEST]
    if len(words) < SHORTEST:
        words = f"Câu hỏi tại hội nghị: {words}"
    receipt = receive(
        caller,
        Opinion(text=words, group_id=turn.group_id, is_no_denunciation=True),
        Contact(name=turn.speaker, phone=turn.delegate.phone if turn.delegate else ""),
        dialogue=sitting.dialogue,
        channel=Channel.HALL,
        received_at=turn.started_at or turn.queued_at,
        submission_key=f"turn-{turn.pk}",
    )
    turn.petition = receipt.petition
    turn.save(update_fields=["petition"])


def _carry_out(caller: Caller, turn: Turn, petition_id: int) -> None:
    petition = Petition.objects.select_for_update(of=("self",)).get(pk=petition_id)
    if not is_open(petition):
        return
    if turn.outcome == Outcome.ANSWERED_NOW:
        answer_in_hall(caller, petition, text=turn.answer, unit=turn.unit)
    elif turn.outcome == Outcome.IN_WRITING and turn.unit is not None:
        owe_in_writing(caller, petition, unit=turn.unit, due_on=turn.due_on)
    else:
        petition.for_hall, petition.state_reason = False, turn.public_sentence[:400]
        petition.save(update_fields=["for_hall", "state_reason"])
