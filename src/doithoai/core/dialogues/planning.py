"""What a plan must have before it goes on: the refusals of planning and the gate of issue."""

from collections.abc import Iterable
from dataclasses import dataclass

from doithoai.core.law.check import Finding, Severity
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

AMBIGUOUS_QUOTA = "L8"
UNKNOWN_START = "unknown_start"


class QuotaUnsettled(Refused):
    """An ambiguous quota waits for a person's word."""

    code = "quota_unsettled"
    sentence = gettext_noop("Chưa rõ số đại biểu tính theo mỗi tổ hay tổng cộng. Xin chọn trước khi ban hành.")


class StartUnsettled(Refused):
    """A duty counts from an event that the plan does not name."""

    code = "start_unsettled"
    sentence = gettext_noop("Có nhiệm vụ chưa rõ tính hạn từ ngày nào. Xin chọn mốc tính hạn trước khi ban hành.")


class PlanAgainstLaw(Refused):
    """The legal check found errors and nobody said why the plan goes on all the same."""

    code = "plan_against_law"
    field = "reason"
    sentence = gettext_noop("Kế hoạch có {count} điểm trái quy định. Xin sửa, hoặc ghi lý do vẫn ban hành.")


class ReasonMissing(Refused):
    """The act needs a reason that others will read."""

    code = "reason_missing"
    field = "reason"
    sentence = gettext_noop("Xin ghi lý do; người liên quan sẽ đọc được lý do này.")


class TextMissing(Refused):
    """A line of the plan without words."""

    code = "plan_text_missing"
    sentence = gettext_noop("Xin ghi nội dung; không được để trống.")


class ProofMissing(Refused):
    """The plan asks for proof with this duty."""

    code = "proof_missing"
    field = "proof"
    sentence = gettext_noop("Nhiệm vụ này cần tệp minh chứng (ảnh, văn bản). Xin đính kèm.")


class QuotaInUse(Refused):
    """Delegates were named under this quota."""

    code = "quota_in_use"
    sentence = gettext_noop("Đã có đại biểu được cử theo dòng này nên không bỏ được.")


class DutiesOwed(Refused):
    """A dialogue is closed only when its plan is done."""

    code = "duties_owed"
    sentence = gettext_noop("Còn {count} nhiệm vụ chưa báo cáo xong. Xin hoàn thành hoặc bỏ, có ghi lý do.")


class MattersOpen(Refused):
    """What the people said or were promised is not left behind without a word."""

    code = "matters_open"
    sentence = gettext_noop(
        "Còn {unanswered} ý kiến chưa trả lời và {promises} cam kết chưa thực hiện. "
        "Xin chuyển sang kỳ sau, hoặc ghi lý do vẫn kết thúc."
    )
    field = "reason"


class AnnouncedTooEarly(Refused):
    """Nothing is announced before the plan is issued."""

    code = "announced_too_early"
    field = "announced_at"
    sentence = gettext_noop("Thời điểm thông báo trước ngày ban hành kế hoạch ({issued_on}). Xin xem lại.")


class AnnouncedInFuture(Refused):
    """The log keeps what was done, not what is intended."""

    code = "announced_in_future"
    field = "announced_at"
    sentence = gettext_noop("Thời điểm thông báo chưa tới. Xin ghi sau khi đã thông báo.")


@dataclass(frozen=True)
class AgendaLine:
    """One item of the agenda; `minutes` None: not fixed."""

    title: str
    minutes: int | None


def reasoned(reason: str) -> str:
    """The reason without surrounding spaces; raises ReasonMissing where there is none."""
    tidy = " ".join(reason.split())
    if not tidy:
        raise ReasonMissing
    return tidy[:400]


def require_issuable(findings: Iterable[Finding], *, reason: str) -> list[str]:
    """The codes of the errors that the plan is issued against.

    Raises QuotaUnsettled and StartUnsettled for what only a person can answer, PlanAgainstLaw for errors without a
    recorded reason. Other questions and warnings are shown, never a wall.
    """
    found = list(findings)
    codes = {finding.code for finding in found}
    if AMBIGUOUS_QUOTA in codes:
        raise QuotaUnsettled
    if UNKNOWN_START in codes:
        raise StartUnsettled
    errors = [finding.code for finding in found if finding.severity is Severity.ERROR]
    if errors and not reason.strip():
        raise PlanAgainstLaw(count=len(errors))
    return errors
