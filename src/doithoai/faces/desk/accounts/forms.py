"""The shapes of the sign-in form and of the change of password."""

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _


class SignIn(AuthenticationForm):
    """User name and password; the errors say what to do, not which of the two was wrong."""

    error_messages = {
        "invalid_login": _("Tên đăng nhập hoặc mật khẩu chưa đúng. Xin gõ lại; sau 5 lần sai sẽ phải chờ 15 phút."),
        "inactive": _("Tài khoản này đã ngừng. Xin hỏi người quản trị."),
    }

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["username"].label = _("Tên đăng nhập")
        self.fields["password"].label = _("Mật khẩu")


class ChangePassword(forms.Form):
    """The old password, and the new one twice."""

    old_password = forms.CharField(
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        label=_("Mật khẩu đang dùng"),
    )
    password = forms.CharField(
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        label=_("Mật khẩu mới"),
        help_text=_("Ít nhất 10 ký tự, không giống họ tên."),
    )
    again = forms.CharField(
        strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}), label=_("Gõ lại mật khẩu mới")
    )

    def clean_again(self) -> str:
        again: str = self.cleaned_data["again"]
        if again != self.cleaned_data.get("password", again):
            raise forms.ValidationError(_("Hai lần gõ mật khẩu mới chưa giống nhau."))
        return again
