"""Why the public does not read a voice, or reads it changed: counted openly, without the content."""

from collections.abc import Mapping
from enum import StrEnum

from doithoai.core.wording import gettext_noop as _


class Silence(StrEnum):
    """The reasons."""

    STOPPED = "stopped"
    SEALED = "sealed"
    GUIDED = "guided"
    MERGED = "merged"
    NO_CONSENT = "no_consent"
    WAITING = "waiting"
    EDITED = "edited"


SILENCE_WORDS: Mapping[Silence, str] = {
    Silence.STOPPED: _("Dừng ở bước gửi, được chỉ nơi tiếp nhận khiếu nại, tố cáo; không lưu nội dung"),
    Silence.SEALED: _("Niêm phong, tiếp nhận theo thủ tục riêng của pháp luật"),
    Silence.GUIDED: _("Là khiếu nại, được hướng dẫn theo thủ tục khiếu nại"),
    Silence.MERGED: _("Gộp với ý kiến cùng nội dung, trả lời chung"),
    Silence.NO_CONSENT: _("Người gửi không đồng ý công khai"),
    Silence.WAITING: _("Chưa công khai: đang xử lý hoặc chờ xem lại thông tin cá nhân"),
    Silence.EDITED: _("Đã công khai sau khi che thông tin cá nhân"),
}
