import itertools
from datetime import date

import pytest

from doithoai.apps.petitions.actions.sealing.ask_seal import ask_seal
from doithoai.apps.petitions.models import Assignment, Field, Message, Petition
from doithoai.apps.petitions.queries.inbox import inbox, queue_counts
from doithoai.apps.petitions.queries.inbox_view import InboxView
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.petitions.queues import QUEUE_WORDS, QUEUES_OF, Queue
from tests.voices import answer_at, assigned, voice
from tests.world import ROLES, World

PEOPLE = [name for name, (role, _, _) in ROLES.items() if role in QUEUES_OF]


def listed(world: World, name: str, queue: Queue) -> set[str]:
    page = inbox(world.caller(name), InboxView(queue=queue.value), size=200)
    return {row.code for row in page.rows}


@pytest.fixture
def full_desk(world: World) -> dict[str, Petition]:
    """Petitions at every desk."""
    named = {
        "new": voice(world),
        "sorted": voice(world),
        "offered": assigned(world),
        "school": assigned(world, "van-hoa"),
    }
    named["sorted"].fields.add(Field.objects.get(code="TN"))
    for stage in AnswerStage:
        if stage != AnswerStage.PUBLISHED:
            named[stage.value] = answer_at(world, stage).petition
    named["late"] = assigned(world)
    Petition.objects.filter(pk=named["late"].pk).update(due_on=date(2026, 2, 27), voices=3)
    named["late"].assignments.update(due_on=date(2026, 2, 27), state="accepted")
    named["suspected"] = voice(world)
    ask_seal(world.caller("secretary"), petition_id=named["suspected"].pk)
    for key, by_citizen in (("asked", False), ("told", True)):
        named[key] = voice(world)
        say = {"written_at": world.clock.now, "text": "Ở đâu?"}
        Message.objects.create(petition=named[key], by_citizen=not by_citizen, submission_key=f"{key} 1", **say)
        Message.objects.create(petition=named[key], by_citizen=by_citizen, submission_key=f"{key} 2", **say)
    named["bounced"] = voice(world)
    for _ in range(3):
        Assignment.objects.create(
            petition=named["bounced"], unit=world.units["van-hoa"], state="sent_back",
            given_at=world.clock.now, given_on=date(2026, 3, 2),
        )  # fmt: skip
    named["solved"] = voice(world, state="answered", answered_on=date(2026, 3, 1), due_on=date(2026, 2, 1), voices=9)
    named["theirs"] = voice(world, authority=world.neighbour)
    return named


def test_every_count_is_the_number_of_rows_that_its_queue_lists(world: World, full_desk: dict[str, Petition]) -> None:
    for name in PEOPLE:
        counts = queue_counts(world.caller(name))
        assert tuple(counts) == QUEUES_OF[ROLES[name][0]]
        assert counts == {queue: len(listed(world, name, queue)) for queue in counts}


def test_each_queue_holds_what_its_name_says(world: World, full_desk: dict[str, Petition]) -> None:
    def names(name: str, queue: Queue) -> set[str]:
        codes = listed(world, name, queue)
        return {key for key, petition in full_desk.items() if petition.code in codes}

    assert names("secretary", Queue.UNASSIGNED) == {"new", "sorted", "suspected", "bounced", "asked", "told"}
    assert names("secretary", Queue.UNSORTED) == {"new", "suspected", "bounced", "asked", "told"}
    assert names("secretary", Queue.AT_OFFICE) == {"office"}
    assert names("secretary", Queue.ASKED) == {"asked"}
    assert names("secretary", Queue.CITIZEN_ANSWERED) == {"told"}
    assert names("secretary", Queue.SUSPECTED) == {"suspected"}
    assert names("secretary", Queue.LATE) == names("road_head", Queue.LATE) == {"late"}
    assert names("secretary", Queue.REPEATED) == {"late"}
    assert names("chair", Queue.ESCALATED) == {"bounced"}
    assert names("chair", Queue.AT_CHAIR) == {"chair"}
    assert names("road_head", Queue.AT_UNIT_HEAD) == {"unit_head"}
    assert names("school_head", Queue.TO_ACCEPT) == {"school"}
    assert "offered" in names("road_officer", Queue.TO_ACCEPT)


def test_a_unit_never_sees_the_matters_of_another_in_its_queues(world: World, full_desk: dict[str, Petition]) -> None:
    shown = itertools.chain.from_iterable(
        listed(world, "school_head", queue) for queue in QUEUES_OF[ROLES["school_head"][0]]
    )
    assert set(shown) <= {full_desk["school"].code}


def test_the_counts_are_one_query(
    world: World, full_desk: dict[str, Petition], django_assert_num_queries: "pytest.FixtureRequest"
) -> None:
    caller = world.caller("secretary")
    with django_assert_num_queries(1):  # type: ignore[operator]
        queue_counts(caller)
    assert queue_counts(world.caller("admin")) == {}


def test_every_queue_has_its_word() -> None:
    assert set(QUEUE_WORDS) == set(Queue)
