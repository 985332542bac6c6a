"""What the review of a read plan calls its parts, its fields and the codes in them."""

from django.utils.translation import gettext_lazy as _

from doithoai.core.deadlines.rule import EVENTS, UNITS, Anchor, Unit
from doithoai.core.law.findings import PlanPart as Part

GROUPS = (
    ("ten", _("Cuộc đối thoại"), ("title", "round", "year", "audience", "theme"), (Part.TITLE, Part.YEAR)),
    ("noi-dung", _("Nội dung, hình thức"), ("topics", "forms"), (Part.TOPICS, Part.HOW_TO_ATTEND)),
    ("thoi-gian", _("Thời gian, địa điểm"), ("time", "sessions", "venue"), (Part.TIME, Part.VENUE)),
    (
        "chu-tri",
        _("Người chủ trì, thư ký"),
        ("chairs", "deputy_when_authorised", "secretary"),
        (Part.CHAIRS, Part.ORGANISERS),
    ),
    ("dai-bieu", _("Đại biểu"), ("quotas", "expected_attendance"), (Part.QUOTAS, Part.PARTICIPANTS)),
    ("chuong-trinh", _("Chương trình"), ("agenda",), (Part.AGENDA,)),
    ("thoi-han", _("Việc có thời hạn"), ("deadlines",), (Part.NOTICE, Part.RESULTS)),
    ("nhiem-vu", _("Phân công nhiệm vụ"), ("duties",), (Part.DUTIES,)),
    ("can-cu", _("Căn cứ"), ("legal_bases",), (Part.LEGAL_BASES,)),
    ("noi-nhan", _("Nơi nhận"), ("recipients",), (Part.RECIPIENTS,)),
    (
        "van-ban",
        _("Văn bản gốc"),
        (
            *("document_kind", "amends", "format", "organ", "level", "issuer", "place"),
            *("number", "symbol", "issued_on", "signer"),
        ),
        (Part.NUMBER, Part.SIGNATURE),
    ),
)
"""Anchor, name, keys of the draft, and the parts of the plan whose findings stand beside it."""
ASIDE = "van-ban"
"""The group that describes the paper that was read."""
HINTS = {
    "thoi-han": _("Mỗi hạn ở đây được ghép vào nhiệm vụ cùng lời ở phần sau; hạn không khớp thì thành nhiệm vụ riêng."),
    "nhiem-vu": _("Bỏ một nhiệm vụ thì bỏ cả hạn của nó ở phần trên."),
}
"""Anchor of a group -> a sentence under its name."""

