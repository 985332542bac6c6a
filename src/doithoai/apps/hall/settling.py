"""What the decisions of a sitting mean for the petitions: done in one go when the sitting closes.

Until then a decision may change without anything to take back.
"""

from doithoai.apps.hall.denounced import is_denounced, leave_hall
from doithoai.apps.hall.models import Sitting, Turn
from doithoai.apps.hall.words_of_turns import receive_words
from doithoai.apps.petitions.hall_results import answer_in_hall, divert_from_hall, is_open, owe_in_writing
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.sealing import hold_words
from doithoai.core.caller import Caller
from doithoai.core.hall.decisions import Outcome, Reason
from doithoai.core.hall.queue import TurnState


def settle_questions(caller: Caller, sitting: Sitting) -> None:
    """Carry out what was decided; a question that has no petition yet becomes one.

    Petitions, then turns are locked, each in the order of their ids, before the first event: whoever waits for one of
    them never waits for the trail that this transaction holds.
    """
    petitions = _locked_petitions(sitting)
    rows = sitting.turns.select_for_update(of=("self",), no_key=True)
    turns = list(rows.select_related("unit", "group", "delegate", "field", "petition").order_by("id"))
    for turn in turns:
        if is_denounced(turn) and turn.petition is not None:
            hold_words(turn.petition)
    for turn in turns:
        turn.petition = petitions.get(turn.petition_id or 0)
        if is_denounced(turn):
            leave_hall(caller, turn)
        elif turn.petition is None and turn.question:
            receive_words(caller, sitting, turn, is_no_denunciation=True)
        if turn.petition is not None and turn.outcome and not is_denounced(turn):
            _carry_out(caller, turn, turn.petition)
        if turn.state == TurnState.WAITING:
            turn.state = TurnState.WITHDRAWN
            turn.save(update_fields=["state"])


def _locked_petitions(sitting: Sitting) -> dict[int, Petition]:
    asked = sitting.turns.filter(petition__isnull=False).values("petition_id")
    rows = Petition.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=asked)
    return {row.pk: row for row in rows.order_by("pk")}


def _carry_out(caller: Caller, turn: Turn, petition: Petition) -> None:
    if not is_open(petition):
        return
    if turn.outcome == Outcome.ANSWERED_NOW:
        answer_in_hall(caller, petition, text=turn.answer, unit=turn.unit)
    elif turn.outcome == Outcome.IN_WRITING and turn.unit is not None:
        owe_in_writing(caller, petition, unit=turn.unit, due_on=turn.due_on)
    elif turn.reason_code == Reason.COMPLAINT.value:
        divert_from_hall(caller, petition, reason=turn.public_sentence)
    else:
        petition.for_hall, petition.state_reason = False, turn.public_sentence[:400]
        petition.save(update_fields=["for_hall", "state_reason"])
