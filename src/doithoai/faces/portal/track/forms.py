"""The shapes of the taps about an answer."""

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.core.petitions.rating import Solved


class Rate(forms.Form):
    """One tap: `clear` or `solved`; or the comment afterwards."""

    clear = forms.TypedChoiceField(
        choices=[("1", _("Có")), ("0", _("Không"))], coerce=lambda value: value == "1", empty_value=None, required=False
    )
    solved = forms.TypedChoiceField(
        choices=[(Solved.YES.value, _("Rồi")), (Solved.PARTLY.value, _("Một phần")), (Solved.NO.value, _("Chưa"))],
        coerce=Solved,
        empty_value=None,
        required=False,
    )
    comment = forms.CharField(
        label=_("Ông/bà muốn nói thêm điều gì?"),
        max_length=600,
        required=False,
        empty_value=None,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
