from datetime import date

import pytest

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.draft_minutes import draft_minutes
from doithoai.apps.hall.actions.issue_minutes import DatedBeforeHall, SittingStillOpen, issue_minutes
from doithoai.apps.hall.actions.open_sitting import open_sitting
from doithoai.apps.papers.models import Paper
from doithoai.core.refusal import NotPossibleNow
from tests.concluding_world import held_dialogue
from tests.world import World

TODAY = date(2026, 3, 2)


@pytest.fixture
def minutes(world: World) -> Paper:
    return draft_minutes(world.caller("secretary"), dialogue_id=held_dialogue(world).pk)


def test_they_get_number_and_files_and_stay_inside_the_office(world: World, minutes: Paper) -> None:
    issued = issue_minutes(world.caller("clerk"), paper_id=minutes.pk, issued_on=TODAY, seen_version=1)

    assert (issued.state, issued.number, issued.is_public) == ("issued", 1, False)
    assert issued.pdf is not None


def test_they_wait_for_the_end_of_the_sitting(world: World, minutes: Paper) -> None:
    open_sitting(world.caller("secretary"), dialogue_id=minutes.dialogue_id or 0)

    with pytest.raises(SittingStillOpen):
        issue_minutes(world.caller("clerk"), paper_id=minutes.pk, issued_on=TODAY)


def test_they_are_not_older_than_the_hall(world: World, minutes: Paper) -> None:
    with pytest.raises(DatedBeforeHall) as refused:
        issue_minutes(world.caller("clerk"), paper_id=minutes.pk, issued_on=date(2026, 3, 1))

    assert "02/03/2026" in refused.value.say()


def test_once_issued_they_are_neither_issued_nor_drafted_again(world: World, minutes: Paper) -> None:
    issue_minutes(world.caller("clerk"), paper_id=minutes.pk, issued_on=TODAY)

    with pytest.raises(NotPossibleNow):
        issue_minutes(world.caller("secretary"), paper_id=minutes.pk, issued_on=TODAY)
    with pytest.raises(NotPossibleNow):
        draft_minutes(world.caller("secretary"), dialogue_id=minutes.dialogue_id or 0)


@pytest.mark.parametrize("name", ["stranger", "chair", "road_head", "front"])
def test_who_may_not_issue_finds_no_such_paper(world: World, minutes: Paper, name: str) -> None:
    with pytest.raises((Paper.DoesNotExist, Dialogue.DoesNotExist)):
        issue_minutes(world.caller(name), paper_id=minutes.pk, issued_on=TODAY)
