"""The storage of this installation."""

from pathlib import Path

from django.conf import settings

from doithoai.adapters.storage.local import LocalStorage
from doithoai.adapters.storage.port import Storage


def storage() -> Storage:
    """Where the bytes are: the machine's own disk."""
    return LocalStorage(Path(settings.FILES_ROOT))
