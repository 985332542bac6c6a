"""Approve an answer at the desk on which it lies; the chair's approval publishes it or keeps it for its moment."""

from django.db import transaction

from doithoai.apps.petitions.actions.answers.draft_answer import add_version
from doithoai.apps.petitions.actions.answers.publish_answer import check_ready, publish_answer
from doithoai.apps.petitions.holding import hold_answer
from doithoai.apps.petitions.models import Answer
from doithoai.apps.petitions.reach import locked_answer
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.petitions.answering import ChangedMeanwhile, check_goes_on, decides
from doithoai.core.petitions.holding import Hold
from doithoai.core.petitions.lifecycle import ANSWER_TRANSITIONS, AnswerAct, AnswerStage, PetitionState
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.text.normalise import tidy


@transaction.atomic
def approve_answer(
    caller: Caller,
    *,
    answer_id: int,
    stage: AnswerStage,
    seen_version: int | None = None,
    text: str = "",
    hold: Hold | None = None,
) -> Answer:
    """Approve at `stage`, the desk this person saw it on; `text` when the words were mended there.

    `hold` keeps it back, at the chair only. Raises NotPossibleNow when another was faster, ChangedMeanwhile,
    PointsUnanswered at the chair, what check_hold raises.
    """
    answer = locked_answer(caller, decides(stage), answer_id)
    check_still_there(answer, stage, seen_version)
    check_goes_on(PetitionState(answer.petition.state), corrects=answer.corrects_id is not None)
    words = tidy(text)
    if words and words != answer.text:
        add_version(caller, answer, words)
    act = AnswerAct.APPROVE if hold is None else AnswerAct.HOLD
    answer.stage = follow(ANSWER_TRANSITIONS, stage, act).value
    told = {"stage": stage.value, "version": answer.version}
    record_petition(caller, EventName.ANSWER_APPROVED, answer.petition, answer, **told)
    if hold is not None:
        check_ready(answer)
        hold_answer(caller, answer, hold)
    elif answer.stage == AnswerStage.PUBLISHED:
        publish_answer(caller, answer=answer)
    else:
        answer.save(update_fields=["stage"])
    return answer


def check_still_there(answer: Answer, stage: AnswerStage, seen_version: int | None) -> None:
    """The answer still lies where this person saw it. Raises NotPossibleNow, ChangedMeanwhile."""
    if answer.stage != stage:
        raise NotPossibleNow()
    if seen_version is not None and answer.version != seen_version:
        raise ChangedMeanwhile()
