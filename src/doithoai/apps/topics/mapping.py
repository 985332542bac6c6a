"""The map of a dialogue: what each topic holds, and what stands in none."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from doithoai.apps.petitions.access import petitions_for
from doithoai.apps.petitions.models import Field, Petition
from doithoai.apps.topics.access import topics_for
from doithoai.apps.topics.models import Topic, TopicAnswer
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.lifecycle import AnswerStage, PetitionState
from doithoai.core.topics.state import ENDED, TopicState, topic_state

VIEW, READ = Permission.ASSIGNMENT_VIEW, Permission.PETITION_VIEW


@dataclass(frozen=True)
class MapRow:
    """One topic of the map. `again`: petitions that were raised before; `topic` is None for what stands in none."""

    topic: Topic | None
    petitions: int
    voices: int
    groups: tuple[str, ...]
    fields: tuple[str, ...]
    ended: int
    again: int
    state: TopicState

    @property
    def share(self) -> int:
        """How many of a hundred are answered, in whole per cent."""
        return 100 * self.ended // self.petitions if self.petitions else 0


@dataclass(frozen=True)
class TopicMap:
    """The topics, those most people speak of first, and what stands in none (None where nothing does)."""

    rows: Sequence[MapRow]
    rest: MapRow | None

    @property
    def petitions(self) -> int:
        """All petitions of the dialogue that count."""
        return sum(row.petitions for row in self.whole)

    @property
    def voices(self) -> int:
        """All who raised them."""
        return sum(row.voices for row in self.whole)

    @property
    def whole(self) -> list[MapRow]:
        """The topics and the rest."""
        return [*self.rows, *([self.rest] if self.rest else [])]


def topic_map(caller: Caller, dialogue_id: int) -> TopicMap:
    """Four queries, however many petitions. Merged voices count with the petition that carries them on."""
    fields = Prefetch("fields", Field.objects.only("name", "order"))
    within = Petition.objects.countable().filter(
        dialogue_id=dialogue_id, pk__in=petitions_for(caller, READ).values("pk")
    )
    only = within.select_related("group", "in_topic").prefetch_related(fields).only(
        "code", "voices", "state", "times_reopened", "carried_from", "group__name", "in_topic__topic"
    )  # fmt: skip
    by_topic: dict[int | None, list[Petition]] = {}
    topics = {topic.pk: topic for topic in _topics(caller, dialogue_id)}
    for petition in only:
        place = getattr(petition, "in_topic", None)
        by_topic.setdefault(place.topic_id if place and place.topic_id in topics else None, []).append(petition)
    stages = _stages(topics)
    rows = [_row(topic, by_topic.get(pk, []), stages.get(pk)) for pk, topic in topics.items()]
    rest = _row(None, by_topic[None], None) if None in by_topic else None
    return TopicMap(sorted(rows, key=lambda row: (-row.voices, row.topic.title if row.topic else "")), rest)


def _topics(caller: Caller, dialogue_id: int) -> list[Topic]:
    return list(topics_for(caller, VIEW).filter(dialogue_id=dialogue_id).select_related("lead_unit"))


def _stages(topics: dict[int, Topic]) -> dict[int, AnswerStage]:
    rows = TopicAnswer.objects.filter(topic__in=list(topics)).order_by("id").values_list("topic_id", "stage")
    return {topic_id: AnswerStage(stage) for topic_id, stage in rows}


def _row(topic: Topic | None, petitions: Sequence[Petition], stage: AnswerStage | None) -> MapRow:
    states = [PetitionState(petition.state) for petition in petitions]
    fields = Counter(field.name for petition in petitions for field in petition.fields.all())
    groups = Counter(petition.group.name for petition in petitions if petition.group)
    return MapRow(
        topic=topic,
        petitions=len(petitions),
        voices=sum(petition.voices for petition in petitions),
        groups=tuple(sorted(groups, key=lambda name: (-groups[name], name))),
        fields=tuple(sorted(fields, key=lambda name: (-fields[name], name))),
        ended=sum(state in ENDED for state in states),
        again=sum(bool(petition.times_reopened or petition.carried_from_id) for petition in petitions),
        state=topic_state(states, stage),
    )
