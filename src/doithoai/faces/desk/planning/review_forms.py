"""The shapes of what is sent while a plan is read from a file."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.core.law.kinds import DialogueKind
from doithoai.faces.desk.planning.new_forms import FIRST_YEAR, LAST_YEAR, year_field

KIND_WORDS = {
    DialogueKind.PEOPLE: _("Với Nhân dân"),
    DialogueKind.PARTY: _("Của cấp ủy Đảng với Nhân dân"),
    DialogueKind.YOUTH: _("Với thanh niên"),
    DialogueKind.BUSINESS: _("Với doanh nghiệp, hợp tác xã"),
    DialogueKind.FARMERS: _("Với nông dân"),
    DialogueKind.WOMEN: _("Với phụ nữ"),
    DialogueKind.ADMINISTRATIVE_REFORM: _("Về cải cách hành chính"),
    DialogueKind.LAND: _("Về đất đai, giải phóng mặt bằng"),
}
MOST_LETTERS = 600_000
YEARS = frozenset(map(str, range(FIRST_YEAR, LAST_YEAR + 1)))


class ReadPlan(forms.Form):
    """The file of a plan, or its text."""

    file = forms.FileField(
        label=_("Tệp kế hoạch"),
        required=False,
        help_text=_("Word (.docx), PDF có chữ, hoặc .txt; tối đa 20 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ".docx,.pdf,.txt,.doc,.md"}),
    )
    text = forms.CharField(
        label=_("Hoặc dán chữ của kế hoạch"),
        required=False,
        max_length=MOST_LETTERS,
        widget=forms.Textarea(attrs={"rows": 6}),
        strip=False,
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors and not data.get("file") and not (data.get("text") or "").strip():
            self.add_error("file", _("Xin chọn tệp, hoặc dán chữ của kế hoạch."))
        return data


class ReviewPlan(forms.Form):
    """What goes with the reviewed values: the text they were read from, the year and the kind of the new dialogue."""

    text = forms.CharField(max_length=MOST_LETTERS, widget=forms.HiddenInput, strip=False)
    file_name = forms.CharField(max_length=200, required=False, widget=forms.HiddenInput)
    for_year = year_field()
    kind = forms.ChoiceField(
        label=_("Loại đối thoại"), choices=[(kind.value, text) for kind, text in KIND_WORDS.items()]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["for_year"].label = _("Lập cho năm")
        self.fields["for_year"].help_text = _("Ngày trong kế hoạch cũ được chuyển sang năm này và để là dự kiến.")
