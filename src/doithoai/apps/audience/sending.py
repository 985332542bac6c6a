"""One sending, one row: what a phone sends twice is stored once."""

import hashlib


def sending_of(key: str, *words: str) -> str:
    """Digest of the form's own key and what was typed: the same form with other words is another sending."""
    return hashlib.sha256("\0".join([key, *words]).encode()).hexdigest()
