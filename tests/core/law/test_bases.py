from datetime import date

import pytest

from doithoai.core.law.bases import ENDED_BASES
from doithoai.core.law.check import PlanFacts, check_plan
from doithoai.core.law.kinds import DialogueKind, Level
from doithoai.core.law.matching import cites


def ended(line: str, on: date) -> list[str]:
    facts = PlanFacts(kind=DialogueKind.LAND, level=Level.PROVINCE, on=on, legal_bases=(line,))
    return [finding.change for finding in check_plan(facts) if finding.code == "L11"]


def test_a_resolution_that_ended_is_found_by_its_number_from_that_day_on() -> None:
    line = "Nghị quyết số 97/2019/QH14 của Quốc hội"
    assert ended(line, date(2024, 12, 31)) == []
    assert "72/2025/QH15" in ended(line, date(2025, 1, 1))[0]


def test_a_law_in_force_is_no_ended_basis() -> None:
    assert ended("Điều 43 Luật số 72/2025/QH15", date(2026, 1, 1)) == []


@pytest.mark.parametrize("line", ["số 34 /2021/ NĐ - CP ngày 29/3/2021", "34/2021/ND-CP", "Nghị định 34/2021/NĐ–CP;"])
def test_the_faults_of_scanners_do_not_hide_a_number(line: str) -> None:
    assert cites(line, "34/2021/NĐ-CP")


@pytest.mark.parametrize("line", ["134/2021/NĐ-CP", "34/2021/NĐ-CPX", "Nghị định 34/2021"])
def test_another_number_is_another_document(line: str) -> None:
    assert not cites(line, "34/2021/NĐ-CP")


def test_a_number_in_the_title_of_another_document_is_not_the_basis_itself() -> None:
    line = "Nghị định số 88/2024/NĐ-CP thay thế Nghị định số 47/2014/NĐ-CP; Quyết định số 5/QĐ-UBND"
    assert cites(line, "88/2024/NĐ-CP")
    assert not cites(line, "47/2014/NĐ-CP")
    assert cites("Luật số 31/2024/QH15; Nghị định số 47/2014/NĐ-CP", "47/2014/NĐ-CP")


def test_a_leading_nought_makes_no_difference() -> None:
    assert cites("Nghị định số 4/2015/NĐ-CP", "04/2015/NĐ-CP")
    assert not cites("Nghị định số 104/2015/NĐ-CP", "04/2015/NĐ-CP")


@pytest.mark.parametrize("basis", ENDED_BASES, ids=lambda basis: basis.number)
def test_each_ended_document_is_found_from_its_day_on_and_names_what_to_cite(basis: object) -> None:
    number, ended_on = basis.number, basis.ended_on  # type: ignore[attr-defined]
    line = f"Căn cứ văn bản số {number}"
    assert ended(line, ended_on.replace(year=ended_on.year - 1)) == []
    assert basis.instead in ended(line, ended_on)[0]  # type: ignore[attr-defined]
