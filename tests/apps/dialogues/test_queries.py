from datetime import date

import pytest

from doithoai.apps.dialogues.models import Announcement, Dialogue
from doithoai.apps.dialogues.queries import dialogues_by_year, duty_rows, get_dialogue, notice_check, public_dialogue
from doithoai.core.calendars.published import published_calendar
from doithoai.core.dialogues.notice import NoticeState
from tests.apps.dialogues.plans import CREATED, a_dialogue, a_duty, an_issued_dialogue, days
from tests.world import World

CALENDAR = published_calendar()


def test_dialogues_stand_by_year_the_newest_first(world: World) -> None:
    a_dialogue(world, code="cu", year=2025)
    a_dialogue(world)

    assert [year for year, _ in dialogues_by_year(world.caller("chair"))] == [2026, 2025]
    assert dialogues_by_year(world.caller("stranger")) == []


def test_a_supporter_sees_only_the_duties_of_the_own_unit(world: World) -> None:
    dialogue = a_dialogue(world)
    a_duty(dialogue, code="a", owner_unit=world.units["cong-an"])
    a_duty(dialogue, code="b", owner_unit=world.units["kinh-te"])

    def seen(name: str) -> list[str]:
        return [row.duty.code for row in duty_rows(world.caller(name), dialogue, CALENDAR)]

    assert (seen("supporter"), seen("secretary"), seen("stranger")) == (["a"], ["a", "b"], [])


@pytest.mark.parametrize(
    ("due_on", "left", "face"),
    [(date(2026, 3, 10), 6, "open"), (date(2026, 3, 3), 1, "soon"), (date(2026, 2, 27), -1, "late")],
)
def test_a_row_says_how_many_days_are_left(world: World, due_on: date, left: int, face: str) -> None:
    dialogue = a_dialogue(world)
    a_duty(dialogue, state="open", due_on=due_on, rule=days(5, "dialogue_start", "before"))

    row = duty_rows(world.caller("secretary"), dialogue, CALENDAR)[0]

    assert (row.left, row.unit, row.face) == (left, "working", face)
    assert row.why


def test_the_notice_is_kept_late_or_still_owed(world: World) -> None:
    dialogue = an_issued_dialogue(world)
    a_duty(
        dialogue, milestone="notice", state="open", due_on=date(2026, 4, 3), rule=days(7, "dialogue_start", "before")
    )

    def check(today: date) -> NoticeState:
        found = get_dialogue(world.caller("secretary"), dialogue.code)
        return notice_check(found, today=today, calendar=CALENDAR).state

    assert (check(date(2026, 3, 2)), check(date(2026, 4, 4))) == (NoticeState.NOT_YET, NoticeState.MISSED)
    Announcement.objects.create(
        dialogue=dialogue, channel="zalo", announced_at=CREATED, announced_by_name="Nam", logged_at=CREATED
    )
    assert check(date(2026, 4, 4)) is NoticeState.KEPT


def test_the_law_binds_even_where_the_plan_says_nothing(world: World) -> None:
    check = notice_check(an_issued_dialogue(world), today=date(2026, 3, 2), calendar=CALENDAR)

    assert (check.by_plan, check.by_law) == (None, date(2026, 4, 8))


def test_the_public_finds_no_draft(world: World) -> None:
    dialogue = a_dialogue(world)

    with pytest.raises(Dialogue.DoesNotExist):
        public_dialogue(dialogue.code)
