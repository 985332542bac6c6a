"""Files on the machine's own disk, named by the SHA-256 of their content."""

import hashlib
import os
import re
import tempfile
from datetime import datetime
from pathlib import Path
from typing import IO, BinaryIO

_KEY = re.compile(r"[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{64}")
_BLOCK = 1024 * 1024


class LocalStorage:
    """A `Storage` below one folder: `ab/cd/abcd…`. Names that people gave never touch the disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def save(self, data: BinaryIO) -> str:
        """Write beside the place, flush to the disk, then rename: nobody ever reads half a file."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self.folder, prefix=".new-", delete=False) as fresh:
            try:
                name = _copy(data, fresh)
                key = f"{name[:2]}/{name[2:4]}/{name}"
                place = self.folder / key
                place.parent.mkdir(parents=True, exist_ok=True)
                Path(fresh.name).replace(place)
            except BaseException:
                Path(fresh.name).unlink(missing_ok=True)
                raise
        _flush_folder(place.parent)
        return key

    def open(self, key: str) -> BinaryIO:
        return self._place(key).open("rb")

    def delete(self, key: str, *, written_before: datetime | None = None) -> None:
        """Saving the same bytes again renews their time, so what somebody is just attaching stays."""
        place = self._place(key)
        try:
            if written_before is None or place.stat().st_mtime < written_before.timestamp():
                place.unlink()
        except FileNotFoundError:
            return

    def _place(self, key: str) -> Path:
        if not _KEY.fullmatch(key):
            raise FileNotFoundError(key)
        return self.folder / key


def _copy(source: BinaryIO, out: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while block := source.read(_BLOCK):
        digest.update(block)
        out.write(block)
    out.flush()
    os.fsync(out.fileno())
    return digest.hexdigest()


def _flush_folder(folder: Path) -> None:
    # the new name itself must reach the disk; not every system can open a folder for that
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
