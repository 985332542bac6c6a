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
    """Give every question from the floor its petition, then carry out what was decided.

    Turns and petitions are locked, each in the order of their ids, before the first event: whoever waits for one of
    them never waits for the trail that this transaction holds.
    """
    rows = sitting.turns.select_for_update(of=("self",), no_key=True).select_related("unit", "group", "delegate")
    turns = list(rows.order_by("id"))
    petitions = _locked_petitions(turns)
    for turn in turns:
        if turn.petition_id is None and turn.question and turn.reason_code not in LEFT_OUT:
            _become_petition(caller, sitting, turn)
        if turn.petition_id is not None and turn.outcome:
            _carry_out(caller, turn, petitions.get(turn.petition_id) or turn.petition)
        if turn.state == TurnState.WAITING:
            turn.state = TurnState.WITHDRAWN
            turn.save(update_fields=["state"])


def _locked_petitions(turns: list[Turn]) -> dict[int, Petition]:
    ids = {turn.petition_id for turn in turns if turn.petition_id is not None}
    return {row.pk: row for row in Petition.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk")}


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


def _carry_out(caller: Caller, turn: Turn, petition: Petition | None) -> None:
    if petition is None or not is_open(petition):
        return
    if turn.outcome == Outcome.ANSWERED_NOW:
        answer_in_hall(caller, petition, text=turn.answer, unit=turn.unit)
    elif turn.outcome == Outcome.IN_WRITING and turn.unit is not None:
        owe_in_writing(caller, petition, unit=turn.unit, due_on=turn.due_on)
    else:
        petition.for_hall, petition.state_reason = False, turn.public_sentence[:400]
        petition.save(update_fields=["for_hall", "state_reason"])
