"""Which files people may attach, and how a file's name is made harmless."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

LONGEST_NAME = 120
_LONGEST_ENDING = 10
_UNSAFE = frozenset('<>:"|?*')
_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10)))
)
"""Names that Windows keeps for devices."""


@dataclass(frozen=True)
class FileType:
    """One kind of file: the ending it is stored with, its media type, and its name for people."""

    ending: str
    media: str
    words: str


_OOXML = "application/vnd.openxmlformats-officedocument"
FILE_TYPES: dict[str, FileType] = {
    "jpg": FileType("jpg", "image/jpeg", gettext_noop("ảnh JPEG")),
    "png": FileType("png", "image/png", gettext_noop("ảnh PNG")),
    "webp": FileType("webp", "image/webp", gettext_noop("ảnh WEBP")),
    "pdf": FileType("pdf", "application/pdf", "PDF"),
    "docx": FileType("docx", f"{_OOXML}.wordprocessingml.document", "Word (DOCX)"),
    "xlsx": FileType("xlsx", f"{_OOXML}.spreadsheetml.sheet", "Excel (XLSX)"),
    "odt": FileType("odt", "application/vnd.oasis.opendocument.text", "OpenDocument (ODT)"),
    "ods": FileType("ods", "application/vnd.oasis.opendocument.spreadsheet", "OpenDocument (ODS)"),
    "txt": FileType("txt", "text/plain", gettext_noop("văn bản thường (TXT)")),
}
SAME = {"jpeg": "jpg", "jpe": "jpg"}
"""Other endings of the same kind."""


PICTURES = frozenset(("image/jpeg", "image/png", "image/webp"))
"""Media types of pictures: they are written anew, so nothing foreign is left in them to look for."""


class FileState(StrEnum):
    """What may be done with a kept file."""

    READY = "ready"
    QUARANTINED = "quarantined"
    """Kept, but nobody opens it until the scanner has looked."""
    REFUSED = "refused"
    """The scanner found something: the bytes are gone, the row says what happened."""


class FileRefused(Refused):
    """Why a file was not taken; `name` is its name as shown to people."""

    code = "file_refused"
    sentence = gettext_noop("Không nhận được tệp {name}.")


class FileEmpty(FileRefused):
    code = "file_empty"
    sentence = gettext_noop("Tệp {name} rỗng. Xin chọn lại tệp.")


class FileTooLarge(FileRefused):
    code = "file_too_large"
    sentence = gettext_noop(
        "Tệp {name} quá lớn: mỗi tệp được tối đa {limit} MB. Xin chụp lại nhỏ hơn hoặc gửi ít trang hơn."
    )


class FileTypeNotAllowed(FileRefused):
    code = "file_type_not_allowed"
    sentence = gettext_noop("Không nhận loại tệp của {name}. Xin gửi ảnh (JPEG, PNG), PDF, Word hoặc Excel.")


class FileLies(FileRefused):
    code = "file_lies"
    sentence = gettext_noop(
        "Nội dung tệp {name} không đúng với đuôi tên tệp, hoặc tệp bị hỏng. Xin lưu lại rồi gửi lần nữa."
    )


class TooManyFiles(Refused):
    code = "too_many_files"
    sentence = gettext_noop("Mỗi lần gửi được tối đa {limit} tệp.")


class FileLocked(FileRefused):
    code = "file_locked"
    sentence = gettext_noop("Tệp {name} có đặt mật khẩu. Xin bỏ mật khẩu rồi gửi lại.")


class FileUnpacksTooLarge(FileRefused):
    code = "file_unpacks_too_large"
    sentence = gettext_noop("Tệp {name} mở ra quá lớn nên không nhận được. Xin giảm kích thước rồi gửi lại.")


class FileNotReadable(FileRefused):
    code = "file_not_readable"
    sentence = gettext_noop("Không đọc được chữ trong tệp {name}. Xin lưu lại tệp với bảng mã UTF-8 rồi gửi lại.")


class FileInfected(FileRefused):
    code = "file_infected"
    sentence = gettext_noop("Tệp {name} có mã độc nên không được nhận. Xin quét máy rồi gửi tệp khác.")


class FileNotScanned(FileRefused):
    """The scanner is away, and this file would be used at once: it is not taken."""

    code = "file_not_scanned"
    sentence = gettext_noop("Lúc này chưa kiểm tra được tệp {name}. Xin thử lại sau ít phút hoặc gửi không kèm tệp.")


class FileWaits(FileRefused):
    """A kept file that the scanner has not looked at yet is opened by nobody and stands under no public answer."""

    code = "file_waits"
    sentence = gettext_noop("Tệp {name} đang chờ máy quét mã độc, chưa dùng được. Xin thử lại sau ít phút.")


class FileRemoved(FileRefused):
    """The scanner found something in a kept file: there are no bytes any more."""

    code = "file_removed"
    sentence = gettext_noop("Tệp {name} có mã độc nên đã bị xóa. Xin nhờ người gửi gửi lại tệp khác.")


def clean_name(name: str) -> str:
    """A name that shows what it is: NFC, without folders, invisible or direction characters, of bounded length."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(sign for sign in last if sign not in _UNSAFE and _is_shown(sign))
    tidy = " ".join(shown.split()).strip(" .")
    stem, dot, ending = tidy.rpartition(".")
    if not dot or not ending.isalnum() or len(ending) > _LONGEST_ENDING:
        stem, ending = tidy, ""
    stem = stem[: LONGEST_NAME - len(ending) - 1].strip(" .") or "tep"
    if stem.lower() in _RESERVED:
        stem = f"_{stem}"
    return f"{stem}.{ending}" if ending else stem


def _is_shown(sign: str) -> bool:
    # the category Cf holds the direction marks that make "gpj.exe" read as "exe.jpg"
    return sign.isspace() or unicodedata.category(sign)[0] != "C"


def type_by_name(name: str) -> FileType | None:
    """The kind that the ending of `name` claims; None where it is not one of ours."""
    ending = name.rpartition(".")[2].lower()
    return FILE_TYPES.get(SAME.get(ending, ending))
