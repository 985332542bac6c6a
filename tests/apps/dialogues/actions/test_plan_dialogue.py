from datetime import date

import pytest

from doithoai.apps.dialogues.actions.plan_dialogue import plan_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.dialogues.presets import CODES, NoSuchPreset
from doithoai.core.events import EventName
from tests.apps.dialogues.plans import told
from tests.world import World


@pytest.mark.parametrize("code", CODES)
def test_every_programme_becomes_a_draft_with_its_plan(world: World, code: str) -> None:
    dialogue = plan_dialogue(world.caller("secretary"), preset_code=code, year=2026)

    assert (dialogue.state, dialogue.code) == ("draft", "xa-an-binh-2026-1")
    assert dialogue.chair == world.people["chair"]
    assert dialogue.agenda.exists()
    assert dialogue.duties.exists()
    assert dialogue.recipients.exists()
    assert told(dialogue, EventName.DIALOGUE_PLANNED)[0]["preset"] == code


def test_duties_find_their_owner_by_its_part_in_the_plan(world: World) -> None:
    dialogue = plan_dialogue(world.caller("secretary"), preset_code="ward_state", year=2026)

    owners = {duty.code: duty.owner_unit for duty in dialogue.duties.select_related("owner_unit")}
    assert owners["public_notice"] == world.units["van-hoa"]
    assert owners["security"] == world.units["cong-an"]
    assert owners["name_delegates"] is None


def test_dates_of_the_programme_move_to_the_year_of_the_plan(world: World) -> None:
    dialogue = plan_dialogue(world.caller("secretary"), preset_code="ward_state", year=2026)

    assert (dialogue.starts_on, dialogue.tentative) == (date(2026, 11, 28), True)
    assert dialogue.duties.get(code="public_notice").due_on == date(2026, 11, 23)


def test_a_number_that_can_be_read_two_ways_stays_open(world: World) -> None:
    dialogue = plan_dialogue(world.caller("secretary"), preset_code="ward_party", year=2026)

    quota = dialogue.quotas.get(who="Cử tri")
    assert (quota.ambiguous, quota.per, quota.raw_text) == (True, "", "07 cử tri của 18 tổ dân phố")


def test_the_second_dialogue_of_a_year_has_its_own_number_and_address(world: World) -> None:
    plan_dialogue(world.caller("secretary"), preset_code="commune_2025", year=2026)

    second = plan_dialogue(world.caller("secretary"), preset_code="commune_2025", year=2026)

    assert (second.round, second.code) == (2, "xa-an-binh-2026-2")


def test_an_unknown_programme_makes_nothing(world: World) -> None:
    with pytest.raises(NoSuchPreset):
        plan_dialogue(world.caller("secretary"), preset_code="khong-co", year=2026)

    assert not Dialogue.objects.exists()
