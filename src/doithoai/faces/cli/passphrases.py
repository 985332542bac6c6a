"""The phrase of a pack: from the environment, from the keyboard without showing it, or from a pipe."""

import getpass
import sys

from django.conf import settings


def ask_passphrase(prompt: str) -> str:
    """What opens a pack; empty where nobody says anything."""
    if settings.HALL_PASSPHRASE:
        return str(settings.HALL_PASSPHRASE)
    if sys.stdin.isatty():
        return getpass.getpass(prompt)
    return sys.stdin.readline().strip()
