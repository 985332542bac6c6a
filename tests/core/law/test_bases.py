from datetime import date

from doithoai.core.law.bases import ended_basis


def test_a_resolution_that_ended_is_found_by_its_number_from_that_day_on() -> None:
    line = "Nghị quyết số 97/2019/QH14 của Quốc hội"
    assert ended_basis(line, date(2024, 12, 31)) is None
    found = ended_basis(line, date(2025, 1, 1))
    assert found is not None
    assert "72/2025/QH15" in found.instead


def test_a_law_in_force_is_no_ended_basis() -> None:
    assert ended_basis("Điều 43 Luật số 72/2025/QH15", date(2026, 1, 1)) is None
