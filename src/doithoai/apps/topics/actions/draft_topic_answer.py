"""The lead unit of a topic writes the words for all, and what each petition is told besides."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db import transaction

from doithoai.apps.topics.access import locked_members, locked_topic
from doithoai.apps.topics.models import Topic, TopicAnswer, TopicAnswerVersion
from doithoai.apps.topics.trail import record_topic
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.answering import AnswerEmpty, ChangedMeanwhile
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.text.normalise import tidy
from doithoai.core.topics.answering import check_opening

LONGEST_WORDS = 600


@dataclass(frozen=True)
class Part:
    """What one petition is told besides, and which of its points the answer covers (their numbers)."""

    words: str = ""
    covered: Collection[int] = ()


@transaction.atomic
def draft_topic_answer(
    caller: Caller,
    *,
    topic_id: int,
    text: str,
    opening: str = "",
    parts: Mapping[int, Part] | None = None,
    seen_version: int = 0,
) -> TopicAnswer:
    """Keep a new version; `parts`: petition -> its own words and points, others stay as they are.

    Raises AnswerEmpty, OpeningUnknown, ChangedMeanwhile, NotPossibleNow while it lies on another desk.
    """
    topic = locked_topic(caller, Permission.ANSWER_DRAFT, topic_id)
    locked_members(topic)
    words, begins = tidy(text), check_opening(opening)
    if not words:
        raise AnswerEmpty()
    answer = answer_on_its_way(topic) or TopicAnswer(topic=topic, unit_id=topic.lead_unit_id)
    if answer.stage != AnswerStage.DRAFTING:
        raise NotPossibleNow()
    if answer.version != seen_version:
        raise ChangedMeanwhile()
    _keep_parts(topic, parts or {})
    if (words, begins) != (answer.text, answer.opening):
        add_version(caller, answer, begins, words)
        record_topic(caller, EventName.TOPIC_ANSWER_DRAFTED, topic, answer, version=answer.version)
    return answer


def answer_on_its_way(topic: Topic) -> TopicAnswer | None:
    """The common answer that is not out yet, locked; None where nobody began one."""
    rows = topic.answers.exclude(stage=AnswerStage.PUBLISHED.value)
    return rows.select_for_update(no_key=True).first()


def add_version(caller: Caller, answer: TopicAnswer, opening: str, words: str) -> None:
    """Keep the next wording with who wrote it at which desk."""
    answer.opening, answer.text, answer.version = opening, words, answer.version + 1
    answer.save()
    TopicAnswerVersion.objects.create(
        answer=answer,
        number=answer.version,
        opening=opening,
        text=words,
        stage=answer.stage,
        written_by_id=caller.person_id,
        written_by_name=caller.name,
        written_at=caller.now,
    )


def _keep_parts(topic: Topic, parts: Mapping[int, Part]) -> None:
    for member in topic.members.filter(petition_id__in=list(parts)):
        part = parts[member.petition_id]
        member.words = tidy(part.words)[:LONGEST_WORDS]
        member.covered_points = sorted(set(part.covered))
        member.save(update_fields=["words", "covered_points"])
