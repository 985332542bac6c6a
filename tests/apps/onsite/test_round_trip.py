"""A hall that was run on a laptop is, once taken back, the hall as if it had been run on the server."""

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.audit.queries import broken_chains
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Promise, Sitting, Turn
from doithoai.apps.jobs.models import Job
from doithoai.apps.onsite.actions.take_hall_back import take_hall_back
from doithoai.apps.onsite.models import Loan, ReturnedRow
from doithoai.apps.petitions.models import Answer, Assignment, Petition
from doithoai.core.onsite.keys import FIRST
from tests.apps.onsite.hall_morning import as_on_the_server, departed, held_on, minutes_of, planned
from tests.apps.onsite.laptop import Laptop
from tests.hall_world import run_jobs
from tests.world import World

TABLES = (Delegate, Sitting, Turn, Promise, Petition, Assignment, Answer, Event, Job, ReturnedRow)


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    return planned(world)


def test_the_minutes_are_those_of_a_session_on_the_server(world: World, dialogue: Dialogue, laptop: Laptop) -> None:
    expected = as_on_the_server(world, dialogue)
    departed(world, dialogue, laptop)
    back = held_on(laptop, world, dialogue)
    assert not Sitting.objects.exists()
    taken = take_hall_back(world.caller("secretary"), content=back)
    assert taken.conflicts == []
    assert minutes_of(dialogue) == expected
    dialogue.refresh_from_db()
    assert (dialogue.state, dialogue.lent_to) == ("held", "")


def test_every_row_has_a_key_of_the_server_and_the_trail_holds(
    world: World, dialogue: Dialogue, laptop: Laptop
) -> None:
    departed(world, dialogue, laptop)
    back = held_on(laptop, world, dialogue)
    take_hall_back(world.caller("secretary"), content=back)
    assert all(not table._base_manager.filter(pk__gte=FIRST).exists() for table in TABLES)
    assert not Event.objects.filter(subject_id__gte=FIRST).exists()
    decided = Event.objects.filter(name="question.decided").order_by("id")
    assert [event.data["laptop"] for event in decided] == ["Máy số 2"] * 3
    assert Turn.objects.filter(pk__in=decided.values("subject_id")).count() == 3
    assert not broken_chains()


def test_what_follows_from_the_hall_is_queued_once(world: World, dialogue: Dialogue, laptop: Laptop) -> None:
    departed(world, dialogue, laptop)
    back = held_on(laptop, world, dialogue)
    Job.objects.all().delete()
    take_hall_back(world.caller("secretary"), content=back)
    names = list(Job.objects.values_list("name", flat=True))
    assert names.count("petitions.tell_unit_of_work") == Assignment.objects.count() == 1
    run_jobs(world)
    assert not Job.objects.filter(state="dead").exists()


def test_taken_twice_changes_nothing(world: World, dialogue: Dialogue, laptop: Laptop) -> None:
    departed(world, dialogue, laptop)
    back = held_on(laptop, world, dialogue)
    first = take_hall_back(world.caller("secretary"), content=back)
    counts = [table._base_manager.count() for table in TABLES]
    said = minutes_of(dialogue)
    again = take_hall_back(world.caller("secretary"), content=back)
    assert first.is_new
    assert not again.is_new
    assert [table._base_manager.count() for table in TABLES] == counts
    assert minutes_of(dialogue) == said
    assert Loan.objects.get().returned_at == world.clock.now
