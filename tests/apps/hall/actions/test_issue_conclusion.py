from datetime import date, timedelta

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.files.models import StoredFile
from doithoai.apps.hall.actions.draft_conclusion import draft_conclusion
from doithoai.apps.hall.actions.issue_conclusion import NoConclusionDraft, issue_conclusion
from doithoai.apps.hall.actions.issue_minutes import DatedBeforeHall, SittingStillOpen
from doithoai.apps.hall.models import Promise, Turn
from doithoai.apps.jobs.models import Job
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import public_papers_of
from doithoai.apps.petitions.models import Assignment
from doithoai.core.deadlines.rule import Anchor, Direction
from doithoai.core.papers.register import NumberTaken
from doithoai.core.refusal import NotPossibleNow
from tests.concluding_world import WRITTEN_BY, held_dialogue, owed, rule
from tests.hall_world import chosen_petition
from tests.world import World

ISSUED_ON = date(2026, 3, 5)


@pytest.fixture
def dialogue(world: World) -> Dialogue:
    dialogue = held_dialogue(world)
    draft_conclusion(world.caller("secretary"), dialogue_id=dialogue.pk)
    world.clock.advance(days=3)
    return dialogue


def issued(world: World, dialogue: Dialogue, **more: object) -> Paper:
    return issue_conclusion(world.caller("secretary"), dialogue_id=dialogue.pk, issued_on=ISSUED_ON, **more)  # type: ignore[arg-type]


def names(dialogue: Dialogue) -> list[str]:
    return list(Event.objects.filter(dialogue_id=dialogue.pk).order_by("id").values_list("name", flat=True))


def test_one_act_numbers_publishes_and_concludes(world: World, dialogue: Dialogue) -> None:
    paper = issued(world, dialogue)

    dialogue.refresh_from_db()
    assert (dialogue.state, dialogue.conclusion_issued_on) == ("concluded", ISSUED_ON)
    assert (paper.number, paper.issued_on, paper.is_public) == (1, ISSUED_ON, True)
    assert list(public_papers_of(dialogue.pk)) == [paper]
    assert names(dialogue)[-1] == "conclusion.issued"
    assert Job.objects.filter(name="hall.tell_of_conclusion").count() == 1


def test_duties_that_wait_for_it_get_their_dates_and_its_own_duty_is_done(world: World, dialogue: Dialogue) -> None:
    paper = issued(world, dialogue)

    report, conclusion = dialogue.duties.get(code="report"), dialogue.duties.get(code="conclusion")
    assert (report.due_on, report.state) == (date(2026, 3, 26), "open")
    assert (conclusion.state, conclusion.proof_id) == ("done", paper.pdf_id)
    assert Event.objects.filter(name="duty.moved", subject_id=report.pk).count() == 1


def test_assignments_counted_from_it_move_and_each_move_is_recorded(world: World, dialogue: Dialogue) -> None:
    moving = owed(world, dialogue, rule=rule(Anchor.CONCLUSION_ISSUED, 10))
    waiting = owed(world, dialogue, code="BBBB-3333", rule=rule(Anchor.CONCLUSION_RECEIVED, 10))

    issued(world, dialogue)

    moving.refresh_from_db()
    waiting.refresh_from_db()
    assert (moving.due_on, moving.petition.due_on) == (date(2026, 3, 19), date(2026, 3, 19))
    assert waiting.due_on is None
    moved = Event.objects.get(name="assignment.deadline_moved")
    assert (moved.subject_id, moved.data["new_due_on"]) == (moving.pk, "2026-03-19")


def test_what_was_not_ready_before_the_hall_is_now_owed_after_it(world: World, dialogue: Dialogue) -> None:
    late = owed(world, dialogue, rule=rule(Anchor.DIALOGUE_START, 5, Direction.BEFORE), due_on=date(2026, 2, 20))

    issued(world, dialogue)

    late.refresh_from_db()
    assert (late.rule or {})["anchor"] == "conclusion_received"
    assert late.due_on is None


