"""002: the chair of a commune's People's Council talks with the Women's Union: a quarter first, a day later."""

from datetime import date, time

import pytest

from doithoai.core.caller import Role
from tests.conftest import Clock
from tests.journeys.cast import Cast, Secretary
from tests.journeys.endings import codes_raised, nothing_is_lost, strangers_see_nothing, the_trail_is_whole
from tests.journeys.places import morning, place, play


@pytest.fixture
def commune(db: None, clock: Clock) -> Cast:
    clock.set(morning(date(2024, 3, 18)))
    world = place(
        clock, "Hội đồng nhân dân xã Lộc Hạ", "HĐND xã Lộc Hạ", "xa-loc-ha", groups=["Thôn Thượng", "Thôn Trung"],
        organ="hdnd", symbol="HĐND", place="Lộc Hạ",
    )  # fmt: skip
    play(world, "mobiliser", Role.SECRETARY, "Chu Thị Vận", "Trưởng Khối Dân vận", "mass_mobilisation")
    return Cast(world)


def test_a_council_chair_talks_with_the_womens_union(commune: Cast, clock: Clock) -> None:
    chair, roads, schools, women = commune.chair, commune.roads, commune.schools, commune.citizen()
    mobiliser = Secretary(commune.world, "mobiliser")

    # 18/3: a quarter instead of a date; what counts from the day waits without a date.
    code = mobiliser.plans("council_thematic", 2024)
    mobiliser.counts_duty(
        code,
        "Cùng Văn phòng và các ngành",
        amount=5,
        unit="ngày làm việc",
        side="Trước",
        anchor="ngày tổ chức đối thoại",
    )
    plan = mobiliser.opens("desk:dialogue", code)
    plan.shows("Quý IV năm 2024", "ngày cụ thể thông báo sau", "Cán bộ, hội viên Hội Liên hiệp Phụ nữ xã")
    agenda = plan.after("Chương trình")
    agenda.shows("Nêu rõ mục đích", "Báo tin những việc", "Nghe ý kiến", "trả lời bằng văn bản khi cần")
    plan.after("Cùng Văn phòng và các ngành").shows(
        "Chậm nhất 05 ngày làm việc trước ngày tổ chức đối thoại", "Chưa có ngày"
    )
    chair.approves_plan(code)
    commune.clerk.issues_plan(code, collecting=False)
    women.reads_of(code).shows("Quý IV năm 2024", "Chưa đến lúc nhận ý kiến", "Chủ trì Chủ tịch")
    assert commune.post("mobiliser") == ""

    # 21/10: the day is fixed: the duty has its date at once, and those who owe something are told.
    clock.set(morning(date(2024, 10, 21)))
    mobiliser.dates(code, date(2024, 11, 20), at=time(14))
    mobiliser.opens("desk:dialogue", code).after("Cùng Văn phòng và các ngành").shows("Thứ Tư, 13/11/2024")
    assert "14 giờ 00, Thứ Tư, 20/11/2024" in commune.post("mobiliser")

    # 04/11: moved once more, with a reason; counted again, told again.
    clock.set(morning(date(2024, 11, 4)))
    reason = "Trùng lịch họp Hội đồng nhân dân huyện."
    mobiliser.dates(code, date(2024, 11, 22), at=time(14), reason=reason)
    mobiliser.opens("desk:dialogue", code).after("Cùng Văn phòng và các ngành").shows("Thứ Sáu, 15/11/2024")
    assert reason in commune.post("mobiliser")
    women.reads_of(code).shows("14 giờ, Thứ Sáu, 22/11/2024", reason)
    mobiliser.reports_duty(code, "Cùng Văn phòng và các ngành", "Tài liệu đã gửi Chủ tịch HĐND.")

    # 22/11: the hall. What can be answered is answered, what cannot goes to the branches, in writing if necessary.
    clock.set(morning(date(2024, 11, 22), 14))
    mobiliser.opens_sitting(code)
    mobiliser.starts_item(code, "Nghe ý kiến, kiến nghị, đề xuất của hội viên")
    mobiliser.queues(code, "Hà Thị Nhung", "Thôn Thượng", question="Hội viên vay vốn chăn nuôi làm thủ tục ở đâu?")
    mobiliser.queues(code, "Mai Thị Sen", "Thôn Trung", question="Bao giờ lớp mẫu giáo thôn Trung có bếp ăn?")
    mobiliser.queues(code, "Lê Thị Quế", "Thôn Trung", question="Đường ra ruộng thôn Trung lầy lội, bao giờ làm?")
    chair.gives_floor(code)
    chair.answers_now(code, "Làm tại bộ phận một cửa, mang sổ hộ nghèo nếu có; ba ngày có kết quả.")
    chair.ends_turn(code)
    chair.gives_floor(code)
    chair.answers_in_writing(code, schools.name, date(2024, 12, 6))
    chair.ends_turn(code)
    chair.gives_floor(code)
    chair.answers_in_writing(code, roads.name, date(2024, 12, 6))
    chair.ends_turn(code)
    mobiliser.closes_sitting(code)
    field_road, kitchen, loan = codes_raised(mobiliser.opens("desk:session", code))
    women.tracks(loan).shows("Đã trả lời", "bộ phận một cửa")

    # 27/11: the conclusion notice; it has no time limit in this programme, and is public.
    clock.set(morning(date(2024, 11, 27)))
    mobiliser.drafts_minutes(code)
    mobiliser.issues_minutes(code)
    mobiliser.drafts_conclusion(code).shows("bếp ăn", schools.name, "06/12/2024")
    commune.clerk.issues_conclusion(code)
    women.reads_of(code).follow("Kết luận của Chủ tịch").shows("THÔNG BÁO", "HĐND", "CHỦ TỊCH")
    schools.head.confirms_receipt(code)
    schools.prepares(kitchen, "Xây bếp một chiều, khởi công tháng 01/2025.")
    mobiliser.approves_answer(kitchen)
    chair.approves_answer(kitchen)
    women.tracks(kitchen).shows("Đã trả lời", "bếp một chiều")

    # 10/12: one unit is late: the bloc inspects, the office urges by a letter.
    clock.set(morning(date(2024, 12, 10)))
    women.tracks(field_road).shows("Đang xử lý", roads.name)
    mobiliser.opens("desk:overdue").shows(field_road, roads.name)
    commune.secretary.urges(roads.name)
    commune.clerk.opens("desk:papers").shows("đôn đốc")
    mobiliser.reports_duty(code, "Đi kiểm tra các ngành", "Kiểm tra ngày 10/12: một ngành chậm, đã báo chủ trì.")
    roads.head.confirms_receipt(code)
    roads.prepares(field_road, "Đổ đá dăm 300 mét trước ngày 20/12/2024.")
    mobiliser.approves_answer(field_road)
    chair.approves_answer(field_road)
    women.tracks(field_road).shows("Đã trả lời", "Đổ đá dăm")

    # 20/12: the report; the late answer stays visible in it.
    clock.set(morning(date(2024, 12, 20)))
    mobiliser.issues_report(code, findings="Ba ý kiến đã được trả lời, một ý kiến trả lời chậm.")
    mobiliser.opens("desk:report_of_dialogue", code).shows("Trả lời trễ")
    mobiliser.reports_duty(code, "Tổng hợp, báo cáo theo quy định", "Báo cáo đã gửi.")

    the_trail_is_whole()
    nothing_is_lost(commune, [loan, kitchen, field_road])
    strangers_see_nothing(commune, code, [loan, kitchen, field_road])
