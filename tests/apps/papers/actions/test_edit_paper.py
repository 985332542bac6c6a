from dataclasses import replace

import pytest
from django.core.exceptions import ObjectDoesNotExist

from doithoai.apps.papers.actions.draft_paper import draft_paper
from doithoai.apps.papers.actions.edit_paper import EditedMeanwhile, edit_paper
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.queries import parts_of
from doithoai.core.papers.paper import Paper
from doithoai.core.refusal import NotPossibleNow
from tests.world import World


def test_every_wording_is_kept(world: World, notice: Paper) -> None:
    secretary = world.caller("secretary")
    row = draft_paper(secretary, paper=notice)

    row = edit_paper(secretary, paper_id=row.pk, paper=replace(notice, subject="Tên mới"), seen_version=1)

    assert (row.version, row.title, row.versions.count()) == (2, "Tên mới", 2)
    assert parts_of(row).subject == "Tên mới"


def test_who_was_slower_is_told_who_was_faster(world: World, notice: Paper) -> None:
    row = draft_paper(world.caller("secretary"), paper=notice)
    edit_paper(world.caller("clerk"), paper_id=row.pk, paper=replace(notice, subject="A"), seen_version=1)

    with pytest.raises(EditedMeanwhile) as told:
        edit_paper(world.caller("secretary"), paper_id=row.pk, paper=replace(notice, subject="B"), seen_version=1)
    assert "Ngô Thị Lụa" in told.value.say()


def test_an_issued_paper_never_changes(world: World, notice: Paper) -> None:
    row = draft_paper(world.caller("secretary"), paper=notice)
    issue_paper(world.caller("clerk"), paper_id=row.pk, issued_on=world.caller("clerk").today)

    with pytest.raises(NotPossibleNow):
        edit_paper(world.caller("secretary"), paper_id=row.pk, paper=notice, seen_version=2)


def test_a_unit_may_not_edit_papers(world: World, notice: Paper) -> None:
    row = draft_paper(world.caller("secretary"), paper=notice)

    with pytest.raises(ObjectDoesNotExist):
        edit_paper(world.caller("road_head"), paper_id=row.pk, paper=notice, seen_version=1)
