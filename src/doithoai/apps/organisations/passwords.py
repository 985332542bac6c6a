"""A password is checked by the settings' validators and kept only as its Argon2 hash."""

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import get_default_password_validators
from django.core.exceptions import ValidationError

from doithoai.apps.organisations.models import Person
from doithoai.core.organisations import PasswordWeak
from doithoai.core.wording import gettext_noop

REASONS = {
    "password_too_short": gettext_noop("cần ít nhất 10 ký tự"),
    "password_too_common": gettext_noop("quá quen thuộc, dễ đoán"),
    "password_too_similar": gettext_noop("quá giống họ tên, tên đăng nhập hoặc thư điện tử"),
}


def checked_hash(person: Person, password: str) -> str:
    """The hash to store. Raises PasswordWeak with every reason in Vietnamese."""
    reasons = [REASONS.get(code, code) for code in weaknesses(person, password)]
    if reasons:
        raise PasswordWeak(reasons="; ".join(reasons) + ".")
    return make_password(password)


def weaknesses(person: Person, password: str) -> list[str]:
    """Codes of the validators that refuse the password."""
    found: list[str] = []
    for validator in get_default_password_validators():
        try:
            validator.validate(password, person)
        except ValidationError as error:
            found.extend(str(one.code) for one in error.error_list)
    return found
