from datetime import date

from django.db import transaction

from doithoai.apps.dialogues.actions.cancel_dialogue import cancel_dialogue
from doithoai.apps.dialogues.actions.date_dialogue import date_dialogue
from doithoai.apps.jobs.runner import run_ready
from doithoai.apps.notices.models import Notice
from doithoai.core.dialogues.programme import TimeKind
from doithoai.core.dialogues.time import DialogueTime
from tests.apps.dialogues.plans import a_dialogue, a_duty, an_issued_dialogue
from tests.world import World

MAY = DialogueTime(kind=TimeKind.DATE, starts_on=date(2026, 5, 20))


def run_jobs(world: World) -> None:
    with transaction.atomic():
        run_ready(clock=lambda: world.clock.now, worker="test")


def test_the_people_of_the_owning_unit_learn_the_new_date_once(world: World) -> None:
    dialogue = an_issued_dialogue(world)
    a_duty(dialogue, owner_unit=world.units["kinh-te"], state="open")
    a_duty(dialogue, owner_unit=world.units["kinh-te"], state="open", code="second")

    date_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, time=MAY, reason="Tránh bão")
    run_jobs(world)

    told = {notice.person_id: notice.text for notice in Notice.objects.all()}
    assert set(told) == {world.people["road_head"].pk, world.people["road_officer"].pk}
    assert all("20/05/2026" in text and "Tránh bão" in text for text in told.values())


def test_a_draft_disturbs_nobody(world: World) -> None:
    dialogue = a_dialogue(world)
    a_duty(dialogue, owner_unit=world.units["kinh-te"], state="open")

    date_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, time=MAY)
    run_jobs(world)

    assert not Notice.objects.exists()


def test_owners_of_a_cancelled_dialogue_are_told_why(world: World) -> None:
    dialogue = an_issued_dialogue(world)
    a_duty(dialogue, owner_unit=world.units["cong-an"], state="open")

    cancel_dialogue(world.caller("chair"), dialogue_id=dialogue.pk, reason="Bão lớn")
    run_jobs(world)

    assert "Bão lớn" in Notice.objects.get().text
