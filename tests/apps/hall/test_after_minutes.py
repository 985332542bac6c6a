"""Minutes that are replaced, and units that are reminded of the notice."""

from datetime import date

from doithoai.apps.hall.actions.draft_conclusion import draft_conclusion
from doithoai.apps.hall.actions.draft_minutes import draft_minutes
from doithoai.apps.hall.actions.issue_conclusion import issue_conclusion
from doithoai.apps.hall.actions.issue_minutes import issue_minutes
from doithoai.apps.hall.jobs import remind_of_receipts
from doithoai.apps.hall.newest import newest_of_kind
from doithoai.apps.notices.models import Notice
from doithoai.apps.papers.actions.draft_replacement import draft_replacement
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.queries import parts_of
from doithoai.core.papers.paper import PaperKind
from tests.concluding_world import held_dialogue
from tests.core.papers.samples import all_words
from tests.world import World

TODAY = date(2026, 3, 2)


def test_a_corrected_version_names_the_earlier_one_and_stands_in_its_place(world: World) -> None:
    dialogue, clerk = held_dialogue(world), world.caller("clerk")
    old = draft_minutes(world.caller("secretary"), dialogue_id=dialogue.pk)
    issue_minutes(clerk, paper_id=old.pk, issued_on=TODAY)
    new = draft_replacement(clerk, paper_id=old.pk, reason="Ghi nhầm tên người phát biểu")
    assert newest_of_kind(dialogue, PaperKind.MINUTES) == old

    issue_paper(clerk, paper_id=new.pk, issued_on=TODAY)

    assert newest_of_kind(dialogue, PaperKind.MINUTES) == new
    assert "thay thế Biên bản số 01/BB-UBND" in all_words(parts_of(new))
    old.refresh_from_db()
    assert old.state == "replaced"


def test_units_that_have_not_confirmed_are_reminded_each_working_day_from_the_next_on(world: World) -> None:
    dialogue = held_dialogue(world)
    draft_conclusion(world.caller("secretary"), dialogue_id=dialogue.pk)
    issue_conclusion(world.caller("secretary"), dialogue_id=dialogue.pk, issued_on=TODAY)
    reminded = Notice.objects.filter(key__startswith="receipt:")

    remind_of_receipts(now=world.clock.now)
    assert reminded.count() == 0
    for days, expected in ((1, 1), (0, 1), (1, 2)):
        world.clock.advance(days=days)
        remind_of_receipts(now=world.clock.now)
        assert reminded.count() == expected
    assert "Xin xác nhận tại:" in reminded.first().text  # type: ignore[union-attr]