def test_a_day_that_was_named_or_extended_stays(world: World, dialogue: Dialogue) -> None:
    extended = owed(
        world, dialogue, rule=rule(Anchor.CONCLUSION_ISSUED, 10), times_extended=1, due_on=date(2026, 4, 30)
    )

    issued(world, dialogue)

    extended.refresh_from_db()
    assert extended.due_on == date(2026, 4, 30)
    assert Assignment.objects.get(unit=world.units["kinh-te"]).due_on == WRITTEN_BY


def test_who_was_told_to_answer_in_writing_owes_it_though_the_assignment_had_gone(
    world: World, dialogue: Dialogue
) -> None:
    Assignment.objects.filter(unit=world.units["kinh-te"]).update(state="sent_back")

    issued(world, dialogue)

    found = Assignment.objects.get(unit=world.units["kinh-te"], state="offered")
    assert (found.due_on, found.part) == (WRITTEN_BY, "lead")


def test_what_was_chosen_and_not_raised_no_longer_waits_for_the_hall(world: World, dialogue: Dialogue) -> None:
    petition = chosen_petition(world, dialogue)
    issued(world, dialogue)
    petition.refresh_from_db()

    assert (petition.for_hall, petition.state) == (False, "received")


def test_a_promise_belongs_to_the_petition_of_its_turn(world: World, dialogue: Dialogue) -> None:
    Promise.objects.update(petition=None)

    issued(world, dialogue)

    assert Promise.objects.get().petition_id == Turn.objects.get(outcome="in_writing").petition_id


def test_who_presses_second_is_told_and_nothing_is_doubled(world: World, dialogue: Dialogue) -> None:
    issued(world, dialogue)

    with pytest.raises(NotPossibleNow):
        issue_conclusion(world.caller("clerk"), dialogue_id=dialogue.pk, issued_on=ISSUED_ON)

    assert names(dialogue).count("conclusion.issued") == 1
    assert StoredFile.objects.filter(name__startswith="01-TB").count() == 2


def test_a_refused_issue_leaves_everything_as_it_was(world: World, dialogue: Dialogue) -> None:
    before = names(dialogue)
    other = Paper.objects.get(dialogue_id=dialogue.pk)
    Paper.objects.create(authority_id=world.commune.pk, kind="plan", format="state", title="x", state="issued",
                         number=9, symbol="KH-UBND", series="2026", issued_on=ISSUED_ON,
                         created_at=world.clock.now)  # fmt: skip

    with pytest.raises(NumberTaken):
        issued(world, dialogue, number=9)
    with pytest.raises(DatedBeforeHall):
        issue_conclusion(world.caller("secretary"), dialogue_id=dialogue.pk, issued_on=ISSUED_ON - timedelta(days=9))

    dialogue.refresh_from_db()
    other.refresh_from_db()
    assert (dialogue.state, dialogue.conclusion_issued_on, other.state) == ("held", None, "draft")
    assert names(dialogue) == before


def test_while_the_sitting_is_open_the_notice_is_not_issued(world: World, dialogue: Dialogue) -> None:
    Dialogue.objects.filter(pk=dialogue.pk).update(state="in_session")
    with pytest.raises(SittingStillOpen):
        issued(world, dialogue)
    assert not Paper.objects.filter(dialogue_id=dialogue.pk, kind="conclusion", state="issued").exists()


def test_without_a_draft_nothing_is_issued(world: World) -> None:
    dialogue = held_dialogue(world)

    with pytest.raises(NoConclusionDraft):
        issue_conclusion(world.caller("chair"), dialogue_id=dialogue.pk, issued_on=date(2026, 3, 2))


def test_the_chair_may_press_it_too(world: World, dialogue: Dialogue) -> None:
    assert issue_conclusion(world.caller("chair"), dialogue_id=dialogue.pk, issued_on=ISSUED_ON).number == 1


@pytest.mark.parametrize("name", ["stranger", "road_head", "front", "group_head", "superior"])
def test_who_may_not_conclude_finds_no_such_dialogue(world: World, dialogue: Dialogue, name: str) -> None:
    with pytest.raises(Dialogue.DoesNotExist):
        issue_conclusion(world.caller(name), dialogue_id=dialogue.pk, issued_on=ISSUED_ON)
