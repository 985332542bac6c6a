"""Why a signed file is not taken: each with what to do next."""

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class SignedFileRefused(Refused):
    """The refusals of a file with signatures; they belong to the field of the file."""

    code = "signed_file_refused"
    field = "file"
    sentence = gettext_noop("Không nhận được bản ký số này.")


class SignedFileUnreadable(SignedFileRefused):
    code = "signed_file_unreadable"
    sentence = gettext_noop(
        "Không đọc được chữ ký trong tệp này. Xin ký lại trên tệp PDF tải từ trang này rồi nạp lại."
    )


class SignedFileTookTooLong(SignedFileRefused):
    code = "signed_file_took_too_long"
    sentence = gettext_noop(
        "Tệp này khác thường nên không kiểm tra xong trong thời gian cho phép. Xin ký lại trên tệp PDF tải từ "
        "trang này."
    )


class NotThisPaper(SignedFileRefused):
    """The bytes that were issued do not stand at the beginning of the file."""

    code = "not_this_paper"
    sentence = gettext_noop(
        "Tệp này không phải là tệp PDF của văn bản này có thêm chữ ký. Xin tải tệp PDF từ trang này, ký trên chính tệp "
        "đó, không in và quét lại, không lưu bằng chương trình khác."
    )


class NoSignatureInFile(SignedFileRefused):
    code = "no_signature_in_file"
    sentence = gettext_noop("Tệp này chưa có chữ ký số nào. Xin ký số rồi nạp lại.")


class SignatureBroken(SignedFileRefused):
    code = "signature_broken"
    sentence = gettext_noop(
        "Chữ ký của {who} không còn đúng với nội dung: tệp đã bị sửa sau khi ký. Xin ký lại từ đầu."
    )


class ChangedAfterSigning(SignedFileRefused):
    """Something other than a signature was added to the paper."""

    code = "changed_after_signing"
    sentence = gettext_noop(
        "Ngoài chữ ký, tệp này còn bị thêm hoặc sửa nội dung khác. Xin ký lại trên tệp PDF tải từ trang này."
    )


class CertificateNotValidThen(SignedFileRefused):
    code = "certificate_not_valid_then"
    sentence = gettext_noop(
        "Lúc ký, chứng thư số của {who} đã hết hạn hoặc chưa có hiệu lực. Xin gia hạn chứng thư rồi ký lại."
    )


class CertificateRevoked(SignedFileRefused):
    code = "certificate_revoked"
    sentence = gettext_noop("Chứng thư số của {who} đã bị thu hồi. Xin ký lại bằng chứng thư còn hiệu lực.")


class SignedInTheFuture(SignedFileRefused):
    code = "signed_in_the_future"
    sentence = gettext_noop("Thời điểm ký của {who} muộn hơn bây giờ. Xin chỉnh lại đồng hồ của máy ký rồi ký lại.")


class SignedBeforeIssue(SignedFileRefused):
    code = "signed_before_issue"
    sentence = gettext_noop(
        "Thời điểm ký của {who} sớm hơn lúc văn bản được ban hành. Xin chỉnh lại đồng hồ của máy ký rồi ký lại."
    )


class SignatureLost(SignedFileRefused):
    """A later copy must hold every signature that was taken before."""

    code = "signature_lost"
    sentence = gettext_noop(
        "Tệp này không còn chữ ký của {who} đã nạp trước đây. Xin tải bản đã ký từ trang này rồi ký tiếp trên bản đó."
    )


class SignedCopyKnown(SignedFileRefused):
    code = "signed_copy_known"
    sentence = gettext_noop("Bản ký số này đã được nạp rồi.")
