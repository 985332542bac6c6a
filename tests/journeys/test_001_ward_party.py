"""001: a ward's Party committee talks with voters on 07/7/2022: four co-chairs, Party format, dates «trước ngày»."""

from datetime import date

import pytest

from doithoai.apps.audit.models import Event
from doithoai.core.caller import Role
from tests.conftest import Clock
from tests.journeys.cast import Cast, Chair
from tests.journeys.endings import codes_raised, nothing_is_lost, strangers_see_nothing, the_trail_is_whole
from tests.journeys.places import morning, place, play

GROUPS = [f"Tổ dân phố số {number}" for number in range(1, 19)]


@pytest.fixture
def ward(db: None, clock: Clock) -> Cast:
    clock.set(morning(date(2022, 6, 20)))
    world = place(
        clock, "Đảng ủy phường Việt Thắng", "phường Việt Thắng", "phuong-viet-thang", kind="tổ dân phố", groups=GROUPS,
        organ="party_committee", format="party", symbol="ĐU", superior_heading="Thành ủy Trường Giang",
    )  # fmt: skip
    world.people["chair"].memberships.update(title="Bí thư")
    play(world, "co_chair", Role.CHAIR, "Phan Văn Ủy", "Chủ tịch UBND phường")
    play(world, "deputy", Role.SUPPORTER, "Ngô Thị Trực", "Phó Bí thư Thường trực", "office")
    return Cast(world)


