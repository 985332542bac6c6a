"""The People of a commune, ward or special zone: Điều 43 Luật 72/2025/QH15, since the two-level government."""

from datetime import date

from doithoai.core.law.conditions import Fills, Mentions
from doithoai.core.law.facts import COUNCIL_WORDS, FRONT_WORDS
from doithoai.core.law.findings import PlanPart, Severity
from doithoai.core.law.kinds import COMMUNE_LEVEL, DialogueKind
from doithoai.core.law.limits import LAW_2015, LAW_2025
from doithoai.core.law.rule import LegalRule, Pack, Timing

SINCE = date(2025, 7, 1)
PEOPLE = Pack(kinds=frozenset({DialogueKind.PEOPLE}), levels=COMMUNE_LEVEL)
NOTICE_SAYS = "Thông báo cho Nhân dân phải có thời gian, địa điểm, nội dung, cách thức tham dự."


def _told_in_notice(part: PlanPart, name: str, timing: Timing) -> LegalRule:
    """An error once the dialogue has a date; before that the notice can still say it."""
    dated = timing is Timing.DATED
    return LegalRule(
        key=f"l5-{part}{'' if dated else '-chua-dinh-ngay'}".replace("_", "-"),
        code="L5",
        pack=PEOPLE,
        severity=Severity.ERROR if dated else Severity.WARNING,
        part=part,
        condition=Fills(part),
        what=f"Kế hoạch chưa ghi {name} nên thông báo cho Nhân dân sẽ thiếu.",
        why=NOTICE_SAYS,
        change=f"Ghi {name} vào kế hoạch trước khi thông báo.",
        citation=LAW_2025,
        verified=True,
        valid_from=SINCE,
        timing=timing,
    )


RULES = (
    LegalRule(
        key="l3-thuong-truc-hdnd", code="L3", pack=PEOPLE, severity=Severity.WARNING, part=PlanPart.CHAIRS,
        condition=Mentions((PlanPart.CHAIRS,), COUNCIL_WORDS),
        what="Kế hoạch chưa có đại diện Thường trực Hội đồng nhân dân cùng chủ trì.",
        why="Đối thoại của cấp xã do UBND cùng đại diện Thường trực Hội đồng nhân dân chủ trì.",
        change="Thêm đại diện Thường trực Hội đồng nhân dân vào danh sách cùng chủ trì.",
        citation=LAW_2025, verified=True, valid_from=SINCE,
    ),
    LegalRule(
        key="l4-mat-tran", code="L4", pack=PEOPLE, severity=Severity.ERROR, part=PlanPart.ORGANISERS,
        condition=Mentions((PlanPart.ORGANISERS, PlanPart.CHAIRS), FRONT_WORDS),
        what="Kế hoạch chưa có Ủy ban Mặt trận Tổ quốc trong các cơ quan tổ chức.",
        why="UBND cấp xã tổ chức đối thoại cùng với Ủy ban Mặt trận Tổ quốc.",
        change="Thêm Ủy ban Mặt trận Tổ quốc vào cơ quan tổ chức và giao nhiệm vụ.",
        citation=LAW_2025, verified=True, valid_from=SINCE,
    ),
    LegalRule(
        key="l4-mat-tran-2016", code="L4", pack=PEOPLE, severity=Severity.WARNING, part=PlanPart.ORGANISERS,
        condition=Mentions((PlanPart.ORGANISERS, PlanPart.CHAIRS), FRONT_WORDS),
        what="Kế hoạch chưa có Ủy ban Mặt trận Tổ quốc phối hợp tổ chức.",
        why="UBND cấp xã phối hợp với Ủy ban Mặt trận Tổ quốc tổ chức hội nghị trao đổi, đối thoại với Nhân dân.",
        change="Thêm Ủy ban Mặt trận Tổ quốc vào cơ quan phối hợp và giao nhiệm vụ.",
        citation=LAW_2015, verified=False, valid_from=date(2016, 1, 1), valid_to=date(2025, 2, 28),
    ),
    LegalRule(
        key="l5-time", code="L5", pack=PEOPLE, severity=Severity.ERROR, part=PlanPart.TIME,
        condition=Fills(PlanPart.TIME), what="Kế hoạch chưa ghi thời gian, cũng chưa ghi là sẽ thông báo sau.",
        why=NOTICE_SAYS, change="Ghi ngày, hoặc ghi thời gian sẽ thông báo sau.",
        citation=LAW_2025, verified=True, valid_from=SINCE,
    ),
    *(
        _told_in_notice(part, name, timing)
        for part, name in (
            (PlanPart.VENUE, "địa điểm"),
            (PlanPart.TOPICS, "nội dung đối thoại"),
            (PlanPart.HOW_TO_ATTEND, "cách thức tham dự"),
        )
        for timing in (Timing.DATED, Timing.UNDATED)
    ),
    LegalRule(
        key="nhan-dan-moi-cap-uy", code="party_invited", pack=PEOPLE, severity=Severity.WARNING,
        part=PlanPart.PARTICIPANTS,
        condition=Mentions(
            (PlanPart.PARTICIPANTS, PlanPart.CHAIRS), ("cấp ủy", "Đảng ủy", "Bí thư", "Ban Thường vụ", "Ban Chấp hành"),
        ),
        what="Thành phần tham dự chưa có cấp ủy.", why="Cấp ủy cùng cấp được mời dự đối thoại của cấp xã.",
        change="Thêm cấp ủy vào thành phần mời dự.", citation=LAW_2025, verified=True, valid_from=SINCE,
    ),
    LegalRule(
        key="nhan-dan-niem-yet-ket-qua", code="results_posted", pack=PEOPLE, severity=Severity.WARNING,
        part=PlanPart.RESULTS, condition=Mentions((PlanPart.RESULTS,), ("niêm yết", "trụ sở")),
        what="Nhiệm vụ công bố kết quả chưa nói niêm yết tại trụ sở.",
        why="Kết quả đối thoại được đăng phương tiện thông tin, niêm yết tại trụ sở và gửi trưởng thôn, tổ trưởng.",
        change="Ghi thêm việc niêm yết kết quả tại trụ sở.", citation=LAW_2025, verified=True, valid_from=SINCE,
    ),
    LegalRule(
        key="nhan-dan-gui-to-truong", code="results_sent", pack=PEOPLE, severity=Severity.WARNING,
        part=PlanPart.RESULTS,
        condition=Mentions(
            (PlanPart.RESULTS,),
            ("trưởng thôn", "tổ trưởng", "thôn", "tổ dân phố", "trưởng ấp", "trưởng bản", "khu phố", "buôn"),
        ),
        what="Nhiệm vụ công bố kết quả chưa nói gửi trưởng thôn, tổ trưởng tổ dân phố.",
        why="Kết quả đối thoại được đăng phương tiện thông tin, niêm yết tại trụ sở và gửi trưởng thôn, tổ trưởng.",
        change="Ghi thêm việc gửi kết quả đến trưởng thôn, tổ trưởng.",
        citation=LAW_2025, verified=True, valid_from=SINCE,
    ),
)  # fmt: skip
