"""The queue on paper: the last resort when every machine is off."""

from dataclasses import dataclass

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.queries import hall_of, petitions_for_hall


@dataclass(frozen=True)
class QueueLine:
    """One who speaks, or one question that was chosen beforehand: in the order in which they come."""

    speaker: str
    group: str
    question: str
    unit: str


def queue_lines(dialogue: Dialogue) -> list[QueueLine]:
    """The queue of the newest sitting, then what was chosen for the hall and not yet read out.

    Of a petition that was not checked for publication only the summary stands there: the sheet lies open in the hall.
    """
    waiting = [
        QueueLine(
            turn.speaker, turn.group.name if turn.group else "", turn.question, turn.unit.name if turn.unit else ""
        )
        for turn in hall_of(dialogue).waiting
    ]
    chosen = [
        QueueLine(
            f"Ý kiến gửi trước {petition.code}",
            petition.group.name if petition.group else "",
            petition.public_words if petition.is_public else petition.summary,
            petition.lead_unit.name if petition.lead_unit else "",
        )
        for petition in petitions_for_hall(dialogue)
    ]
    return [*waiting, *chosen]
