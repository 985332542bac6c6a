"""The shape of what is typed while following up."""

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.core.hall.promises import PromiseState
from doithoai.core.petitions.desks import DueState
from doithoai.faces.common.uploads import OneFile

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class Overdue(forms.Form):
    """What the list of owed matters shows; anything not understood does not filter."""

    trang_thai = forms.ChoiceField(choices=[(state.value, state.value) for state in DueState], required=False)
    don_vi = forms.IntegerField(required=False, min_value=1)
    doi_thoai = forms.IntegerField(required=False, min_value=1)
    xep = forms.CharField(required=False, max_length=10)


class Promises(forms.Form):
    """What the ledger shows."""

    trang_thai = forms.ChoiceField(choices=[(state.value, state.value) for state in PromiseState], required=False)
    doi_thoai = forms.IntegerField(required=False, min_value=1)


class KeepPromise(forms.Form):
    """When it was done and what shows it."""

    kept_on = forms.DateField(label=_("Ngày thực hiện xong"), widget=DAY)
    note = forms.CharField(
        label=_("Đã làm gì, ở đâu"),
        help_text=_("Câu này được công khai cùng cam kết."),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    proof = OneFile(
        label=_("Ảnh hoặc biên bản"),
        help_text=_("Tệp này được công khai cùng cam kết; xin đừng để lộ thông tin riêng của ai."),
        required=False,
    )


class MovePromise(forms.Form):
    """The new date and why."""

    due_on = forms.DateField(label=_("Hạn mới"), widget=DAY)
    reason = forms.CharField(
        label=_("Lý do đổi hạn"),
        help_text=_("Lý do, hạn cũ và hạn mới đều được công khai."),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class CarryOverPetitions(forms.Form):
    """Which petitions go on, and to which dialogue; the page fills in the choices."""

    to_dialogue = forms.TypedChoiceField(label=_("Chuyển sang cuộc đối thoại"), coerce=int)
    petitions = forms.TypedMultipleChoiceField(label=_("Ý kiến chuyển sang kỳ sau"), coerce=int, required=False)
