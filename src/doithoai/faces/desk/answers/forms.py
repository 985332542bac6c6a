"""What units and their heads type about answers: shapes only."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.petitions.models import Field, Point
from doithoai.core.petitions.answer_templates import TemplateKind
from doithoai.core.petitions.answering import MOST_FILES
from doithoai.core.petitions.holding import HELD_WORDS, HeldFor, Hold
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.petitions.mentions import Colleague
from doithoai.faces.common.numbers import number_in
from doithoai.faces.common.uploads import SeveralFiles

MINUTE = "%Y-%m-%dT%H:%M"


class Moment(forms.DateTimeField):
    """A day and a minute by the clock of Hà Nội."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format=MINUTE)
        super().__init__(input_formats=[MINUTE], widget=widget, **kwargs)


STAGES = [(stage.value, stage.value) for stage in AnswerStage]
TEMPLATE_KINDS = [(TemplateKind.ANSWER, _("Mẫu câu trả lời")), (TemplateKind.LAW, _("Căn cứ pháp luật"))]


class DraftAnswer(forms.Form):
    text = forms.CharField(
        label=_("Câu trả lời"),
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("Nói rõ đã làm gì, sẽ làm gì, ngày nào xong; nếu không làm được, vì sao."),
    )
    answered_points = forms.TypedMultipleChoiceField(
        label=_("Câu trả lời này đã trả lời các nội dung"),
        help_text=_("Còn một nội dung chưa trả lời thì ý kiến chưa khép lại."),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    attached = SeveralFiles(
        label=_("Ảnh, văn bản kèm câu trả lời"),
        help_text=_("Nhất là khi việc đã làm xong: ảnh trước và sau, biên bản nghiệm thu."),
        most=MOST_FILES,
        required=False,
    )
    seen_version = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    number = forms.IntegerField(widget=forms.HiddenInput, initial=0, required=False)

    def __init__(self, *args: Any, points: Iterable[Point], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = [(point.order, f"{point.order}. {point.text}") for point in points]
        if rows:
            self.fields["answered_points"].choices = rows  # type: ignore[attr-defined]
        else:
            del self.fields["answered_points"]

    @property
    def words(self) -> dict[str, Any]:
        """What the action takes."""
        names = ("text", "answered_points", "seen_version")
        return {name: self.cleaned_data[name] for name in names if name in self.cleaned_data}


class WorkingWords(forms.Form):
    """What the page keeps by itself every few seconds."""

    text = forms.CharField(required=False, strip=False)
    answered_points = forms.TypedMultipleChoiceField(coerce=int, required=False)
    seen_version = forms.IntegerField(min_value=0)
    number = forms.IntegerField(min_value=0)

    def __init__(self, *args: Any, points: Iterable[Point], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answered_points"].choices = [(point.order, "") for point in points]  # type: ignore[attr-defined]


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
    held_for = forms.TypedChoiceField(
        label=_("Khi nào công bố"),
        choices=[("", _("Công bố ngay khi duyệt")), *((kind.value, _(HELD_WORDS[kind])) for kind in HeldFor)],
        coerce=HeldFor,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    held_until = Moment(label=_("Ngày, giờ công bố"), required=False)

    @property
    def decision(self) -> dict[str, Any]:
        """What the action takes."""
        typed = self.cleaned_data
        hold = Hold(typed["held_for"], typed["held_until"]) if typed["held_for"] else None
        return {name: typed[name] for name in ("text", "stage", "seen_version")} | {"hold": hold}


class RecallAnswer(forms.Form):
    reason = forms.CharField(
        label=_("Vì sao rút lại"),
        help_text=_("Người ở bàn kia được báo lý do này."),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    stage = forms.TypedChoiceField(choices=STAGES, coerce=AnswerStage, widget=forms.HiddenInput)


class CorrectAnswer(forms.Form):
    text = forms.CharField(label=_("Câu trả lời sau khi đính chính"), widget=forms.Textarea(attrs={"rows": 12}))
    reason = forms.CharField(
        label=_("Lý do đính chính"),
        help_text=_("Lý do được công khai cùng bản mới. Bản đã công bố vẫn đọc được."),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class HideNames(forms.Form):
    stage = forms.TypedChoiceField(choices=STAGES, coerce=AnswerStage, widget=forms.HiddenInput)
    hide = forms.TypedChoiceField(
        choices=[("1", "1"), ("0", "0")], coerce=lambda value: value == "1", widget=forms.HiddenInput
    )


class Ticked(forms.TypedMultipleChoiceField):
    """Numbers of rows; one that has left the list meanwhile is for the action to name, not for the form to drop."""

    def valid_value(self, value: Any) -> bool:
        """Any number."""
        return number_in(str(value)) > 0


class PublishTogether(forms.Form):
    answers = Ticked(coerce=int, required=False, widget=forms.CheckboxSelectMultiple)
    held_until = Moment(label=_("Hẹn ngày, giờ"), required=False, help_text=_("Để trống là công bố ngay khi bấm nút."))


class ReturnAnswer(forms.Form):
    reason = forms.CharField(
        label=_("Cần sửa gì"),
        help_text=_("Đơn vị đọc lý do này rồi viết lại."),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )
    stage = forms.TypedChoiceField(choices=STAGES, coerce=AnswerStage, widget=forms.HiddenInput)


class SendBack(forms.Form):
    reason = forms.CharField(
        label=_("Lý do trả lại"),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Nếu biết, ghi đơn vị nào nên trả lời. Lần trả lại thứ ba do văn phòng chủ trì quyết định."),
    )


class WriteNote(forms.Form):
    text = forms.CharField(
        label=_("Điều cần trao đổi"),
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Gõ @ rồi chọn tên để nhắc một người, hoặc đánh dấu tên ở dưới. Người được nhắc nhận một tin báo."),
    )
    also = forms.TypedMultipleChoiceField(
        label=_("Nhắc người này xem"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, colleagues: Iterable[Colleague], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = list(colleagues)
        self.fields["also"].choices = [(each.person_id, each.label) for each in people]  # type: ignore[attr-defined]
        self.names = [each.label for each in people]


class KeepAnswerTemplate(forms.Form):
    title = forms.CharField(label=_("Tên mẫu"), max_length=120)
    kind = forms.TypedChoiceField(
        label=_("Dùng làm"), choices=TEMPLATE_KINDS, coerce=TemplateKind, widget=forms.RadioSelect, initial="answer"
    )
    field_id = forms.TypedChoiceField(
        label=_("Cho lĩnh vực"), coerce=int, required=False, empty_value=None, help_text=_("Để trống: mọi lĩnh vực.")
    )
    text = forms.CharField(label=_("Lời"), widget=forms.Textarea(attrs={"rows": 10}))

    def __init__(self, *args: Any, fields: Iterable[Field], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = [(row.pk, _(row.name)) for row in fields]
        self.fields["field_id"].choices = [("", _("Mọi lĩnh vực")), *rows]  # type: ignore[attr-defined]
