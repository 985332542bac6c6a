"""003: a commune talks about administrative reform: a quarter, a deputy when authorised, a start event to choose."""

from datetime import date, time

import pytest

from doithoai.core.caller import Role
from tests.conftest import Clock
from tests.journeys.cast import Cast, Deputy
from tests.journeys.endings import codes_raised, nothing_is_lost, strangers_see_nothing, the_trail_is_whole
from tests.journeys.places import morning, place, play


@pytest.fixture
def commune(db: None, clock: Clock) -> Cast:
    clock.set(morning(date(2023, 3, 10)))
    name = "Ủy ban nhân dân xã Thanh Khê Đông"
    world = place(clock, name, "xã Thanh Khê Đông", "xa-thanh-khe-dong", groups=["Thôn Bắc", "Thôn Nam"])
    play(world, "deputy", Role.SUPPORTER, "Kiều Văn Phó", "Phó Chủ tịch", "finance")
    return Cast(world)


def test_a_commune_talks_about_administrative_reform(commune: Cast, clock: Clock) -> None:
    secretary, chair, roads, schools = commune.secretary, commune.chair, commune.roads, commune.schools
    deputy, citizen = Deputy(commune.world, "deputy"), commune.citizen()

    # 10/3: the second quarter, the day to be announced. «10 ngày làm việc» names no start: a person must choose one.
    code = secretary.plans("commune_reform", 2023)
    plan = secretary.opens("desk:dialogue", code)
    plan.shows("Quý II năm 2023", "ngày cụ thể thông báo sau", "Chưa rõ thời hạn")
    plan.after("Soạn nội dung trả lời").shows("Chậm nhất 07 ngày làm việc trước", "Chưa có ngày")
    chair.approves_plan(code)
    assert "tính hạn từ ngày nào" in commune.clerk.cannot_issue_plan(code)
    replies = "Giải quyết và trả lời bằng văn bản"
    secretary.counts_duty(code, replies, amount=10, unit="ngày làm việc", side="Sau", anchor="ngày kết thúc đối thoại")
    commune.clerk.issues_plan(code)
    paper = citizen.reads_of(code).follow("Đối thoại về cải cách hành chính")
    paper.shows("cấp phó chủ trì khi được ủy quyền", "Bố trí kinh phí", "Quý II năm 2023")

    # 22/5: the day is announced; the drafts are due seven working days before it.
    clock.set(morning(date(2023, 5, 22)))
    hall = date(2023, 6, 22)
    secretary.dates(code, hall, at=time(8))
    page = secretary.opens("desk:dialogue", code)
    page.after("Soạn nội dung trả lời").shows("Thứ Ba, 13/06/2023")
    page.after("Soạn, trình ký và gửi thông báo kết luận").shows("Thứ Năm, 29/06/2023")
    page.after(replies).shows("Thứ Năm, 06/07/2023")

    # 25/5 to 13/6: opinions; the units' drafts are on the chair's desk in time.
    clock.set(morning(date(2023, 5, 25), 20))
    counter = citizen.sends(
        code, "Làm giấy khai sinh phải đi lại ba lần.", group="Thôn Bắc", email="nguoi-dan@vi-du.vn"
    )
    assert counter.code in commune.post("nguoi-dan@vi-du.vn")
    clock.set(morning(date(2023, 6, 1)))
    secretary.sorts(counter.code, "Cải cách hành chính", summary="Khai sinh đi lại nhiều lần")
    secretary.gives_to_unit(counter.code, schools.name)
    secretary.opens_case(counter.code).shows("Thứ Ba, 13/06/2023")
    schools.prepares(counter.code, "Từ 01/7/2023 trả kết quả khai sinh ngay trong buổi làm việc.")
    secretary.approves_answer(counter.code)
    secretary.chooses_for_hall(counter.code)

    # The chair is called away: until a deputy is authorised in writing, the deputy has no console.
    clock.set(morning(date(2023, 6, 20)))
    assert deputy.finds_nothing("live:chair", code)
    title = secretary.opens("desk:dialogue", code).text.split("Đối thoại về")[1][:20]
    secretary.authorises("Kiều Văn Phó", hall, hall, "Giấy ủy quyền số 05/GUQ-UBND ngày 20/6/2023", dialogue=title)
    assert deputy.finds_nothing("live:chair", code)

    # 22/6: the deputy chairs; people speak in the order in which they registered.
    clock.set(morning(hall))
    deputy.takes_the_chair()
    secretary.opens_sitting(code)
    secretary.queues_petition(code, counter.code)
    secretary.queues(code, "Trương Văn Ba", "Thôn Nam", question="Hồ sơ đất nộp qua mạng bị trả lại không rõ lý do?")
    secretary.queues(code, "Lý Thị Bốn", "Thôn Bắc", question="Xin xác nhận hộ nghèo mất bao lâu?")
    deputy.opens("live:chair", code).after("Phát biểu tiếp").shows(
        f"{counter.code} Thôn Bắc Trương Văn Ba Thôn Nam Lý Thị Bốn"
    )
    deputy.gives_floor(code).shows(counter.code)
    deputy.answers_now(code, "Từ 01/7/2023 trả ngay trong buổi.")
    deputy.ends_turn(code)
    deputy.gives_floor(code).shows("Trương Văn Ba")
    deputy.answers_in_writing(code, roads.name, date(2023, 7, 6))
    deputy.ends_turn(code)
    deputy.gives_floor(code).shows("Lý Thị Bốn")
    deputy.answers_in_writing(code, schools.name, date(2023, 7, 6))
    deputy.ends_turn(code)
    secretary.closes_sitting(code)

    # 23/6: the authorisation has ended with its day.
    clock.set(morning(date(2023, 6, 23)))
    assert deputy.finds_nothing("live:chair", code)

    # 28/6: the conclusion is out within five working days; who chaired stands in the minutes.
    clock.set(morning(date(2023, 6, 28)))
    secretary.opens("desk:conclusion", code).shows("Theo kế hoạch", "Thứ Năm, 29/06/2023")
    secretary.drafts_minutes(code).shows("Kiều Văn Phó", "Trương Văn Ba")
    secretary.issues_minutes(code)
    secretary.drafts_conclusion(code)
    commune.clerk.issues_conclusion(code)
    secretary.opens("desk:dialogue", code).after("Soạn, trình ký và gửi thông báo kết luận").shows("đã xong")

    # Until 06/7: what is left is answered in writing, ten working days from the end of the dialogue.
    clock.set(morning(date(2023, 7, 5)))
    poor, land, _ = codes_raised(secretary.opens("desk:session", code))
    for petition, unit, answer in (
        (land, roads, "Thiếu trích lục; từ nay cán bộ ghi rõ lý do trả hồ sơ trên mạng."),
        (poor, schools, "Ba ngày làm việc, trả tại bộ phận một cửa."),
    ):
        citizen.tracks(petition).shows("Đang xử lý", "Thứ Năm, 06/07/2023")
        unit.head.confirms_receipt(code)
        unit.prepares(petition, answer)
        secretary.approves_answer(petition)
        chair.approves_answer(petition)
        citizen.tracks(petition).shows("Đã trả lời", answer)
    citizen.rates(counter)

    # 12/7: the results are reported to three bodies, the budget line is settled.
    clock.set(morning(date(2023, 7, 12)))
    bodies = ("Thường vụ Đảng ủy", "Thường trực HĐND xã", "lãnh đạo UBND xã")
    secretary.issues_report(code, addressees="\n".join(bodies), findings="Ba ý kiến đã được trả lời đúng hạn.")
    for body in bodies:
        secretary.reports_duty(code, f"Báo cáo kết quả với {body}", "Đã gửi báo cáo.")
    deputy.reports_duty(code, "Bố trí kinh phí", "Đã chi theo dự toán.", proof=False)

    codes = [counter.code, land, poor]
    the_trail_is_whole()
    nothing_is_lost(commune, codes)
    strangers_see_nothing(commune, code, codes)
