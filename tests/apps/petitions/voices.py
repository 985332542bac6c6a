"""Opinions and answers for tests."""

from datetime import timedelta
from typing import Any

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.petitions.actions.intake.submit_petition import submit_petition
from doithoai.apps.petitions.models import Answer, Assignment, Petition
from doithoai.apps.petitions.receiving import Contact, Opinion, Receipt
from doithoai.core.caller import Caller, citizen_caller
from tests.apps.dialogues.plans import a_dialogue, days
from tests.world import World

WORDS = "Đề nghị sửa cống thoát nước ở đầu ngõ Đông, cứ mưa là ngập."


def a_collecting_dialogue(world: World, **values: Any) -> Dialogue:
    """A dialogue whose plan is issued and that takes in opinions since an hour ago."""
    opened = world.clock.now - timedelta(hours=1)
    issued = {"state": "issued", "collecting_from": opened, "plan_issued_on": opened.date()}
    return a_dialogue(world, **issued | values)


def a_citizen(world: World, petition: Petition | None = None) -> Caller:
    """A citizen of our commune; with a petition, the one who holds its secret link."""
    petition_id = petition.pk if petition else None
    return citizen_caller(world.clock.now, authority_id=world.commune.pk, petition_id=petition_id)


def send(world: World, dialogue: Dialogue, text: str = WORDS, key: str = "key-1", **more: Any) -> Receipt:
    """An opinion through the public form; `more`: parts of the contact or of the opinion."""
    names = set(Contact.__dataclass_fields__)
    contact = Contact(**{name: value for name, value in more.items() if name in names})
    opinion = Opinion(text=text, **{name: value for name, value in more.items() if name not in names})
    return submit_petition(
        a_citizen(world), dialogue_id=dialogue.pk, opinion=opinion, contact=contact, submission_key=key
    )


def assign(world: World, petition: Petition, unit: str = "kinh-te", **more: Any) -> Assignment:
    """The lead unit has it, ten working days from today."""
    today = world.clock.now.date()
    known = {
        "given_at": world.clock.now,
        "given_on": today,
        "rule": days(10, "assignment", "after"),
        "state": "accepted",
    }
    petition.state, petition.lead_unit = "assigned", world.units[unit]
    petition.save()
    return Assignment.objects.create(petition=petition, unit=world.units[unit], **known | more)


def answer(world: World, petition: Petition, text: str = "Đã xếp lịch sửa cống trong tháng 4.") -> Answer:
    """The answer is published and the unit has done its part."""
    today = world.clock.now.date()
    petition.assignments.update(state="replied", replied_on=today)
    petition.state, petition.answered_on = "answered", today
    petition.save()
    return Answer.objects.create(petition=petition, text=text, stage="published", published_on=today)
