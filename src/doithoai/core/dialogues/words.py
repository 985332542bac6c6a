"""What screens call the states, milestones and kinds of a dialogue."""

from collections.abc import Mapping

from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.dialogues.notice import NoticeState
from doithoai.core.dialogues.programme import Milestone, TimeKind
from doithoai.core.wording import gettext_noop as _

STATE_WORDS: Mapping[DialogueState, str] = {
    DialogueState.DRAFT: _("Đang soạn"),
    DialogueState.APPROVED: _("Đã duyệt, chờ ban hành"),
    DialogueState.ISSUED: _("Đã ban hành kế hoạch"),
    DialogueState.IN_SESSION: _("Đang diễn ra"),
    DialogueState.HELD: _("Đã tổ chức, chờ kết luận"),
    DialogueState.CONCLUDED: _("Đã kết luận, đang giải quyết"),
    DialogueState.CLOSED: _("Đã kết thúc"),
    DialogueState.CANCELLED: _("Đã hủy"),
}
PUBLIC_STATE_WORDS: Mapping[DialogueState, str] = {
    DialogueState.ISSUED: _("Sắp diễn ra"),
    DialogueState.IN_SESSION: _("Đang diễn ra"),
    DialogueState.HELD: _("Đã tổ chức"),
    DialogueState.CONCLUDED: _("Đã có kết luận"),
    DialogueState.CLOSED: _("Đã kết thúc"),
    DialogueState.CANCELLED: _("Đã hủy"),
}
MILESTONE_WORDS: Mapping[Milestone, str] = {
    Milestone.NOTICE: _("Thông báo cho Nhân dân (thời hạn tối thiểu)"),
    Milestone.ANNOUNCE: _("Tuyên truyền, đưa tin"),
    Milestone.COLLECT: _("Thu ý kiến, cử đại biểu"),
    Milestone.DOSSIER: _("Tổng hợp, phân loại ý kiến"),
    Milestone.ANSWERS_READY: _("Chuẩn bị nội dung trả lời"),
    Milestone.GUEST_LIST: _("Danh sách mời, giấy mời"),
    Milestone.SECURITY: _("An ninh, trật tự"),
    Milestone.BUDGET: _("Kinh phí"),
    Milestone.CONCLUSION: _("Thông báo kết luận, kết quả"),
    Milestone.REPLIES: _("Giải quyết, trả lời sau đối thoại"),
    Milestone.REPORT: _("Báo cáo"),
    Milestone.OTHER: _("Việc khác"),
}
TIME_KIND_WORDS: Mapping[TimeKind, str] = {
    TimeKind.DATE: _("Một ngày"),
    TimeKind.WINDOW: _("Một khoảng ngày"),
    TimeKind.QUARTER: _("Một quý, ngày cụ thể thông báo sau"),
    TimeKind.ANNOUNCED_LATER: _("Thông báo sau"),
}
NOTICE_SENTENCES: Mapping[NoticeState, str] = {
    NoticeState.KEPT: _("Đã thông báo đúng hạn."),
    NoticeState.LATE: _("Lần thông báo đầu tiên muộn hơn thời hạn tối thiểu."),
    NoticeState.MISSED: _("Chưa ghi nhận lần thông báo nào và đã quá thời hạn tối thiểu."),
    NoticeState.NOT_YET: _("Chưa ghi nhận lần thông báo nào; vẫn còn kịp thời hạn tối thiểu."),
    NoticeState.UNDATED: _("Chưa ấn định ngày đối thoại nên chưa tính được thời hạn thông báo."),
    NoticeState.FREE: _("Kế hoạch và pháp luật không đặt thời hạn thông báo cho cuộc đối thoại này."),
}
