from datetime import date

from doithoai.apps.dialogues.deadlines import (
    answers_ready_rule,
    deadline_of_duty,
    moments_of,
    replies_rule,
    why_lines,
)
from doithoai.core.calendars.published import published_calendar
from doithoai.core.deadlines.count import Pending
from doithoai.core.deadlines.rule import Anchor, Direction, Unit
from tests.apps.dialogues.plans import HALL_DAY, a_dialogue, a_duty, days
from tests.world import World

CALENDAR = published_calendar()


def test_a_deadline_counts_back_from_the_first_day_and_forward_from_the_last(world: World) -> None:
    dialogue = a_dialogue(world, time_kind="window", starts_on=date(2026, 4, 15), ends_on=date(2026, 4, 17))

    moments = moments_of(dialogue)

    assert moments.start_of_count(Anchor.DIALOGUE_START, Direction.BEFORE) == date(2026, 4, 15)
    assert moments.start_of_count(Anchor.DIALOGUE_END, Direction.AFTER) == date(2026, 4, 17)


def test_after_the_sitting_deadlines_count_from_the_day_it_was_held(world: World) -> None:
    dialogue = a_dialogue(world, ends_on=date(2026, 4, 17), time_kind="window", held_on=date(2026, 4, 16))

    assert moments_of(dialogue).of(Anchor.DIALOGUE_END) == date(2026, 4, 16)


def test_an_assignments_own_moments_are_laid_over_those_of_the_dialogue(world: World) -> None:
    received = date(2026, 4, 21)

    moments = moments_of(a_dialogue(world), {Anchor.CONCLUSION_RECEIVED: received})

    assert moments.of(Anchor.CONCLUSION_RECEIVED) == received


def test_a_duty_is_due_so_many_days_before_the_dialogue(world: World) -> None:
    dialogue = a_dialogue(world)
    duty = a_duty(dialogue, rule=days(5, "dialogue_start", "before"))

    assert deadline_of_duty(duty, dialogue, CALENDAR).due_on == date(2026, 4, 8)


def test_a_duty_of_an_undated_dialogue_waits(world: World) -> None:
    dialogue = a_dialogue(world, time_kind="announced_later", starts_on=None, ends_on=None)
    duty = a_duty(dialogue, rule=days(5, "dialogue_start", "before"))

    assert deadline_of_duty(duty, dialogue, CALENDAR).pending is Pending.UNDATED_EVENT


def test_a_duty_in_a_year_without_a_calendar_waits_and_says_why(world: World) -> None:
    late = date(2027, 12, 30)
    dialogue = a_dialogue(world, starts_on=late, ends_on=late)
    duty = a_duty(dialogue, rule=days(10, "dialogue_end", "after"))

    assert deadline_of_duty(duty, dialogue, CALENDAR).due_on is None
    assert "2028" in why_lines(duty.rule, moments_of(dialogue), CALENDAR)[-1]


def test_replies_follow_the_plans_own_rule_and_else_the_law(world: World) -> None:
    dialogue = a_dialogue(world)
    assert (replies_rule(dialogue).amount, replies_rule(dialogue).unit) == (10, Unit.DAY)  # type: ignore[union-attr]

    a_duty(dialogue, code="replies", milestone="replies", rule=days(7, "conclusion_issued", "after"))

    assert replies_rule(dialogue).amount == 7  # type: ignore[union-attr]


def test_a_plan_without_a_date_for_prepared_answers_sets_none(world: World) -> None:
    dialogue = a_dialogue(world)
    a_duty(dialogue, code="ready", milestone="answers_ready", state="dropped", rule=days(5, "dialogue_start", "before"))

    assert answers_ready_rule(dialogue) is None


def test_why_this_date_names_every_day(world: World) -> None:
    lines = why_lines(days(2, "dialogue_start", "before"), moments_of(a_dialogue(world)), CALENDAR)

    assert lines[-1].startswith("Hạn cuối: Thứ Hai, 13/04/2026")
    assert HALL_DAY.strftime("%d/%m/%Y") in lines[1]