def test_a_ward_party_committee_talks_with_voters(ward: Cast, clock: Clock) -> None:
    secretary, chair, front, roads, passer_by = ward.secretary, ward.chair, ward.front, ward.roads, ward.citizen()
    co_chair = Chair(ward.world, "co_chair")

    # 20/6: the plan. «Trước ngày 01/7» ends on 30/6, «trước ngày 05/7» on 04/7.
    code = secretary.plans("ward_party", 2022)
    plan = secretary.opens("desk:dialogue", code).shows("07/07/2022", "(dự kiến)", "tiếp xúc cử tri")
    plan.after("Chủ trì").shows("Bí thư Đảng ủy phường", "Chủ tịch HĐND phường", "Chủ tịch UBND phường", "MTTQ phường")
    plan.after("Lấy ý kiến cử tri").shows("Trước ngày 01/07/2022", "Thứ Năm, 30/06/2022")
    plan.after("Nhóm ý kiến theo lĩnh vực").shows("Trước ngày 05/07/2022", "Thứ Hai, 04/07/2022")

    # 24/6: «07 cử tri của 18 tổ dân phố» may mean two things: a person must say which before the plan is issued.
    clock.set(morning(date(2022, 6, 24)))
    chair.approves_plan(code)
    assert "mỗi tổ hay tổng cộng" in ward.clerk.cannot_issue_plan(code)
    secretary.settles_quota(code, "07 cử tri của 18 tổ dân phố", per="group")
    secretary.opens("desk:dialogue", code).shows("Cử tri: mỗi tổ dân phố 07 người").hides("Cần chọn cách tính")

    # The secretary of the committee is away that day: the standing deputy signs, in the Party's own layout.
    secretary.authorises(
        "Ngô Thị Trực", date(2022, 6, 24), date(2022, 6, 24), "Giấy ủy quyền số 12-GUQ/ĐU ngày 23/6/2022"
    )
    # The office has given 57 numbers for plans on its paper register: the administrator says where the system goes on.
    assert "Số kế tiếp của sổ là 1" in ward.clerk.cannot_issue_plan(code, number=58)
    ward.admin.starts_register("2022/KH", first=58)
    ward.clerk.issues_plan(code, number=58)
    paper = passer_by.reads_of(code).follow("Đối thoại trực tiếp của Đảng ủy phường Việt Thắng")
    paper.shows("ĐẢNG CỘNG SẢN VIỆT NAM", "Số 58-KH/ĐU", "T/M BAN CHẤP HÀNH", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Ngô Thị Trực")
    paper.hides("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")

    # Until 30/6: opinions before the hall, from the groups and on paper at the Front.
    clock.set(morning(date(2022, 6, 29)))
    head = ward.group_head(4)
    road = head.enters(code, "Đường tổ 4 hẹp, xe cứu hỏa không vào được.", name="Bà Sáu")
    school = front.enters(
        "Trường mầm non thiếu sân chơi.", channel="Phiếu giấy", group="Tổ dân phố số 9", name="Ông Tám"
    ).code
    secretary.reports_duty(code, "Lấy ý kiến cử tri", "18 tổ đã gửi.")

    # Until 04/7: the Front groups the opinions and hands in its file.
    clock.set(morning(date(2022, 7, 4)))
    front.opens("desk:inbox").shows(road, school)
    front.reports_duty(code, "Nhóm ý kiến theo lĩnh vực", "Hai nhóm: giao thông; giáo dục. Đề nghị người trả lời.")
    secretary.opens("desk:dialogue", code).after("Nhóm ý kiến theo lĩnh vực").shows("đã xong")
    secretary.sorts(road, "Giao thông", summary="Đường tổ 4 hẹp")
    secretary.gives_to_unit(road, roads.name)
    secretary.chooses_for_hall(road)
    secretary.sorts(school, "Giáo dục", summary="Thiếu sân chơi mầm non")
    secretary.gives_to_unit(school, ward.schools.name)

    # 07/7: the hall, together with the voters' meeting; each of the co-chairs answers the own part.
    clock.set(morning(date(2022, 7, 7)))
    secretary.opens_sitting(code)
    secretary.queues_petition(code, road)
    secretary.queues(
        code, "Đào Văn Bảy", "Tổ dân phố số 11", question="Chi bộ sinh hoạt ở đâu khi nhà văn hóa đang sửa?"
    )
    co_chair.gives_floor(code)
    co_chair.answers_now(code, "Quý III mở rộng đường tổ 4, dân hiến đất dọc 40 mét.")
    co_chair.ends_turn(code)
    chair.takes_lead(code)
    chair.gives_floor(code)
    chair.answers_in_writing(code, roads.name, date(2022, 7, 20))
    chair.ends_turn(code)
    secretary.closes_sitting(code)
    deciders = Event.objects.filter(name="question.decided").order_by("id").values_list("actor_name", flat=True)
    assert list(deciders) == ["Phan Văn Ủy", "Trần Văn Minh"]

    # 09/7: opinions after the hall are taken as well.
    clock.set(morning(date(2022, 7, 9)))
    late = passer_by.sends(code, "Sau hội nghị tôi xin góp ý thêm về giờ đổ rác của phường.", group="Tổ dân phố số 2")

    # 11/7: minutes and conclusion, in the Party's layout; the units have it and answer.
    clock.set(morning(date(2022, 7, 11)))
    secretary.drafts_minutes(code).shows("BIÊN BẢN", "Đào Văn Bảy", "mở rộng đường tổ 4")
    secretary.issues_minutes(code)
    secretary.drafts_conclusion(code)
    ward.clerk.issues_conclusion(code)
    passer_by.reads_of(code).follow("Kết luận của").shows(
        "ĐẢNG CỘNG SẢN VIỆT NAM", "-TB/ĐU", "T/M BAN CHẤP HÀNH", "BÍ THƯ"
    )
    (cell,) = [found for found in codes_raised(secretary.opens("desk:session", code)) if found != road]
    for petition, unit, answer in (
        (cell, roads, "Chi bộ sinh hoạt tại phòng họp tầng 1 trụ sở phường đến hết tháng 9."),
        (school, ward.schools, "Phường xếp 60 mét vuông sân tầng 1 cho trường trong tháng 8."),
    ):
        unit.head.confirms_receipt(code)
        unit.prepares(petition, answer)
        secretary.approves_answer(petition)
        chair.approves_answer(petition)
        passer_by.tracks(petition).shows("Đã trả lời", answer)

    # 25/7: the Front supervises, the office reports to the committee.
    clock.set(morning(date(2022, 7, 25)))
    front.reports_duty(code, "Nhận tiếp ý kiến sau hội nghị", "Đã giám sát ba việc được giao.")
    secretary.issues_report(code, addressees="Thường trực Đảng ủy phường", findings="Đã trả lời ba trên bốn ý kiến.")
    secretary.opens("desk:report_of_dialogue", code).shows("4")

    codes = [road, school, cell, late.code]
    the_trail_is_whole()
    nothing_is_lost(ward, codes)
    strangers_see_nothing(ward, code, codes)
