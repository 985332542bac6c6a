"""The report of results keeps the figures of its day; the superior reads it, a stranger does not."""

from datetime import date

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.papers.models import Paper
from doithoai.apps.reports.access import reports_for
from doithoai.apps.reports.actions.issue_report import issue_report
from doithoai.apps.reports.models import IssuedReport
from doithoai.apps.reports.report_paper import OwnWords
from doithoai.apps.reports.rollup import rollup_rows
from doithoai.core.access.permissions import Permission
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.reports.yearly import YearlyState
from tests.apps.dialogues.plans import a_dialogue
from tests.promises import a_held_dialogue, a_promise, owed
from tests.world import World

TODAY = date(2026, 3, 2)


def test_the_figures_stay_as_they_were_on_the_day(world: World) -> None:
    dialogue = a_held_dialogue(world)
    owed(world, date(2026, 2, 25), dialogue=dialogue)
    a_promise(world, dialogue)
    words = OwnWords(addressees=("UBND tỉnh",), shortcomings=("Còn chậm",))
    report = issue_report(world.caller("secretary"), dialogue_id=dialogue.pk, issued_on=TODAY, words=words)
    owed(world, date(2026, 3, 25), dialogue=dialogue)

    report.refresh_from_db()
    paper = Paper.objects.get(pk=report.paper_id)
    assert report.figures["counts"]["all"] == 1
    assert report.figures["counts"]["late_open"] == 1
    assert report.figures["promises"]["open"] == 1
    assert (paper.state, paper.number) == ("issued", 1)
    assert paper.docx
    assert paper.pdf
    assert report.cases
    assert Event.objects.get(name=EventName.REPORT_ISSUED).subject_id == report.pk


def test_there_is_nothing_to_report_before_the_hall(world: World) -> None:
    dialogue = a_dialogue(world, state="issued")

    with pytest.raises(NotPossibleNow):
        issue_report(world.caller("secretary"), dialogue_id=dialogue.pk, issued_on=TODAY)
    assert not IssuedReport.objects.exists()
    assert not Paper.objects.exists()


@pytest.mark.parametrize("who", ["chair", "road_head", "superior", "stranger"])
def test_who_may_not_issue_does_not_find_the_dialogue(world: World, who: str) -> None:
    dialogue = a_held_dialogue(world)

    with pytest.raises(Dialogue.DoesNotExist):
        issue_report(world.caller(who), dialogue_id=dialogue.pk, issued_on=TODAY)


def test_a_superior_sees_figures_and_reports_of_each_commune(world: World) -> None:
    dialogue = a_held_dialogue(world)
    owed(world, date(2026, 2, 25), dialogue=dialogue)
    issue_report(world.caller("secretary"), dialogue_id=dialogue.pk, issued_on=TODAY)

    ours, theirs = rollup_rows(world.caller("superior"), 2026)
    assert (ours.yearly.held, ours.yearly.state, ours.late_open, len(ours.reports)) == (1, YearlyState.ENOUGH, 1, 1)
    assert (theirs.yearly.state, theirs.petitions, theirs.reports) == (YearlyState.OWED, 0, [])
    assert rollup_rows(world.caller("stranger"), 2026) == []
    assert not reports_for(world.caller("stranger"), Permission.REPORT_VIEW).exists()
