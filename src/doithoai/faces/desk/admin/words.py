"""Words of the administrator's pages for codes."""

from django.utils.translation import gettext_lazy as _

from doithoai.core.calendars.working_days import DayKind

PART_WORDS = [
    ("", _("Không có phần việc chung")),
    ("office", _("Văn phòng")),
    ("economy", _("Kinh tế, hạ tầng, đô thị")),
    ("culture", _("Văn hóa, xã hội, thông tin")),
    ("public_service", _("Phục vụ hành chính công")),
    ("police", _("Công an")),
    ("military", _("Quân sự")),
    ("front", _("Mặt trận Tổ quốc")),
    ("mass_mobilisation", _("Dân vận")),
    ("inspectorate", _("Thanh tra, kiểm tra")),
    ("finance", _("Tài chính")),
    ("justice", _("Tư pháp")),
    ("health", _("Y tế")),
    ("school", _("Trường học")),
    ("women", _("Hội Phụ nữ")),
    ("utilities", _("Dịch vụ công ích")),
    ("agriculture", _("Nông nghiệp, môi trường")),
    ("construction", _("Xây dựng")),
    ("internal_affairs", _("Nội vụ")),
]
KIND_WORDS = {
    DayKind.HOLIDAY: _("Ngày nghỉ lễ, tết"),
    DayKind.SUBSTITUTE_REST: _("Ngày nghỉ bù"),
    DayKind.SWAPPED_REST: _("Ngày nghỉ hoán đổi"),
    DayKind.SWAPPED_WORK: _("Ngày làm bù"),
    DayKind.WORKING: _("Ngày làm việc bình thường"),
}
