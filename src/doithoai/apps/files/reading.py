"""The one door to the bytes of a kept file: what the scanner has not passed is opened by nobody."""

from io import BytesIO
from typing import BinaryIO

from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.scanning import require_clean
from doithoai.apps.files.storage import storage
from doithoai.core.files import FileRemoved, FileState, FileWaits


def open_file(file: StoredFile) -> BinaryIO:
    """The bytes. Raises FileWaits in quarantine, FileRemoved for what the scanner refused, FileNotFoundError."""
    require_ready(file)
    return storage().open(file.key)


def open_small(file: StoredFile) -> BinaryIO:
    """The picture's small copy. Raises like `open_file`, and FileNotFoundError for what has none."""
    require_ready(file)
    return storage().open(file.small_key)


def require_ready(file: StoredFile) -> None:
    """The file may be handed out and stand under a public answer. Raises FileWaits or FileRemoved."""
    require_state_ready(FileState(file.state), file.name)


def require_state_ready(state: FileState, name: str) -> None:
    """The same of a file of which only state and name are known."""
    if state == FileState.QUARANTINED:
        raise FileWaits(name=name)
    if state == FileState.REFUSED:
        raise FileRemoved(name=name)


def require_passed(state: FileState, name: str, content: bytes) -> None:
    """A file from an envelope, where no job could scan it, may be handed out: what was in quarantine is scanned now.

    Raises FileRemoved, FileInfected, FileNotScanned.
    """
    if state == FileState.QUARANTINED:
        require_clean(name, BytesIO(content))
    else:
        require_state_ready(state, name)