WORDS = {
    "title": _("Tên (trích yếu)"),
    "round": _("Lần thứ"),
    "year": _("Năm của kế hoạch đã đọc"),
    "audience": _("Đối thoại với ai"),
    "theme": _("Chuyên đề"),
    "topics": _("Nội dung"),
    "forms": _("Hình thức"),
    "time": _("Thời gian"),
    "time.kind": _("Đã rõ đến đâu"),
    "time.start": _("Ngày đầu"),
    "time.end": _("Ngày cuối"),
    "time.starts_at": _("Giờ bắt đầu"),
    "time.quarter": _("Quý"),
    "time.year": _("Năm"),
    "time.tentative": _("Mới là dự kiến"),
    "sessions": _("Buổi"),
    "sessions.date": _("Ngày"),
    "sessions.starts_at": _("Giờ"),
    "sessions.venue": _("Địa điểm"),
    "sessions.audience": _("Với ai"),
    "venue": _("Địa điểm"),
    "chairs": _("Chủ trì"),
    "deputy_when_authorised": _("Cấp phó chủ trì khi được ủy quyền"),
    "secretary": _("Thư ký"),
    "quotas": _("Số đại biểu"),
    "quotas.count": _("Số người"),
    "quotas.per": _("Tính theo"),
    "quotas.group_kind": _("Loại địa bàn"),
    "quotas.group_count": _("Số địa bàn"),
    "quotas.who": _("Ai"),
    "expected_attendance": _("Số người dự kiến"),
    "agenda": _("Mục"),
    "deadlines": _("Thời hạn"),
    "deadlines.duty": _("Việc"),
    "deadlines.owner": _("Ai làm"),
    "deadlines.rule.kind": _("Hạn tính thế nào"),
    "deadlines.rule.anchor": _("Mốc"),
    "deadlines.rule.anchor_text": _("Mốc theo lời kế hoạch"),
    "deadlines.rule.direction": _("Trước hay sau mốc"),
    "deadlines.rule.amount": _("Số ngày"),
    "deadlines.rule.unit": _("Đơn vị tính"),
    "deadlines.rule.inclusive": _("Kể cả ngày cuối"),
    "deadlines.rule.on": _("Ngày"),
    "duties": _("Nhiệm vụ"),
    "duties.owner": _("Ai làm"),
    "duties.text": _("Việc"),
    "legal_bases": _("Căn cứ"),
    "legal_bases.number": _("Số, ký hiệu"),
    "legal_bases.kind": _("Loại văn bản"),
    "legal_bases.issued_on": _("Ngày ban hành"),
    "legal_bases.issuer": _("Nơi ban hành"),
    "legal_bases.subject": _("Về việc"),
    "recipients": _("Nơi nhận"),
    "document_kind": _("Loại văn bản"),
    "amends": _("Sửa kế hoạch số"),
    "format": _("Thể thức"),
    "organ": _("Cơ quan"),
    "level": _("Cấp"),
    "issuer": _("Nơi ban hành"),
    "place": _("Địa danh"),
    "number": _("Số"),
    "symbol": _("Ký hiệu"),
    "issued_on": _("Ngày ban hành"),
    "signer": _("Người ký"),
    "signer.capacity": _("Quyền hạn ký"),
    "signer.title": _("Chức vụ"),
    "signer.name": _("Họ tên"),
}
"""Path without item numbers -> its name."""

CODE_WORDS = {
    "plan": _("kế hoạch"),
    "amendment": _("sửa đổi kế hoạch"),
    "notice": _("thông báo"),
    "programme": _("chương trình"),
    "guidance": _("hướng dẫn"),
    "letter": _("công văn"),
    "decision": _("quyết định"),
    "invitation": _("giấy mời"),
    "minutes": _("biên bản"),
    "report": _("báo cáo"),
    "other": _("khác"),
    "state": _("cơ quan nhà nước"),
    "party": _("cơ quan Đảng"),
    "ubnd": _("Ủy ban nhân dân"),
    "hdnd": _("Hội đồng nhân dân"),
    "party_committee": _("cấp ủy Đảng"),
    "front": _("Mặt trận Tổ quốc"),
    "province": _("tỉnh"),
    "district": _("huyện (trước ngày 01/7/2025)"),
    "commune": _("xã, phường"),
    "date": _("một ngày"),
    "window": _("từ ngày đến ngày"),
    "quarter": _("theo quý"),
    "month": _("theo tháng"),
    "announced_later": _("thông báo sau"),
    "group": _("mỗi tổ, thôn"),
    "total": _("tổng cộng"),
    "relative": _("số ngày trước hoặc sau một mốc"),
    "absolute": _("một ngày cụ thể"),
    "before": _("trước"),
    "after": _("sau"),
}
PLACE_WORDS = {
    "deadlines.rule.anchor": {anchor.value: _(EVENTS[anchor]) for anchor in Anchor},
    "deadlines.rule.unit": {unit.value: _(UNITS[unit]) for unit in Unit},
}
"""Codes that are said differently in one place."""
LONG = frozenset(
    {
        *("title", "audience", "theme", "venue", "topics", "forms", "agenda", "duties.text", "deadlines.duty"),
        *("legal_bases.subject", "sessions.venue"),
    }
)
"""Fields that hold sentences."""
WIDE = frozenset(
    {
        *("duties.owner", "deadlines.owner", "quotas.who", "legal_bases.issuer"),
        *("deadlines.rule.kind", "deadlines.rule.anchor"),
    }
)
"""Shorter fields that take a line of their own all the same."""
UNSEEN = frozenset({"quotas.ambiguous"})
"""What follows from other fields: a number is ambiguous until somebody says what it is counted by."""
