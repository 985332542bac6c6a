"""The answer goes to the citizen: the petition is answered and no unit owes its part any more."""

from django.db import transaction

from doithoai.apps.petitions.actions.triage.divide_petition import points_of
from doithoai.apps.petitions.models import Answer, Petition
from doithoai.apps.petitions.reach import move
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.answering import check_goes_on
from doithoai.core.petitions.lifecycle import OPEN_STATES, OWED_STATES, AnswerStage, AssignmentState, PetitionAct
from doithoai.core.petitions.lifecycle import PetitionState as State
from doithoai.core.petitions.points import check_all_answered


@transaction.atomic
def publish_answer(caller: Caller, *, answer: Answer) -> Answer:
    """Publish an answer that the caller was allowed to decide on; its petition is locked by whoever calls.

    Raises PointsUnanswered with the numbers that are missing, NotPossibleNow when the petition is closed.
    """
    petition: Petition = answer.petition
    check_goes_on(State(petition.state), corrects=answer.corrects_id is not None)
    check_ready(answer)
    answer.stage, answer.published_on = AnswerStage.PUBLISHED.value, caller.today
    answer.held_for, answer.held_until = "", None
    if petition.state in OPEN_STATES:
        answer.corrects = None  # reopened meanwhile: it is the answer to the matter that is open again
    answer.save()
    in_hall = {"version": answer.version, "in_hall": answer.given_in_hall}
    record_petition(caller, EventName.ANSWER_PUBLISHED, petition, answer, **in_hall)
    if answer.corrects_id is not None:
        record_petition(caller, EventName.ANSWER_CORRECTED, petition, answer, reason=answer.correction_reason)
        return answer
    _close(caller, petition)
    record_petition(caller, EventName.PETITION_ANSWERED, petition, due_on=petition.due_on)
    return answer


def check_ready(answer: Answer) -> None:
    """Every point is answered before the citizen reads it. Raises PointsUnanswered."""
    if answer.corrects_id is None or answer.petition.state in OPEN_STATES:
        check_all_answered(points_of(answer.petition))


def _close(caller: Caller, petition: Petition) -> None:
    move(petition, PetitionAct.ANSWER)
    petition.answered_on = caller.today
    petition.save(update_fields=["state", "answered_on"])
    petition.points.update(answered_on=caller.today)
    petition.assignments.filter(state__in=OWED_STATES).update(
        state=AssignmentState.REPLIED.value, replied_on=caller.today
    )
