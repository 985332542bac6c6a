"""What units and their heads type about answers: shapes only."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.petitions.models import Point
from doithoai.core.petitions.lifecycle import AnswerStage

STAGES = [(stage.value, stage.value) for stage in AnswerStage]


class DraftAnswer(forms.Form):
    text = forms.CharField(
        label=_("Câu trả lời"),
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("Nói rõ đã làm gì, sẽ làm gì, ngày nào xong; nếu không làm được, vì sao."),
    )
    answered_points = forms.TypedMultipleChoiceField(
        label=_("Câu trả lời này đã trả lời các nội dung"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    seen_version = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    def __init__(self, *args: Any, points: Iterable[Point], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = [(point.order, f"{point.order}. {point.text}") for point in points]
        if rows:
            self.fields["answered_points"].choices = rows  # type: ignore[attr-defined]
        else:
            del self.fields["answered_points"]


class Contribute(forms.Form):
    text = forms.CharField(
        label=_("Ý kiến phối hợp"),
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Đơn vị chủ trì đọc và đưa vào câu trả lời."),
    )


class ApproveAnswer(forms.Form):
    text = forms.CharField(
        label=_("Câu trả lời"),
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("Có thể sửa ngay ở đây; bản cũ vẫn được giữ."),
    )
    stage = forms.TypedChoiceField(choices=STAGES, coerce=AnswerStage, widget=forms.HiddenInput)
    seen_version = forms.IntegerField(widget=forms.HiddenInput)


class ReturnAnswer(forms.Form):
    reason = forms.CharField(
        label=_("Cần sửa gì"), max_length=400, widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
    stage = forms.TypedChoiceField(choices=STAGES, coerce=AnswerStage, widget=forms.HiddenInput)


class SendBack(forms.Form):
    reason = forms.CharField(
        label=_("Lý do trả lại"),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Nếu biết, ghi đơn vị nào nên trả lời. Lần trả lại thứ ba do văn phòng chủ trì quyết định."),
    )
