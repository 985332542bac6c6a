"""The shape of what is typed about delegates."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.organisations.models import Group

GENDERS = [("", _("Không ghi")), ("female", _("Nữ")), ("male", _("Nam"))]


class NominateDelegate(forms.Form):
    """Who sits on a group's seat."""

    group_id = forms.TypedChoiceField(label=_("Thôn, tổ dân phố"), coerce=int)
    full_name = forms.CharField(label=_("Họ và tên"), max_length=120)
    birth_year = forms.IntegerField(label=_("Năm sinh"), required=False)
    gender = forms.ChoiceField(label=_("Giới tính"), choices=GENDERS, required=False)
    phone = forms.CharField(label=_("Số điện thoại"), max_length=20, required=False)
    email = forms.EmailField(label=_("Thư điện tử"), required=False, help_text=_("Nếu có, giấy mời gửi cả tới đây."))

    def __init__(self, *args: Any, groups: Iterable[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group_id"].choices = [(group.pk, group.name) for group in groups]  # type: ignore[attr-defined]
        self.fields["birth_year"].widget.attrs["inputmode"] = "numeric"
        self.fields["phone"].widget.input_type = "tel"


class WithdrawDelegate(forms.Form):
    """Why a name leaves the list."""

    reason = forms.CharField(label=_("Lý do"), max_length=300, help_text=_("Được ghi vào nhật ký của cuộc đối thoại."))
