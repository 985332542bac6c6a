"""The shape of what is typed for a report."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.reports.report_paper import OwnWords
from doithoai.core.reports.indicators import Dimension, Figure

LINES = forms.Textarea(attrs={"rows": 3})


class Asked(forms.Form):
    """Which figure, of what. One of `so` and `theo`; one of `doi_thoai` and `nam`."""

    so = forms.ChoiceField(choices=[(figure.value, figure.value) for figure in Figure], required=False)
    theo = forms.ChoiceField(choices=[(one.value, one.value) for one in Dimension], required=False)
    gia_tri = forms.CharField(required=False, max_length=200)
    doi_thoai = forms.SlugField(required=False, max_length=60)
    nam = forms.IntegerField(required=False, min_value=2000, max_value=2100)


class IssueReport(forms.Form):
    """Number, day, receivers, and the secretary's own sentences, one a line."""

    issued_on = forms.DateField(
        label=_("Ngày ban hành"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    number = forms.IntegerField(
        label=_("Số văn bản"), required=False, min_value=1, help_text=_("Để trống thì lấy số kế tiếp.")
    )
    addressees = forms.CharField(
        label=_("Kính gửi"), required=False, widget=LINES, help_text=_("Mỗi nơi nhận một dòng.")
    )
    findings = forms.CharField(label=_("Đánh giá kết quả"), required=False, widget=LINES)
    shortcomings = forms.CharField(
        label=_("Tồn tại, hạn chế và nguyên nhân"), required=False, widget=LINES, help_text=_("Mỗi ý một dòng.")
    )
    tasks = forms.CharField(label=_("Nhiệm vụ, giải pháp"), required=False, widget=LINES)
    proposals = forms.CharField(label=_("Đề xuất, kiến nghị với cấp trên"), required=False, widget=LINES)
    with_cases = forms.BooleanField(
        label=_("Kèm phụ lục danh mục kiến nghị và kết quả"),
        required=False,
        initial=True,
        help_text=_("Không có tên, số điện thoại, địa chỉ của người gửi. Nếu công khai, ý kiến chưa công khai bị ẩn."),
    )
    public = forms.BooleanField(label=_("Công khai báo cáo trên cổng thông tin"), required=False)

    def words(self) -> OwnWords:
        """The secretary's own sentences."""
        data: dict[str, Any] = self.cleaned_data
        names = ("addressees", "findings", "shortcomings", "tasks", "proposals")
        return OwnWords(**{name: _lines(data[name]) for name in names}, with_cases=data["with_cases"])


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
