"""A plan of an earlier year put into another."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from doithoai.core.dialogues.moving import days_of, in_year, next_year_of, year_of
from doithoai.core.reading.draft import FoundBasis, FoundDeadline, FoundDuty, FoundRule, FoundTime, PlanDraft
from doithoai.core.reading.found import found

DRAFT = PlanDraft(
    title=found("Đối thoại với Nhân dân năm 2024", 3),
    year=found(2024, 3),
    time=FoundTime(kind=found("window", 9), start=found("2024-12-30", 9), end=found("2025-01-03", 9)),
    legal_bases=(FoundBasis(number=found("12-QĐ/TU", 5), issued_on=found("2024-03-05", 5)),),
    deadlines=(
        FoundDeadline(
            duty=found("báo cáo kết quả trước ngày 15/01/2025", 20),
            rule=FoundRule(kind=found("absolute", 20), on=found("2025-01-15", 20)),
        ),
    ),
    duties=(
        FoundDuty(text=found("Báo cáo kết quả trước ngày 15/01/2025", 20)),
        FoundDuty(text=found("Thực hiện Quyết định số 7 ngày 05/3/2024; khai mạc ngày 30 tháng 12 năm 2024", 21)),
    ),
)


def test_days_keep_their_distance_across_the_turn_of_the_year() -> None:
    draft = in_year(DRAFT, 2026)
    assert (draft.time.start.value, draft.time.end.value) == ("2026-12-30", "2027-01-03")
    assert draft.deadlines[0].rule.on.value == "2027-01-15"
    assert (draft.title.value, draft.year.value) == ("Đối thoại với Nhân dân năm 2026", 2026)


def test_a_duty_says_the_day_that_it_has() -> None:
    texts = [duty.text.value for duty in in_year(DRAFT, 2026).duties]
    assert texts[0] == "Báo cáo kết quả trước ngày 15/01/2027"
    assert "khai mạc ngày 30 tháng 12 năm 2026" in str(texts[1])


def test_the_days_of_other_papers_stay() -> None:
    draft = in_year(DRAFT, 2026)
    assert draft.legal_bases == DRAFT.legal_bases
    assert "ngày 05/3/2024" in str(draft.duties[1].text.value)


def test_a_day_that_somebody_typed_is_meant_as_it_stands() -> None:
    typed = replace(DRAFT, time=replace(DRAFT.time, start=found("2026-11-05", 9)))
    draft = in_year(typed, 2026, typed=days_of(typed) - days_of(DRAFT))
    assert (draft.time.start.value, draft.time.end.value) == ("2026-11-05", "2027-01-03")


def test_a_plan_without_a_year_stays_as_it_is() -> None:
    draft = PlanDraft(title=found("Đối thoại định kỳ", 1))
    assert (year_of(draft), in_year(draft, 2026)) == (None, draft)


def test_the_year_proposed_is_one_in_which_the_day_is_still_to_come() -> None:
    assert next_year_of(DRAFT, date(2026, 11, 22)) == 2026
    assert next_year_of(DRAFT, date(2026, 12, 31)) == 2027


@given(st.dates().map(lambda day: day.isoformat()), st.integers(2018, 2100))
def test_any_day_can_be_moved_or_stays(day: str, year: int) -> None:
    assert in_year(replace(DRAFT, time=FoundTime(start=found(day, 1))), year).time.start.value
