from datetime import date

import pytest

from doithoai.apps.dialogues.actions.issue_dialogue import issue_dialogue
from doithoai.apps.dialogues.actions.plan_dialogue import plan_dialogue
from doithoai.apps.dialogues.models import Dialogue, Quota
from doithoai.apps.papers.models import Paper
from doithoai.core.dialogues.planning import PlanAgainstLaw, QuotaUnsettled, StartUnsettled
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from tests.apps.dialogues.plans import HALL_DAY, a_duty, days, told
from tests.apps.papers.registers import began_at
from tests.world import World

TODAY = date(2026, 3, 2)


def approved(world: World, code: str = "commune_2025") -> Dialogue:
    dialogue = plan_dialogue(world.caller("secretary"), preset_code=code, year=2026)
    dialogue.state, dialogue.time_kind, dialogue.starts_on, dialogue.ends_on = "approved", "date", HALL_DAY, HALL_DAY
    dialogue.save()
    return dialogue


def test_an_issued_plan_is_a_numbered_public_paper(world: World) -> None:
    dialogue = approved(world)
    began_at(world, 15)

    issue_dialogue(world.caller("clerk"), dialogue_id=dialogue.pk, issued_on=TODAY, number=15, collecting=True)

    dialogue.refresh_from_db()
    paper = Paper.objects.get(dialogue_id=dialogue.pk)
    assert (dialogue.state, dialogue.plan_issued_on) == ("issued", TODAY)
    assert (paper.kind, paper.number, paper.is_public) == ("plan", 15, True)
    assert dialogue.collecting_from == world.clock.now
    assert told(dialogue, EventName.DIALOGUE_ISSUED)[0]["number"] == 15


def test_errors_of_the_legal_check_need_a_recorded_reason(world: World) -> None:
    dialogue = approved(world)
    dialogue.duties.filter(milestone="notice").update(rule=days(5, "dialogue_start", "before", "day"))
    caller = world.caller("secretary")

    with pytest.raises(PlanAgainstLaw):
        issue_dialogue(caller, dialogue_id=dialogue.pk, issued_on=TODAY)
    assert not Paper.objects.exists()
    issue_dialogue(caller, dialogue_id=dialogue.pk, issued_on=TODAY, reason="Đã báo cáo cấp trên")

    dialogue.refresh_from_db()
    assert dialogue.issued_against == "Đã báo cáo cấp trên"
    assert told(dialogue, EventName.DIALOGUE_ISSUED)[0]["against"] == ["L1"]


def test_an_ambiguous_quota_is_settled_first(world: World) -> None:
    dialogue = approved(world)
    Quota.objects.create(dialogue=dialogue, who="Cử tri", count=7, ambiguous=True, raw_text="07 cử tri của 18 tổ")

    with pytest.raises(QuotaUnsettled):
        issue_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, issued_on=TODAY)

    dialogue.refresh_from_db()
    assert (dialogue.state, dialogue.plan_issued_on) == ("approved", None)


def test_a_duty_without_a_start_event_is_settled_first(world: World) -> None:
    dialogue = approved(world)
    a_duty(dialogue, rule=days(10, "unknown", "after"))

    with pytest.raises(StartUnsettled):
        issue_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, issued_on=TODAY)


def test_a_draft_is_not_issued(world: World) -> None:
    draft = plan_dialogue(world.caller("secretary"), preset_code="commune_2025", year=2026)

    with pytest.raises(NotPossibleNow):
        issue_dialogue(world.caller("clerk"), dialogue_id=draft.pk, issued_on=TODAY)


def test_the_day_of_issue_starts_the_clocks_that_count_from_it(world: World) -> None:
    dialogue = approved(world)
    duty = a_duty(dialogue, state="pending", rule=days(3, "plan_issued", "after"))

    issue_dialogue(world.caller("secretary"), dialogue_id=dialogue.pk, issued_on=TODAY)

    duty.refresh_from_db()
    assert duty.due_on == date(2026, 3, 5)
