"""Each check of the list, one after the other, on a plan that is otherwise in order."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from doithoai.core.deadlines.rule import Anchor, Direction, RelativeRule, Unit
from doithoai.core.law.check import Finding, PlanFacts, Severity, check_plan
from doithoai.core.law.facts import texts_of_results
from doithoai.core.law.kinds import DialogueKind, Level


def days(amount: int, anchor: Anchor, direction: Direction, unit: Unit = Unit.DAY) -> RelativeRule:
    return RelativeRule(anchor, amount, unit, direction)


NOTICE = days(7, Anchor.DIALOGUE_START, Direction.BEFORE)
RESULTS = days(10, Anchor.DIALOGUE_END, Direction.AFTER)
PLAN = PlanFacts(
    kind=DialogueKind.PEOPLE,
    level=Level.COMMUNE,
    on=date(2026, 8, 3),
    organ="ubnd",
    format="state",
    title="Đối thoại với Nhân dân xã An Bình",
    starts_on=date(2026, 9, 10),
    ends_on=date(2026, 9, 10),
    time_text="Thứ Năm, ngày 10/9/2026",
    venue="Hội trường xã",
    notice_rule=NOTICE,
    results_rule=RESULTS,
    chairs=("Chủ tịch UBND xã", "Đại diện Thường trực HĐND xã"),
    organisers=("UBND xã", "Ban Thường trực Ủy ban MTTQ xã"),
    participants=("Thường trực Đảng ủy xã", "Nhân dân các thôn"),
    topics=("Hoạt động của chính quyền xã", "Quyền, nghĩa vụ của công dân"),
    how_to_attend=("Trực tiếp tại hội trường",),
    agenda=("Khai mạc", "Kết luận"),
    duties=("Văn phòng: lo hội trường",),
    notice_texts=("Đăng cổng thông tin, loa truyền thanh",),
    results_texts=("Niêm yết tại trụ sở, gửi trưởng thôn",),
    duty_rules=(("Thông báo", NOTICE), ("Công bố kết quả", RESULTS)),
    recipients=("UBND tỉnh",),
    legal_bases=("Luật số 72/2025/QH15",),
    capacity=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    symbol="KH-UBND",
    held_in_year=1,
)
"""A plan that keeps every rule."""


def changed(**values: Any) -> PlanFacts:
    return replace(PLAN, **values)


def told(facts: PlanFacts) -> list[tuple[str, Severity, str]]:
    return [(finding.code, finding.severity, finding.field) for finding in check_plan(facts)]


def of_code(facts: PlanFacts, code: str) -> Finding:
    return next(finding for finding in check_plan(facts) if finding.code == code)


E, W, Q = Severity.ERROR, Severity.WARNING, Severity.QUESTION


def test_a_plan_in_order_is_told_nothing() -> None:
    assert told(PLAN) == []


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"notice_rule": days(5, Anchor.DIALOGUE_START, Direction.BEFORE)}, ("L1", E, "notice")),
        ({"results_rule": days(12, Anchor.DIALOGUE_END, Direction.AFTER)}, ("L2", E, "results")),
        ({"chairs": ("Chủ tịch UBND xã",)}, ("L3", W, "chairs")),
        ({"organisers": ("UBND xã",)}, ("L4", E, "organisers")),
        ({"venue": ""}, ("L5", E, "venue")),
        ({"topics": ()}, ("L5", E, "topics")),
        ({"how_to_attend": ()}, ("L5", E, "how_to_attend")),
        ({"participants": ("Nhân dân các thôn",)}, ("party_invited", W, "participants")),
        ({"results_texts": ("Gửi trưởng thôn",)}, ("results_posted", W, "results")),
        ({"results_texts": ("Niêm yết tại trụ sở",)}, ("results_sent", W, "results")),
        ({"ends_on": date(2026, 9, 11)}, ("L7", Q, "time")),
        ({"ambiguous_quotas": ("07 cử tri của 18 tổ",)}, ("L8", Q, "quotas")),
        ({"topics": ("Phương án tác chiến phòng thủ",)}, ("L9", W, "topics")),
        ({"topics": ("Tố cáo cán bộ địa chính nhận hối lộ",)}, ("L10", W, "topics")),
        ({"legal_bases": ("Nghị định số 32/2021/NĐ-CP",)}, ("L11", W, "legal_bases")),
        ({"capacity": ("T/M BAN CHẤP HÀNH", "BÍ THƯ")}, ("L12", W, "signature")),
        ({"symbol": "KH/ĐU"}, ("L13", W, "number")),
        ({"starts_on": date(2026, 9, 12), "ends_on": date(2026, 9, 12), "time_text": ""}, ("L14", W, "time")),
        ({"time_text": "Thứ Sáu, ngày 10/9/2026"}, ("L14", W, "time")),
    ],
)
def test_what_is_wrong_is_told_beside_its_part(values: dict[str, Any], expected: tuple[str, Severity, str]) -> None:
    assert set(told(changed(**values))) == {expected}


def test_a_board_of_the_front_in_a_residential_group_is_not_the_fronts_committee() -> None:
    assert told(changed(organisers=("UBND xã", "Ban công tác Mặt trận thôn Đông"))) == [("L4", E, "organisers")]
    for name in ("UBMTTQ xã", "Ủy ban MTTQVN xã", "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ", "Uỷ ban Mặt trân Tổ quốc"):
        assert told(changed(organisers=(name,))) == []


def test_a_group_head_who_passes_on_the_results_counts_as_told() -> None:
    duties = [("Văn hóa", "Công bố kết quả", True), ("Trưởng thôn", "Thông báo lại kết quả hội nghị", False)]
    assert texts_of_results(duties) == ("Văn hóa: Công bố kết quả", "Trưởng thôn: Thông báo lại kết quả hội nghị")
    assert texts_of_results(duties[1:]) is None
    assert [row[0] for row in told(changed(results_texts=texts_of_results(duties)))] == ["results_posted"]


def test_while_undated_the_plan_may_leave_the_place_to_the_notice_and_the_dates_are_pending() -> None:
    undated = changed(starts_on=None, ends_on=None, time_text="Quý IV", venue="")
    assert told(undated) == [("L5", W, "venue"), ("L6", Q, "time")]
    assert "02 thời hạn" in of_code(undated, "L6").what


def test_a_plan_without_a_word_on_its_time_is_an_error() -> None:
    assert ("L5", E, "time") in told(changed(starts_on=None, ends_on=None, time_text=""))


def test_a_window_is_explained_only_where_something_counts_from_it() -> None:
    window = changed(ends_on=date(2026, 9, 11))
    assert "ngày đầu 10/09/2026" in of_code(window, "L7").what
    assert "ngày cuối 11/09/2026" in of_code(window, "L7").what
    free = replace(window, kind=DialogueKind.LAND, duty_rules=(), notice_rule=None, results_rule=None)
    assert "L7" not in [finding.code for finding in check_plan(free)]


@pytest.mark.parametrize(
    "topic",
    ["Các nội dung, trừ lĩnh vực mật", "Công tác phòng, chống tham nhũng", "Công tác bảo vệ bí mật nhà nước",
     "Phòng ngừa xâm hại trẻ em", "Cảnh giác lừa đảo chiếm đoạt tài sản qua mạng",
     "Khiếu nại, tố cáo được hướng dẫn đến nơi tiếp công dân", "Mật độ xây dựng"],
)  # fmt: skip
def test_what_keeps_a_matter_out_or_speaks_of_it_in_general_is_no_breach(topic: str) -> None:
    assert told(changed(topics=(topic,))) == []


def test_delegated_reception_is_told_since_july_2026_and_a_deputy_who_only_chairs_is_not() -> None:
    joined = changed(title="Tiếp công dân và đối thoại với Nhân dân", deputy_when_authorised=True)
    assert told(joined) == [("L15", W, "chairs")]
    assert told(changed(deputy_when_authorised=True)) == []
    earlier: dict[str, Any] = {"starts_on": date(2026, 6, 10), "ends_on": date(2026, 6, 10), "time_text": ""}
    assert told(replace(joined, **earlier)) == []


def test_youth_needs_thirty_days_and_enterprises_two_a_year_as_unchecked_warnings() -> None:
    youth = changed(kind=DialogueKind.YOUTH, participants=("Đoàn Thanh niên",))
    assert [row[:2] for row in told(youth)] == [("L1", W)]
    assert "chưa được đối chiếu" in of_code(youth, "L1").why
    business = changed(kind=DialogueKind.BUSINESS, participants=("Hiệp hội doanh nghiệp",), duties=("Công khai",))
    assert told(business) == [("yearly", W, "year")]
    assert told(replace(business, held_in_year=2)) == []


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        (DialogueKind.WOMEN, {"womens_union"}),
        (DialogueKind.FARMERS, {"farmers_union"}),
        (DialogueKind.ADMINISTRATIVE_REFORM, {"reform_one_stop"}),
        (DialogueKind.LAND, {"land_compensation", "land_holders"}),
        (DialogueKind.PARTY, {"party_chair", "party_yearly"}),
    ],
)
def test_each_subject_misses_those_who_belong_to_it(kind: DialogueKind, codes: set[str]) -> None:
    findings = check_plan(changed(kind=kind, participants=("Nhân dân các thôn",)))
    assert {finding.code for finding in findings} == codes
    assert all(not finding.verified and finding.severity is not E for finding in findings)
