"""The shapes of the three steps."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from doithoai.apps.organisations.models import Group
from doithoai.core.petitions.intake import LONGEST, MOST_FILES
from doithoai.core.petitions.legal_type import GateAnswer
from doithoai.faces.common.uploads import SeveralFiles

GATE_WORDS = (
    (GateAnswer.SUGGEST.value, _("Góp ý, đề nghị, phản ánh một việc")),
    (GateAnswer.DISAGREE.value, _("Không đồng ý với một quyết định đã ban hành")),
    (GateAnswer.DENOUNCE.value, _("Báo một người vi phạm pháp luật")),
)
PHONE = RegexValidator(r"^\+?[0-9 .\-()]{8,20}$", _("Số điện thoại gồm 8 đến 15 chữ số. Xin xem lại."))


class Gate(forms.Form):
    """Step 1: what the citizen wants, in plain words."""

    answer = forms.ChoiceField(
        label=_("Ông/bà muốn làm gì?"),
        choices=GATE_WORDS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Xin chọn một ô."), "invalid_choice": _("Xin chọn một ô.")},
    )


class Words(forms.Form):
    """Step 2: what, where, with what in hand. The rules of the words themselves stand in core."""

    text = forms.CharField(
        label=_("Ý kiến của ông/bà"),
        help_text=_("Việc gì, ở đâu, từ bao giờ, mong muốn thế nào. Gõ không dấu cũng được."),
        max_length=LONGEST * 2,
        error_messages={"required": _("Xin ghi ý kiến.")},
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    is_no_denunciation = forms.BooleanField(label=_("Đây không phải là đơn tố cáo, xin gửi tiếp"), required=False)
    place = forms.CharField(label=_("Nơi xảy ra"), max_length=200, required=False)
    group = forms.TypedChoiceField(label=_("Tổ dân phố, thôn của ông/bà"), coerce=int, empty_value=None, required=False)
    uploads = SeveralFiles(label=_("Ảnh, giấy tờ kèm theo"), most=MOST_FILES, required=False)
    drop = forms.MultipleChoiceField(required=False)

    def __init__(self, *args: Any, groups: list[Group], kept: tuple[tuple[int, str], ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"].choices = [("", _("Chọn, nếu biết")), *((g.pk, g.name) for g in groups)]  # type: ignore[attr-defined]
        self.fields["drop"].choices = kept  # type: ignore[attr-defined]


class Person(forms.Form):
    """Step 3: who, all of it free to leave out."""

    name = forms.CharField(label=_("Họ và tên"), max_length=120, required=False)
    show_name = forms.BooleanField(label=_("Cho hiện tên tôi cùng ý kiến"), required=False)
    phone = forms.CharField(
        label=_("Số điện thoại"),
        help_text=_("Để đơn vị hỏi thêm cho rõ, nếu cần."),
        max_length=20,
        required=False,
        validators=[PHONE],
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel"}),
    )
    email = forms.EmailField(
        label=_("Thư điện tử"),
        help_text=_("Để nhận giấy tiếp nhận và câu trả lời."),
        required=False,
        error_messages={"invalid": _("Địa chỉ thư điện tử chưa đúng, ví dụ: ten@vi-du.vn.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    address = forms.CharField(
        label=_("Địa chỉ"), help_text=_("Để gửi văn bản trả lời bằng giấy."), max_length=200, required=False
    )
    keep_private = forms.BooleanField(label=_("Không công khai ý kiến này"), required=False)
