"""Topics as pages show them: the map of a dialogue, one topic with its petitions, where a petition stands."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Answer, Petition
from doithoai.apps.topics.access import topics_for
from doithoai.apps.topics.models import Topic, TopicAnswer, TopicMember
from doithoai.apps.topics.publishing import Held, held_back
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.answering import DECIDES
from doithoai.core.petitions.lifecycle import OPEN_STATES, AnswerStage, PetitionState
from doithoai.core.topics.proposing import Proposal, propose
from doithoai.core.topics.reading import candidate_of

MOST_READ = 1500
"""How many open petitions of a dialogue proposals look at, the newest."""
VIEW, READ = Permission.ASSIGNMENT_VIEW, Permission.PETITION_VIEW


@dataclass(frozen=True)
class TopicCase:
    """One topic: its petitions that this person may read, how many there are, what would stay back, its answer."""

    topic: Topic
    members: Sequence[TopicMember]
    count: int
    held: dict[int, Held]
    draft: TopicAnswer | None
    published: Sequence[TopicAnswer]

    @property
    def unread(self) -> int:
        """Petitions of other units."""
        return self.count - len(self.members)

    @property
    def voices(self) -> int:
        """How many people raised what stands here."""
        return sum(member.petition.voices for member in self.members)


def get_topic(caller: Caller, topic_id: int, permission: Permission = VIEW) -> Topic:
    """Raises Topic.DoesNotExist out of reach."""
    return topics_for(caller, permission).select_related("dialogue__authority", "lead_unit").get(pk=topic_id)


def topic_case(caller: Caller, topic_id: int, permission: Permission = VIEW) -> TopicCase:
    """The whole topic. Raises Topic.DoesNotExist out of reach."""
    topic = get_topic(caller, topic_id, permission)
    members = list(_members(topic).filter(petition__in=petitions_for(caller, READ).values("pk")))
    answers = list(topic.answers.select_related("unit"))
    drafts = Answer.objects.filter(petition__in_topic__topic=topic).exclude(stage=AnswerStage.PUBLISHED.value)
    return TopicCase(
        topic=topic,
        members=members,
        count=_members(topic).count(),
        held=held_back(topic, members, {row.petition_id: row for row in drafts}),
        draft=next((row for row in answers if row.stage != AnswerStage.PUBLISHED), None),
        published=[row for row in answers if row.stage == AnswerStage.PUBLISHED],
    )


def _members(topic: Topic) -> QuerySet[TopicMember]:
    rows = topic.members.exclude(petition__state=PetitionState.SEALED)
    return rows.select_related(
        "petition__group", "petition__authority", "petition__lead_unit", "petition__merged_into"
    ).prefetch_related("petition__points")


def topic_of(caller: Caller, petition: Petition) -> Topic | None:
    """The topic a petition stands in, where this person may open it."""
    return topics_for(caller, VIEW).filter(members__petition=petition).first()


def offered_topics(caller: Caller, dialogue_id: int) -> QuerySet[Topic]:
    """The topics into which a petition of this dialogue may be put."""
    rows = topics_for(caller, Permission.PETITION_TRIAGE)
    return rows.filter(dialogue_id=dialogue_id).order_by("title", "id")


def topic_answers_to_decide(caller: Caller) -> list[TopicAnswer]:
    """The common answers that lie on this person's desk."""
    wanted = Q(pk__in=[])
    for stage, permission in DECIDES.items():
        wanted |= Q(stage=stage.value, topic__in=topics_for(caller, permission).values("pk"))
    rows = TopicAnswer.objects.filter(wanted).select_related("topic__dialogue", "unit")
    return list(rows.annotate(petitions=Count("topic__members")).order_by("id"))


def topics_to_answer(caller: Caller) -> list[Topic]:
    """Topics of my unit that have open petitions and no common answer on a higher desk."""
    rows = topics_for(caller, Permission.ANSWER_DRAFT).filter(members__petition__state__in=OPEN_STATES)
    above = [stage.value for stage in DECIDES]
    return list(rows.exclude(answers__stage__in=above).select_related("dialogue").distinct().order_by("id"))


def proposed_topics(caller: Caller, dialogue_id: int) -> list[tuple[Proposal, list[Petition]]]:
    """Proposals for the open petitions of a dialogue that stand in no topic, each with its petitions."""
    free = petitions_for(caller, Permission.PETITION_TRIAGE).filter(
        dialogue_id=dialogue_id, state__in=OPEN_STATES, in_topic=None
    )
    rows = list(free.select_related("group").prefetch_related("fields").order_by("-id")[:MOST_READ])
    by_id = {row.pk: row for row in rows}
    candidates = (candidate_of(row.pk, row.text, code=_field_of(row)) for row in rows)
    return [(found, [by_id[pk] for pk in found.ids]) for found in propose(candidates)]


def _field_of(petition: Petition) -> str:
    chosen = sorted((row for row in petition.fields.all()), key=lambda row: (row.order, row.pk))
    return chosen[0].code if chosen else ""


def fields_of(petitions: Collection[Petition]) -> list[tuple[str, int]]:
    """Name of a field -> how many of these petitions have it, the most first; their fields are read already."""
    counted = Counter(row.name for petition in petitions for row in petition.fields.all())
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))
