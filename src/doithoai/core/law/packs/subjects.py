"""Administrative reform, site clearance and land, the Party committee: what the subject of a dialogue needs.

None of these citations was checked against the official text: nothing here is ever an error until somebody did.
"""

from datetime import date

from doithoai.core.law.conditions import Avoids, Mentions, YearlyAtLeast
from doithoai.core.law.findings import PlanPart, Severity
from doithoai.core.law.kinds import COMMUNE_LEVEL, DialogueKind
from doithoai.core.law.rule import LegalRule, Pack

REFORM = frozenset({DialogueKind.ADMINISTRATIVE_REFORM})
LAND = frozenset({DialogueKind.LAND})
PARTY = frozenset({DialogueKind.PARTY})
WITH_WHOM = (PlanPart.ORGANISERS, PlanPart.CHAIRS, PlanPart.PARTICIPANTS, PlanPart.DUTIES)
ONE_STOP = "Nghị định số 118/2025/NĐ-CP về cơ chế một cửa, một cửa liên thông"
LAND_LAW = "Điều 87 Luật Đất đai số 31/2024/QH15"
HEADS_OF_PARTY = "Quy định số 11-QĐi/TW ngày 18/02/2019 của Bộ Chính trị"
OPINIONS_ON_PARTY = "Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị"
RULES = (
    LegalRule(
        key="cai-cach-trung-tam-hanh-chinh-cong", code="reform_one_stop", pack=Pack(kinds=REFORM, levels=COMMUNE_LEVEL),
        severity=Severity.QUESTION, part=PlanPart.DUTIES,
        condition=Mentions(WITH_WHOM, ("phục vụ hành chính công", "một cửa")),
        what="Kế hoạch chưa giao việc cho Trung tâm Phục vụ hành chính công.",
        why="Từ ngày 01/7/2025 Trung tâm tiếp nhận và trả kết quả thủ tục của cấp xã; thiếu thì không ai trả lời.",
        change="Thêm Trung tâm Phục vụ hành chính công vào thành phần và giao chuẩn bị trả lời.",
        citation=ONE_STOP, verified=False, valid_from=date(2025, 7, 1),
    ),
    LegalRule(
        key="dat-dai-mat-tran", code="land_front", pack=Pack(kinds=LAND), severity=Severity.WARNING,
        part=PlanPart.ORGANISERS, condition=Mentions(WITH_WHOM, ("Mặt trận",)),
        what="Kế hoạch chưa có Ủy ban Mặt trận Tổ quốc cấp xã nơi có đất thu hồi.",
        why="Đối thoại về phương án bồi thường có Ủy ban Mặt trận Tổ quốc cấp xã nơi có đất cùng tổ chức.",
        change="Thêm Ủy ban Mặt trận Tổ quốc cấp xã vào cơ quan tổ chức.",
        citation=LAND_LAW, verified=False, valid_from=date(2024, 8, 1),
    ),
    LegalRule(
        key="dat-dai-don-vi-boi-thuong", code="land_compensation", pack=Pack(kinds=LAND), severity=Severity.WARNING,
        part=PlanPart.DUTIES,
        condition=Mentions(WITH_WHOM, ("bồi thường", "phát triển quỹ đất", "giải phóng mặt bằng", "Ban Quản lý dự án")),
        what="Kế hoạch chưa có đơn vị làm nhiệm vụ bồi thường, hỗ trợ, tái định cư.",
        why="Đơn vị này lập phương án, phải có mặt để giải thích và ghi nhận ý kiến.",
        change="Thêm đơn vị làm nhiệm vụ bồi thường và giao chuẩn bị trả lời.",
        citation=LAND_LAW, verified=False, valid_from=date(2024, 8, 1),
    ),
    LegalRule(
        key="dat-dai-nguoi-co-dat", code="land_holders", pack=Pack(kinds=LAND), severity=Severity.QUESTION,
        part=PlanPart.PARTICIPANTS,
        condition=Mentions((PlanPart.PARTICIPANTS,), ("người có đất", "hộ dân", "hộ gia đình", "chủ đất", "các hộ")),
        what="Thành phần tham dự chưa nêu người có đất thu hồi.",
        why="Đối thoại về thu hồi đất là với từng người có đất còn ý kiến, không chỉ với đại diện.",
        change="Ghi rõ mời người có đất thu hồi, chủ sở hữu tài sản gắn liền với đất.",
        citation=LAND_LAW, verified=False, valid_from=date(2024, 8, 1),
    ),
    LegalRule(
        key="cap-uy-bi-thu-chu-tri", code="party_chair", pack=Pack(kinds=PARTY), severity=Severity.WARNING,
        part=PlanPart.CHAIRS, condition=Mentions((PlanPart.CHAIRS,), ("Bí thư",)),
        what="Người chủ trì chưa phải là người đứng đầu cấp ủy.",
        why="Người đứng đầu cấp ủy có trách nhiệm đối thoại trực tiếp với dân.",
        change="Ghi Bí thư chủ trì.", citation=HEADS_OF_PARTY, verified=False, valid_from=date(2019, 2, 18),
    ),
    LegalRule(
        key="cap-uy-mat-tran", code="party_front", pack=Pack(kinds=PARTY), severity=Severity.WARNING,
        part=PlanPart.ORGANISERS, condition=Mentions(WITH_WHOM, ("Mặt trận", "đoàn thể")),
        what="Kế hoạch của cấp ủy chưa có Mặt trận Tổ quốc, đoàn thể.",
        why="Mặt trận, đoàn thể tập hợp góp ý của Nhân dân về xây dựng Đảng, chính quyền.",
        change="Giao Mặt trận, đoàn thể thu thập, tổng hợp ý kiến.",
        citation=OPINIONS_ON_PARTY, verified=False, valid_from=date(2013, 12, 12),
    ),
    LegalRule(
        key="cap-uy-quyet-dinh-218", code="L11", pack=Pack(kinds=PARTY), severity=Severity.QUESTION,
        part=PlanPart.LEGAL_BASES, condition=Avoids((PlanPart.LEGAL_BASES,), ("218-QĐ/TW", "217-QĐ/TW")),
        what="Căn cứ nêu quyết định ban hành năm 2013: {found}.",
        why="Nhiều quy định của Đảng về góp ý, giám sát đã được sửa sau khi sắp xếp bộ máy năm 2025.",
        change="Hỏi văn phòng cấp ủy cấp trên văn bản này còn hiệu lực không, rồi giữ hoặc thay.",
        citation=OPINIONS_ON_PARTY, verified=False, valid_from=date(2025, 7, 1),
    ),
    LegalRule(
        key="cap-uy-hai-cuoc-mot-nam", code="party_yearly", pack=Pack(kinds=PARTY, levels=COMMUNE_LEVEL),
        severity=Severity.QUESTION, part=PlanPart.YEAR, condition=YearlyAtLeast(2),
        why="Nhiều quy chế của cấp ủy đặt hai cuộc mỗi năm ở cấp xã; xin đối chiếu quy chế của địa phương.",
        citation=HEADS_OF_PARTY, verified=False, valid_from=date(2019, 2, 18),
    ),
)  # fmt: skip
