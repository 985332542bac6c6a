"""004: a province. What was raised many times comes first; each unit's clock runs from the day it has the notice."""

from datetime import date, time

import pytest

from doithoai.apps.organisations.models import Authority
from doithoai.core.caller import Role
from tests.conftest import Clock
from tests.journeys.actors.closing import Superior
from tests.journeys.cast import Cast, Secretary
from tests.journeys.endings import codes_raised, nothing_is_lost, strangers_see_nothing, the_trail_is_whole
from tests.journeys.places import morning, place, play


@pytest.fixture
def province(db: None, clock: Clock) -> Cast:
    clock.set(morning(date(2018, 4, 16)))
    world = place(
        clock,
        "Ủy ban nhân dân tỉnh Sơn Hà",
        "tỉnh Sơn Hà",
        "tinh-son-ha",
        level="province",
        parent=None,
        place="Sơn Hà",
    )
    play(world, "inspector", Role.SECRETARY, "Đoàn Thị Tra", "Tổ trưởng Tổ thư ký", "inspectorate")
    world.add_person("province_superior", world.commune, Role.SUPERIOR, "Dương Văn Trên")
    below = Authority.objects.create(
        parent=world.commune, name="Ủy ban nhân dân xã Đồng Cao", short_name="xã Đồng Cao", slug="xa-dong-cao",
        level="commune", symbol="UBND", place="Đồng Cao",
    )  # fmt: skip
    world.add_person("below", below, Role.SECRETARY, "Hồ Thị Dưới")
    return Cast(world)


