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
    """Checked in twice: told where, when and by whom. Going out and coming back needs no step."""

    code = "checked_in_already"
    sentence = gettext_noop("{name} đã vào ở {door} lúc {at}, do {by} ghi.")


class NotOnTheList(Refused):
    code = "badge_unknown"
    sentence = gettext_noop("Mã này không có trong danh sách của cuộc đối thoại. Xin tìm theo tên.")


class BadgeOfOtherDialogue(Refused):
    code = "badge_of_other_dialogue"
    sentence = gettext_noop("Giấy mời của {name} là của cuộc đối thoại khác.")


class NotApprovedYet(Refused):
    """The door shows one clear reason and a person decides."""

    code = "delegate_not_approved"
    sentence = gettext_noop("{name} có tên nhưng chưa được duyệt.")


class OnWaitingList(Refused):
    code = "delegate_waiting"
    sentence = gettext_noop("{name} còn trong danh sách chờ, chưa có chỗ.")


class WithdrawnFromList(Refused):
    code = "delegate_withdrawn"
    sentence = gettext_noop("{name} đã rút tên khỏi danh sách.")


class ReplacedBySubstitute(Refused):
    code = "delegate_replaced"
    sentence = gettext_noop("{name} đã rút tên, {substitute} đi thay.")


class SameNameAtDoor(Refused):
    """A walk-in with the name and the group of somebody who is there."""

    code = "same_name_at_door"
    sentence = gettext_noop("Đã có {name} cùng nơi vào ở {door} lúc {at}, do {by} ghi.")


class NobodyToUndo(Refused):
    code = "nobody_to_undo"
    sentence = gettext_noop("Người này chưa được ghi có mặt, không có gì để sửa.")


class DoorClosed(Refused):
    code = "door_closed"
    sentence = gettext_noop("Chưa đến hoặc đã qua buổi đối thoại, không ghi có mặt được.")


class DoorReasonMissing(Refused):
    code = "door_reason_missing"
    sentence = gettext_noop("Xin ghi lý do cho vào.")
    field = "reason"


class NobodyToRemind(Refused):
    code = "nobody_to_remind"
    sentence = gettext_noop("Không còn ai cần nhắc: mọi người đã trả lời, hoặc hôm nay đã được nhắc.")
