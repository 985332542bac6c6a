"""The shape of importing a file."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.organisations.models import Group
from doithoai.core.intake.columns import COLUMN_NAMES, Column
from doithoai.core.petitions.legal_type import Channel

CHANNELS = (
    (Channel.GROUP_HEAD.value, _("Tổ trưởng, trưởng thôn tổng hợp")),
    (Channel.PAPER.value, _("Gõ lại từ phiếu giấy")),
    (Channel.PHONE.value, _("Ghi từ điện thoại")),
    (Channel.COUNTER.value, _("Ghi tại quầy")),
)


class DayInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class _ForRows(forms.Form):
    """What holds for the rows that say nothing of their own."""

    default_group = forms.TypedChoiceField(
        label=_("Tổ dân phố, thôn của tệp"), coerce=int, empty_value=None, required=False
    )
    received_on = forms.DateField(label=_("Ngày tiếp nhận"), widget=DayInput)

    def __init__(self, *args: Any, groups: Sequence[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = [("", _("Ghi ở từng dòng, hoặc không rõ")), *((row.pk, row.name) for row in groups)]
        self.fields["default_group"].choices = rows  # type: ignore[attr-defined]


class ReadImportFile(_ForRows):
    """Which file, and whose."""

    file = forms.FileField(
        label=_("Tệp Excel (XLSX), OpenDocument (ODS) hoặc CSV"),
        help_text=_("Tối đa 5.000 dòng. Tên cột nằm ở hàng đầu, có dấu hay không dấu đều được."),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.ods,.csv,.txt,.tsv"}),
        error_messages={"required": _("Xin chọn tệp.")},
    )
    channel = forms.TypedChoiceField(label=_("Ý kiến đến bằng cách nào"), choices=CHANNELS, coerce=Channel)
    dialogue_id = forms.TypedChoiceField(label=_("Cuộc đối thoại"), coerce=int, empty_value=None, required=False)
    field_order = ("file", "channel", "default_group", "dialogue_id", "received_on")

    def __init__(self, *args: Any, dialogues: Sequence[Dialogue], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = [("", _("Chưa gắn với cuộc nào")), *((row.pk, row.title) for row in dialogues)]
        self.fields["dialogue_id"].choices = rows  # type: ignore[attr-defined]


class MatchColumns(_ForRows):
    """What each column of the file means."""

    def __init__(self, *args: Any, headers: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = [("", _("Không có trong tệp")), *((place, name) for place, name in enumerate(headers))]
        for column in Column:
            self.fields[column.value] = forms.TypedChoiceField(
                label=_(COLUMN_NAMES[column]), choices=places, coerce=int, empty_value=None, required=False
            )
        self.order_fields([*(column.value for column in Column), "default_group", "received_on"])

    def columns(self) -> dict[Column, int]:
        """The choice: column -> place in the head row."""
        chosen = {column: self.cleaned_data.get(column.value) for column in Column}
        return {column: place for column, place in chosen.items() if place is not None}


class ConfirmImport(forms.Form):
    """The last word before rows become petitions."""

    with_repeats = forms.BooleanField(label=_("Nhập cả các dòng lặp lại trong tệp"), required=False)
