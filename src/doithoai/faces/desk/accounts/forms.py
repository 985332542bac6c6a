"""The shape of the sign-in form."""

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
