"""The gate for files: what a file is, is read from its content, never believed from its name."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from doithoai.adapters.uploads.packed import checked_package
from doithoai.adapters.uploads.pictures import reencode_picture
from doithoai.adapters.uploads.plain import checked_pdf, checked_text
from doithoai.core.files import FileEmpty, FileTooLarge, FileType, FileTypeNotAllowed, clean_name, type_by_name

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class CheckedUpload:
    """A file that may be kept: cleaned name, true type, and the bytes to keep (pictures are made anew)."""

    name: str
    type: FileType
    size: int
    data: BinaryIO


def check_upload(name: str, data: BinaryIO, *, limit: int) -> CheckedUpload:
    """The file as it may be kept, or a `FileRefused` of core/files.py. `limit` in bytes."""
    shown = clean_name(name)
    kind = type_by_name(shown)
    if kind is None:
        raise FileTypeNotAllowed(name=shown)
    content = data.read(limit + 1)
    if not content:
        raise FileEmpty(name=shown)
    if len(content) > limit:
        raise FileTooLarge(name=shown, limit=limit // _MEGABYTE)
    kept = _READERS[kind.ending](content, kind, shown)
    return CheckedUpload(name=shown, type=kind, size=len(kept), data=BytesIO(kept))


_READERS: dict[str, Callable[[bytes, FileType, str], bytes]] = {
    **dict.fromkeys(("jpg", "png", "webp"), reencode_picture),
    **dict.fromkeys(("docx", "xlsx", "odt", "ods"), checked_package),
    "pdf": checked_pdf,
    "txt": checked_text,
}
