"""A unit with late matters is urged in writing, graded by the letters before."""

from datetime import date, timedelta

import pytest

from doithoai.apps.organisations.models import Unit
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.apps.petitions.actions.letters.draft_urging_letter import draft_urging_letter
from doithoai.core.deadlines.urging import DraftedAlready, NothingLate
from doithoai.core.papers.paper import Paragraph, Table
from tests.promises import owed
from tests.world import World


def test_the_draft_lists_what_is_late_with_working_days(world: World) -> None:
    late = owed(world, date(2026, 2, 25))
    owed(world, date(2026, 3, 2))
    row = draft_urging_letter(world.caller("secretary"), unit_id=world.units["kinh-te"].pk)

    paper = parts_of(row)
    table = next(block for block in paper.blocks if isinstance(block, Table))
    assert (row.state, row.kind, row.subject_id) == ("draft", "urging", world.units["kinh-te"].pk)
    assert [(cells[1], cells[3], cells[4]) for cells in table.rows] == [(late.petition.code, "25/02/2026", "3")]
    assert paper.addressees == ("Phòng Kinh tế",)


def test_the_second_letter_names_the_first(world: World) -> None:
    owed(world, date(2026, 2, 25))
    secretary, unit = world.caller("secretary"), world.units["kinh-te"].pk
    first = draft_urging_letter(secretary, unit_id=unit)
    with pytest.raises(DraftedAlready):
        draft_urging_letter(secretary, unit_id=unit)
    issue_paper(secretary, paper_id=first.pk, issued_on=world.clock.now.date())

    second = parts_of(draft_urging_letter(secretary, unit_id=unit))
    words = " ".join(block.text for block in second.blocks if isinstance(block, Paragraph))
    assert "lần đôn đốc thứ hai" in words
    assert "số 1/" in words


def test_a_unit_in_time_is_not_urged(world: World) -> None:
    owed(world, world.clock.now.date() + timedelta(days=1))

    with pytest.raises(NothingLate):
        draft_urging_letter(world.caller("secretary"), unit_id=world.units["kinh-te"].pk)
    assert not Paper.objects.exists()


def test_a_stranger_does_not_even_find_the_unit(world: World) -> None:
    owed(world, date(2026, 2, 25))

    with pytest.raises(Unit.DoesNotExist):
        draft_urging_letter(world.caller("stranger"), unit_id=world.units["kinh-te"].pk)
