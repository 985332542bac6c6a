from datetime import date

from doithoai.core.calendars.published import published_calendar
from doithoai.core.deadlines.count import count, explain
from doithoai.core.deadlines.moments import Moments
from doithoai.core.deadlines.rule import AbsoluteRule, Anchor, Direction, RelativeRule, Rule, Unit

CALENDAR = published_calendar()


def lines(rule: Rule, anchor: Anchor = Anchor.OTHER, on: date | None = None) -> list[str]:
    return explain(count(rule, Moments({anchor: on}), CALENDAR), rule)


def test_a_count_over_tet_is_explained_line_by_line() -> None:
    rule = RelativeRule(Anchor.PLAN_ISSUED, 10, Unit.WORKING_DAY, Direction.AFTER, "khoản 2 mục IV")
    told = lines(rule, Anchor.PLAN_ISSUED, date(2026, 2, 9))
    assert told[0] == "Chậm nhất 10 ngày làm việc kể từ ngày ban hành kế hoạch (khoản 2 mục IV)."
    assert told[1] == ("Thứ Hai, 09/02/2026: ngày ban hành kế hoạch, không tính (khoản 2 Điều 147 Bộ luật Dân sự)")
    assert told[2] == "Thứ Ba, 10/02/2026: ngày làm việc thứ 1"
    assert "Từ Thứ Bảy, 14/02/2026 đến Chủ nhật, 22/02/2026: 9 ngày nghỉ, không tính" in told
    assert "Thứ Bảy, 28/02/2026: nghỉ hằng tuần, không tính" in told
    assert told[-2] == "Thứ Hai, 02/03/2026: ngày làm việc thứ 10"
    assert told[-1] == "Hạn cuối: Thứ Hai, 02/03/2026, đến 24 giờ (khoản 6 Điều 148 Bộ luật Dân sự)."


def test_moving_forward_cites_the_law() -> None:
    rule = RelativeRule(Anchor.DIALOGUE_END, 10, Unit.DAY, Direction.AFTER)
    told = lines(rule, Anchor.DIALOGUE_END, date(2025, 10, 29))
    assert "Thứ Bảy, 08/11/2025: ngày thứ 10, là ngày nghỉ (nghỉ hằng tuần)" in told
    assert "Thứ Hai, 10/11/2025: hạn chuyển đến hết ngày làm việc tiếp theo (khoản 5 Điều 148 Bộ luật Dân sự)" in told


def test_moving_back_says_that_it_is_the_systems_own_rule() -> None:
    rule = RelativeRule(Anchor.DIALOGUE_START, 5, Unit.DAY, Direction.BEFORE)
    told = lines(rule, Anchor.DIALOGUE_START, date(2025, 10, 31))
    assert any("24/10/2025" in line and "của hệ thống, luật không quy định" in line for line in told)


def test_a_make_up_day_is_pointed_out_when_it_counts() -> None:
    rule = RelativeRule(Anchor.PLAN_ISSUED, 6, Unit.WORKING_DAY, Direction.AFTER)
    told = lines(rule, Anchor.PLAN_ISSUED, date(2025, 12, 31))
    assert "Thứ Bảy, 10/01/2026: ngày làm việc thứ 6 (làm bù cho ngày nghỉ 02/01/2026)" in told


def test_a_provisional_date_says_so() -> None:
    rule = RelativeRule(Anchor.DIALOGUE_END, 5, Unit.WORKING_DAY, Direction.AFTER)
    assert lines(rule, Anchor.DIALOGUE_END, date(2027, 3, 1))[-1].startswith("Ngày tạm tính")


def test_a_waiting_rule_says_what_it_waits_for() -> None:
    rule = RelativeRule(Anchor.UNKNOWN, 10, Unit.WORKING_DAY, Direction.AFTER)
    assert lines(rule)[1] == "Kế hoạch không ghi tính từ ngày nào; cần chọn mốc tính hạn."


def test_before_a_date_names_the_last_good_day() -> None:
    told = lines(AbsoluteRule(date(2022, 7, 1), inclusive=False))
    assert told[1] == "Thứ Năm, 30/06/2022: ngày cuối cùng còn trước ngày 01/07/2022"
