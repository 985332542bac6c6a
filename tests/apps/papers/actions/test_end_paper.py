from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from doithoai.apps.audit.models import Event
from doithoai.apps.papers.actions.draft_replacement import draft_replacement
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.actions.withdraw_paper import withdraw_paper
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import find_draft, get_public_paper, parts_of, public_papers_of
from doithoai.core.papers.correcting import CorrectionDatedBefore, ReplacementInHand
from doithoai.core.papers.lifecycle import ReasonMissing
from doithoai.core.papers.paper import PaperKind
from doithoai.core.refusal import NotPossibleNow
from tests.apps.papers.drafts import a_draft
from tests.world import World

TODAY = date(2026, 3, 2)
REASON = "Ghi sai giờ họp"


@pytest.fixture
def issued(world: World) -> Paper:
    return issue_paper(world.caller("clerk"), paper_id=a_draft(world).pk, issued_on=TODAY, public=True)


def test_a_withdrawn_paper_keeps_its_number_and_stays_readable(world: World, issued: Paper) -> None:
    withdraw_paper(world.caller("clerk"), paper_id=issued.pk, reason=REASON)

    issued.refresh_from_db()
    assert (issued.state, issued.number, issued.ended_on, issued.ended_reason) == ("withdrawn", 1, TODAY, REASON)
    assert get_public_paper(issued.pdf.public_token if issued.pdf else "") == issued
    assert Event.objects.get(name="paper.withdrawn").data["reason"] == REASON
    other = issue_paper(world.caller("clerk"), paper_id=a_draft(world).pk, issued_on=TODAY)
    assert other.number == 2


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_nothing_is_withdrawn_without_a_reason(world: World, issued: Paper, reason: str) -> None:
    with pytest.raises(ReasonMissing):
        withdraw_paper(world.caller("clerk"), paper_id=issued.pk, reason=reason)
    assert Paper.objects.get(pk=issued.pk).state == "issued"


def test_a_draft_is_not_withdrawn_and_nothing_twice(world: World, issued: Paper) -> None:
    with pytest.raises(NotPossibleNow):
        withdraw_paper(world.caller("clerk"), paper_id=a_draft(world).pk, reason=REASON)
    withdraw_paper(world.caller("clerk"), paper_id=issued.pk, reason=REASON)
    with pytest.raises(NotPossibleNow):
        withdraw_paper(world.caller("secretary"), paper_id=issued.pk, reason=REASON)


@pytest.mark.parametrize("who", ["chair", "stranger", "road_officer", "admin"])
def test_who_may_not_finds_no_paper(world: World, issued: Paper, who: str) -> None:
    with pytest.raises(Paper.DoesNotExist):
        withdraw_paper(world.caller(who), paper_id=issued.pk, reason=REASON)
    with pytest.raises(Paper.DoesNotExist):
        draft_replacement(world.caller(who), paper_id=issued.pk, reason=REASON)


def test_the_old_paper_holds_until_its_successor_is_issued(world: World, issued: Paper) -> None:
    draft = draft_replacement(world.caller("clerk"), paper_id=issued.pk, reason=REASON)
    issued.refresh_from_db()
    assert issued.state == "issued"

    successor = issue_paper(world.caller("clerk"), paper_id=draft.pk, issued_on=TODAY, public=True)

    issued.refresh_from_db()
    assert (issued.state, issued.number, issued.ended_reason) == ("replaced", 1, REASON)
    assert (successor.state, successor.number, successor.replaces) == ("issued", 2, issued)
    assert "thay thế" in str(parts_of(successor).blocks[-1])
    event = Event.objects.get(name="paper.replaced")
    assert (event.subject_id, event.data["by_number"], event.data["reason"]) == (issued.pk, 2, REASON)


def test_one_paper_has_one_successor(world: World, issued: Paper) -> None:
    draft_replacement(world.caller("clerk"), paper_id=issued.pk, reason=REASON)
    with pytest.raises(ReplacementInHand):
        draft_replacement(world.caller("secretary"), paper_id=issued.pk, reason=REASON)


def test_a_withdrawn_paper_may_still_get_a_successor(world: World, issued: Paper) -> None:
    withdraw_paper(world.caller("clerk"), paper_id=issued.pk, reason=REASON)
    draft = draft_replacement(world.caller("clerk"), paper_id=issued.pk, reason="Ban hành lại")
    issue_paper(world.caller("clerk"), paper_id=draft.pk, issued_on=TODAY)
    issued.refresh_from_db()
    assert (issued.state, issued.ended_reason) == ("replaced", "Ban hành lại")


def test_a_correction_is_not_older_than_what_it_corrects(world: World, issued: Paper) -> None:
    draft = draft_replacement(world.caller("clerk"), paper_id=issued.pk, reason=REASON)
    with pytest.raises(CorrectionDatedBefore):
        issue_paper(world.caller("clerk"), paper_id=draft.pk, issued_on=TODAY - timedelta(days=1))
    issued.refresh_from_db()
    assert issued.state == "issued"


@pytest.mark.parametrize(("kind", "public"), [(PaperKind.MINUTES, False), (PaperKind.CONCLUSION, True)])
def test_minutes_and_conclusion_are_corrected_like_any_paper(world: World, kind: PaperKind, public: bool) -> None:
    old = a_draft(world, kind, dialogue_id=None)
    Paper.objects.filter(pk=old.pk).update(kind=PaperKind.NOTICE.value)
    issue_paper(world.caller("clerk"), paper_id=old.pk, issued_on=TODAY)
    Paper.objects.filter(pk=old.pk).update(kind=kind.value)

    draft = draft_replacement(world.caller("clerk"), paper_id=old.pk, reason=REASON)
    new = issue_paper(world.caller("clerk"), paper_id=draft.pk, issued_on=TODAY, public=not public)

    assert (new.state, new.kind, new.is_public) == ("issued", kind.value, public)
    assert Paper.objects.get(pk=old.pk).state == "replaced"


def test_the_draft_of_a_correction_is_not_written_anew_from_the_record(world: World) -> None:
    first = a_draft(world, dialogue_id=77)
    issue_paper(world.caller("clerk"), paper_id=first.pk, issued_on=TODAY, public=True)
    draft_replacement(world.caller("clerk"), paper_id=first.pk, reason=REASON)
    assert find_draft(dialogue_id=77, kind="notice") is None
    assert [row.pk for row in public_papers_of(77)] == [first.pk]


@pytest.mark.parametrize(
    "change",
    [{"state": "withdrawn"}, {"state": "replaced", "ended_on": TODAY}, {"ended_reason": "x"}, {"state": "lost"},
     {"number": None}, {"replace_reason": "x"}],
)  # fmt: skip
def test_the_database_takes_no_half_ended_paper(issued: Paper, change: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Paper.objects.filter(pk=issued.pk).update(**change)
