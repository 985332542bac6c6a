"""Why a step with a delegate is refused."""

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class ListClosed(Refused):
    """Delegates are named between the approval of the plan and the day itself."""

    code = "delegate_list_closed"
    sentence = gettext_noop("Lúc này cuộc đối thoại không nhận thêm hoặc đổi đại biểu.")


class NothingToApprove(Refused):
    code = "nothing_to_approve"
    sentence = gettext_noop("Danh sách không có đại biểu nào đang chờ duyệt.")


class NobodyToInvite(Refused):
    code = "nobody_to_invite"
    sentence = gettext_noop("Không còn đại biểu đã duyệt nào chưa có giấy mời.")


class NothingToRetry(Refused):
    code = "nothing_to_retry"
    sentence = gettext_noop("Không có giấy mời nào bị lỗi để làm lại.")


class WithdrawnReasonMissing(Refused):
    code = "withdrawn_reason_missing"
    sentence = gettext_noop("Xin ghi lý do rút tên.")
    field = "reason"


class AtTheDoorAlready(Refused):
    """Checked in twice: told when and by whom."""

    code = "checked_in_already"
    sentence = gettext_noop("{name} đã vào lúc {at}, do {by} ghi.")


class NotOnTheList(Refused):
    code = "badge_unknown"
    sentence = gettext_noop("Mã này không có trong danh sách của cuộc đối thoại. Xin tìm theo tên.")


class NotApprovedYet(Refused):
    """The door shows one clear reason and a person decides."""

    code = "delegate_not_approved"
    sentence = gettext_noop("{name} có tên nhưng chưa được duyệt. Người trực cửa quyết định có cho vào không.")


class DoorClosed(Refused):
    code = "door_closed"
    sentence = gettext_noop("Chưa đến hoặc đã qua buổi đối thoại, không ghi có mặt được.")
