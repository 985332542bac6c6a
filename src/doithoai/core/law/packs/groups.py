"""Youth, women, farmers, enterprises: what the dialogue with a group of people needs beside its limits.

None of these citations was checked against the official text: nothing here is ever an error until somebody did.
"""

from datetime import date

from doithoai.core.law.conditions import Mentions
from doithoai.core.law.findings import PlanPart, Severity
from doithoai.core.law.kinds import DialogueKind
from doithoai.core.law.limits import YOUTH_LAW
from doithoai.core.law.rule import LegalRule, Pack
from doithoai.core.law.yearly import ENTERPRISES

YOUTH = Pack(kinds=frozenset({DialogueKind.YOUTH}))
WOMEN = Pack(kinds=frozenset({DialogueKind.WOMEN}))
FARMERS = Pack(kinds=frozenset({DialogueKind.FARMERS}))
BUSINESS = Pack(kinds=frozenset({DialogueKind.BUSINESS}))
WITH_WHOM = (PlanPart.ORGANISERS, PlanPart.CHAIRS, PlanPart.PARTICIPANTS, PlanPart.DUTIES)
WOMENS_DECREE = "Nghị định số 56/2012/NĐ-CP ngày 16/7/2012 của Chính phủ"
FARMERS_RESOLUTION = "Nghị quyết số 46-NQ/TW ngày 20/12/2023 của Bộ Chính trị; quy chế phối hợp với Hội Nông dân"
RULES = (
    LegalRule(
        key="thanh-nien-chu-tich-chu-tri", code="youth_chair", pack=YOUTH, severity=Severity.WARNING,
        part=PlanPart.CHAIRS, condition=Mentions((PlanPart.CHAIRS,), ("Chủ tịch",)),
        what="Người chủ trì đối thoại với thanh niên chưa phải là Chủ tịch UBND.",
        why="Chủ tịch UBND các cấp có trách nhiệm đối thoại với thanh niên ít nhất mỗi năm một lần.",
        change="Ghi Chủ tịch UBND chủ trì.", citation=YOUTH_LAW, verified=False, valid_from=date(2021, 1, 1),
    ),
    LegalRule(
        key="thanh-nien-doan", code="youth_union", pack=YOUTH, severity=Severity.WARNING, part=PlanPart.ORGANISERS,
        condition=Mentions(WITH_WHOM, ("Đoàn Thanh niên", "Đoàn TNCS", "Tỉnh đoàn", "Đoàn xã", "Đoàn phường")),
        what="Kế hoạch chưa có Đoàn Thanh niên trong việc tổ chức.",
        why="Đối thoại được chuẩn bị cùng tổ chức của thanh niên, nơi gom ý kiến và theo dõi kết quả.",
        change="Thêm Đoàn Thanh niên vào cơ quan phối hợp và giao nhiệm vụ.",
        citation=YOUTH_LAW, verified=False, valid_from=date(2021, 1, 1),
    ),
    LegalRule(
        key="thanh-nien-cong-bo-ke-hoach", code="youth_published", pack=YOUTH, severity=Severity.WARNING,
        part=PlanPart.NOTICE,
        condition=Mentions((PlanPart.NOTICE,), ("cổng", "trang thông tin", "niêm yết")),
        what="Nhiệm vụ thông báo chưa nói đăng cổng thông tin điện tử hoặc niêm yết.",
        why="Kế hoạch, chương trình đối thoại với thanh niên được công bố trên cổng, trang thông tin hoặc niêm yết.",
        change="Ghi thêm việc đăng cổng thông tin điện tử hoặc niêm yết kế hoạch tại trụ sở.",
        citation=YOUTH_LAW, verified=False, valid_from=date(2021, 1, 1),
    ),
    LegalRule(
        key="phu-nu-hoi", code="womens_union", pack=WOMEN, severity=Severity.WARNING, part=PlanPart.ORGANISERS,
        condition=Mentions(WITH_WHOM, ("Phụ nữ", "LHPN")),
        what="Kế hoạch chưa có Hội Liên hiệp Phụ nữ trong việc tổ chức.",
        why="Cơ quan nhà nước bảo đảm cho các cấp Hội tham gia bàn những việc liên quan đến phụ nữ, trẻ em.",
        change="Thêm Hội Liên hiệp Phụ nữ vào cơ quan phối hợp và giao nhiệm vụ.",
        citation=WOMENS_DECREE, verified=False, valid_from=date(2012, 9, 1),
    ),
    LegalRule(
        key="nong-dan-hoi", code="farmers_union", pack=FARMERS, severity=Severity.WARNING, part=PlanPart.ORGANISERS,
        condition=Mentions(WITH_WHOM, ("Hội Nông dân", "HND")),
        what="Kế hoạch chưa có Hội Nông dân trong việc tổ chức.",
        why="Hội Nông dân gom ý kiến hội viên và theo dõi việc giải quyết sau đối thoại.",
        change="Thêm Hội Nông dân vào cơ quan phối hợp và giao nhiệm vụ.",
        citation=FARMERS_RESOLUTION, verified=False, valid_from=date(2023, 12, 20),
    ),
    LegalRule(
        key="doanh-nghiep-hiep-hoi", code="business_association", pack=BUSINESS, severity=Severity.QUESTION,
        part=PlanPart.PARTICIPANTS,
        condition=Mentions(WITH_WHOM, ("hiệp hội", "hội doanh nghiệp", "hợp tác xã", "hộ kinh doanh")),
        what="Kế hoạch chưa nêu hiệp hội doanh nghiệp, hợp tác xã, hộ kinh doanh.",
        why="Doanh nghiệp nhỏ thường nói qua hiệp hội; thiếu hiệp hội thì nhiều vướng mắc không được nêu.",
        change="Mời hiệp hội doanh nghiệp, đại diện hợp tác xã, hộ kinh doanh, hoặc bỏ qua nếu là chủ ý.",
        citation=ENTERPRISES, verified=False, valid_from=date(2016, 5, 16),
    ),
    LegalRule(
        key="doanh-nghiep-cong-khai-ket-qua", code="business_results", pack=BUSINESS, severity=Severity.WARNING,
        part=PlanPart.RESULTS, condition=Mentions((PlanPart.RESULTS, PlanPart.DUTIES), ("công khai", "công bố")),
        what="Kế hoạch chưa nói công khai kết quả xử lý sau đối thoại với doanh nghiệp.",
        why="Việc xử lý kiến nghị sau đối thoại được theo dõi và công khai.",
        change="Giao đơn vị đăng kết quả trên cổng thông tin điện tử.",
        citation=ENTERPRISES, verified=False, valid_from=date(2016, 5, 16),
    ),
)  # fmt: skip
