"""What the chair decides on a question, and what each decision needs."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop


class Outcome(StrEnum):
    ANSWERED_NOW = "answered_now"
    IN_WRITING = "in_writing"
    NOT_ANSWERED = "not_answered"


OUTCOME_WORDS: dict[Outcome, str] = {
    Outcome.ANSWERED_NOW: gettext_noop("Đã trả lời tại hội nghị"),
    Outcome.IN_WRITING: gettext_noop("Sẽ trả lời bằng văn bản"),
    Outcome.NOT_ANSWERED: gettext_noop("Không trả lời tại hội nghị"),
}


class Reason(StrEnum):
    """Why a question is not answered: always made public."""

    BEYOND_COMPETENCE = "beyond_competence"
    COMPLAINT = "complaint"
    DENUNCIATION = "denunciation"
    UNDER_PROCEDURE = "under_procedure"
    OFF_TOPIC = "off_topic"
    ANSWERED_BEFORE = "answered_before"
    SECRET = "secret"  # noqa: S105  a reason code, not a password
    NOT_CLEAR = "not_clear"


REASONS: dict[Reason, tuple[str, str]] = {
    Reason.BEYOND_COMPETENCE: (
        gettext_noop("Vượt thẩm quyền"),
        gettext_noop("Việc này thuộc thẩm quyền cấp trên. Chủ trì giao tổng hợp, gửi cơ quan có thẩm quyền trả lời."),
    ),
    Reason.COMPLAINT: (
        gettext_noop("Là khiếu nại"),
        gettext_noop("Nội dung là khiếu nại, được giải quyết theo Luật Khiếu nại, không trả lời tại đối thoại."),
    ),
    Reason.DENUNCIATION: (
        gettext_noop("Là tố cáo"),
        gettext_noop("Nội dung được tiếp nhận theo thủ tục riêng của pháp luật, không trả lời tại đối thoại."),
    ),
    Reason.UNDER_PROCEDURE: (
        gettext_noop("Đang được cơ quan khác giải quyết"),
        gettext_noop("Việc này đang được cơ quan có thẩm quyền giải quyết, chưa trả lời khi chưa có kết quả."),
    ),
    Reason.OFF_TOPIC: (
        gettext_noop("Ngoài nội dung đối thoại"),
        gettext_noop("Nội dung ngoài phạm vi buổi đối thoại này. Xin gửi qua nơi tiếp công dân."),
    ),
    Reason.ANSWERED_BEFORE: (
        gettext_noop("Đã trả lời trước đây"),
        gettext_noop("Việc này đã được trả lời; câu trả lời trước được gửi lại và đăng cùng kết quả đối thoại."),
    ),
    Reason.SECRET: (
        gettext_noop("Thuộc bí mật nhà nước, đời tư"),
        gettext_noop("Nội dung thuộc diện không được công bố theo quy định của pháp luật."),
    ),
    Reason.NOT_CLEAR: (
        gettext_noop("Chưa rõ nội dung"),
        gettext_noop("Câu hỏi chưa đủ rõ để trả lời. Ban tổ chức gặp ông/bà để ghi lại cụ thể."),
    ),
}
"""Reason -> (the short word on the button, the sentence that the public reads)."""
KEPT_BACK = frozenset({Reason.DENUNCIATION.value, Reason.COMPLAINT.value, Reason.SECRET.value})
"""Where the chair decided so, the words of the question are published nowhere."""


class AnswerMissing(Refused):
    """An answer given in the hall is written down, at least its gist."""

    code = "hall_answer_missing"
    sentence = gettext_noop("Xin ghi tóm tắt câu trả lời tại hội nghị.")
    field = "answer"


class UnitMissing(Refused):
    """Somebody must owe the written answer."""

    code = "hall_unit_missing"
    sentence = gettext_noop("Xin chọn đơn vị trả lời bằng văn bản.")
    field = "unit_id"


class DueDateMissing(Refused):
    """A promise without a date is none, and a date that has come binds nobody."""

    code = "hall_due_missing"
    sentence = gettext_noop("Hạn phải là một ngày sau hôm nay.")
    field = "due_on"


class ReasonMissing(Refused):
    """Who is not answered is told why, in public."""

    code = "hall_reason_missing"
    sentence = gettext_noop("Không trả lời thì phải nêu lý do công khai. Xin chọn lý do và xem lại câu sẽ công bố.")
    field = "reason_code"


class NothingAsked(Refused):
    """Only a question that stood on the floor can be decided."""

    code = "nothing_asked"
    sentence = gettext_noop("Chưa có câu hỏi để quyết định. Xin ghi câu hỏi trước.")
    field = "question"


class TurnHasQuestion(Refused):
    """One turn, one question: nothing is written over."""

    code = "turn_has_question"
    sentence = gettext_noop("Lượt của {name} đã có câu hỏi riêng, không chuyển đến được.")
    field = "to_turn_id"


class QuestionCameBefore(Refused):
    """A question that was sent, not spoken, has its own author."""

    code = "question_came_before"
    sentence = gettext_noop("Câu hỏi này do người dân gửi, không phải ghi tại chỗ, nên không chuyển sang người khác.")


class DecidedAlready(Refused):
    """Two people decided at once: the second is told."""

    code = "decided_already"
    sentence = gettext_noop("Câu hỏi này vừa được {name} quyết định: {outcome}. Xin tải lại trang trước khi sửa.")


class QuestionsUndecided(Refused):
    """Nothing that was asked is left without a decision."""

    code = "questions_undecided"
    sentence = gettext_noop("Còn {count} câu hỏi chưa có quyết định. Xin quyết định từng câu trước khi kết thúc phiên.")


class PromiseTextMissing(Refused):
    """What was promised is written down."""

    code = "promise_text_missing"
    sentence = gettext_noop("Xin ghi lời hứa bằng một câu.")
    field = "text"


@dataclass(frozen=True)
class Decision:
    """What was decided, with only what belongs to the outcome; the rest is empty."""

    outcome: Outcome
    answer: str = ""
    unit_id: int | None = None
    due_on: date | None = None
    reason_code: str = ""
    public_sentence: str = ""


def decide(wanted: Decision, *, today: date) -> Decision:
    """The decision as it will stand. Raises `AnswerMissing`, `UnitMissing`, `DueDateMissing` or `ReasonMissing`."""
    if wanted.outcome == Outcome.ANSWERED_NOW:
        return _answered(wanted)
    if wanted.outcome == Outcome.IN_WRITING:
        return _in_writing(wanted, today)
    return _not_answered(wanted)


def _answered(wanted: Decision) -> Decision:
    answer = tidy(wanted.answer)
    if not answer:
        raise AnswerMissing()
    return Decision(Outcome.ANSWERED_NOW, answer=answer, unit_id=wanted.unit_id)


def _in_writing(wanted: Decision, today: date) -> Decision:
    """A day may be named; without one the plan's own rule for replies counts it."""
    if wanted.unit_id is None:
        raise UnitMissing()
    due_on = None if wanted.due_on is None else future_day(wanted.due_on, today=today)
    return Decision(Outcome.IN_WRITING, unit_id=wanted.unit_id, due_on=due_on)


def _not_answered(wanted: Decision) -> Decision:
    sentence = tidy(wanted.public_sentence)
    if wanted.reason_code not in REASONS:
        raise ReasonMissing()
    return Decision(
        Outcome.NOT_ANSWERED,
        reason_code=wanted.reason_code,
        public_sentence=sentence or REASONS[Reason(wanted.reason_code)][1],
    )


def future_day(day: date | None, *, today: date) -> date:
    """A day that lies after today. Raises `DueDateMissing`."""
    if day is None or day <= today:
        raise DueDateMissing()
    return day
