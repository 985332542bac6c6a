"""The shape of what a group head hands in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.core.petitions.intake import LONGEST, MOST_FILES
from doithoai.faces.common.uploads import SeveralFiles
from doithoai.faces.portal.submit.forms import PHONE


class EnterGroupPetition(forms.Form):
    """One opinion of a neighbour: the words, whose they are, and where."""

    text = forms.CharField(
        label=_("Ý kiến của bà con"),
        help_text=_("Mỗi lần ghi một việc. Gõ không dấu cũng được."),
        max_length=LONGEST * 2,
        error_messages={"required": _("Xin ghi ý kiến.")},
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    is_no_denunciation = forms.BooleanField(label=_("Đây không phải là đơn tố cáo, xin gửi tiếp"), required=False)
    name = forms.CharField(label=_("Người nêu ý kiến"), max_length=120, required=False)
    phone = forms.CharField(
        label=_("Số điện thoại của người nêu"),
        max_length=20,
        required=False,
        validators=[PHONE],
        widget=forms.TextInput(attrs={"inputmode": "tel"}),
    )
    place = forms.CharField(label=_("Nơi xảy ra"), max_length=200, required=False)
    uploads = SeveralFiles(
        label=_("Ảnh chụp phiếu, ảnh hiện trường"),
        help_text=_("Chụp phiếu giấy của bà con rồi kèm vào đây, nếu có."),
        most=MOST_FILES,
        required=False,
    )
    key = forms.CharField(widget=forms.HiddenInput, max_length=64)


class NominateByLink(forms.Form):
    """A neighbour who goes for the group: the name, and what helps to balance the list."""

    full_name = forms.CharField(label=_("Họ và tên đại biểu"), max_length=120)
    birth_year = forms.IntegerField(
        label=_("Năm sinh"), required=False, widget=forms.NumberInput(attrs={"inputmode": "numeric"})
    )
    gender = forms.ChoiceField(
        label=_("Nam hay nữ"), choices=[("", _("Không ghi")), ("female", _("Nữ")), ("male", _("Nam"))], required=False
    )
    phone = forms.CharField(
        label=_("Số điện thoại"),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "tel"}),
    )
    ethnic_minority = forms.TypedChoiceField(
        label=_("Người dân tộc thiểu số"),
        choices=[("", _("Không ghi")), ("yes", _("Phải")), ("no", _("Không phải"))],
        coerce=lambda value: value == "yes",
        empty_value=None,
        required=False,
    )
    household = forms.ChoiceField(
        label=_("Hộ"),
        choices=[
            ("", _("Không ghi")),
            ("poor", _("Hộ nghèo")),
            ("near_poor", _("Hộ cận nghèo")),
            ("merit", _("Gia đình có công")),
            ("business", _("Hộ kinh doanh")),
            ("other", _("Hộ khác")),
        ],
        required=False,
    )


class WithdrawByLink(forms.Form):
    """Why the neighbour does not go."""

    reason = forms.CharField(label=_("Lý do"), max_length=300)
