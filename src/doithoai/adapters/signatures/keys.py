"""What signs: a PFX file, or a token through PKCS#11. Keys stay with the person; nothing here keeps one."""

import importlib
from collections.abc import Iterator
from contextlib import contextmanager

from pyhanko.sign import signers

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

_WHY = {
    "PinIncorrect": "mã PIN không đúng",
    "PinLocked": "mã PIN đã bị khóa, xin liên hệ nơi cấp thiết bị",
    "No token": "không thấy thiết bị, xin xem lại --slot hoặc --token",
    "Could not find": "trên thiết bị không có chứng thư và khóa mang nhãn đó, xin xem lại --certificate",
    "cannot open shared object": "không mở được thư viện PKCS#11, xin xem lại --pkcs11",
}
"""What the libraries say, in words of an officer."""


class PfxNotOpened(Refused):
    code = "pfx_not_opened"
    sentence = gettext_noop("Không mở được tệp PFX: mật khẩu không đúng hoặc tệp hỏng.")


class TokensNotInstalled(Refused):
    code = "tokens_not_installed"
    sentence = gettext_noop("Máy này chưa cài phần ký bằng thiết bị (token). Xin cài: pip install python-pkcs11")


class TokenRefused(Refused):
    """The library, the token, the PIN or the certificate was not right; `why` is the library's own word."""

    code = "token_refused"
    sentence = gettext_noop("Không ký được bằng thiết bị: {why}")


def pfx_signer(data: bytes, password: str) -> signers.SimpleSigner:
    """Signs with the key of a PFX (PKCS#12) file. Raises PfxNotOpened."""
    try:
        signer: signers.SimpleSigner = signers.SimpleSigner.load_pkcs12_data(data, [], password.encode() or None)
    except (ValueError, TypeError, AttributeError) as broken:
        raise PfxNotOpened from broken
    return signer


@contextmanager
def token_signer(
    library: str, *, pin: str, certificate: str, slot: int | None = None, token: str | None = None
) -> Iterator[signers.Signer]:
    """Signs with a token while the session is open. `certificate`: its label on the token, which the key bears too.

    Raises TokensNotInstalled, TokenRefused.
    """
    try:
        pkcs11 = importlib.import_module("pyhanko.sign.pkcs11")
        config = importlib.import_module("pyhanko.config.pkcs11")
    except ImportError as missing:
        raise TokensNotInstalled from missing
    wanted = config.TokenCriteria(label=token) if token else None
    try:
        with pkcs11.open_pkcs11_session(library, slot_no=slot, token_criteria=wanted, user_pin=pin or None) as session:
            yield pkcs11.PKCS11Signer(session, cert_label=certificate, key_label=certificate)
    except (pkcs11.PKCS11Error, RuntimeError, OSError) as refused:
        raise TokenRefused(why=_why(refused)) from refused


def _why(refused: Exception) -> str:
    said = f"{type(refused).__name__} {refused}"
    return next((words for sign, words in _WHY.items() if sign in said), said)
