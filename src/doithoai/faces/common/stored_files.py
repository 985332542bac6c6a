"""Stored files in the words of a page: what the files component shows of each."""

from typing import Any

from django.utils.translation import gettext as _

from doithoai.apps.files.models import StoredFile
from doithoai.core.files import FileState
from doithoai.faces.common.downloads import SMALL


def file_shown(file: StoredFile, url: str) -> dict[str, Any]:
    """One line of a list of files for staff: a small picture, a way to open it, or why nobody can."""
    return _line(file, url) | {"note": _note_for_staff(file)}


def file_for_citizen(file: StoredFile, url: str = "") -> dict[str, Any]:
    """The same for the citizen, whose own files stay without an address."""
    return _line(file, url) | {"note": _note_for_citizen(file)}


def _line(file: StoredFile, url: str) -> dict[str, Any]:
    if file.state != FileState.READY:
        return {"name": file.name, "url": "", "size": None, "state": _state(file)}
    small = f"{url}?{SMALL}=1" if url and file.small_key else ""
    in_browser = file.content_type == "application/pdf"
    return {"name": file.name, "url": url, "size": file.size, "small_url": small, "new_tab": in_browser}


def _state(file: StoredFile) -> str:
    return _("đang kiểm tra") if file.state == FileState.QUARANTINED else _("không nhận")


def _note_for_staff(file: StoredFile) -> str:
    if file.state == FileState.QUARANTINED:
        return _("Chờ máy quét mã độc. Quét xong, thấy sạch thì tệp mở được ở đây.")
    if file.state == FileState.REFUSED:
        found = {"found": file.found or _("không rõ tên")}
        return _("Máy quét thấy mã độc (%(found)s), tệp đã bị xóa. Cần tệp này thì xin hỏi lại người gửi.") % found
    return ""


def _note_for_citizen(file: StoredFile) -> str:
    if file.state == FileState.QUARANTINED:
        return _("Đã nhận, đang được kiểm tra an toàn.")
    if file.state == FileState.REFUSED:
        return _("Tệp này có mã độc nên không được nhận. Lời của ông/bà vẫn được giữ và giải quyết.")
    return ""
