"""What is typed on the way from the hall to the clocks."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.organisations.models import Group
from doithoai.faces.common.uploads import OneFile

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class Moment(forms.DateTimeInput):
    """Day and hour in the browser's own field."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")


class HandOver(forms.Form):
    how = forms.CharField(
        label=_("Giao bằng cách nào, ai nhận"), max_length=200, help_text=_("Ví dụ: giao bản giấy, ông Nam ký sổ.")
    )


class OpenCorrections(forms.Form):
    until = forms.DateField(
        label=_("Nhận góp ý đến hết ngày"),
        widget=DAY,
        help_text=_("Ai đã vào cửa mở biên bản bằng mã trên thẻ. Hết ngày này mới ban hành được biên bản."),
    )


class SettleCorrection(forms.Form):
    outcome = forms.ChoiceField(
        label=_("Trả lời"),
        choices=[("accepted", _("Đúng, đã sửa vào biên bản")), ("declined", _("Không sửa"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Xin chọn một cách trả lời.")},
    )
    reason = forms.CharField(
        label=_("Lý do"),
        required=False,
        max_length=400,
        help_text=_("Không sửa thì phải ghi lý do. Người góp ý đọc được."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ReadOut(forms.Form):
    at = forms.DateTimeField(label=_("Đọc lúc"), widget=Moment())
    by = forms.CharField(label=_("Ai đọc"), max_length=120, help_text=_("Ví dụ: bà Lê Thị Hoa, thư ký."))


class SignMinutes(forms.Form):
    part = forms.ChoiceField(label=_("Ai đã ký"), widget=forms.RadioSelect)
    signed_on = forms.DateField(label=_("Ký ngày"), widget=DAY)

    def __init__(self, *args: Any, parts: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["part"].choices = parts  # type: ignore[attr-defined]


class PostConclusion(forms.Form):
    place = forms.CharField(label=_("Niêm yết ở đâu"), max_length=200, help_text=_("Ví dụ: bảng tin nhà văn hóa thôn."))
    group = forms.TypedChoiceField(label=_("Tổ, thôn"), required=False, coerce=int, empty_value=None)
    posted_at = forms.DateTimeField(label=_("Lúc nào"), widget=Moment())
    posted_by_name = forms.CharField(
        label=_("Ai niêm yết"), required=False, max_length=200, help_text=_("Để trống nếu là chính ông/bà.")
    )
    note = forms.CharField(label=_("Ghi chú"), required=False, max_length=300)
    proof = OneFile(
        label=_("Ảnh hoặc biên bản niêm yết"), required=False, help_text=_("Ảnh chụp bảng tin có bản thông báo.")
    )

    def __init__(self, *args: Any, groups: list[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Trụ sở, nơi chung")), *((row.pk, row.name) for row in groups)]
        self.fields["group"].choices = choices  # type: ignore[attr-defined]
