"""Keeping an approved answer back, and the job that lets it out at its moment."""

from datetime import datetime

from doithoai.apps.jobs.enqueue import enqueue
from doithoai.apps.petitions.models import Answer, Petition
from doithoai.apps.petitions.reach import locked_answer
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.holding import HeldFor, Hold, check_hold
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.refusal import NotPossibleNow


def concludes(petition: Petition) -> bool:
    """Whether a conclusion notice of its dialogue is still to come."""
    dialogue = petition.dialogue
    return dialogue is not None and dialogue.conclusion_issued_on is None


def hold_answer(caller: Caller, answer: Answer, hold: Hold) -> None:
    """Keep it back; answer and petition are locked. Raises what `check_hold` raises."""
    petition = answer.petition
    due_on = None if answer.corrects_id else petition.due_on
    kept = check_hold(hold, now=caller.now, due_on=due_on, concludes=concludes(petition))
    answer.stage, answer.held_for, answer.held_until = AnswerStage.HELD.value, kept.kind.value, kept.until
    answer.save(update_fields=["stage", "held_for", "held_until"])
    record_petition(caller, EventName.ANSWER_HELD, petition, answer, held_for=kept.kind.value, held_until=kept.until)
    if kept.until is not None:
        key = f"publish-held:{answer.pk}:{kept.until.isoformat()}"
        enqueue("petitions.publish_held", now=caller.now, run_at=kept.until, key=key, answer_id=answer.pk)


def hold_until(caller: Caller, *, answer_id: int, moment: datetime) -> Answer:
    """Name the moment of one that waits already. Raises NotPossibleNow when it waits no more."""
    answer = locked_answer(caller, Permission.ANSWER_PUBLISH, answer_id)
    if answer.stage != AnswerStage.HELD:
        raise NotPossibleNow()
    hold_answer(caller, answer, Hold(HeldFor.MOMENT, moment))
    return answer
