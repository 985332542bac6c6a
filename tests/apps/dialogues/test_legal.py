"""The legal check of stored plans: the record as facts, and the rules of the authority."""

from datetime import date

import pytest

from doithoai.apps.dialogues.actions.check_rule import check_rule
from doithoai.apps.dialogues.actions.end_rule import end_rule
from doithoai.apps.dialogues.actions.issue_dialogue import issue_dialogue
from doithoai.apps.dialogues.actions.plan_dialogue import plan_dialogue
from doithoai.apps.dialogues.deadlines import limit_of
from doithoai.apps.dialogues.legal import findings_of
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.queries import notice_check
from doithoai.apps.dialogues.rule_list import added_rows, preview_rule
from doithoai.apps.organisations.queries import work_calendar
from doithoai.core.caller import Role
from doithoai.core.dialogues.planning import PlanAgainstLaw
from doithoai.core.law.findings import Severity
from doithoai.core.law.kinds import DialogueKind
from doithoai.core.law.limits import NOTICE
from tests.apps.dialogues.own_rules import TEN_DAYS, an_own_rule, wanted
from tests.apps.dialogues.plans import HALL_DAY, a_dialogue
from tests.world import World


def planned(world: World, code: str = "commune_2025") -> Dialogue:
    dialogue = plan_dialogue(world.caller("secretary"), preset_code=code, year=2026)
    dialogue.state, dialogue.time_kind, dialogue.starts_on, dialogue.ends_on = "approved", "date", HALL_DAY, HALL_DAY
    dialogue.save()
    return dialogue


def codes(dialogue: Dialogue) -> list[str]:
    return [finding.code for finding in findings_of(dialogue, work_calendar())]


def test_the_shipped_programme_keeps_the_law_and_every_rule(world: World) -> None:
    assert codes(planned(world)) == []


def test_an_own_rule_speaks_of_the_plan_and_stops_its_issue_without_a_reason(world: World) -> None:
    row, dialogue = an_own_rule(world), planned(world)
    caller, today = world.caller("secretary"), date(2026, 3, 2)

    with pytest.raises(PlanAgainstLaw):
        issue_dialogue(caller, dialogue_id=dialogue.pk, issued_on=today)
    issue_dialogue(caller, dialogue_id=dialogue.pk, issued_on=today, reason="Hội Nông dân chưa thành lập")

    dialogue.refresh_from_db()
    assert dialogue.issued_against == "Hội Nông dân chưa thành lập"
    assert codes(dialogue) == [f"rieng-{row.pk}"]


def test_an_ended_rule_speaks_no_more_of_later_plans(world: World) -> None:
    row, dialogue = an_own_rule(world), planned(world)
    end_rule(world.caller("admin"), rule_id=row.pk, last_on=date(2026, 3, 31))
    assert codes(dialogue) == []


def test_the_rules_of_a_neighbour_are_no_concern_and_those_of_the_province_are(world: World) -> None:
    world.add_person("theirs", world.neighbour, Role.ADMIN, "Quản Trị Xã Bên")
    world.add_person("top", world.province, Role.ADMIN, "Người Quản Trị Tỉnh")
    an_own_rule(world, "theirs")
    an_own_rule(world, "top", title="Chỉ của tỉnh")
    dialogue = planned(world)
    assert codes(dialogue) == []
    common = an_own_rule(world, "top", title="Cả tỉnh", for_lower=True)
    assert codes(dialogue) == [f"rieng-{common.pk}"]
    assert [(row.rule.key, row.is_own) for row in added_rows(world.caller("admin"))] == [(f"rieng-{common.pk}", False)]


def test_a_compared_rule_counts_in_full_for_the_authority_and_for_those_below(world: World) -> None:
    world.add_person("top", world.province, Role.ADMIN, "Người Quản Trị Tỉnh")
    dialogue = planned(world)
    Dialogue.objects.filter(pk=dialogue.pk).update(kind=DialogueKind.YOUTH.value)
    dialogue.refresh_from_db()
    assert Severity.ERROR not in [finding.severity for finding in findings_of(dialogue, work_calendar())]
    check_rule(world.caller("top"), rule_key="l1-youth-2021", checked_on=date(2026, 3, 2))
    errors = [each.rule for each in findings_of(dialogue, work_calendar()) if each.severity is Severity.ERROR]
    assert errors == ["l1-youth-2021"]


def test_the_own_tighter_limit_is_the_last_day_of_notice_too(world: World) -> None:
    dialogue = a_dialogue(world)
    before = notice_check(dialogue, today=date(2026, 3, 2), calendar=work_calendar()).by_law
    row = an_own_rule(world, condition=TEN_DAYS)
    after = notice_check(dialogue, today=date(2026, 3, 2), calendar=work_calendar())
    limit = limit_of(NOTICE, dialogue)
    assert (before, after.by_law, after.citation) == (date(2026, 4, 8), date(2026, 4, 5), row.citation)
    assert limit is not None
    assert limit.amount == 10


def test_where_the_law_is_silent_the_own_limit_stands_alone(world: World) -> None:
    dialogue = a_dialogue(world, kind=DialogueKind.LAND.value)
    assert limit_of(NOTICE, dialogue) is None
    an_own_rule(world, condition=TEN_DAYS, kinds=frozenset({DialogueKind.LAND}))
    limit = limit_of(NOTICE, dialogue)
    assert limit is not None
    assert (limit.amount, limit.citation) == (10, "Quy chế số 5/QC-UBND")
    assert limit_of(NOTICE, a_dialogue(world, code="khac", kind=DialogueKind.WOMEN.value)) is None


def test_a_preview_says_what_the_rule_would_say_and_stores_nothing(world: World) -> None:
    dialogue, caller = planned(world), world.caller("admin")
    shown = preview_rule(caller, wanted(), dialogue_id=dialogue.pk, calendar=work_calendar())
    assert shown.binds
    assert ["Hội Nông dân" in finding.what for finding in shown.findings] == [True]
    later = preview_rule(caller, wanted(valid_from=date(2027, 1, 1)), dialogue_id=dialogue.pk, calendar=work_calendar())
    assert (later.binds, later.findings, added_rows(caller)) == (False, [], [])


def test_a_preview_of_a_strangers_plan_does_not_exist(world: World) -> None:
    world.add_person("theirs", world.neighbour, Role.ADMIN, "Quản Trị Xã Bên")
    dialogue = planned(world)
    with pytest.raises(Dialogue.DoesNotExist):
        preview_rule(world.caller("theirs"), wanted(), dialogue_id=dialogue.pk, calendar=work_calendar())


def test_braces_of_an_administrator_stay_braces(world: World) -> None:
    an_own_rule(world, why="Theo {quy chế} số 5", title="{tên}")
    findings = findings_of(planned(world), work_calendar())
    assert findings[0].why == "Quy tắc của cơ quan: {tên}. Theo {quy chế} số 5"
