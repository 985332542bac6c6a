"""The shape of what the secretary types while the hall is open."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.hall.models import Turn
from doithoai.apps.organisations.models import Group, Unit
from doithoai.apps.petitions.models import Field
from doithoai.core.hall.order import ORDER_RULES
from doithoai.core.text.normalise import fold

GENDERS = [("", "—"), ("female", _("Bà")), ("male", _("Ông"))]
NO_DENUNCIATION = _("Đã hỏi lại: không phải tố cáo, ghi vào")


class QueueSpeaker(forms.Form):
    """Who wants to speak, in one line: a name or a number of the list, or the name of anybody else."""

    speaker = forms.CharField(label=_("Họ tên hoặc số thẻ"), max_length=160, required=False)
    group_id = forms.TypedChoiceField(label=_("Thôn, tổ dân phố"), coerce=int, empty_value=None, required=False)
    gender = forms.ChoiceField(label=_("Ông, bà"), choices=GENDERS, required=False)
    field_id = forms.TypedChoiceField(label=_("Lĩnh vực"), coerce=int, empty_value=None, required=False)
    petition_id = forms.IntegerField(required=False, widget=forms.HiddenInput)
    question = forms.CharField(
        label=_("Câu hỏi, nếu đã biết"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 2})
    )
    is_no_denunciation = forms.BooleanField(label=NO_DENUNCIATION, required=False)

    def __init__(
        self,
        *args: Any,
        delegates: Iterable[Delegate],
        groups: Iterable[Group],
        fields: Iterable[Field],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.delegates = list(delegates)
        widget = forms.TextInput(
            attrs={"class": "input", "list": "listed", "autocomplete": "off", "data-hall-key": "h"}
        )
        self.fields["speaker"].widget = widget
        self.fields["group_id"].choices = [("", "—"), *((group.pk, group.name) for group in groups)]  # type: ignore[attr-defined]
        self.fields["field_id"].choices = [("", "—"), *((field.pk, field.name) for field in fields)]  # type: ignore[attr-defined]

    @property
    def listed(self) -> list[str]:
        """Everybody on the list, as the line offers them."""
        return [_label(delegate) for delegate in self.delegates]

    def clean(self) -> dict[str, Any]:
        """The name or number as the place on the list that it means, if it means one."""
        typed = super().clean() or {}
        name = " ".join(str(typed.get("speaker", "")).split())
        meant = [delegate for delegate in self.delegates if name and _is_meant(delegate, name)]
        if len(meant) > 1:
            self.add_error("speaker", _("Danh sách có nhiều người tên này. Xin chọn đúng người, hoặc gõ số thẻ."))
        elif name.isdecimal() and not meant:
            self.add_error("speaker", _("Không có số thẻ này trong danh sách. Xin gõ họ tên."))
        typed["delegate_id"] = meant[0].pk if len(meant) == 1 else None
        typed["speaker"] = name[:120]
        return typed


def _label(delegate: Delegate) -> str:
    name = f"{delegate.number} · {delegate.full_name}" if delegate.number else delegate.full_name
    return f"{name} ({delegate.group.name})" if delegate.group else name


def _is_meant(delegate: Delegate, typed: str) -> bool:
    if typed.isdecimal():
        return delegate.number == int(typed)
    return typed == _label(delegate) or fold(typed) == delegate.folded_name


class NoteQuestion(forms.Form):
    """The words of a question; `seen` are those that stood there when writing began."""

    question = forms.CharField(label=_("Câu hỏi"), max_length=5000, widget=forms.Textarea(attrs={"rows": 4}))
    seen = forms.CharField(required=False, widget=forms.HiddenInput, strip=False)
    is_no_denunciation = forms.BooleanField(label=NO_DENUNCIATION, required=False)


class MoveQuestion(forms.Form):
    """Whose question it really was."""

    to_turn_id = forms.TypedChoiceField(label=_("Người đã hỏi"), coerce=int)

    def __init__(self, *args: Any, turns: Iterable[Turn], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to_turn_id"].choices = [("", "—"), *((turn.pk, turn.speaker) for turn in turns)]  # type: ignore[attr-defined]


class ChooseOrder(forms.Form):
    """How the queue is ordered."""

    rule = forms.ChoiceField(
        label=_("Cách xếp hàng chờ"),
        choices=[(rule.value, _(words)) for rule, (words, _meaning) in ORDER_RULES.items()],
        widget=forms.Select(attrs={"class": "input"}),
    )


class SpeakingTime(forms.Form):
    """How long a turn may take."""

    minutes = forms.IntegerField(
        label=_("Phút mỗi lượt"), min_value=1, widget=forms.NumberInput(attrs={"class": "input"})
    )
    for_later = forms.BooleanField(label=_("Dùng cho cả các hội nghị sau"), required=False)


class GiveUnit(forms.Form):
    """Which unit the chair asks to answer."""

    unit_id = forms.TypedChoiceField(label=_("Đơn vị trả lời"), coerce=int)

    def __init__(self, *args: Any, units: Iterable[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit_id"].widget.attrs |= {"class": "input", "data-hall-key": "d"}
        self.fields["unit_id"].choices = [("", "—"), *((unit.pk, unit.name) for unit in units)]  # type: ignore[attr-defined]


class RecordPromise(forms.Form):
    """What was promised, by whom, until when."""

    text = forms.CharField(label=_("Cam kết"), max_length=600, widget=forms.Textarea(attrs={"rows": 2}))
    unit_id = forms.TypedChoiceField(label=_("Đơn vị thực hiện"), coerce=int, empty_value=None)
    due_on = forms.DateField(label=_("Hạn"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    turn_id = forms.TypedChoiceField(label=_("Về câu hỏi của"), coerce=int, empty_value=None, required=False)

    def __init__(self, *args: Any, units: Iterable[Unit], turns: Iterable[Turn], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit_id"].choices = [("", "—"), *((unit.pk, unit.name) for unit in units)]  # type: ignore[attr-defined]
        self.fields["turn_id"].choices = [("", "—"), *((turn.pk, turn.speaker) for turn in turns)]  # type: ignore[attr-defined]
