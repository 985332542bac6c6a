"""A topic gathers petitions; each stands in one at most and none is lost."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.petitions.actions.triage.merge_petitions import merge_petitions
from doithoai.apps.petitions.models import Petition
from doithoai.apps.topics.actions.dissolve_topic import dissolve_topic
from doithoai.apps.topics.actions.gather_petitions import gather_petitions
from doithoai.apps.topics.actions.lead_topic import lead_topic
from doithoai.apps.topics.actions.release_petition import release_petition
from doithoai.apps.topics.models import Topic, TopicMember
from doithoai.apps.topics.queries import proposed_topics, topic_case
from doithoai.core.topics.gathering import (
    CannotBeGathered,
    InAnotherTopic,
    NothingGathered,
    NotInTopic,
    NotOfThisDialogue,
    TitleMissing,
)
from tests.apps.petitions.voices import a_collecting_dialogue
from tests.voices import assigned, trail, voice
from tests.world import World


def some(world: World, count: int = 3, **values: Any) -> list[Petition]:
    values.setdefault("dialogue", a_collecting_dialogue(world))
    return [voice(world, **values) for _ in range(count)]


def gathered(world: World, rows: list[Petition], title: str = "Thoát nước") -> Topic:
    return gather_petitions(world.caller("secretary"), petition_ids=[row.pk for row in rows], title=title)


def test_petitions_of_a_dialogue_are_gathered_and_say_so_in_their_timeline(world: World) -> None:
    rows = some(world)
    topic = gathered(world, rows[:2], "  Thoát nước,\n ngập úng ")
    gather_petitions(world.caller("secretary"), petition_ids=[row.pk for row in rows], topic_id=topic.pk)

    assert topic.title == "Thoát nước, ngập úng"
    assert set(topic.members.values_list("petition", flat=True)) == {row.pk for row in rows}
    assert trail(rows[0]) == ["topic.joined"]


def test_what_does_not_belong_together_is_refused_and_nothing_changes(world: World) -> None:
    rows, secretary = some(world), world.caller("secretary")
    topic = gathered(world, rows[:1])
    merged = voice(world, dialogue=rows[0].dialogue, state="merged", merged_into=rows[0])
    wrong: list[tuple[Any, dict[str, Any]]] = [
        (InAnotherTopic, {"petition_ids": [rows[0].pk, rows[1].pk], "title": "Khác"}),
        (NotOfThisDialogue, {"petition_ids": [rows[1].pk, voice(world).pk], "title": "Khác"}),
        (CannotBeGathered, {"petition_ids": [merged.pk], "topic_id": topic.pk}),
        (NothingGathered, {"petition_ids": [], "title": "Khác"}),
        (TitleMissing, {"petition_ids": [rows[1].pk], "title": " "}),
    ]
    for refusal, facts in wrong:
        with pytest.raises(refusal):
            gather_petitions(secretary, **facts)
    for who in ("stranger", "road_officer", "front"):
        with pytest.raises((Petition.DoesNotExist, Topic.DoesNotExist)):
            gather_petitions(world.caller(who), petition_ids=[rows[1].pk], topic_id=topic.pk)
    assert TopicMember.objects.count() == 1


def test_the_lead_unit_gets_what_waits_and_leaves_what_another_unit_has(world: World) -> None:
    rows = some(world, 2)
    other = assigned(world, "van-hoa", dialogue=rows[0].dialogue)
    topic = gathered(world, [*rows, other])
    unit = world.units["kinh-te"]
    lead_topic(world.caller("secretary"), topic_id=topic.pk, title="Cống", lead_unit_id=unit.pk)
    late = voice(world, dialogue=rows[0].dialogue)
    gather_petitions(world.caller("secretary"), petition_ids=[late.pk], topic_id=topic.pk)

    leads = dict(Petition.objects.values_list("pk", "lead_unit__code"))
    assert [leads[row.pk] for row in (*rows, late, other)] == ["kinh-te"] * 3 + ["van-hoa"]
    assert len(topic_case(world.caller("road_officer"), topic.pk).members) == 3
    with pytest.raises(Topic.DoesNotExist):
        topic_case(world.caller("school_officer"), topic.pk)


def test_a_petition_leaves_its_topic_and_a_topic_is_given_up(world: World) -> None:
    rows = some(world)
    topic = gathered(world, rows)
    secretary = world.caller("secretary")
    release_petition(secretary, topic_id=topic.pk, petition_id=rows[0].pk)
    with pytest.raises(NotInTopic):
        release_petition(secretary, topic_id=topic.pk, petition_id=rows[0].pk)
    dissolve_topic(secretary, topic_id=topic.pk)

    assert not Topic.objects.exists()
    assert trail(rows[1]) == ["topic.joined", "topic.left"]


def test_who_carries_a_merged_petition_of_a_topic_stands_there_too(world: World) -> None:
    rows = some(world)
    topic = gathered(world, rows[:2])
    merge_petitions(world.caller("secretary"), petition_id=rows[0].pk, into_id=rows[2].pk)
    run_ready(clock=lambda: world.clock.now, worker="test")

    assert set(topic.members.values_list("petition", flat=True)) == {row.pk for row in rows}


def test_proposals_leave_out_what_stands_in_a_topic_and_what_strangers_may_not_see(world: World) -> None:
    rows = some(world, text="Đèn đường thôn Đoài hỏng")
    dialogue_id = rows[0].dialogue_id or 0
    (found,) = proposed_topics(world.caller("secretary"), dialogue_id)
    assert found[0].ids == tuple(row.pk for row in rows)
    gathered(world, rows)

    assert proposed_topics(world.caller("secretary"), dialogue_id) == []
    assert proposed_topics(world.caller("stranger"), dialogue_id) == []


moves = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2), st.booleans()), max_size=12)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves)
def test_no_petition_is_lost_from_or_doubled_in_topics(world: World, steps: list[tuple[int, int, bool]]) -> None:
    rows, secretary = list(Petition.objects.order_by("pk")) or some(world, 4), world.caller("secretary")
    Topic.objects.all().delete()
    topics: dict[int, Topic] = {}
    kept: dict[int, int] = {}
    for which, where, joins in steps:
        row = rows[which]
        if joins and kept.get(row.pk) in (None, where):
            topic = topics.get(where)
            facts = {"topic_id": topic.pk} if topic else {"title": f"Chủ đề {where}"}
            topics[where] = gather_petitions(secretary, petition_ids=[row.pk], **facts)
            kept[row.pk] = where
        elif not joins and row.pk in kept:
            release_petition(secretary, topic_id=topics[kept.pop(row.pk)].pk, petition_id=row.pk)
    stands = TopicMember.objects.filter(petition__in=rows).values_list("petition", "topic")
    assert dict(stands) == {pk: topics[where].pk for pk, where in kept.items()}
