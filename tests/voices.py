"""Petitions for tests, as if they had come in and been sorted: nothing of how they came in."""

from itertools import count
from typing import Any

from doithoai.apps.audit.models import Event
from doithoai.apps.petitions.actions.answers.approve_answer import approve_answer
from doithoai.apps.petitions.actions.answers.draft_answer import draft_answer
from doithoai.apps.petitions.actions.answers.submit_answer import submit_answer
from doithoai.apps.petitions.actions.assignments.assign_petition import assign_petition
from doithoai.apps.petitions.models import Answer, Petition
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.petitions.numbering import code_from_number
from doithoai.core.petitions.search_text import search_text
from tests.world import World

_numbers = count(1000)


def voice(world: World, text: str = "Cống trước ngõ 12 tắc, mưa là ngập", **values: Any) -> Petition:
    """A petition as received at the counter today."""
    code = code_from_number(next(_numbers))
    now = world.clock.now
    defaults = {
        "authority": world.commune,
        "code": code,
        "text": text,
        "folded": search_text(code=code, text=text),
        "channel": "counter",
        "received_at": now,
        "received_on": world.caller("secretary").today,
    }
    return Petition.objects.create(**(defaults | values))


def assigned(world: World, unit: str = "kinh-te", **values: Any) -> Petition:
    """A petition given to a lead unit by the secretary."""
    petition = voice(world, **values)
    return assign_petition(world.caller("secretary"), petition_id=petition.pk, lead_unit_id=world.units[unit].pk)


def answer_at(world: World, stage: AnswerStage, petition: Petition | None = None) -> Answer:
    """The answer of the road unit, brought to a desk by those before it."""
    petition = petition or assigned(world)
    officer = world.caller("road_officer")
    answer = draft_answer(officer, petition_id=petition.pk, text="Ngày 10/3 bắt đầu nạo vét.")
    path = [AnswerStage.UNIT_HEAD, AnswerStage.OFFICE, AnswerStage.CHAIR]
    if stage == AnswerStage.DRAFTING:
        return answer
    answer = submit_answer(officer, answer_id=answer.pk)
    for desk, name in zip(path, ["road_head", "secretary", "chair"], strict=True):
        if stage == desk:
            break
        answer = approve_answer(world.caller(name), answer_id=answer.pk, stage=desk)
    return answer


def trail(petition: Petition) -> list[str]:
    """The names of the petition's events, oldest first."""
    return list(Event.objects.filter(petition_id=petition.pk).order_by("id").values_list("name", flat=True))
