"""Office documents: packed files whose parts tell what they are."""

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from doithoai.core.files import FileLies, FileLocked, FileType, FileUnpacksTooLarge

MOST_UNPACKED = 200 * 1024 * 1024
MOST_RATIO = 200
MOST_ENTRIES = 5_000

_NEEDED_PARTS = {
    "docx": ("[Content_Types].xml", "word/document.xml"),
    "xlsx": ("[Content_Types].xml", "xl/workbook.xml"),
    "odt": ("mimetype", "content.xml"),
    "ods": ("mimetype", "content.xml"),
}
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED_FLAG = 0x1
_LONGEST_KIND = 100
_BROKEN = (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


def checked_package(content: bytes, kind: FileType, name: str) -> bytes:
    """The document as it came, without macros. Raises FileLies, FileLocked, FileUnpacksTooLarge."""
    if content.startswith(_OLD_OFFICE):
        # a DOCX or XLSX behind a password is an old-style container around the packed file
        raise FileLocked(name=name)
    if not content.startswith(b"PK\x03\x04"):
        raise FileLies(name=name)
    try:
        with ZipFile(BytesIO(content)) as packed:
            _refuse_bomb(packed, len(content), name)
            _refuse_wrong_parts(packed, kind, name)
            if packed.testzip() is not None:
                raise FileLies(name=name)
    except _BROKEN as broken:
        raise FileLies(name=name) from broken
    return content


def _refuse_bomb(packed: ZipFile, size: int, name: str) -> None:
    # the reader never gives more than an entry declares, so the declared sizes bound what can be unfolded
    entries = packed.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES or unpacked > min(MOST_UNPACKED, size * MOST_RATIO):
        raise FileUnpacksTooLarge(name=name)


def _refuse_wrong_parts(packed: ZipFile, kind: FileType, name: str) -> None:
    entries = packed.infolist()
    if any(entry.flag_bits & _LOCKED_FLAG for entry in entries):
        raise FileLocked(name=name)
    parts = {entry.filename for entry in entries}
    needed = _NEEDED_PARTS[kind.ending]
    programs = any(part.lower().endswith(("vbaproject.bin", ".exe", ".dll")) for part in parts)
    if programs or len(parts) != len(entries) or not parts.issuperset(needed):
        raise FileLies(name=name)
    if "mimetype" in needed and not _says_its_kind(packed, kind):
        raise FileLies(name=name)


def _says_its_kind(packed: ZipFile, kind: FileType) -> bool:
    with packed.open("mimetype") as part:
        return part.read(_LONGEST_KIND).decode("ascii", "replace").strip() == kind.media
