"""The shape of a registration: who, how to be told, and on what somebody wishes to speak."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.organisations.models import Group
from doithoai.faces.portal.submit.forms import PHONE

WISHES = [("come", _("Đến dự và nghe")), ("speak", _("Đến dự và xin phát biểu"))]


class Register(forms.Form):
    """As little as a list at the door needs."""

    full_name = forms.CharField(
        label=_("Họ và tên"), max_length=120, error_messages={"required": _("Xin ghi họ và tên.")}
    )
    phone = forms.CharField(
        label=_("Số điện thoại"),
        max_length=20,
        required=False,
        validators=[PHONE],
        help_text=_("Để báo khi có chỗ; không có thì ghi thư điện tử ở dưới. Không hiện cho ai ngoài cơ quan."),
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel"}),
    )
    email = forms.EmailField(label=_("Thư điện tử"), required=False)
    group_id = forms.TypedChoiceField(
        label=_("Tổ dân phố, thôn của ông/bà"), coerce=int, empty_value=None, required=False
    )
    birth_year = forms.IntegerField(
        label=_("Năm sinh"), required=False, widget=forms.NumberInput(attrs={"inputmode": "numeric"})
    )
    wish = forms.ChoiceField(label=_("Ông/bà muốn"), choices=WISHES, initial="come", widget=forms.RadioSelect)
    about = forms.CharField(
        label=_("Nếu xin phát biểu: về việc gì"),
        help_text=_("Một hai câu là đủ. Chỉ người tổ chức đọc."),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    key = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args: Any, groups: Iterable[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Chọn, nếu biết")), *((group.pk, group.name) for group in groups)]
        self.fields["group_id"].choices = choices  # type: ignore[attr-defined]
