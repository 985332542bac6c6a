"""The shape of what is typed about papers; the blocks of a draft are read by `editor.py`."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.core.papers.paper import Paper
from doithoai.faces.common.uploads import OneFile


class EditPaper(forms.Form):
    """The words around the blocks of a draft. `seen_version` is the wording that the person began from."""

    subject = forms.CharField(label=_("Trích yếu"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    recipients = forms.CharField(
        label=_("Nơi nhận"),
        help_text=_("Mỗi nơi một dòng."),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    seen_version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    @staticmethod
    def initial_of(paper: Paper, version: int) -> dict[str, Any]:
        """What stands there now."""
        return {"subject": paper.subject, "recipients": "\n".join(paper.recipients), "seen_version": version}


class IssuePaper(forms.Form):
    """Number and date, as the records clerk enters them."""

    number = forms.IntegerField(
        label=_("Số"),
        help_text=_("Số kế tiếp trong sổ đã được gợi ý. Để trống thì hệ thống lấy số kế tiếp."),
        min_value=1,
        max_value=99999,
        required=False,
    )
    issued_on = forms.DateField(
        label=_("Ngày ban hành"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    public = forms.BooleanField(
        label=_("Đăng trên trang công khai của cuộc đối thoại"), required=False, widget=forms.CheckboxInput
    )
    seen_version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    @staticmethod
    def initial_of(*, number: int, today: date, version: int) -> dict[str, Any]:
        """The next number, today."""
        return {"number": number, "issued_on": today, "seen_version": version}


class ImportSignedPaper(forms.Form):
    """The file that came back from the signing tool."""

    file = OneFile(label=_("Tệp PDF đã ký số"), kinds=("pdf",))


class IssueClosingPaper(IssuePaper):
    """Minutes and conclusion: whether they are public is not a choice."""

    public = None  # type: ignore[assignment]