def test_a_province_talks_with_the_people(province: Cast, clock: Clock) -> None:
    chair, roads, schools = province.chair, province.roads, province.schools
    inspector, below = Secretary(province.world, "inspector"), Secretary(province.world, "below")
    superior, old, new = Superior(province.world, "province_superior"), province.citizen(), province.citizen()

    # 16/4: the plan; the secretariat is led by the Inspectorate, the day is announced later.
    code = inspector.plans("province", 2018)
    plan = inspector.opens("desk:dialogue", code).shows("thông báo cụ thể", "Chủ tịch UBND tỉnh")
    plan.after("Soạn nội dung trả lời").shows("Chậm nhất 05 ngày làm việc trước", "Chưa có ngày")
    chair.approves_plan(code)
    province.clerk.issues_plan(code)
    paper = old.reads_of(code).follow("Đối thoại giữa Chủ tịch")
    paper.shows("Việc đã kiến nghị chính đáng nhiều lần mà chưa xong được đưa lên đầu", "bí mật nhà nước không đưa vào")

    # 18/4: a matter that is answered and is not solved, twice; and a new one.
    clock.set(morning(date(2018, 4, 18)))
    first = new.sends(code, "Xe buýt tuyến tỉnh lộ chạy quá thưa.", name="Ông Mới")
    bridge = new.sends(code, "Cầu treo bản Đồi lung lay, trẻ đi học nguy hiểm.", name="Ông Mới")
    land = old.sends(
        code, "Bảy năm chưa được cấp giấy chứng nhận đất tái định cư.", email="ba-cu@vi-du.vn", name="Bà Cũ"
    )
    for day, answer in ((19, "Hồ sơ đang được xem xét."), (24, "Đã chuyển bộ phận chuyên môn.")):
        clock.set(morning(date(2018, 4, day)))
        if day == 19:
            inspector.sorts(land.code, "Đất đai", summary="Chưa cấp giấy đất tái định cư")
            inspector.gives_to_unit(land.code, roads.name)
        roads.prepares(land.code, answer)
        inspector.approves_answer(land.code)
        chair.approves_answer(land.code)
        old.reopens(land)
    assert "Đã có câu trả lời" in province.post("ba-cu@vi-du.vn")
    inspector.sorts(first.code, "Giao thông", summary="Xe buýt thưa")
    inspector.gives_to_unit(first.code, schools.name)
    inspector.sorts(bridge.code, "Giao thông", summary="Cầu treo hỏng")
    inspector.gives_to_unit(bridge.code, roads.name)
    inspector.chooses_for_hall(first.code)
    inspector.chooses_for_hall(land.code)

    # 27/4: the day is announced; drafts five working days before it. A commune makes its own plan.
    clock.set(morning(date(2018, 4, 27)))
    hall = date(2018, 5, 17)
    inspector.dates(code, hall, at=time(8))
    inspector.opens("desk:dialogue", code).after("Soạn nội dung trả lời").shows("Thứ Năm, 10/05/2018")
    cascaded = below.plans("commune_reform", 2018)
    inspector.reports_duty(code, "Xây dựng kế hoạch đối thoại của địa phương mình", "Xã Đồng Cao đã có kế hoạch.")
    assert inspector.finds_nothing("desk:dialogue", cascaded)
    assert below.finds_nothing("desk:dialogue", code)

    # 17/5: the hall. The repeated matter stands first; a classified one is kept out, with the public sentence.
    clock.set(morning(hall))
    inspector.opens_sitting(code)
    chosen = inspector.opens("desk:session", code).after("Ý kiến đã chọn trả lời tại hội nghị").text
    assert chosen.index(land.code) < chosen.index(first.code)
    inspector.queues_petition(code, land.code)
    inspector.queues(code, "Vi Văn Năm", question="Khu đất quốc phòng cạnh làng được quy hoạch thế nào?")
    chair.gives_floor(code).shows(land.code)
    chair.answers_in_writing(code, roads.name, date(2018, 5, 31))
    chair.ends_turn(code)
    chair.gives_floor(code)
    chair.does_not_answer(code, "Thuộc bí mật nhà nước")
    new.opens("live:audience", code).shows("không được công bố theo quy định của pháp luật")
    chair.ends_turn(code)
    inspector.closes_sitting(code)
    kept_out = codes_raised(inspector.opens("desk:session", code))[0]

    # 22/5: the conclusion, within five working days of the hall.
    clock.set(morning(date(2018, 5, 22)))
    inspector.opens("desk:conclusion", code).shows("Theo kế hoạch", "Thứ Năm, 24/05/2018")
    inspector.drafts_minutes(code).shows("Vi Văn Năm")
    inspector.issues_minutes(code)
    inspector.drafts_conclusion(code)
    province.clerk.issues_conclusion(code)
    inspector.opens("desk:conclusion", code).shows("Chưa xác nhận", "ngày đơn vị nhận được thông báo kết luận")

    # What was not raised in the hall: each unit's ten working days run from its own receipt, 23/5 and 25/5.
    clock.set(morning(date(2018, 5, 23)))
    roads.head.confirms_receipt(code)
    clock.set(morning(date(2018, 5, 25)))
    schools.head.confirms_receipt(code)
    receipts = inspector.opens("desk:conclusion", code).after("Các đơn vị đã nhận thông báo")
    receipts.shows("23/05/2018", "25/05/2018")
    new.tracks(bridge.code).shows("Đang xử lý", "Thứ Tư, 06/06/2018")
    new.tracks(first.code).shows("Đang xử lý", "Thứ Sáu, 08/06/2018")
    old.tracks(land.code).shows("Thứ Năm, 31/05/2018")

    # 30/5: more time, before the date has passed: the citizen is told, the chair has the report. Too late is refused.
    clock.set(morning(date(2018, 5, 30)))
    roads.head.extends(land.code, 5, "Phải đo lại hiện trạng 12 thửa đất.")
    old.tracks(land.code).shows("Đã gia hạn", "Thứ Năm, 07/06/2018", "Phải đo lại hiện trạng 12 thửa đất")
    told = province.post("ba-cu@vi-du.vn")
    assert "07/06/2018" in told
    assert "Phải đo lại hiện trạng 12 thửa đất" in told
    assert f"Gia hạn trả lời kiến nghị {land.code}" in province.post("chair")
    clock.set(morning(date(2018, 6, 7)))
    assert "đã qua" in roads.head.cannot_extend(bridge.code, 5, "Chưa kịp.")

    # 07/6: all are answered; this time the citizen agrees.
    roads.officer.drafts(land.code, "Đã đo xong; giấy chứng nhận trả ngày 20/6/2018 tại bộ phận một cửa.")
    roads.officer.submits(land.code)
    roads.head.approves_answer(land.code)
    roads.prepares(bridge.code, "Cầu tạm thay xong trước mùa mưa, ngày 30/6/2018.")
    schools.prepares(first.code, "Từ 01/7/2018 tăng 12 chuyến mỗi ngày trên tuyến tỉnh lộ.")
    for petition in (first.code, land.code, bridge.code):
        inspector.approves_answer(petition)
        chair.approves_answer(petition)
    old.rates(land)
    inspector.transfers(kept_out, "Bộ Chỉ huy quân sự tỉnh", "Thuộc thẩm quyền của cơ quan quân sự.", level="province")

    # 15/6: the report; who stands above sees the figures of the commune below, and no case.
    clock.set(morning(date(2018, 6, 15)))
    inspector.issues_report(code, findings="Việc kiến nghị nhiều lần đã giải quyết dứt điểm.")
    inspector.reports_duty(code, "Đôn đốc cơ quan được giao", "Đã đôn đốc, đã thông báo kết quả.")
    superior.reads_rollup(2018).shows("xã Đồng Cao").hides(land.code, "Bà Cũ")
    assert superior.finds_nothing("desk:petition", land.code)

    codes = [land.code, first.code, bridge.code, kept_out]
    the_trail_is_whole()
    nothing_is_lost(province, codes)
    strangers_see_nothing(province, code, codes)
