import pytest

from doithoai.apps.papers.actions.edit_paper import edit_paper
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.actions.redraft_paper import EditedByHand, redraft_paper
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.core.refusal import NotPossibleNow
from tests.apps.papers.drafts import a_draft
from tests.core.papers import samples
from tests.world import World

OTHER = samples.notice(samples.PARTY_FRAME)


def test_a_draft_that_nobody_touched_is_written_anew(world: World) -> None:
    draft = a_draft(world)

    redraft_paper(world.caller("secretary"), paper_id=draft.pk, paper=OTHER)

    draft.refresh_from_db()
    assert parts_of(draft) == OTHER
    assert draft.versions.count() == 2


def test_the_same_words_make_no_version(world: World) -> None:
    draft = a_draft(world)

    redraft_paper(world.caller("secretary"), paper_id=draft.pk, paper=samples.notice())

    assert draft.versions.count() == 1


def test_what_a_person_wrote_is_covered_only_on_their_word_and_stays_among_the_versions(world: World) -> None:
    draft = a_draft(world)
    edit_paper(world.caller("clerk"), paper_id=draft.pk, paper=OTHER, seen_version=1)

    with pytest.raises(EditedByHand):
        redraft_paper(world.caller("secretary"), paper_id=draft.pk, paper=samples.notice())
    redraft_paper(world.caller("secretary"), paper_id=draft.pk, paper=samples.notice(), over_edits=True)

    draft.refresh_from_db()
    assert parts_of(draft) == samples.notice()
    assert parts_of(draft, 2) == OTHER


def test_an_issued_paper_never_changes(world: World) -> None:
    draft = a_draft(world)
    issue_paper(world.caller("clerk"), paper_id=draft.pk, issued_on=world.caller("clerk").today)

    with pytest.raises(NotPossibleNow):
        redraft_paper(world.caller("secretary"), paper_id=draft.pk, paper=OTHER)


@pytest.mark.parametrize("name", ["stranger", "chair", "road_officer"])
def test_who_may_not_draft_finds_no_such_paper(world: World, name: str) -> None:
    draft = a_draft(world)

    with pytest.raises(Paper.DoesNotExist):
        redraft_paper(world.caller(name), paper_id=draft.pk, paper=OTHER)
