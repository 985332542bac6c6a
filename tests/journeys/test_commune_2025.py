"""A commune's yearly dialogue under the law in force since 01/7/2025: Điều 43 Luật 72/2025/QH15."""

from datetime import date, time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from doithoai.adapters.signatures.signing import SigningRole
from tests.conftest import Clock
from tests.journeys.cast import Cast
from tests.journeys.endings import codes_raised, nothing_is_lost, strangers_see_nothing, the_trail_is_whole
from tests.journeys.places import morning, place


@pytest.fixture
def commune(db: None, clock: Clock) -> Cast:
    clock.set(morning(date(2025, 9, 22)))
    name = "Ủy ban nhân dân xã Bình Phong"
    return Cast(place(clock, name, "xã Bình Phong", "xa-binh-phong", groups=["Thôn Hạ", "Thôn Thượng"]))


def test_a_commune_holds_its_yearly_dialogue(commune: Cast, clock: Clock) -> None:
    secretary, chair, announcer, roads = commune.secretary, commune.chair, commune.announcer, commune.roads
    citizen, neighbour = commune.citizen(), commune.citizen()

    # 22/9: one dialogue a year is owed, and the province can see it.
    commune.superior.reads_rollup(2025).shows("xã Bình Phong 0/1 Còn thiếu")
    code = secretary.plans("commune_2025", 2025)
    hall = date(2025, 10, 29)
    secretary.dates(code, hall, at=time(19, 30))
    plan = secretary.opens("desk:dialogue", code)
    plan.shows("Đại diện Thường trực HĐND xã").hides("quá ngắn", "quá dài")

    # Somebody copies «05 ngày» from an old plan: the legal check says so, and asks for a reason in writing.
    notice = "Thông báo rộng rãi thời gian"
    secretary.counts_duty(code, notice, amount=5, unit="ngày", side="Trước", anchor="ngày tổ chức đối thoại")
    plan = secretary.opens("desk:dialogue", code)
    plan.shows("quá ngắn", "Điều 43")
    chair.approves_plan(code)
    assert "trái quy định" in commune.clerk.cannot_issue_plan(code)
    commune.clerk.issues_plan(code, reason="Thông báo thực tế sẽ sớm hơn hạn của luật.")
    secretary.opens("desk:dialogue", code).shows("Thông báo thực tế sẽ sớm hơn hạn của luật")

    # 20/10: announced nine days before: judged by the law's seven days, not by the plan's five.
    clock.set(morning(date(2025, 10, 20), 9))
    announcer.logs_announcement(code, "Cổng thông tin điện tử", morning(date(2025, 10, 20)), link="https://vi-du.vn/2")
    log = announcer.logs_announcement(code, "Niêm yết", morning(date(2025, 10, 20)), place="Nhà văn hóa hai thôn")
    log.shows("Đã thông báo đúng hạn", "Hạn theo luật Thứ Tư, 22/10/2025")
    citizen.reads_of(code).shows("19 giờ 30, Thứ Tư, 29/10/2025", "Cách tham dự", "Trực tuyến", "Đang nhận ý kiến")

    # 21/10: two opinions say the same: they become one voice of two, each with its own receipt.
    clock.set(morning(date(2025, 10, 21)))
    drain = citizen.sends(code, "Rãnh nước thôn Hạ tắc, nước tràn ra đường.", group="Thôn Hạ")
    same = neighbour.sends(code, "Rãnh thôn Hạ tắc nhiều tháng, đề nghị khơi thông.", group="Thôn Hạ")
    secretary.merges(same.code, into=drain.code)
    secretary.sorts(drain.code, "Thoát nước", summary="Rãnh thôn Hạ tắc")
    secretary.gives_to_unit(drain.code, roads.name)
    secretary.chooses_for_hall(drain.code)
    neighbour.opens_own(same).shows("trả lời chung")

    # 29/10, in the evening: the hall.
    for name, group in (("Lò Thị Một", "Thôn Hạ"), ("Cầm Văn Hai", "Thôn Thượng")):
        secretary.nominates(code, group, name)
    chair.approves_guests(code)
    clock.set(morning(hall, 19, 15))
    secretary.checks_in(code, "Lò Thị Một")
    secretary.admits(code, "Quàng Văn Ba", "Thôn Thượng")
    clock.set(morning(hall, 19, 30))
    secretary.opens_sitting(code)
    secretary.queues_petition(code, drain.code)
    secretary.queues_delegate(code, "Lò Thị Một")
    chair.gives_floor(code)
    chair.answers_now(code, "Khơi thông trong tuần này, xã thuê máy ngày 31/10.")
    chair.ends_turn(code)
    chair.gives_floor(code)
    secretary.notes(code, "Trạm y tế sau sáp nhập đặt ở đâu?")
    chair.answers_in_writing(code, commune.schools.name, date(2025, 11, 12))
    chair.ends_turn(code)
    secretary.closes_sitting(code)
    for receipt, person in ((drain, citizen), (same, neighbour)):
        person.opens_own(receipt).shows("Đã trả lời", "Khơi thông trong tuần này")

    # Until 10/11: the results are public within ten days; the tenth is a Saturday, so Monday is the last.
    clock.set(morning(date(2025, 11, 5)))
    secretary.opens("desk:conclusion", code).shows("Theo luật", "Thứ Hai, 10/11/2025")
    secretary.drafts_minutes(code).shows("Lò Thị Một")
    secretary.issues_minutes(code)
    secretary.drafts_conclusion(code)
    commune.clerk.issues_conclusion(code)
    citizen.reads_of(code).shows("Đã có kết luận")
    the_conclusion_is_signed(commune, code)
    commune.superior.reads_rollup(2025).shows("xã Bình Phong 1/1 Đủ số cuộc")

    # The last answer, the rating, the report; nothing is owed any more and the file is closed.
    clinic = next(found for found in codes_raised(secretary.opens("desk:session", code)) if found != drain.code)
    commune.schools.head.confirms_receipt(code)
    commune.schools.prepares(clinic, "Trạm y tế đặt tại trụ sở cũ của xã Thượng.")
    secretary.approves_answer(clinic)
    chair.approves_answer(clinic)
    citizen.rates(drain)
    clock.set(morning(date(2025, 11, 20)))
    secretary.issues_report(code, findings="Hai việc đã trả lời.")
    assert secretary.reports_what_is_left(code) > 5
    secretary.closes_dialogue(code)
    citizen.reads_of(code).shows("Đã kết thúc")

    codes = [drain.code, same.code, clinic]
    the_trail_is_whole()
    nothing_is_lost(commune, codes)
    strangers_see_nothing(commune, code, codes)


def the_conclusion_is_signed(commune: Cast, code: str) -> None:
    """The chair signs with a token of his own, the office seals; a citizen reads who signed and checks a download."""
    commune.clerk.hands_in_conclusion(code, commune.chair.full_name, SigningRole.PERSON).shows("Đã ký số")
    paper = commune.clerk.hands_in_conclusion(code, "Ủy ban nhân dân xã Bình Phong", SigningRole.ORGAN)
    citizen = commune.citizen()
    page = citizen.browser.visit(paper.shows("Đã ký số và đóng dấu").link_reading("Trang công khai của văn bản"))
    page.shows(commune.chair.full_name, "Chữ ký số cá nhân", "Chữ ký số của cơ quan").hides("Không còn nguyên vẹn")
    signed = page.follow("Bản đã ký số").content
    check = page.follow("Kiểm tra một tệp")
    check.press("Kiểm tra", file=SimpleUploadedFile("a.pdf", signed)).shows("đúng từng chữ", "Thông báo kết luận")
    check.press("Kiểm tra", file=SimpleUploadedFile("a.pdf", signed + b" ")).shows("không trùng")
