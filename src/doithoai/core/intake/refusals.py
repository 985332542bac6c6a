"""Why a file of opinions is not read."""

from doithoai.core.files import FileRefused
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

MOST_ROWS = 5_000
"""Opinions in one file."""


class SheetUnknown(FileRefused):
    code = "sheet_unknown"
    field = "file"
    sentence = gettext_noop(
        "Không đọc được tệp {name}. Xin lưu thành Excel (XLSX), OpenDocument (ODS) hoặc CSV rồi gửi lại."
    )


class SheetBroken(FileRefused):
    code = "sheet_broken"
    field = "file"
    sentence = gettext_noop("Tệp {name} bị hỏng hoặc đọc quá lâu. Xin mở bằng Excel, lưu lại rồi gửi lần nữa.")


class SheetEmpty(FileRefused):
    code = "sheet_empty"
    field = "file"
    sentence = gettext_noop("Tệp {name} không có dòng nào dưới hàng tên cột.")


class SheetTooLong(FileRefused):
    code = "sheet_too_long"
    field = "file"
    sentence = gettext_noop("Tệp {name} có hơn {most} dòng. Xin chia thành nhiều tệp.")


class NothingToImport(Refused):
    code = "import_nothing"
    sentence = gettext_noop("Không có dòng nào nhập được. Xin xem lý do ở từng dòng.")


class AlreadyWorkedOn(Refused):
    """Somebody has begun to work on an opinion of the file: it can no longer be taken back."""

    code = "import_worked_on"
    sentence = gettext_noop("Đã có ý kiến trong tệp được xử lý, nên không bỏ cả tệp được nữa.")
