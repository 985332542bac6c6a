from datetime import date, timedelta

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.files.models import StoredFile
from doithoai.apps.papers.actions.edit_paper import EditedMeanwhile, edit_paper
from doithoai.apps.papers.actions.issue_paper import HasItsOwnIssue, IssuedInTheFuture, issue_paper
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of, suggested_number
from doithoai.core.papers.paper import PaperKind
from doithoai.core.papers.register import NumberTaken
from doithoai.core.refusal import NotPossibleNow
from tests.apps.papers.drafts import a_draft
from tests.apps.papers.registers import began_at
from tests.core.papers import samples
from tests.world import World

TODAY = date(2026, 3, 2)


def test_it_takes_the_next_number_keeps_both_files_and_leaves_an_event(world: World) -> None:
    first, second = a_draft(world), a_draft(world)

    issue_paper(world.caller("clerk"), paper_id=first.pk, issued_on=TODAY)
    issued = issue_paper(world.caller("clerk"), paper_id=second.pk, issued_on=TODAY, public=True)

    assert (issued.number, issued.state, issued.is_public) == (2, "issued", True)
    assert (issued.docx is not None, issued.pdf is not None) == (True, True)
    assert parts_of(issued).heading.number == "2"
    assert Event.objects.filter(name="paper.issued", subject_id=issued.pk).count() == 1


def test_who_presses_second_is_told_and_nothing_more_is_made(world: World) -> None:
    draft = a_draft(world)
    issue_paper(world.caller("clerk"), paper_id=draft.pk, issued_on=TODAY)

    with pytest.raises(NotPossibleNow):
        issue_paper(world.caller("secretary"), paper_id=draft.pk, issued_on=TODAY)

    assert StoredFile.objects.count() == 2


def test_who_issues_an_older_wording_than_the_newest_is_told(world: World) -> None:
    draft = a_draft(world)
    other = samples.notice(samples.PARTY_FRAME)
    edit_paper(world.caller("secretary"), paper_id=draft.pk, paper=other, seen_version=1)

    with pytest.raises(EditedMeanwhile):
        issue_paper(world.caller("clerk"), paper_id=draft.pk, issued_on=TODAY, seen_version=1)

    assert Paper.objects.get().state == "draft"


def test_neither_a_day_to_come_nor_a_taken_number_is_accepted(world: World) -> None:
    first, second = a_draft(world), a_draft(world)
    began_at(world, 7)
    issue_paper(world.caller("clerk"), paper_id=first.pk, issued_on=TODAY, number=7)

    with pytest.raises(IssuedInTheFuture):
        issue_paper(world.caller("clerk"), paper_id=second.pk, issued_on=TODAY + timedelta(days=1))
    with pytest.raises(NumberTaken):
        issue_paper(world.caller("clerk"), paper_id=second.pk, issued_on=TODAY, number=7)

    assert suggested_number(second, on=TODAY) == 8
    assert StoredFile.objects.count() == 2


@pytest.mark.parametrize("kind", [PaperKind.MINUTES, PaperKind.CONCLUSION])
def test_minutes_and_conclusion_are_not_issued_past_their_own_act(world: World, kind: PaperKind) -> None:
    draft = a_draft(world, kind)

    with pytest.raises(HasItsOwnIssue):
        issue_paper(world.caller("clerk"), paper_id=draft.pk, issued_on=TODAY)


@pytest.mark.parametrize("name", ["stranger", "chair", "road_head", "front", "superior"])
def test_who_may_not_issue_finds_no_such_paper(world: World, name: str) -> None:
    draft = a_draft(world)

    with pytest.raises(Paper.DoesNotExist):
        issue_paper(world.caller(name), paper_id=draft.pk, issued_on=TODAY)
