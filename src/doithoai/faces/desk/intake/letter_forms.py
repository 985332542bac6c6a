"""The shapes of what is done with a letter."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.models import Group
from doithoai.core.petitions.intake import LONGEST
from doithoai.core.petitions.legal_type import GateAnswer

OTHER_DOORS = (
    (GateAnswer.DISAGREE.value, _("Không đồng ý với một quyết định (khiếu nại)")),
    (GateAnswer.DENOUNCE.value, _("Báo người vi phạm pháp luật (tố cáo)")),
)


class PetitionOfLetter(forms.Form):
    """The opinion in the letter."""

    text = forms.CharField(
        label=_("Nội dung ý kiến"),
        help_text=_("Bỏ lời chào, chữ ký nếu cần; giữ lời người gửi."),
        max_length=LONGEST * 2,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Xin ghi nội dung.")},
    )
    is_no_denunciation = forms.BooleanField(label=_("Đã đọc kỹ: đây không phải là đơn tố cáo"), required=False)
    name = forms.CharField(label=_("Họ và tên người gửi"), max_length=120, required=False)
    place = forms.CharField(label=_("Nơi xảy ra"), max_length=200, required=False)
    group = forms.TypedChoiceField(label=_("Tổ dân phố, thôn"), coerce=int, empty_value=None, required=False)
    dialogue_id = forms.TypedChoiceField(label=_("Cuộc đối thoại"), coerce=int, empty_value=None, required=False)

    def __init__(self, *args: Any, groups: list[Group], dialogues: list[Dialogue], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"].choices = [("", _("Không rõ")), *((row.pk, row.name) for row in groups)]  # type: ignore[attr-defined]
        rows = ((row.pk, row.title) for row in dialogues)
        self.fields["dialogue_id"].choices = [("", _("Chưa gắn với cuộc nào")), *rows]  # type: ignore[attr-defined]


class FileLetter(forms.Form):
    """To which petition the letter belongs."""

    code = forms.CharField(label=_("Mã ý kiến"), max_length=12)
    is_no_denunciation = forms.BooleanField(label=_("Đã đọc kỹ: đây không phải là đơn tố cáo"), required=False)


class TurnLetterAway(forms.Form):
    """To which door the letter belongs."""

    kind = forms.ChoiceField(label=_("Thư này là"), choices=OTHER_DOORS, widget=forms.RadioSelect)
