"""The shape of what the secretary types while the hall is open."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.hall.models import Turn
from doithoai.apps.organisations.models import Group, Unit


class QueueSpeaker(forms.Form):
    """Who wants to speak: one on the list, or a name."""

    delegate_id = forms.TypedChoiceField(
        label=_("Đại biểu trong danh sách"), coerce=int, empty_value=None, required=False
    )
    speaker = forms.CharField(label=_("Hoặc họ tên người khác"), max_length=120, required=False)
    group_id = forms.TypedChoiceField(label=_("Thôn, tổ dân phố"), coerce=int, empty_value=None, required=False)
    petition_id = forms.IntegerField(required=False, widget=forms.HiddenInput)
    question = forms.CharField(
        label=_("Câu hỏi, nếu đã biết"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, delegates: Iterable[Delegate], groups: Iterable[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["delegate_id"].choices = [("", "—"), *((row.pk, _label(row)) for row in delegates)]  # type: ignore[attr-defined]
        self.fields["group_id"].choices = [("", "—"), *((group.pk, group.name) for group in groups)]  # type: ignore[attr-defined]


def _label(delegate: Delegate) -> str:
    return f"{delegate.full_name} ({delegate.group.name})" if delegate.group else delegate.full_name


class NoteQuestion(forms.Form):
    """The words of a question; `seen` are those that stood there when writing began."""

    question = forms.CharField(label=_("Câu hỏi"), max_length=5000, widget=forms.Textarea(attrs={"rows": 4}))
    seen = forms.CharField(required=False, widget=forms.HiddenInput, strip=False)


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
