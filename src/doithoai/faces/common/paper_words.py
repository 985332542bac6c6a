"""The names of the kinds and states of papers on the screen."""

from django.utils.translation import gettext_lazy as _

KIND_WORDS = {
    "plan": _("Kế hoạch"),
    "notice": _("Thông báo tổ chức"),
    "invitation": _("Giấy mời"),
    "minutes": _("Biên bản"),
    "conclusion": _("Thông báo kết luận"),
    "reply": _("Công văn trả lời"),
    "transfer": _("Công văn chuyển kiến nghị"),
    "extension": _("Công văn gia hạn"),
    "urging": _("Công văn đôn đốc"),
    "report": _("Báo cáo"),
}
STATE_WORDS = {"draft": _("Dự thảo"), "issued": _("Đã ban hành"), "replaced": _("Đã thay thế")}
