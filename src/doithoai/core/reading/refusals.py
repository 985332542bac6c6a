"""Why no plan could be read from a file; each sentence says what to do."""

from doithoai.core.files import FileRefused
from doithoai.core.wording import gettext_noop


class PlanTooLarge(FileRefused):
    """More bytes than any plan has."""

    code = "plan_too_large"
    sentence = gettext_noop("Tệp {name} quá lớn: tệp kế hoạch được tối đa {limit} MB. Xin bỏ bớt ảnh trong tệp.")


class PlanTooLong(FileRefused):
    """More pages or letters than any plan has."""

    code = "plan_too_long"
    sentence = gettext_noop("Tệp {name} quá dài: tối đa {limit} trang. Xin gửi riêng phần kế hoạch.")


class PlanOldWord(FileRefused):
    """The binary format of Word before 2007."""

    code = "plan_old_word"
    sentence = gettext_noop(
        "Tệp {name} là Word kiểu cũ (.doc). Xin mở bằng Word hoặc LibreOffice, chọn Lưu thành, kiểu .docx, rồi gửi lại."
    )


class PlanScanned(FileRefused):
    """Pictures of pages without text."""

    code = "plan_scanned"
    sentence = gettext_noop(
        "Tệp {name} chỉ có ảnh chụp trang giấy, không có chữ để đọc. "
        "Xin gửi tệp Word gốc, hoặc nhận dạng chữ (OCR) rồi gửi lại."
    )


class PlanFileBroken(FileRefused):
    """Cut short, spoilt, or made to harm."""

    code = "plan_file_broken"
    sentence = gettext_noop("Tệp {name} bị hỏng hoặc không đọc được. Xin mở xem, lưu lại rồi gửi lần nữa.")


class PlanFileUnknown(FileRefused):
    """Another kind of file."""

    code = "plan_file_unknown"
    sentence = gettext_noop("Không đọc được kế hoạch từ loại tệp của {name}. Xin gửi tệp Word (.docx), PDF hoặc .txt.")
