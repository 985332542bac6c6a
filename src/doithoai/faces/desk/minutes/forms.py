"""The shape of a receipt that the office notes."""

from django import forms
from django.utils.translation import gettext_lazy as _


class HandOver(forms.Form):
    how = forms.CharField(
        label=_("Giao bằng cách nào, ai nhận"), max_length=200, help_text=_("Ví dụ: giao bản giấy, ông Nam ký sổ.")
    )
