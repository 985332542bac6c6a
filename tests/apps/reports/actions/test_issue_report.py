"""The report of results keeps the figures of its day; the superior reads it, a stranger does not."""

from datetime import date

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.apps.reports.access import reports_for
from doithoai.apps.reports.actions.issue_report import issue_report
from doithoai.apps.reports.models import IssuedReport
from doithoai.apps.reports.report_paper import OwnWords
from doithoai.apps.reports.rollup import rollup_rows
from doithoai.core.access.permissions import Permission
from doithoai.core.events import EventName
from doithoai.core.papers.paper import Clause, Table
from doithoai.core.refusal import NotPossibleNow
from doithoai.core.reports.yearly import YearlyState
from tests.apps.dialogues.plans import a_dialogue
from tests.promises import a_held_dialogue, a_promise, owed
from tests.voices import voice
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


def test_the_appendices_list_each_matter_by_result_and_level_without_its_person(world: World) -> None:
    dialogue = a_held_dialogue(world)
    open_one = owed(world, date(2026, 3, 9), dialogue=dialogue).petition
    done = {"state": "solved", "solved_on": TODAY, "answered_on": TODAY}
    solved = voice(world, "Đã sửa, cảm ơn. Số tôi 0912345678", dialogue=dialogue, is_public=True, **done)
    hidden = voice(world, "Chuyện riêng", dialogue=dialogue, state="answered", answered_on=TODAY, level="province")
    voice(world, "Tố cáo", dialogue=dialogue, state="sealed")
    report = issue_report(world.caller("secretary"), dialogue_id=dialogue.pk, issued_on=TODAY, public=True,
                          words=OwnWords(with_cases=True))  # fmt: skip
    paper = parts_of(Paper.objects.get(pk=report.paper_id))
    cases, levels = paper.appendices
    heads = [block.text for block in cases.blocks if isinstance(block, Clause)]
    rows = [row for block in cases.blocks if isinstance(block, Table) for row in block.rows]
    assert [head.split(":")[0] for head in heads] == [
        "Đã giải quyết xong", "Đã giải trình, cung cấp thông tin", "Chưa trả lời"]  # fmt: skip
    assert [row[1] for row in rows] == [solved.code, hidden.code, open_one.code]
    assert rows[0][2] == "Đã sửa, cảm ơn. Số tôi […]"
    assert rows[1][2] == "Nội dung không công khai"
    (table,) = (block for block in levels.blocks if isinstance(block, Table))
    assert [row[:3] for row in table.rows] == [("Cấp xã", "2", "1"), ("Cấp tỉnh", "1", "0")]
