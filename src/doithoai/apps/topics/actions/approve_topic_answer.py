"""Approve the common answer at the desk on which it lies; the chair's approval sends it to every author."""

from dataclasses import dataclass

from django.db import transaction

from doithoai.apps.topics.access import locked_topic_answer
from doithoai.apps.topics.actions.draft_topic_answer import add_version
from doithoai.apps.topics.models import TopicAnswer
from doithoai.apps.topics.publishing import Held, publish_to_members
from doithoai.apps.topics.trail import record_topic
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.petitions.answering import ChangedMeanwhile, decides
from doithoai.core.petitions.lifecycle import ANSWER_TRANSITIONS, AnswerAct, AnswerStage
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.text.normalise import tidy


@dataclass(frozen=True)
class Approved:
    """The answer as it now stands; once it is out: the codes of the petitions it answered and those held back."""

    answer: TopicAnswer
    published: tuple[str, ...] = ()
    held: tuple[Held, ...] = ()


@transaction.atomic
def approve_topic_answer(
    caller: Caller, *, answer_id: int, stage: AnswerStage, seen_version: int | None = None, text: str = ""
) -> Approved:
    """Approve at `stage`, the desk this person saw it on; `text` when the words were mended there.

    Raises NotPossibleNow when another was faster, ChangedMeanwhile, NobodyToAnswer where every petition is held back.
    """
    answer = locked_topic_answer(caller, decides(stage), answer_id)
    if answer.stage != stage:
        raise NotPossibleNow()
    if seen_version is not None and answer.version != seen_version:
        raise ChangedMeanwhile()
    words = tidy(text)
    if words and words != answer.text:
        add_version(caller, answer, answer.opening, words)
    answer.stage = follow(ANSWER_TRANSITIONS, stage, AnswerAct.APPROVE).value
    if answer.stage != AnswerStage.PUBLISHED:
        answer.save(update_fields=["stage"])
        data = {"stage": stage.value, "version": answer.version}
        record_topic(caller, EventName.TOPIC_ANSWER_APPROVED, answer.topic, answer, **data)
        return Approved(answer)
    published, held = publish_to_members(caller, answer)
    return Approved(answer, tuple(published), tuple(held))
