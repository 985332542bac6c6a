"""The shape of what is typed about delegates."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.organisations.models import Group

GENDERS = [("", _("Không ghi")), ("female", _("Nữ")), ("male", _("Nam"))]


MINORITY = [("", _("Không ghi")), ("yes", _("Phải")), ("no", _("Không phải"))]
HOUSEHOLDS = [
    ("", _("Không ghi")),
    ("poor", _("Hộ nghèo")),
    ("near_poor", _("Hộ cận nghèo")),
    ("merit", _("Gia đình có công")),
    ("business", _("Hộ kinh doanh")),
    ("other", _("Hộ khác")),
]
ORIGINS = [("counter", _("Đến gặp hoặc gọi điện báo")), ("paper", _("Ghi trên phiếu giấy"))]


class PersonOfGroup(forms.Form):
    """Somebody who goes for a group: the name, and what the balance of the list looks at."""

    full_name = forms.CharField(label=_("Họ và tên"), max_length=120)
    birth_year = forms.IntegerField(label=_("Năm sinh"), required=False)
    gender = forms.ChoiceField(label=_("Giới tính"), choices=GENDERS, required=False)
    ethnic_minority = forms.TypedChoiceField(
        label=_("Người dân tộc thiểu số"),
        choices=MINORITY,
        coerce=lambda value: value == "yes",
        empty_value=None,
        required=False,
    )
    household = forms.ChoiceField(label=_("Hộ"), choices=HOUSEHOLDS, required=False)
    phone = forms.CharField(label=_("Số điện thoại"), max_length=20, required=False)
    email = forms.EmailField(label=_("Thư điện tử"), required=False, help_text=_("Nếu có, giấy mời gửi cả tới đây."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["birth_year"].widget.attrs["inputmode"] = "numeric"
        self.fields["phone"].widget.input_type = "tel"


class TypedForGroup(PersonOfGroup):
    """The secretary types for a group: how the name came, and on whose word."""

    origin = forms.ChoiceField(label=_("Nhận bằng cách nào"), choices=ORIGINS, widget=forms.RadioSelect)
    named_by = forms.CharField(
        label=_("Ai cử"),
        max_length=200,
        required=False,
        help_text=_("Người ký phiếu hoặc người đến báo, ví dụ: Trưởng thôn Nguyễn Văn A."),
    )


class NominateDelegate(TypedForGroup):
    """Who sits on a group's seat."""

    group_id = forms.TypedChoiceField(label=_("Thôn, tổ dân phố"), coerce=int)
    field_order = ("group_id", "full_name", "birth_year", "gender")

    def __init__(self, *args: Any, groups: Iterable[Group], **kwargs: Any) -> None:
        super().__init__(*args, initial={"origin": "counter"} | kwargs.pop("initial", {}), **kwargs)
        self.fields["group_id"].choices = [(group.pk, group.name) for group in groups]  # type: ignore[attr-defined]
        self.fields["origin"].required = False

    def clean_origin(self) -> str:
        """What was not said came to the counter."""
        return self.cleaned_data["origin"] or "counter"


class SubstituteDelegate(TypedForGroup):
    """Who goes in place of a delegate; after the set hour also why."""

    despite = forms.CharField(
        label=_("Vì sao vẫn thay sau giờ hạn"),
        max_length=300,
        required=False,
        help_text=_("Chỉ cần khi đã quá giờ thay người. Được ghi vào nhật ký."),
    )

    def __init__(self, *args: Any, is_late: bool, **kwargs: Any) -> None:
        super().__init__(*args, initial={"origin": "counter"}, **kwargs)
        if not is_late:
            del self.fields["despite"]


class SetSeatRules(forms.Form):
    """The hours of the list and the open seats."""

    naming_until = forms.DateField(
        label=_("Thôn, tổ cử đại biểu đến ngày"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Quá ngày này mà chưa cử ai, tổ trưởng được nhắc và việc hiện ở trang Việc của tôi."),
    )
    substitution_until = forms.DateTimeField(
        label=_("Thay người và chuyển chỗ chờ đến giờ"),
        required=False,
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("Để trống: 17 giờ ngày hôm trước."),
    )
    open_seats = forms.IntegerField(
        label=_("Suất tự do"),
        min_value=0,
        max_value=5000,
        help_text=_("Dành cho người dân tự đăng ký. Ghi 0 nếu không mở đăng ký."),
    )
    offer_hours = forms.IntegerField(
        label=_("Giữ chỗ cho người chờ bao nhiêu giờ"),
        min_value=1,
        max_value=240,
        help_text=_("Quá giờ không trả lời thì chỗ chuyển cho người tiếp theo."),
    )


class MoveQuotaSeats(forms.Form):
    """From where to where, how many, and why."""

    source = forms.ChoiceField(label=_("Chuyển từ"))
    target = forms.ChoiceField(label=_("Sang"))
    count = forms.IntegerField(label=_("Số suất"), min_value=1, max_value=1000, initial=1)
    reason = forms.CharField(label=_("Lý do"), max_length=300, help_text=_("Hiện trong sổ suất."))

    def __init__(self, *args: Any, places: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("source", "target"):
            self.fields[name].choices = places  # type: ignore[attr-defined]


class WithdrawDelegate(forms.Form):
    """Why a name leaves the list."""

    reason = forms.CharField(label=_("Lý do"), max_length=300, help_text=_("Được ghi vào nhật ký của cuộc đối thoại."))
