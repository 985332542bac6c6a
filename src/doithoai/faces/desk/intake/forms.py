"""The shape of entry at the counter, by telephone and from paper."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.models import Group
from doithoai.core.petitions.intake import LONGEST, MOST_FILES
from doithoai.core.petitions.legal_type import Channel, GateAnswer
from doithoai.faces.common.uploads import SeveralFiles

CHANNELS = (
    (Channel.COUNTER.value, _("Tại quầy")),
    (Channel.PHONE.value, _("Điện thoại")),
    (Channel.PAPER.value, _("Phiếu giấy")),
)
GATE = (
    (GateAnswer.SUGGEST.value, _("Góp ý, đề nghị, phản ánh")),
    (GateAnswer.DISAGREE.value, _("Không đồng ý với một quyết định (khiếu nại)")),
    (GateAnswer.DENOUNCE.value, _("Báo người vi phạm pháp luật (tố cáo)")),
)


def kept(name: str, kind: type[forms.Widget] = forms.TextInput, **attrs: str) -> forms.Widget:
    """A widget whose text stays in this browser, under that name, until it is sent."""
    return kind(attrs={"data-draft": name, "autocomplete": "off"} | attrs)


def step(name: str, kind: type[forms.Widget] = forms.TextInput, **attrs: str) -> forms.Widget:
    """The same for a field that Enter leads to."""
    return kept(name, kind, **{"data-step": ""}, **attrs)


class EnterPetition(forms.Form):
    """One opinion on one page, in the order in which it is spoken at the counter and on the telephone."""

    channel = forms.TypedChoiceField(
        label=_("Đến bằng cách nào"), choices=CHANNELS, coerce=Channel, widget=forms.RadioSelect
    )
    gate = forms.TypedChoiceField(
        label=_("Người dân muốn làm gì"), choices=GATE, coerce=GateAnswer, widget=forms.RadioSelect
    )
    phone = forms.CharField(
        label=_("Số điện thoại"), max_length=20, required=False, widget=step("phone", inputmode="tel")
    )
    name = forms.CharField(label=_("Họ và tên"), max_length=120, required=False, widget=step("name"))
    group = forms.TypedChoiceField(
        label=_("Tổ dân phố, thôn"),
        coerce=int,
        empty_value=None,
        required=False,
        widget=step("group", forms.Select, **{"data-pick": ""}),
    )
    text = forms.CharField(
        label=_("Nội dung, theo lời người dân"),
        max_length=LONGEST * 2,
        widget=forms.Textarea(attrs={"rows": 4, "data-step": ""}),
        error_messages={"required": _("Xin ghi nội dung.")},
    )
    is_no_denunciation = forms.BooleanField(label=_("Đã hỏi lại: đây không phải là đơn tố cáo"), required=False)
    place = forms.CharField(label=_("Nơi xảy ra"), max_length=200, required=False, widget=kept("place"))
    address = forms.CharField(label=_("Địa chỉ"), max_length=200, required=False, widget=kept("address"))
    dialogue_id = forms.TypedChoiceField(label=_("Cuộc đối thoại"), coerce=int, empty_value=None, required=False)
    received_at = forms.DateTimeField(
        label=_("Tiếp nhận lúc"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%d/%m/%Y %H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        error_messages={"invalid": _("Xin ghi ngày, giờ, ví dụ 02/03/2026 08:30.")},
    )
    slip = forms.CharField(
        label=_("Mã trên phiếu in sẵn"),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )
    uploads = SeveralFiles(label=_("Bản chụp phiếu"), most=MOST_FILES, required=False)
    key = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args: Any, dialogues: list[Dialogue], groups: list[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        none = ("", _("Chưa gắn với cuộc nào"))
        self.fields["dialogue_id"].choices = [none, *((row.pk, row.title) for row in dialogues)]  # type: ignore[attr-defined]
        self.fields["group"].choices = [("", _("Không rõ")), *((row.pk, row.name) for row in groups)]  # type: ignore[attr-defined]
