"""Envelopes: bytes that only the holder of the key can read again."""

from doithoai.adapters.envelopes.fernet import EnvelopeBroken, closed, opened

__all__ = ["EnvelopeBroken", "closed", "opened"]
