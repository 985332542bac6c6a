"""A question goes from one turn to another with all that hangs on it: its petition, its promises, its speaker."""

from doithoai.apps.hall.models import Turn
from doithoai.apps.petitions.models import PetitionContact

CARRIED = ["question", "petition", "noted_outcome"]


def carry_question(turn: Turn, to_turn: Turn) -> None:
    """Between two held turns of one sitting; the petition names who really spoke, its code and its link stay."""
    for name in CARRIED:
        setattr(to_turn, name, getattr(turn, name))
    turn.question, turn.petition, turn.noted_outcome = "", None, ""
    turn.questions_moved += 1
    turn.save(update_fields=[*CARRIED, "questions_moved"])
    to_turn.save(update_fields=CARRIED)
    turn.promises.update(turn=to_turn)
    petition = to_turn.petition
    if petition is not None:
        petition.group = to_turn.group
        petition.save(update_fields=["group"])
        spoke = PetitionContact.objects.filter(petition=petition, name=turn.speaker)
        spoke.update(name=to_turn.speaker, phone=to_turn.delegate.phone if to_turn.delegate else "")
