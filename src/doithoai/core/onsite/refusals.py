"""Why something of hall mode does not work, in the words that a secretary reads."""

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class DialogueLent(Refused):
    """The hall of the dialogue runs on a laptop: here nothing of the hall may change meanwhile."""

    code = "dialogue_lent"
    sentence = gettext_noop(
        "Hội nghị này đang chạy trên máy «{laptop}», mang đi lúc {at}. Việc trong hội trường xin làm trên máy đó; "
        "muốn làm tại đây thì trước hết nhận hội nghị về, hoặc gọi máy về."
    )


class HallBroughtBack(Refused):
    """On the laptop: the return file is written, what is done afterwards would be lost."""

    code = "hall_brought_back"
    sentence = gettext_noop(
        "Máy này đã ghi tệp mang về lúc {at}. Muốn làm tiếp trên máy này thì bấm «Tiếp tục tại hội trường», "
        "rồi ghi lại tệp mang về."
    )


class NotToTheHall(Refused):
    """A dialogue goes to the hall after its plan is issued and before its conclusion."""

    code = "not_to_the_hall"
    sentence = gettext_noop("Chỉ mang ra hội trường cuộc đối thoại đã ban hành kế hoạch và chưa có kết luận.")


class PassphraseShort(Refused):
    """The pack holds names and phone-free lists of people: it deserves a phrase that nobody guesses."""

    code = "passphrase_short"
    field = "passphrase"
    sentence = gettext_noop("Mật khẩu của gói cần ít nhất {least} ký tự.")


class LaptopUnnamed(Refused):
    """Everybody must be able to see which laptop has the dialogue."""

    code = "laptop_unnamed"
    field = "laptop"
    sentence = gettext_noop("Xin đặt tên máy, ví dụ: máy văn phòng số 2.")


class ReasonMissing(Refused):
    """Calling back a laptop may leave what was done on it out: somebody says why."""

    code = "call_back_reason_missing"
    field = "reason"
    sentence = gettext_noop("Xin ghi vì sao gọi máy về.")


class PackUnreadable(Refused):
    """Another passphrase, a damaged file, or no pack at all."""

    code = "pack_unreadable"
    field = "passphrase"
    sentence = gettext_noop("Không mở được gói: sai mật khẩu, hoặc tệp bị hỏng. Xin kiểm tra rồi thử lại.")


class ReturnUnreadable(Refused):
    """No return file of this system, or changed on the way."""

    code = "return_unreadable"
    field = "file"
    sentence = gettext_noop("Không đọc được tệp mang về: tệp không phải của hệ thống này, hoặc bị hỏng khi chép.")


class OtherVersion(Refused):
    """Pack and program were made by different versions: rows would not fit."""

    code = "pack_of_other_version"
    field = "file"
    sentence = gettext_noop(
        "Tệp này do một phiên bản khác của phần mềm ghi. Xin cài cùng phiên bản ở hai máy rồi làm lại."
    )


class OtherPackHere(Refused):
    """One folder, one dialogue."""

    code = "other_pack_here"
    sentence = gettext_noop(
        "Thư mục này đang giữ hội nghị «{title}». Xin chọn thư mục khác cho gói mới (DOITHOAI_VAR)."
    )


class LoanCalledBack(Refused):
    """The laptop was called back; its late return is shown to a person, never merged by itself."""

    code = "loan_called_back"
    field = "file"
    sentence = gettext_noop(
        "Máy «{laptop}» đã bị gọi về lúc {at} ({reason}), nên không nhập tự động. Nội dung của tệp hiện ở dưới "
        "để ông/bà xem và ghi lại phần còn thiếu."
    )


class ReturnedAlready(Refused):
    """The last return was taken, this is another one."""

    code = "loan_returned_already"
    field = "file"
    sentence = gettext_noop(
        "Hội nghị đã được nhận về lúc {at}; tệp này có phần chưa nhận ({new} mục). Xin ghi lại phần đó."
    )


class OtherLaptop(Refused):
    """The pack was loaded twice: only one session can be the true one."""

    code = "return_of_other_laptop"
    field = "file"
    sentence = gettext_noop(
        "Gói này đã được mở trên hai máy; tệp từ máy kia đã được nhận. Xin đối chiếu và ghi lại bằng tay."
    )


class CodesTaken(Refused):
    """Codes on receipts of the hall are promises: they are never changed in silence."""

    code = "petition_codes_taken"
    field = "file"
    sentence = gettext_noop(
        "Mã ý kiến {codes} ghi tại hội trường trùng với mã đã có ở đây. Chưa nhập gì; xin báo người quản trị."
    )


class ReturnDoesNotFit(Refused):
    """A row of the return meets another one that may stand only once."""

    code = "return_does_not_fit"
    field = "file"
    sentence = gettext_noop(
        "Chưa nhập gì: {what} ở hội trường trùng với một mục đã có tại đây. Xin báo người quản trị."
    )


class ChangedSinceReturn(Refused):
    """The office worked on after the return: an old value is not put over the new one."""

    code = "changed_since_return"
    sentence = gettext_noop(
        "{what} đã được sửa sau khi nhận hội nghị về, nên không đặt lại giá trị cũ. Xin chọn giữ như ở hội trường; "
        "giá trị đang có không đổi."
    )


class NoHallHere(Refused):
    """This is a server, or a laptop with another dialogue."""

    code = "no_hall_here"
    sentence = gettext_noop("Máy này không phải máy hội trường của cuộc đối thoại này.")


class AtTheOfficeOnly(Refused):
    """Numbers and final words of papers belong to the server's register."""

    code = "at_the_office_only"
    sentence = gettext_noop(
        "Máy hội trường không cấp số và không chốt văn bản. Xin làm việc này trên máy chủ sau khi mang về."
    )
