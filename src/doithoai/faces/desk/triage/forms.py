"""What a person types while sorting: shapes only."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from doithoai.apps.organisations.models import Unit
from doithoai.apps.petitions.models import Field, Petition, Point
from doithoai.core.petitions.legal_type import LegalType, Level
from doithoai.core.petitions.numbering import read_code
from doithoai.faces.common.uploads import OneFile
from doithoai.faces.desk.triage import words

DATE = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class ClassifyPetition(forms.Form):
    field_ids = forms.TypedMultipleChoiceField(
        label=_("Lĩnh vực"),
        help_text=_("Chọn một hoặc nhiều lĩnh vực."),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    legal_type = forms.TypedChoiceField(
        label=_("Loại"), choices=words.choices_of(words.LEGAL_TYPES), coerce=LegalType, widget=forms.RadioSelect
    )
    level = forms.TypedChoiceField(label=_("Cấp có thẩm quyền"), choices=words.choices_of(words.LEVELS), coerce=Level)
    summary = forms.CharField(
        label=_("Tóm tắt"), max_length=300, required=False, help_text=_("Một câu, để đọc nhanh trong danh sách.")
    )
    place = forms.CharField(label=_("Nơi xảy ra việc"), max_length=200, required=False)

    def __init__(self, *args: Any, fields: Iterable[Field], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["field_ids"].choices = [(row.pk, _(row.name)) for row in fields]  # type: ignore[attr-defined]


class DividePetition(forms.Form):
    points = forms.CharField(
        label=_("Các nội dung, mỗi dòng một nội dung"),
        help_text=_("Số thứ tự theo thứ tự dòng. Ý kiến chỉ khép lại khi mọi nội dung đã có câu trả lời."),
        widget=forms.Textarea(attrs={"rows": 8}),
        required=False,
    )

    def texts(self) -> list[str]:
        """One text a line."""
        lines: list[str] = self.cleaned_data["points"].splitlines()
        return lines


class MergePetitions(forms.Form):
    into_code = forms.CharField(
        label=_("Mã của ý kiến sẽ mang tiếp"),
        max_length=20,
        help_text=_("Ý kiến này được gộp vào ý kiến có mã trên. Hai bên đều còn dấu vết, số người nêu được cộng lại."),
    )

    def clean_into_code(self) -> str:
        code = read_code(self.cleaned_data["into_code"])
        if code is None:
            raise forms.ValidationError(_("Mã này không đúng. Mã có 8 chữ và số, ví dụ K4TN-8M3H."))
        return code


MERGE_MANY_LEAD = _("Các ý kiến được chọn giữ mã và dấu vết riêng; ý kiến này mang tiếp và được trả lời chung một lần.")
SPLIT_LEAD = _(
    "Dùng khi một ý kiến nêu hai việc của hai đơn vị. Ý kiến mới có mã riêng; đường dẫn riêng của người gửi mở cả hai."
)


MOST_TICKED = 20
"""Petitions of the same matter that are offered to be merged at once."""


class MergeMany(forms.Form):
    """Petitions that may say the same, to tick."""

    petition_ids = forms.TypedMultipleChoiceField(
        label=_("Ý kiến có thể cùng nội dung"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Xin chọn ít nhất một ý kiến.")},
    )

    def __init__(self, *args: Any, rows: Iterable[Petition], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shown = [(row.pk, f"{row.code} · {Truncator(row.summary or row.text).chars(160)}") for row in rows]
        self.fields["petition_ids"].choices = shown  # type: ignore[attr-defined]


class SplitPetition(forms.Form):
    """The words of the second matter and the points that go with it."""

    words = forms.CharField(
        label=_("Lời của việc thứ hai"),
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Xóa phần thuộc việc thứ nhất. Chỉ bớt chữ, không thêm, không sửa lời người dân."),
    )
    points = forms.TypedMultipleChoiceField(
        label=_("Nội dung chuyển sang ý kiến mới"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, points: Iterable[Point], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = [(point.order, f"{point.order}. {point.text}") for point in points]
        self.fields["points"].choices = rows  # type: ignore[attr-defined]
        if not rows:
            del self.fields["points"]


class TransferPetition(forms.Form):
    to_body = forms.CharField(label=_("Cơ quan có thẩm quyền"), max_length=200)
    level = forms.TypedChoiceField(label=_("Cấp"), choices=words.choices_of(words.LEVELS), coerce=Level)
    reason = forms.CharField(
        label=_("Lý do chuyển"),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Người gửi ý kiến đọc được lý do này."),
    )


class Reason(forms.Form):
    """One sentence that says why."""

    reason = forms.CharField(label=_("Lý do"), max_length=400, widget=forms.Textarea(attrs={"rows": 3}))


class DivertPetition(forms.Form):
    reason = forms.CharField(
        label=_("Hướng dẫn cho người gửi"),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Người gửi đọc được. Ghi rõ nơi tiếp nhận khiếu nại, giấy tờ cần mang theo."),
    )


class AssignPetition(forms.Form):
    lead_unit_id = forms.TypedChoiceField(label=_("Đơn vị chủ trì"), coerce=int)
    note = forms.CharField(
        label=_("Việc cần làm"), required=False, widget=forms.Textarea(attrs={"rows": 2}), max_length=2000
    )
    coordinating = forms.TypedMultipleChoiceField(
        label=_("Đơn vị phối hợp"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    coordinating_note = forms.CharField(label=_("Dặn đơn vị phối hợp"), required=False, max_length=2000)
    due_on = forms.DateField(
        label=_("Hạn trả lời"),
        required=False,
        widget=DATE,
        help_text=_("Để trống: hạn được tính theo kế hoạch đối thoại hoặc theo luật, kèm cách tính."),
    )
    coordinating_due_on = forms.DateField(
        label=_("Hạn của đơn vị phối hợp"),
        required=False,
        widget=DATE,
        help_text=_("Trước hạn của đơn vị chủ trì. Để trống: trước 2 ngày làm việc."),
    )

    def __init__(self, *args: Any, units: Iterable[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = [(row.pk, row.name) for row in units]
        self.fields["lead_unit_id"].choices = [("", _("Chọn đơn vị")), *rows]  # type: ignore[attr-defined]
        self.fields["coordinating"].choices = rows  # type: ignore[attr-defined]

    def facts(self) -> dict[str, Any]:
        """The arguments of the action."""
        facts = dict(self.cleaned_data)
        facts["coordinating_unit_ids"] = facts.pop("coordinating")
        return facts


class ExtendReplyDeadline(forms.Form):
    working_days = forms.IntegerField(label=_("Thêm số ngày làm việc"), min_value=1, max_value=60)
    reason = forms.CharField(
        label=_("Lý do"),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Người gửi ý kiến đọc được lý do và hạn mới."),
    )


class Apology(forms.Form):
    reason = forms.CharField(label=_("Lý do chậm"), max_length=600, widget=forms.Textarea(attrs={"rows": 3}))
    new_due_on = forms.DateField(
        label=_("Ngày sẽ trả lời"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    done_so_far = forms.CharField(
        label=_("Việc đã làm"), max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )


class ShowPetition(forms.Form):
    public_text = forms.CharField(
        label=_("Nội dung công khai"),
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Bỏ tên riêng, số nhà, số điện thoại và những gì cho biết người gửi là ai."),
    )


class SolvePetition(forms.Form):
    note = forms.CharField(
        label=_("Đã làm xong việc gì"),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Người gửi ý kiến đọc được."),
    )
    file = OneFile(label=_("Ảnh hoặc biên bản"), required=False)
