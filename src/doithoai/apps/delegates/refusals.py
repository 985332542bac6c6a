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


class NobodyToRemind(Refused):
    code = "nobody_to_remind"
    sentence = gettext_noop("Không còn ai cần nhắc: mọi người đã trả lời, hoặc hôm nay đã được nhắc.")


class NotOfAGroup(Refused):
    """Only a seat of a group goes to another person of that group."""

    code = "delegate_of_no_group"
    sentence = gettext_noop("Người này không ngồi suất của thôn, tổ nào nên không cử người thay được.")


class MoveReasonMissing(Refused):
    code = "move_reason_missing"
    sentence = gettext_noop("Xin ghi lý do; lý do hiện trong sổ suất.")
    field = "reason"


class RegistrationClosed(Refused):
    """No open seats were set aside, the dialogue is not open yet, or the set hour has passed."""

    code = "registration_closed"
    sentence = gettext_noop(
        "Lúc này không nhận đăng ký dự. Ông/bà vẫn có thể gửi ý kiến hoặc đến hỏi tại cửa hội trường."
    )


class RegisteredAlready(Refused):
    """The same name with the same telephone stands on the list."""

    code = "registered_already"
    sentence = gettext_noop(
        "{name} đã đăng ký với số điện thoại này. Xin mở lại bằng mã đã được cấp; quên mã, xin gọi bộ phận tiếp dân."
    )
    field = "full_name"


class TopicMissing(Refused):
    """Who wishes to speak says on what."""

    code = "topic_of_speech_missing"
    sentence = gettext_noop("Xin ghi ông/bà muốn phát biểu về việc gì.")
    field = "about"


class PhoneMissing(Refused):
    """Somebody without a telephone and an address cannot be told that a seat became free."""

    code = "registration_without_contact"
    sentence = gettext_noop("Xin ghi số điện thoại hoặc thư điện tử để báo khi có chỗ.")
    field = "phone"


class OfferOver(Refused):
    code = "offer_over"
    sentence = gettext_noop("Chỗ này không còn giữ cho ông/bà. Ông/bà có thể xếp hàng lại nếu còn nhận đăng ký.")


class OpenSeatsTaken(Refused):
    """Fewer open seats than people who have one already."""

    code = "open_seats_taken"
    sentence = gettext_noop("Phải còn ít nhất {taken} suất tự do, vì đã có người giữ.")
    field = "open_seats"


class PlaceUnknown(Refused):
    code = "seat_place_unknown"
    sentence = gettext_noop("Xin chọn nơi chuyển và nơi nhận trong danh sách.")
    field = "target"
