"""Two clerks and one register: no number is double, none is missing, whoever fails gives the number back."""

from functools import partial

import pytest
from django.db import transaction

from doithoai.apps.audit.models import Event
from doithoai.apps.audit.queries import broken_chains
from doithoai.apps.papers.actions.draft_replacement import draft_replacement
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.actions.reserve_numbers import reserve_numbers
from doithoai.apps.papers.actions.withdraw_paper import withdraw_paper
from doithoai.apps.papers.models import NumberReservation, NumberSequence, Paper
from doithoai.apps.papers.register_lines import register_of
from doithoai.core.papers.register import unexplained
from doithoai.core.refusal import Refused
from tests.apps.papers.drafts import a_draft
from tests.apps.papers.registers import began_at
from tests.journeys.together import at_once
from tests.world import World


class PrinterOnFire(Refused):
    code = "printer_on_fire"
    sentence = "Không in được."


def gaps() -> list[tuple[int, int]]:
    taken = [number for number in Paper.objects.values_list("number", flat=True) if number]
    spans = list(NumberReservation.objects.values_list("first", "last"))
    assert len(set(taken)) == len(taken)
    return unexplained(spans, taken, last=NumberSequence.objects.get().last)


def test_who_fails_after_taking_a_number_gives_it_back(two_people: World) -> None:
    clerk = two_people.caller("clerk")
    papers = [a_draft(two_people) for _ in range(6)]
    issue = partial(issue_paper, clerk, issued_on=clerk.today)

    def fail(paper: Paper) -> None:
        with transaction.atomic():
            assert issue(paper_id=paper.pk).number
            raise PrinterOnFire

    good = [partial(issue, paper_id=paper.pk) for paper in papers[:3]]
    bad = [partial(fail, paper) for paper in papers[3:]]
    ended = at_once(*[act for pair in zip(bad, good, strict=True) for act in pair])
    assert (len(ended.done), len(ended.refused)) == (3, 3)
    assert sorted(number for number in Paper.objects.values_list("number", flat=True) if number) == [1, 2, 3]
    assert NumberSequence.objects.get().last == 3
    assert Event.objects.filter(name="paper.issued").count() == 3
    assert gaps() == []
    assert broken_chains() == {}


def test_two_clerks_type_the_same_number(two_people: World) -> None:
    began_at(two_people, 58)
    clerk = two_people.caller("clerk")
    papers = [a_draft(two_people) for _ in range(2)]
    issue = partial(issue_paper, clerk, issued_on=clerk.today, number=58)
    ended = at_once(*[partial(issue, paper_id=paper.pk) for paper in papers])
    assert len(ended.done) == 1
    assert ended.sentence == "Số 58 đã dùng cho một văn bản khác. Số kế tiếp còn trống là 59."
    assert gaps() == []


def test_two_clerks_fill_the_same_reserved_number(two_people: World) -> None:
    began_at(two_people, 58)
    clerk = two_people.caller("clerk")
    papers = [a_draft(two_people) for _ in range(2)]
    issue = partial(issue_paper, clerk, issued_on=clerk.today, number=7)
    ended = at_once(*[partial(issue, paper_id=paper.pk) for paper in papers])
    assert len(ended.done) == 1
    assert "Số 7 đã dùng" in ended.sentence
    assert gaps() == []


def test_one_reserves_while_the_other_issues(two_people: World) -> None:
    clerk, secretary = two_people.caller("clerk"), two_people.caller("secretary")
    issue = partial(issue_paper, clerk, issued_on=clerk.today)
    issue(paper_id=a_draft(two_people).pk)
    drafts = [a_draft(two_people) for _ in range(2)]
    reserve = partial(reserve_numbers, secretary, series="2026", first=2, last=9, reason="Số đã cấp trên sổ giấy")
    at_once(*[partial(issue, paper_id=row.pk) for row in drafts], reserve)
    lines = register_of(clerk, "2026").lines
    assert sum(line.state == "issued" for line in lines) == 3
    assert gaps() == []


@pytest.mark.parametrize("second", ["withdraw", "replace"])
def test_a_paper_ends_once(two_people: World, second: str) -> None:
    clerk, secretary = two_people.caller("clerk"), two_people.caller("secretary")
    old = issue_paper(clerk, paper_id=a_draft(two_people).pk, issued_on=clerk.today)
    draft = draft_replacement(clerk, paper_id=old.pk, reason="Sai giờ")
    replace = partial(issue_paper, clerk, paper_id=draft.pk, issued_on=clerk.today)
    withdraw = partial(withdraw_paper, secretary, paper_id=old.pk, reason="Sai giờ")
    at_once(replace, withdraw if second == "withdraw" else replace)
    assert Paper.objects.get(pk=old.pk).state == "replaced"
    assert Event.objects.filter(name="paper.replaced").count() == 1
    assert gaps() == []
