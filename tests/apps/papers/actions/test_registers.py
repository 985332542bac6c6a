from datetime import date

import pytest

from doithoai.apps.audit.models import Event
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.apps.papers.actions.open_register_term import open_register_term
from doithoai.apps.papers.actions.reserve_numbers import reserve_numbers
from doithoai.apps.papers.actions.start_register import start_register
from doithoai.apps.papers.actions.withdraw_paper import withdraw_paper
from doithoai.apps.papers.models import NumberReservation, Paper
from doithoai.apps.papers.register_lines import register_of
from doithoai.core.papers import register as rules
from doithoai.core.papers.lifecycle import ReasonMissing
from tests.apps.papers.drafts import a_draft
from tests.apps.papers.registers import REASON, began_at
from tests.core.papers import samples
from tests.world import World

TODAY = date(2026, 3, 2)


def issued(world: World, number: int | None = None) -> Paper:
    return issue_paper(world.caller("clerk"), paper_id=a_draft(world).pk, issued_on=TODAY, number=number)


def spans(world: World) -> list[tuple[int, int, str]]:
    return [(line.first, line.last, line.state) for line in register_of(world.caller("clerk"), "2026").lines]


def test_a_register_begins_where_the_paper_one_stopped(world: World) -> None:
    began_at(world, 58)
    assert issued(world).number == 58
    assert spans(world) == [(1, 57, "reserved"), (58, 58, "issued")]
    event = Event.objects.get(name="register.started")
    assert (event.data["first"], event.data["reason"]) == (58, REASON)


def test_the_start_is_set_once_by_an_administrator_with_a_reason(world: World) -> None:
    with pytest.raises(ReasonMissing):
        start_register(world.caller("admin"), series="2026", first=5, reason=" ")
    for who in ("clerk", "secretary", "superior"):
        with pytest.raises(Paper.DoesNotExist):
            start_register(world.caller(who), series="2026", first=5, reason=REASON)
    issued(world)
    with pytest.raises(rules.RegisterNotFresh):
        began_at(world, 5)
    assert not NumberReservation.objects.exists()


def test_a_typed_number_never_leaves_a_gap(world: World) -> None:
    issued(world)
    with pytest.raises(rules.NumberLeavesGap):
        issued(world, 7)
    assert spans(world) == [(1, 1, "issued")]
    assert Paper.objects.filter(state="issued").count() == 1


def test_numbers_given_on_paper_meanwhile_are_noted_and_may_be_filled_later(world: World) -> None:
    issued(world)
    reserve_numbers(world.caller("clerk"), series="2026", first=2, last=6, reason=REASON)
    assert issued(world).number == 7
    assert issued(world, 4).number == 4
    assert spans(world) == [
        (1, 1, "issued"), (2, 3, "reserved"), (4, 4, "issued"), (5, 6, "reserved"), (7, 7, "issued"),
    ]  # fmt: skip
    assert Event.objects.get(name="register.numbers_reserved").data["last"] == 6
    with pytest.raises(rules.NumberTaken):
        issued(world, 4)


def test_who_reserves_second_is_told_the_next_number(world: World) -> None:
    issued(world)
    reserve_numbers(world.caller("clerk"), series="2026", first=2, last=6, reason=REASON)
    with pytest.raises(rules.SpanNotNext) as refused:
        reserve_numbers(world.caller("secretary"), series="2026", first=2, last=3, reason=REASON)
    assert refused.value.values == {"free": 7}


def test_the_neighbour_has_registers_of_its_own(world: World) -> None:
    issued(world)
    assert register_of(world.caller("stranger"), "2026").lines == []
    assert register_of(world.caller("stranger"), "2026").next == 1


def test_a_withdrawn_paper_stands_in_the_register_with_its_reason(world: World) -> None:
    paper = issued(world)
    withdraw_paper(world.caller("clerk"), paper_id=paper.pk, reason="Trùng nội dung")
    (line,) = register_of(world.caller("chair"), "2026").lines
    assert (line.first, line.state, line.reason) == (1, "withdrawn", "Trùng nội dung")


def test_party_papers_are_numbered_by_kind_through_the_term(world: World) -> None:
    open_register_term(world.caller("admin"), name="2025-2030", starts_on=date(2025, 8, 1))
    draft = a_draft(world)
    Paper.objects.filter(pk=draft.pk).update(format="party")
    draft.versions.update(parts=draft.versions.get().parts | {"heading": party_heading()})
    row = issue_paper(world.caller("clerk"), paper_id=draft.pk, issued_on=TODAY)
    assert (row.series, row.number) == ("2025-2030/TB", 1)
    with pytest.raises(rules.TermNotAfterOthers):
        open_register_term(world.caller("admin"), name="2030-2035", starts_on=date(2025, 8, 1))
    assert Event.objects.filter(name="register.term_opened").count() == 1


def party_heading() -> dict[str, object]:
    heading = samples.notice(samples.PARTY_FRAME).heading
    return vars(heading) | {"format": "party", "issued_on": None, "drafted_on": None}


def test_a_number_changed_by_hand_shows_in_the_register(world: World) -> None:
    issued(world)
    second = issued(world)
    issued(world)
    Paper.objects.filter(pk=second.pk).update(number=9, series="2025")
    assert (2, 2, "missing") in spans(world)
