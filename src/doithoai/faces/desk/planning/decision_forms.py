"""The shapes of the decisions' forms: issue, return, cancel; and of an announcement."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.organisations.models import Group
from doithoai.core.dialogues.announcing import CHANNEL_WORDS, AnnouncementChannel, AnnouncementLine
from doithoai.faces.common.uploads import OneFile
from doithoai.faces.desk.planning.inputs import day, reason, words


class IssueDialogue(forms.Form):
    """Number, day, and the reason when the legal check found errors."""

    issued_on = day(_("Ngày ban hành"))
    number = forms.IntegerField(
        label=_("Số văn bản"), min_value=1, required=False, help_text=_("Để trống thì lấy số kế tiếp trong sổ.")
    )
    reason = words(
        _("Lý do vẫn ban hành khi còn điểm trái quy định"),
        most=400,
        rows=2,
        help_text=_("Lý do được lưu cùng kế hoạch và ghi vào nhật ký."),
    )
    collecting = forms.BooleanField(label=_("Mở nhận ý kiến của Nhân dân ngay"), required=False)

    def __init__(self, *args: Any, has_errors: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        why = self.fields["reason"]
        why.required, why.error_messages["required"] = (
            has_errors,
            _("Kế hoạch còn điểm trái quy định. Xin sửa kế hoạch, hoặc ghi lý do vẫn ban hành."),
        )
        if not has_errors:
            del self.fields["reason"]


class ReturnDialogue(forms.Form):
    reason = reason(_("Cần sửa những gì"))


class CancelDialogue(forms.Form):
    reason = reason(_("Vì sao hủy"), help_text=_("Nếu kế hoạch đã ban hành, người dân sẽ đọc được lý do này."))


class CloseDialogue(forms.Form):
    reason = words(
        _("Lý do vẫn kết thúc khi còn việc mở"),
        most=400,
        rows=3,
        help_text=_("Chỉ cần khi còn ý kiến chưa trả lời hoặc cam kết chưa thực hiện. Các việc ấy vẫn được theo dõi."),
    )


class LogAnnouncement(forms.Form):
    """One announcement and its proof."""

    channel = forms.ChoiceField(
        label=_("Cách thông báo"), choices=[(channel.value, _(text)) for channel, text in CHANNEL_WORDS.items()]
    )
    announced_at = forms.DateTimeField(
        label=_("Thời điểm"), widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    )
    place = words(_("Nơi phát, niêm yết"), most=200)
    group = forms.TypedChoiceField(label=_("Tổ, thôn"), required=False, coerce=int, empty_value=None)
    announced_by_name = words(_("Người thông báo"), most=200, help_text=_("Để trống nếu là chính ông/bà."))
    link = forms.URLField(label=_("Đường dẫn bài đăng"), required=False, max_length=500, assume_scheme="https")
    note = words(_("Ghi chú"), most=400, rows=2)
    proof = OneFile(
        label=_("Tệp minh chứng"), required=False, help_text=_("Ảnh chụp nơi niêm yết, lịch phát, bài đăng.")
    )

    def __init__(self, *args: Any, groups: list[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        group = self.fields["group"]
        group.choices = [("", _("Toàn địa bàn"))] + [(row.pk, row.name) for row in groups]  # type: ignore[attr-defined]

    def value(self) -> AnnouncementLine:
        """The announcement as a value."""
        data = dict(self.cleaned_data)
        data["channel"], data["group_id"] = AnnouncementChannel(data["channel"]), data.pop("group")
        data.pop("proof")
        return AnnouncementLine(**data)
