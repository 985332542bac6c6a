"""A commune begins with last year's Word file: read, reviewed, made lawful, carried to its last answered petition."""

from datetime import date, time

import pytest

from tests.conftest import Clock
from tests.journeys.cast import Cast
from tests.journeys.endings import nothing_is_lost, strangers_see_nothing, the_trail_is_whole
from tests.journeys.old_plan import old_plan
from tests.journeys.places import morning, place


@pytest.fixture
def commune(db: None, clock: Clock) -> Cast:
    clock.set(morning(date(2025, 9, 22)))
    name = "Ủy ban nhân dân xã Bình Phong"
    return Cast(place(clock, name, "xã Bình Phong", "xa-binh-phong", groups=["Thôn Hạ", "Thôn Thượng"]))


def test_a_plan_read_from_a_file_runs_to_the_last_answer(commune: Cast, clock: Clock) -> None:
    secretary, chair, roads = commune.secretary, commune.chair, commune.roads
    citizen = commune.citizen()

    # What was read stands beside its lines, and today's law beside what it no longer allows.
    review = secretary.hands_in_plan(old_plan())
    review.shows("dòng 8", "quá ngắn", "Điều 43", "Căn cứ không còn hiệu lực")
    review.shows("chưa có đại diện Thường trực Hội đồng nhân dân cùng chủ trì")
    notice = review.field_holding("Thông báo thời gian, địa điểm, nội dung", among="v.deadlines")
    number = notice.removesuffix("duty") + "rule.amount"

    # Corrected and checked again: the objection is gone; nothing is stored yet.
    review = review.press("Kiểm tra lại", **{number: 7, "v.chairs.2": "Đại diện Thường trực HĐND xã"})
    review.hides("quá ngắn", "cùng chủ trì.")
    secretary.opens("desk:dialogues").hides("Bình Phong năm 2025")
    plan = review.press("Lập kế hoạch này", **review.every_tick())
    code = plan.address.rstrip("/").rsplit("/", 1)[-1]
    plan.shows("Hội nghị đối thoại giữa Chủ tịch Ủy ban nhân dân xã với Nhân dân năm 2025", "rác thải sinh hoạt")
    plan.shows("Hội trường Ủy ban nhân dân xã Bình Phong", "Văn phòng HĐND và UBND xã", "Trưởng các thôn")

    # From here the plan is like any other.
    hall = date(2025, 10, 29)
    secretary.dates(code, hall, at=time(19, 30)).shows("22/10/2025")
    chair.approves_plan(code)
    commune.clerk.issues_plan(code)
    clock.set(morning(date(2025, 10, 20), 9))
    log = commune.announcer.logs_announcement(code, "Niêm yết", morning(date(2025, 10, 20)), place="Nhà văn hóa thôn")
    log.shows("Đã thông báo đúng hạn")
    clock.set(morning(date(2025, 10, 21)))
    drain = citizen.sends(code, "Rãnh nước thôn Hạ tắc, nước tràn ra đường.", group="Thôn Hạ")
    secretary.sorts(drain.code, "Thoát nước", summary="Rãnh thôn Hạ tắc")
    secretary.gives_to_unit(drain.code, roads.name)
    secretary.chooses_for_hall(drain.code)

    clock.set(morning(hall, 19, 15))
    secretary.nominates(code, "Thôn Hạ", "Lò Thị Một")
    chair.approves_guests(code)
    secretary.checks_in(code, "Lò Thị Một")
    clock.set(morning(hall, 19, 30))
    secretary.opens_sitting(code)
    secretary.queues_petition(code, drain.code)
    chair.gives_floor(code)
    chair.answers_now(code, "Khơi thông trong tuần này, xã thuê máy ngày 31/10.")
    chair.ends_turn(code)
    secretary.closes_sitting(code)
    citizen.opens_own(drain).shows("Đã trả lời", "Khơi thông trong tuần này")

    clock.set(morning(date(2025, 11, 5)))
    secretary.drafts_minutes(code)
    secretary.issues_minutes(code)
    secretary.drafts_conclusion(code)
    commune.clerk.issues_conclusion(code)
    citizen.reads_of(code).shows("Đã có kết luận")
    nothing_is_lost(commune, [drain.code])
    the_trail_is_whole()
    strangers_see_nothing(commune, code, [drain.code])
