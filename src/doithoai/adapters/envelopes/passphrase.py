"""Envelopes for a file that travels: closed with a phrase that a person says, slow to guess (scrypt), then Fernet."""

import os
from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from doithoai.adapters.envelopes.fernet import EnvelopeBroken

SALT = 16


def closed_with(content: bytes, *, phrase: str) -> bytes:
    """The content as bytes that say nothing without the phrase, and that show any change."""
    salt = os.urandom(SALT)
    return salt + _lock(phrase, salt).encrypt(content)


def opened_with(envelope: bytes, *, phrase: str) -> bytes:
    """What was put in. Raises EnvelopeBroken."""
    try:
        return _lock(phrase, envelope[:SALT]).decrypt(envelope[SALT:])
    except InvalidToken:
        raise EnvelopeBroken() from None


def _lock(phrase: str, salt: bytes) -> Fernet:
    # 2**15: about a tenth of a second and 32 MB for each guess
    derived = Scrypt(salt=salt, length=32, n=2**15, r=8, p=1).derive(phrase.encode())
    return Fernet(urlsafe_b64encode(derived))
