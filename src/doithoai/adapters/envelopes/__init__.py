"""Envelopes: bytes that only the holder of the key can read again."""

from doithoai.adapters.envelopes.fernet import EnvelopeBroken, closed, opened
from doithoai.adapters.envelopes.passphrase import closed_with, opened_with

__all__ = ["EnvelopeBroken", "closed", "closed_with", "opened", "opened_with"]
