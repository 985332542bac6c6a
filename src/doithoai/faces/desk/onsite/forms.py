"""The shape of what is typed to send a hall out and to bring it home."""

from django import forms
from django.utils.translation import gettext_lazy as _


class LendDialogue(forms.Form):
    """Which laptop, and the phrase that opens the pack on it."""

    laptop = forms.CharField(label=_("Tên máy mang đi"), max_length=80, help_text=_("Ví dụ: máy văn phòng số 2."))
    passphrase = forms.CharField(
        label=_("Mật khẩu của gói"),
        min_length=12,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_(
            "Ít nhất 12 ký tự; phải gõ lại đúng khi mở gói trên máy hội trường. Hệ thống không lưu mật khẩu này."
        ),
    )


class CallBackLoan(forms.Form):
    """Why the laptop is not waited for."""

    reason = forms.CharField(label=_("Vì sao gọi máy về"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}))


class ReadReturn(forms.Form):
    """The file from the laptop."""

    file = forms.FileField(label=_("Tệp mang về"), help_text=_("Tệp do máy hội trường ghi, tên có đuôi .doithoai."))
