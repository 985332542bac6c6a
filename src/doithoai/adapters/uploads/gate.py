"""The gate for files: what a file is, is read from its content, never believed from its name."""

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from doithoai.adapters.uploads.pictures import reencode_picture
from doithoai.core.files import (
    FileEmpty,
    FileLies,
    FileTooLarge,
    FileType,
    FileTypeNotAllowed,
    clean_name,
    type_by_name,
)

_MOST_UNPACKED = 200 * 1024 * 1024
_MOST_ENTRIES = 5000


@dataclass(frozen=True)
class CheckedUpload:
    """A file that may be kept: cleaned name, true type, and the bytes to keep (pictures are made anew)."""

    name: str
    type: FileType
    size: int
    data: BinaryIO


def check_upload(name: str, data: BinaryIO, *, limit: int) -> CheckedUpload:
    """The file as it may be kept. Raises FileEmpty, FileTooLarge, FileTypeNotAllowed, FileLies. `limit` in bytes."""
    shown = clean_name(name)
    content = data.read(limit + 1)
    if not content:
        raise FileEmpty(name=shown)
    if len(content) > limit:
        raise FileTooLarge(name=shown, limit=limit // (1024 * 1024))
    kind = type_by_name(shown)
    if kind is None:
        raise FileTypeNotAllowed(name=shown)
    try:
        kept = _READERS[kind.ending](content, kind)
    except _NotThat as error:
        raise FileLies(name=shown) from error
    return CheckedUpload(name=shown, type=kind, size=len(kept), data=BytesIO(kept))


class _NotThat(Exception):
    """The content is not of the claimed type."""


def _picture(content: bytes, kind: FileType) -> bytes:
    try:
        return reencode_picture(content, kind.ending)
    except (OSError, ValueError, SyntaxError) as error:
        raise _NotThat from error


def _pdf(content: bytes, _kind: FileType) -> bytes:
    if not content.startswith(b"%PDF-") or b"%%EOF" not in content[-2048:]:
        raise _NotThat
    return content


_OFFICE_PARTS = {
    "docx": ("[Content_Types].xml", "word/document.xml"),
    "xlsx": ("[Content_Types].xml", "xl/workbook.xml"),
    "odt": ("mimetype", "content.xml"),
    "ods": ("mimetype", "content.xml"),
}


def _office(content: bytes, kind: FileType) -> bytes:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            names = {entry.filename for entry in entries}
            odf_wrong = "mimetype" in names and archive.read("mimetype").decode("ascii", "replace") != kind.media
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise _NotThat from error
    too_much = len(entries) > _MOST_ENTRIES or sum(entry.file_size for entry in entries) > _MOST_UNPACKED
    encrypted = any(entry.flag_bits & 1 for entry in entries)
    macros = any(name.endswith("vbaProject.bin") for name in names)
    if too_much or encrypted or macros or odf_wrong or not names.issuperset(_OFFICE_PARTS[kind.ending]):
        raise _NotThat
    return content


def _text(content: bytes, _kind: FileType) -> bytes:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _NotThat from error
    if "\x00" in text:
        raise _NotThat
    return text.encode()


_READERS: dict[str, Callable[[bytes, FileType], bytes]] = {
    **dict.fromkeys(("jpg", "png", "webp"), _picture),
    "pdf": _pdf,
    **dict.fromkeys(("docx", "xlsx", "odt", "ods"), _office),
    "txt": _text,
}
