"""Envelopes closed with AES and HMAC (Fernet of the library cryptography); the key is derived from a secret."""

from base64 import urlsafe_b64encode
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class EnvelopeBroken(Exception):
    """It was closed with another key, or changed since."""


def closed(content: bytes, *, secret: str) -> bytes:
    """The content as printable bytes that say nothing without the secret; twice the same content looks different."""
    return _lock(secret).encrypt(content)


def opened(envelope: bytes, *, secret: str) -> bytes:
    """What was put in. Raises EnvelopeBroken."""
    try:
        return _lock(secret).decrypt(envelope)
    except InvalidToken:
        raise EnvelopeBroken() from None


@lru_cache(maxsize=4)
def _lock(secret: str) -> Fernet:
    # the same secret also signs cookies: the label keeps the two uses apart
    derived = HKDF(SHA256(), length=32, salt=None, info=b"doithoai.envelope").derive(secret.encode())
    return Fernet(urlsafe_b64encode(derived))
