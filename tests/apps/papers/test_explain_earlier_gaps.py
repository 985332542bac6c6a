"""The step of the upgrade that explains the numbers which clerks had skipped."""

from datetime import date
from importlib import import_module

from django.apps import apps

from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.models import NumberReservation, NumberSequence, Paper
from doithoai.apps.papers.register_lines import register_of
from tests.apps.papers.drafts import a_draft
from tests.world import World

STEP = import_module("doithoai.apps.papers.migrations.0005_explain_earlier_gaps")


def test_skipped_numbers_become_reserved_and_the_register_goes_on(world: World) -> None:
    clerk = world.caller("clerk")
    papers = [issue_paper(clerk, paper_id=a_draft(world).pk, issued_on=date(2026, 3, 2)) for _ in range(2)]
    Paper.objects.filter(pk=papers[0].pk).update(number=3)
    Paper.objects.filter(pk=papers[1].pk).update(number=7)
    NumberSequence.objects.update(last=5)

    STEP.explain_gaps(apps, None)

    assert list(NumberReservation.objects.order_by("first").values_list("first", "last")) == [(1, 2), (4, 6)]
    register = register_of(clerk, "2026")
    assert register.next == 8
    assert "missing" not in [line.state for line in register.lines]
