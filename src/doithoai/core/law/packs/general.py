"""Rules for every kind of dialogue: time, limits, quotas, what does not belong in a dialogue, signature and symbol."""

from datetime import date

from doithoai.core.law.conditions import Avoids, Passes
from doithoai.core.law.findings import PlanPart, Severity
from doithoai.core.law.rule import LegalRule, Pack, Timing
from doithoai.core.petitions.gate import HARMLESS_PHRASES, SUSPECT_WORDS

PAPERWORK = "Phụ lục I Nghị định số 30/2020/NĐ-CP về công tác văn thư"
PARTY_PAPERS = "Hướng dẫn số 36-HD/VPTW ngày 03/4/2018 của Văn phòng Trung ương Đảng"
CIVIL_CODE = "Điều 147 Bộ luật Dân sự số 91/2015/QH13"
LABOUR_CODE = "Điều 111, Điều 112 Bộ luật Lao động số 45/2019/QH14"
STATE_ORGANS = Pack(organs=frozenset({"ubnd", "hdnd"}))
PARTY_ORGANS = Pack(organs=frozenset({"party_committee", "front"}))
CLASSIFIED = (
    "bí mật nhà nước", "tài liệu mật", "lĩnh vực mật", "nội dung mật", "văn bản mật", "tuyệt mật", "tối mật",
    "bí mật quân sự", "bí mật quốc phòng", "phương án tác chiến", "kế hoạch phòng thủ",
)  # fmt: skip
KEPT_OUT = (
    "trừ bí mật nhà nước", "trừ lĩnh vực mật", "trừ nội dung mật", "trừ những nội dung thuộc bí mật nhà nước",
    "trừ các nội dung thuộc bí mật nhà nước", "trừ nội dung thuộc bí mật nhà nước", "không thuộc bí mật nhà nước",
    "không thuộc lĩnh vực mật", "không thuộc danh mục bí mật nhà nước", "ngoài phạm vi bí mật nhà nước",
    "bảo vệ bí mật nhà nước",
)  # fmt: skip
"""Phrases that keep classified matters out instead of bringing them in."""
COMPLAINTS = ("khiếu nại", "không đồng ý với quyết định", "không đồng ý quyết định", "quyết định kỷ luật")
NO_COMPLAINTS = (
    "khiếu nại, tố cáo được hướng dẫn", "không giải quyết khiếu nại", "không tiếp nhận khiếu nại",
    "không bao gồm khiếu nại", "trừ khiếu nại", "không thuộc khiếu nại", "luật khiếu nại", "xâm hại trẻ em",
    "phòng ngừa xâm hại", "bạo lực, xâm hại", "lừa đảo chiếm đoạt", "lừa đảo, chiếm đoạt",
)  # fmt: skip
SPOKEN_ABOUT = (PlanPart.TITLE, PlanPart.TOPICS, PlanPart.AGENDA)
RULES = (
    LegalRule(
        key="l6-chua-co-ngay", code="L6", severity=Severity.QUESTION, part=PlanPart.TIME, condition=Passes("undated"),
        verified=True,
    ),
    LegalRule(
        key="l7-nhieu-ngay", code="L7", severity=Severity.QUESTION, part=PlanPart.TIME, condition=Passes("window"),
        citation=CIVIL_CODE, verified=True, timing=Timing.DATED, valid_from=date(2017, 1, 1),
    ),
    LegalRule(
        key="l8-so-dai-bieu", code="L8", severity=Severity.QUESTION, part=PlanPart.QUOTAS,
        condition=Passes("ambiguous_quotas"), verified=True,
    ),
    LegalRule(
        key="l9-noi-dung-mat", code="L9", severity=Severity.ERROR, part=PlanPart.TOPICS,
        condition=Avoids(SPOKEN_ABOUT, CLASSIFIED, KEPT_OUT),
        what="Phần {part} nêu nội dung mật: {found}.",
        why="Bí mật nhà nước không được đưa ra đối thoại công khai, cũng không ghi trong kế hoạch thường.",
        change="Bỏ nội dung này khỏi kế hoạch; xử lý theo quy định về bảo vệ bí mật nhà nước.",
        citation="Luật Bảo vệ bí mật nhà nước", verified=False,
    ),
    LegalRule(
        key="l10-khieu-nai-to-cao", code="L10", severity=Severity.ERROR, part=PlanPart.TOPICS,
        condition=Avoids(SPOKEN_ABOUT, (*SUSPECT_WORDS, *COMPLAINTS), (*HARMLESS_PHRASES, *NO_COMPLAINTS)),
        what="Phần {part} nêu việc khiếu nại, tố cáo: {found}.",
        why="Khiếu nại, tố cáo có thủ tục riêng; người tố cáo phải được giữ bí mật, không đưa ra đối thoại.",
        change="Bỏ việc này khỏi nội dung đối thoại và hướng dẫn người dân đến nơi tiếp công dân.",
        citation="Luật Khiếu nại số 02/2011/QH13; Điều 9 Luật Tố cáo số 25/2018/QH14", verified=False,
    ),
    LegalRule(
        key="l12-tham-quyen-ky", code="L12", pack=STATE_ORGANS, severity=Severity.WARNING, part=PlanPart.SIGNATURE,
        condition=Passes("signature"), citation=PAPERWORK, verified=True, valid_from=date(2020, 3, 5),
        why="Quyền hạn, chức vụ người ký phải đúng với cơ quan ban hành.",
    ),
    LegalRule(
        key="l12-tham-quyen-ky-dang", code="L12", pack=PARTY_ORGANS, severity=Severity.WARNING,
        part=PlanPart.SIGNATURE, condition=Passes("signature"), citation=PARTY_PAPERS, verified=False,
        valid_from=date(2018, 4, 3), why="Thể thức ký phải đúng với cơ quan ban hành.",
    ),
    LegalRule(
        key="l13-ky-hieu", code="L13", pack=STATE_ORGANS, severity=Severity.WARNING, part=PlanPart.NUMBER,
        condition=Passes("symbol"), citation=PAPERWORK, verified=True, valid_from=date(2020, 3, 5),
        why="Ký hiệu gồm chữ viết tắt tên loại văn bản và chữ viết tắt tên cơ quan ban hành.",
    ),
    LegalRule(
        key="l13-ky-hieu-dang", code="L13", pack=PARTY_ORGANS, severity=Severity.WARNING, part=PlanPart.NUMBER,
        condition=Passes("symbol"), citation=PARTY_PAPERS, verified=False, valid_from=date(2018, 4, 3),
        why="Ký hiệu gồm tên loại và tên cơ quan ban hành, cách nhau gạch chéo.",
    ),
    LegalRule(
        key="l14-ngay-nghi", code="L14", severity=Severity.WARNING, part=PlanPart.TIME, condition=Passes("rest_days"),
        citation=LABOUR_CODE, verified=True, timing=Timing.DATED,
    ),
    LegalRule(
        key="l14-thu-trong-tuan", code="L14", severity=Severity.WARNING, part=PlanPart.TIME,
        condition=Passes("weekday"), verified=True, timing=Timing.DATED,
    ),
    LegalRule(
        key="l15-uy-quyen-tiep-cong-dan", code="L15", severity=Severity.WARNING, part=PlanPart.CHAIRS,
        condition=Passes("reception_in_person"), citation="Luật số 136/2025/QH15", verified=True,
        valid_from=date(2026, 7, 1),
    ),
    LegalRule(
        key="chua-ro-moc", code="unknown_start", severity=Severity.QUESTION, part=PlanPart.DUTIES,
        condition=Passes("unknown_starts"), verified=True,
    ),
)  # fmt: skip
