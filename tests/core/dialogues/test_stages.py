from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.dialogues.lifecycle import DialogueState, Stage
from doithoai.core.dialogues.programme import Milestone
from doithoai.core.dialogues.stages import (
    MILESTONES,
    Collecting,
    DialogueFacts,
    DutyFact,
    StageState,
    StageView,
    stages_of,
)

TODAY = date(2026, 4, 1)
ISSUED = DialogueFacts(state=DialogueState.ISSUED, today=TODAY, starts_on=date(2026, 4, 15), ends_on=date(2026, 4, 17))


def view(stage: Stage, facts: DialogueFacts) -> StageView:
    return next(each for each in stages_of(facts) if each.stage is stage)


def test_a_draft_has_its_plan_open_and_nothing_else_begun() -> None:
    views = stages_of(DialogueFacts(state=DialogueState.DRAFT, today=TODAY))

    assert [each.state for each in views] == [StageState.OPEN] + [StageState.FUTURE] * 9


def test_a_stage_shows_the_owner_and_date_of_its_nearest_duty() -> None:
    first = DutyFact(Milestone.NOTICE, "Phòng Văn hóa", date(2026, 4, 8), done=False)
    later = DutyFact(Milestone.ANNOUNCE, "Văn phòng", date(2026, 4, 10), done=False)
    done = DutyFact(Milestone.ANNOUNCE, "Thôn", date(2026, 4, 2), done=True)

    announce = view(Stage.ANNOUNCE, replace(ISSUED, duties=(later, first, done)))

    assert (announce.owner, announce.due_on) == ("Phòng Văn hóa", date(2026, 4, 8))


def test_an_open_stage_whose_date_has_passed_is_late() -> None:
    duty = DutyFact(Milestone.NOTICE, "Phòng Văn hóa", TODAY - timedelta(days=1), done=False)

    assert view(Stage.ANNOUNCE, replace(ISSUED, duties=(duty,))).state is StageState.LATE
    assert view(Stage.ANNOUNCE, replace(ISSUED, duties=(duty,), announced=True)).state is StageState.DONE


def test_the_hall_is_late_only_after_the_last_day_of_its_window() -> None:
    assert view(Stage.HALL, ISSUED).due_on == date(2026, 4, 15)
    assert view(Stage.HALL, replace(ISSUED, today=date(2026, 4, 17))).state is StageState.WAITING
    assert view(Stage.HALL, replace(ISSUED, today=date(2026, 4, 18))).state is StageState.LATE


def test_petitions_without_a_unit_keep_triage_open() -> None:
    collecting = replace(ISSUED, collecting=Collecting.OPEN, petitions=3, untriaged=1)

    assert view(Stage.TRIAGE, collecting).state is StageState.OPEN
    assert view(Stage.TRIAGE, replace(collecting, untriaged=0)).state is StageState.WAITING
    assert view(Stage.TRIAGE, replace(collecting, untriaged=0, collecting=Collecting.ENDED)).state is StageState.DONE


def test_follow_up_stays_open_until_the_last_answer() -> None:
    concluded = replace(ISSUED, state=DialogueState.CONCLUDED, petitions=2, unanswered=1)

    assert view(Stage.FOLLOW_UP, concluded).state is StageState.OPEN
    assert view(Stage.FOLLOW_UP, replace(concluded, unanswered=0)).state is StageState.DONE


def test_a_cancelled_dialogue_owes_nothing_any_more() -> None:
    duty = DutyFact(Milestone.NOTICE, "Phòng Văn hóa", TODAY - timedelta(days=1), done=False)

    views = stages_of(replace(ISSUED, state=DialogueState.CANCELLED, duties=(duty,)))

    assert {each.state for each in views} <= {StageState.DONE, StageState.FUTURE}
    assert all(each.due_on is None for each in views)


def test_every_milestone_belongs_to_exactly_one_stage() -> None:
    placed = [milestone for milestones in MILESTONES.values() for milestone in milestones]

    assert sorted(placed) == sorted(Milestone)


@given(
    st.builds(
        DialogueFacts,
        state=st.sampled_from(DialogueState),
        today=st.just(TODAY),
        starts_on=st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31)),
        ends_on=st.none(),
        announced=st.booleans(),
        collecting=st.sampled_from(Collecting),
        petitions=st.integers(0, 5),
        untriaged=st.integers(0, 5),
        unanswered=st.integers(0, 5),
        delegates_settled=st.booleans(),
    )
)
def test_every_dialogue_shows_ten_stages_in_order(facts: DialogueFacts) -> None:
    views = stages_of(facts)

    assert [each.stage for each in views] == list(Stage)


def test_following_up_is_late_by_the_first_answer_that_is_owed() -> None:
    owed = replace(ISSUED, state=DialogueState.CONCLUDED, petitions=3, unanswered=2, owed_on=TODAY - timedelta(days=2))

    follow_up = view(Stage.FOLLOW_UP, owed)

    assert (follow_up.state, follow_up.due_on) == (StageState.LATE, TODAY - timedelta(days=2))
    assert view(Stage.FOLLOW_UP, replace(owed, owed_on=TODAY)).state is StageState.OPEN
