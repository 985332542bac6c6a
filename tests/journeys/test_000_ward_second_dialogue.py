"""000: a ward holds its second dialogue of the year. Eleven groups, two delegates each; 28/11 to 03/12/2024."""

from datetime import date, time

import pytest

from tests.conftest import Clock
from tests.journeys.cast import Cast
from tests.journeys.endings import code_raised_with, nothing_is_lost, strangers_see_nothing, the_trail_is_whole
from tests.journeys.places import morning, place

GROUPS = [f"Tổ dân phố số {number}" for number in range(1, 12)]


@pytest.fixture
def ward(db: None, clock: Clock) -> Cast:
    clock.set(morning(date(2024, 3, 11)))
    name = "Ủy ban nhân dân phường Tân Hải"
    return Cast(place(clock, name, "phường Tân Hải", "phuong-tan-hai", kind="tổ dân phố", groups=GROUPS))


def test_a_ward_holds_its_second_dialogue_of_the_year(ward: Cast, clock: Clock) -> None:
    secretary, chair, announcer, roads = ward.secretary, ward.chair, ward.announcer, ward.roads

    # 11/3: the first dialogue of the year is planned.
    assert secretary.plans("ward_state", 2024) == "phuong-tan-hai-2024-1"

    # 08/11: the plan of the second one, from the programme. The window is counted from its first day.
    clock.set(morning(date(2024, 11, 8)))
    code = secretary.plans("ward_state", 2024)
    plan = secretary.opens("desk:dialogue", code)
    plan.shows("lần 2 năm 2024", "từ Thứ Năm, 28/11/2024 đến Thứ Ba, 03/12/2024 (dự kiến)")
    plan.shows("mỗi tổ dân phố 02 người", "Chủ tịch UBND phường (Trần Văn Minh)")
    plan.after("Báo cho dân biết").shows("Chậm nhất 05 ngày trước ngày tổ chức đối thoại", "28/11/2024: ngày tổ chức")
    plan.after("Lập danh sách khách mời").shows("Thứ Sáu, 22/11/2024")
    passer_by = ward.citizen()
    assert passer_by.finds_nothing("portal:dialogue", code)

    # The chair approves, the clerk numbers and issues: from now on it is public and takes opinions.
    chair.approves_plan(code)
    ward.clerk.issues_plan(code)
    passer_by.reads_of(code).shows("Sắp diễn ra", "Đang nhận ý kiến", "lần 2 năm 2024")

    # 12/11: told by loudspeaker, portal and Zalo, each with proof: in time, counted from 28/11.
    announcer.opens("desk:announcements", code).shows("vẫn còn kịp thời hạn tối thiểu")
    clock.set(morning(date(2024, 11, 12), 9))
    announcer.logs_announcement(code, "Loa truyền thanh", morning(date(2024, 11, 12), 7), place="11 cụm loa")
    announcer.logs_announcement(
        code, "Cổng thông tin điện tử", morning(date(2024, 11, 12), 8), link="https://vi-du.vn/1"
    )
    log = announcer.logs_announcement(code, "Zalo", morning(date(2024, 11, 12), 8, 30))
    log.shows("Đã thông báo đúng hạn", "Thứ Sáu, 22/11/2024", "Lần thông báo đầu tiên Thứ Ba, 12/11/2024")
    log.after("Các lần đã thông báo").shows("11 cụm loa", "anh-chup.png").hides("chưa có minh chứng")
    assert "minh chứng" in announcer.cannot_report_without_proof(code, "Báo cho dân biết", "Đã báo.")
    announcer.reports_duty(code, "Báo cho dân biết", "Loa, cổng, Zalo từ 12/11.").after("Báo cho dân biết").shows(
        "đã xong"
    )

    # 13 to 18/11: opinions come in by every door; a denunciation is shown another one, its text is never asked for.
    clock.set(morning(date(2024, 11, 13), 19))
    lan, heads = ward.citizen(), [ward.group_head(1), ward.group_head(2)]
    drain = lan.sends(code, "Cống trước ngõ 12 tắc, mưa là ngập vào nhà.", group="Tổ dân phố số 3", name="Bùi Thị Lan")
    lamp = heads[0].enters(code, "Đèn đường cuối ngõ 7 hỏng ba tháng nay.", name="Ông Tư")
    school = secretary.enters(
        "Trường tiểu học thiếu lớp, sĩ số quá đông.", channel="Phiếu giấy", group="Tổ dân phố số 5"
    )
    passer_by.wants_to_denounce(code).shows("tố cáo").hides("Ý kiến của ông/bà")
    lan.opens_own(drain).shows("Ông/bà đã viết", "Cống trước ngõ 12 tắc")
    passer_by.tracks(drain.code).hides("Cống trước ngõ 12", "Bùi Thị Lan")

    # 14 to 20/11: eleven groups name two delegates each, by link or on paper. A third one has no seat.
    clock.set(morning(date(2024, 11, 14)))
    heads[0].nominates(code, "Đại biểu 1 Mai", "Đại biểu 1 Trúc")
    heads[1].nominates(code, "Đại biểu 2 Mai", "Đại biểu 2 Trúc")
    for number, group in list(enumerate(GROUPS, start=1))[2:]:
        secretary.nominates(code, group, f"Đại biểu {number} Mai", f"Đại biểu {number} Trúc")
    assert "Tổ dân phố số 1" in heads[0].cannot_nominate(code, "Đại biểu 1 Tùng")
    assert secretary.cannot_nominate(code, "Tổ dân phố số 9", "Đại biểu 9 Tùng")
    secretary.opens("desk:delegates", code).shows("Đã cử 22 trên 22 suất theo kế hoạch").hides("Còn thiếu")

    # 15 to 20/11: sorted, given to units; one answer goes through the desks, one is kept for the hall.
    clock.set(morning(date(2024, 11, 15)))
    secretary.sorts(drain.code, "Thoát nước", summary="Tắc cống ngõ 12")
    secretary.gives_to_unit(drain.code, roads.name)
    lan.tracks(drain.code).shows("Đang xử lý", roads.name)
    roads.prepares(drain.code, "Phường nạo vét đoạn cống ngõ 12 từ ngày 18/11, xong trước ngày 22/11/2024.")
    secretary.approves_answer(drain.code)
    lan.tracks(drain.code).shows("Đang xử lý").hides("nạo vét")
    chair.approves_answer(drain.code)
    lan.opens_own(drain).shows("Đã trả lời", "nạo vét đoạn cống ngõ 12")
    secretary.sorts(lamp, "Điện, chiếu sáng", summary="Đèn ngõ 7 hỏng")
    secretary.gives_to_unit(lamp, roads.name)
    secretary.chooses_for_hall(lamp)
    passer_by.tracks(lamp).shows("Sẽ trả lời tại hội nghị")

    # 20/11: beyond the competence of a ward: transferred, and the citizen reads to whom and why.
    secretary.sorts(school.code, "Giáo dục", summary="Thiếu lớp tiểu học")
    secretary.transfers(
        school.code, "Ủy ban nhân dân tỉnh Trường Giang", "Xây trường do cấp trên quyết định.", level="province"
    )
    passer_by.tracks(school.code).shows("Đã chuyển nơi có thẩm quyền", "Ủy ban nhân dân tỉnh Trường Giang")

    # 21/11: the guest list is approved five days before and more; invitations go out.
    clock.set(morning(date(2024, 11, 21)))
    chair.approves_guests(code)
    secretary.invites(code)
    secretary.reports_duty(code, "Lập danh sách khách mời", "Chủ tịch đã duyệt 22 đại biểu.").after(
        "Lập danh sách khách mời"
    ).shows("đã xong", "22/11/2024")

    # The office's papers before the hall: each is one press, none tells who raised what.
    secretary.drafts_paper(code, "Danh sách đại biểu", "Soạn danh sách").shows("Đại biểu 9 Mai", "Danh sách gồm 22")
    compiled = secretary.drafts_paper(code, "Báo cáo tổng hợp ý kiến").hides("Bùi Thị Lan")
    compiled.shows("Cống trước ngõ 12 tắc", "nạo vét đoạn cống ngõ 12", roads.name)
    secretary.drafts_paper(code, "Bản tin phát thanh").shows("BẢN TIN PHÁT THANH", "hai nghìn không trăm hai mươi tư")

    # 25/11: one day of the window is fixed; the plan is public, so the change carries its reason.
    clock.set(morning(date(2024, 11, 25)))
    day = date(2024, 11, 29)
    page = secretary.opens("desk:date_dialogue", code)
    assert "lý do" in page.is_refused(kind="date", starts_on=day, starts_at="08:00", tentative=False)
    secretary.dates(code, day, at=time(8), reason="Chốt ngày trong khoảng đã dự kiến.")
    passer_by.reads_of(code).shows("Thứ Sáu, 29/11/2024", "Chốt ngày trong khoảng đã dự kiến")

    secretary.drafts_paper(code, "Áp phích", "Soạn khổ A4").shows("29/11/2024", "CÁCH THAM GIA")
    secretary.drafts_paper(code, "Kịch bản điều hành").shows("Đèn ngõ 7 hỏng", f"Mời {roads.name} trả lời")

    # 28/11: no more opinions in writing; they may still be raised in the hall.
    clock.set(morning(date(2024, 11, 28), 17))
    secretary.ends_collecting(code)
    passer_by.opens("portal:submit", code).hides("Ông/bà muốn làm gì?")

    # 29/11: the hall. Delegates come in, the chair gives the floor and decides each question.
    clock.set(morning(day, 7, 30))
    secretary.checks_in(code, "Đại biểu 3 Mai")
    secretary.checks_in(code, "Đại biểu 7 Trúc")
    clock.set(morning(day, 8))
    secretary.opens_sitting(code)
    secretary.queues_petition(code, lamp)
    secretary.queues_delegate(code, "Đại biểu 3 Mai")
    secretary.queues_delegate(code, "Đại biểu 7 Trúc")
    secretary.queues(code, "Nguyễn Văn Sáu", "Tổ dân phố số 8", question="Bao giờ phường làm vỉa hè phố chính?")

    chair.gives_floor(code).shows("Đèn ngõ 7 hỏng")
    chair.answers_now(code, "Đã thay bóng đèn ngõ 7 chiều 28/11.")
    chair.ends_turn(code)
    chair.gives_floor(code)
    secretary.notes(code, "Vì sao đất dự án cạnh tổ 3 bỏ hoang mười năm?")
    assert "lý do" in chair.cannot_refuse_without_reason(code)
    reason = "Dự án do tỉnh quyết định; phường gom lại, báo cáo tỉnh trong tháng 12."
    chair.does_not_answer(code, "Vượt thẩm quyền", reason)
    chair.ends_turn(code)
    passer_by.opens("live:audience", code).shows(reason)
    chair.gives_floor(code)
    secretary.notes(code, "Thu phí vệ sinh bằng hình thức nào?")
    assert "quyết định" in secretary.cannot_close_sitting(code) or "phát biểu" in secretary.cannot_close_sitting(code)
    chair.answers_now(code, "Thu qua tài khoản hoặc tại nhà văn hóa tổ, có biên lai.")
    chair.ends_turn(code)
    chair.gives_floor(code)
    chair.gives_to_unit(code, roads.name)
    chair.answers_in_writing(code, roads.name, date(2024, 12, 13))
    chair.ends_turn(code)
    secretary.notes_promise(code, "Lát xong vỉa hè phố chính", roads.name, date(2024, 12, 31))
    secretary.closes_sitting(code)
    passer_by.tracks(lamp).shows("Đã trả lời", "Đã thay bóng đèn ngõ 7")

    # 02/12: minutes and conclusion write themselves from the record; the clerk numbers them.
    clock.set(morning(date(2024, 12, 2)))
    minutes = secretary.drafts_minutes(code)
    minutes.shows("BIÊN BẢN", "Nguyễn Văn Sáu", "Bao giờ phường làm vỉa hè phố chính?", reason)
    secretary.issues_minutes(code)
    secretary.drafts_conclusion(code).shows("Lát xong vỉa hè phố chính", roads.name, "13/12/2024")
    ward.clerk.issues_conclusion(code)
    conclusion = passer_by.reads_of(code).shows("Đã có kết luận").follow("Kết luận của Chủ tịch Ủy ban nhân dân phường")
    conclusion.shows("CHỦ TỊCH", "vỉa hè")

    # What is beyond the competence of the ward is compiled and transferred, each with its letter.
    session = secretary.opens("desk:session", code)
    land = code_raised_with(session, "Vì sao đất dự án")
    pavement = code_raised_with(session, "Bao giờ phường làm vỉa hè")
    secretary.transfers(land, "Ủy ban nhân dân tỉnh Trường Giang", "Dự án do tỉnh quyết định.", level="province")
    passer_by.tracks(land).shows("Đã chuyển nơi có thẩm quyền", "Ủy ban nhân dân tỉnh Trường Giang")
    secretary.reports_duty(code, "Gom các đề xuất vượt thẩm quyền", "Hai kiến nghị đã chuyển tỉnh.")

    # 10/12: the unit answers in writing in time, the promise is kept on 27/12, the citizen says whether it is solved.
    clock.set(morning(date(2024, 12, 10)))
    roads.head.confirms_receipt(code)
    roads.prepares(pavement, "Phường khởi công vỉa hè phố chính ngày 16/12/2024, xong trước 31/12/2024.")
    secretary.approves_answer(pavement)
    chair.approves_answer(pavement)
    passer_by.tracks(pavement).shows("Đã trả lời", "khởi công vỉa hè")
    lan.reopens(drain).shows("Đã mở lại")
    roads.prepares(drain.code, "Đã nạo vét lại và thay hai nắp cống ngày 12/12/2024.")
    secretary.approves_answer(drain.code)
    chair.approves_answer(drain.code)
    lan.rates(drain)
    clock.set(morning(date(2024, 12, 27)))
    roads.head.keeps_promise("Lát xong vỉa hè phố chính", "Đã lát xong 400 mét, có biên bản nghiệm thu.")

    # The written answers lie ready as letters; the clerk numbers the one to the woman of alley 12.
    ward.post("secretary")
    letter = ward.clerk.issues_paper(f"Trả lời kiến nghị mã số {drain.code}")
    letter.shows("Kính gửi: Ông (bà) Bùi Thị Lan", "Đã nạo vét lại và thay hai nắp cống")

    # 30/12: the report of results; the province reads the figures, never a case.
    clock.set(morning(date(2024, 12, 30)))
    secretary.issues_report(code, findings="Mọi ý kiến đã được trả lời hoặc chuyển.")
    ward.superior.reads_rollup(2024).shows("phường Tân Hải").hides(drain.code, "Bùi Thị Lan")
    assert ward.superior.finds_nothing("desk:petition", drain.code)

    index = secretary.drafts_paper(code, "Mục lục văn bản trong hồ sơ")
    index.shows("Báo cáo kết quả", "22 giấy mời", "Công văn trả lời").hides("Bùi Thị Lan")

    codes = [drain.code, lamp, school.code, land, pavement]
    the_trail_is_whole()
    nothing_is_lost(ward, codes)
    strangers_see_nothing(ward, code, codes)
