"""The lead unit writes the answer; every wording is kept."""

from collections.abc import Collection

from django.db import transaction

from doithoai.apps.petitions.actions.answers.keep_working_copy import clear_working_copy
from doithoai.apps.petitions.models import Answer, AnswerVersion, Petition
from doithoai.apps.petitions.public_answers import words_without_names
from doithoai.apps.petitions.reach import led_petition
from doithoai.apps.petitions.trail import record_petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.answering import AnswerEmpty, ChangedMeanwhile
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.text.normalise import tidy


@transaction.atomic
def draft_answer(
    caller: Caller, *, petition_id: int, text: str, answered_points: Collection[int] = (), seen_version: int = 0
) -> Answer:
    """Keep a new version and which points it answers (their numbers); `seen_version` is the one it was written over.

    Raises AnswerEmpty, ChangedMeanwhile when another saved since, NotPossibleNow while it lies on another desk.
    """
    petition, assignment = led_petition(caller, Permission.ANSWER_DRAFT, petition_id)
    words = tidy(text)
    if not words:
        raise AnswerEmpty()
    answer = answer_on_its_way(petition) or Answer(petition=petition, unit_id=assignment.unit_id, version=0)
    if answer.stage != AnswerStage.DRAFTING:
        raise NotPossibleNow()
    if answer.version != seen_version:
        raise ChangedMeanwhile()
    if _mark_points(caller, petition, answered_points) or words != answer.text:
        add_version(caller, answer, words)
        record_petition(caller, EventName.ANSWER_DRAFTED, petition, answer, version=answer.version)
    clear_working_copy(caller, petition)
    return answer


def answer_on_its_way(petition: Petition) -> Answer | None:
    """The answer that is not published yet, locked; None where nobody began one."""
    return petition.answers.exclude(stage=AnswerStage.PUBLISHED.value).select_for_update(no_key=True).first()


def add_version(caller: Caller, answer: Answer, words: str) -> None:
    """Keep the next wording with who wrote it at which desk."""
    answer.text, answer.version = words, answer.version + 1
    if answer.public_text:
        answer.public_text = words_without_names(answer)
    answer.save()
    AnswerVersion.objects.create(
        answer=answer,
        number=answer.version,
        text=words,
        stage=answer.stage,
        written_by_id=caller.person_id,
        written_by_name=caller.name,
        written_at=caller.now,
    )


def _mark_points(caller: Caller, petition: Petition, answered: Collection[int]) -> bool:
    """Mark what is answered; whether that changed anything: other marks make a new version, too, so that a second
    writer who has not seen them does not take them away."""
    fresh = petition.points.filter(order__in=answered, answered_on__isnull=True).update(answered_on=caller.today)
    gone = petition.points.filter(answered_on__isnull=False).exclude(order__in=answered).update(answered_on=None)
    return bool(fresh or gone)
