"""The sentences of the door page that its script says: the refusals of the server and the state of the device."""

from django.utils.translation import gettext as _

from doithoai.apps.delegates import refusals
from doithoai.core.delegates.door import ListTooLong
from doithoai.core.refusal import Refused

REFUSALS: tuple[type[Refused], ...] = (
    refusals.AtTheDoorAlready,
    refusals.NotOnTheList,
    refusals.BadgeOfOtherDialogue,
    refusals.NotApprovedYet,
    refusals.OnWaitingList,
    refusals.WithdrawnFromList,
    refusals.ReplacedBySubstitute,
    refusals.SameNameAtDoor,
    refusals.NobodyToUndo,
    refusals.DoorClosed,
    ListTooLong,
)


def door_words() -> dict[str, str]:
    """Name -> sentence in the reader's language, with `{name}` places for the script."""
    return {refusal.code: _(refusal.sentence) for refusal in REFUSALS} | {
        "guest": _("khách ngoài danh sách"),
        "this_badge": _("Người có mã này"),
        "undone": _("Đã bỏ ghi có mặt của {name}"),
        "count": _("Có mặt {present} trên {expected}"),
        "count_guests": _("Có mặt {present} trên {expected}, khách {guests}"),
        "number": _("số {number}"),
        "seat": _("ghế {seat}"),
        "online": _("Có mạng. Danh sách nạp lúc {at}."),
        "online_only": _("Có mạng. Máy này không giữ danh sách."),
        "offline": _("Mất mạng. Ghi theo danh sách nạp lúc {at}."),
        "offline_empty": _("Mất mạng và máy này chưa có danh sách. Xin ghi ra giấy."),
        "waiting": _("{count} lượt chờ gửi, từ {at}."),
        "kept_here": _("Đã giữ trong máy, sẽ tự gửi khi có mạng."),
        "sign_in": _("Cần đăng nhập lại để gửi. Các lượt đã ghi vẫn giữ trong máy này."),
        "not_found": _("Không có tên hoặc số này trong danh sách."),
        "nothing_more": _("Ra ngoài rồi vào lại thì không cần ghi."),
        "camera_refused": _("Không mở được máy ảnh. Xin cho phép dùng máy ảnh, hoặc gõ tên, số."),
        "forgotten": _("Đã xóa danh sách khỏi máy này."),
        "still_waiting": _("Còn {count} lượt chưa gửi. Xin nối mạng để gửi hết rồi hãy xóa."),
        "name_missing": _("Xin ghi họ và tên."),
    }
