import pytest

from doithoai.apps.delegates.actions.invite_delegates import invite_delegates
from doithoai.apps.dialogues.actions.draft_notice import draft_notice
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.queries import parts_of
from doithoai.apps.reports.actions.draft_cover import draft_cover
from doithoai.apps.reports.actions.draft_index import draft_index
from doithoai.apps.reports.dialogue_papers import dialogue_papers
from doithoai.apps.reports.open_matters import open_matters_of
from doithoai.core.papers.numbering import NotNumbered
from doithoai.core.papers.paper import PaperKind, Table
from doithoai.core.papers.readiness import PASSED, PaperNotYet
from tests.core.papers.samples import all_words
from tests.hall_world import approved, issued_dialogue
from tests.world import World


def test_the_index_lists_what_was_issued_with_its_pages_and_bundles_invitations(world: World) -> None:
    dialogue, clerk = issued_dialogue(world), world.caller("clerk")
    with pytest.raises(PaperNotYet):
        draft_index(clerk, dialogue_id=dialogue.pk)
    notice = draft_notice(clerk, dialogue_id=dialogue.pk)
    issue_paper(clerk, paper_id=notice.pk, issued_on=clerk.today, public=True)
    for name in ("Lê Thị Bưởi", "Trần Văn Mít"):
        approved(world, dialogue, name)
    invite_delegates(clerk, dialogue_id=dialogue.pk)
    (table,) = (block for block in parts_of(draft_index(clerk, dialogue_id=dialogue.pk)).blocks
                if isinstance(block, Table))  # fmt: skip
    first, second = table.rows
    assert first[1:3] == ("01/TB-UBND", "02/03/2026")
    assert first[3].startswith("Thông báo tổ chức")
    assert (first[5], first[6]) == ("1", "Công khai")
    assert second[1] == "02/GM-UBND đến 03/GM-UBND"
    assert second[6] == "02 giấy mời"


def test_the_cover_names_dossier_and_days(world: World) -> None:
    dialogue = issued_dialogue(world)
    words = all_words(parts_of(draft_cover(world.caller("secretary"), dialogue_id=dialogue.pk)))
    assert "HỒ SƠ" in words
    assert dialogue.code in words
    assert "Gồm 0 văn bản" in words


def test_working_papers_are_never_numbered_and_keep_no_dialogue_open(world: World) -> None:
    dialogue, clerk = issued_dialogue(world), world.caller("clerk")
    cover = draft_cover(clerk, dialogue_id=dialogue.pk)
    with pytest.raises(NotNumbered):
        issue_paper(clerk, paper_id=cover.pk, issued_on=clerk.today)
    assert open_matters_of(dialogue, today=clerk.today).drafts == 0
    draft_notice(clerk, dialogue_id=dialogue.pk)
    assert open_matters_of(dialogue, today=clerk.today).drafts == 1


def test_the_overview_says_what_is_there_what_can_be_written_and_what_not_yet(world: World) -> None:
    dialogue, secretary = issued_dialogue(world), world.caller("secretary")
    draft_notice(secretary, dialogue_id=dialogue.pk)
    rows = {row.kind: row for row in dialogue_papers(secretary, dialogue)}
    assert PaperKind.URGING not in rows
    assert rows[PaperKind.NOTICE].draft is not None
    assert rows[PaperKind.PLAN].why == PASSED
    assert rows[PaperKind.POSTER].why == ""
    assert rows[PaperKind.SYNTHESIS].why == "Chưa có ý kiến nào của Nhân dân."
    assert rows[PaperKind.MINUTES].why == "Soạn được từ khi khai mạc hội nghị."
    assert rows[PaperKind.POSTER].may
    assert not {row.kind: row for row in dialogue_papers(world.caller("chair"), dialogue)}[PaperKind.POSTER].may


def test_the_overview_costs_the_same_for_any_number_of_papers(
    world: World, django_assert_max_num_queries: pytest.FixtureRequest
) -> None:
    dialogue, clerk = issued_dialogue(world), world.caller("clerk")
    for group, name in enumerate(("Lê Thị Bưởi", "Trần Văn Mít", "Phạm Thị Na")):
        approved(world, dialogue, name, group=group)
    invite_delegates(clerk, dialogue_id=dialogue.pk)
    with django_assert_max_num_queries(6):  # type: ignore[operator]
        assert len(dialogue_papers(clerk, dialogue)) == 19
