"""The people with phones: what becomes of a question and of a wish to speak, and how much one phone may send."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum

from doithoai.core.hall.queue import TurnState
from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop

LONGEST_QUESTION = 600
"""Characters of one question from a phone: it is read out or shown on a screen."""
LONGEST_SUBJECT = 200
"""Characters of what somebody wants to speak about."""
MOST_QUESTIONS, QUESTIONS_WITHIN = 5, timedelta(minutes=10)
"""How many questions one phone may send within this time."""


class QuestionState(StrEnum):
    """Where a question from a phone stands."""

    WAITING = "waiting"
    """Nobody but the moderators reads it."""
    LET_THROUGH = "let_through"
    """Everybody reads it and may support it."""
    DECLINED = "declined"
    RAISED = "raised"
    """Taken as a turn: from here on the turn says how it stands."""
    ANSWERED = "answered"
    HANDED_ON = "handed_on"
    """Never raised in the hall: a petition with its own code."""
    TAKEN_BACK = "taken_back"
    """By the phone, before anybody else had read it."""


class QuestionAct(StrEnum):
    LET_THROUGH = "let_through"
    DECLINE = "decline"
    RAISE = "raise"
    MARK_ANSWERED = "mark_answered"
    HAND_ON = "hand_on"
    TAKE_BACK = "take_back"


_S, _A = QuestionState, QuestionAct
QUESTION_TRANSITIONS: Mapping[tuple[QuestionState, QuestionAct], QuestionState] = {
    (_S.WAITING, _A.LET_THROUGH): _S.LET_THROUGH,
    (_S.WAITING, _A.DECLINE): _S.DECLINED,
    (_S.WAITING, _A.TAKE_BACK): _S.TAKEN_BACK,
    (_S.LET_THROUGH, _A.DECLINE): _S.DECLINED,
    (_S.LET_THROUGH, _A.RAISE): _S.RAISED,
    (_S.LET_THROUGH, _A.MARK_ANSWERED): _S.ANSWERED,
    (_S.LET_THROUGH, _A.HAND_ON): _S.HANDED_ON,
    (_S.DECLINED, _A.LET_THROUGH): _S.LET_THROUGH,
}
PUBLIC_QUESTIONS = (_S.LET_THROUGH, _S.RAISED, _S.ANSWERED)
"""States in which everybody reads the public words."""


class WishState(StrEnum):
    """Where a wish to speak stands."""

    WAITING = "waiting"
    TAKEN = "taken"
    """In the queue: from here on the turn says how it stands."""
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"


class Decline(StrEnum):
    """Why a question is not let through: the phone is told the sentence."""

    REPEATED = "repeated"
    OFF_TOPIC = "off_topic"
    PRIVATE = "private"
    IMPOLITE = "impolite"
    DENUNCIATION = "denunciation"
    OTHER = "other"


DECLINES: Mapping[Decline, tuple[str, str]] = {
    Decline.REPEATED: (
        gettext_noop("Trùng câu hỏi khác"),
        gettext_noop("Đã có câu hỏi cùng nội dung. Xin ủng hộ câu hỏi đó trong danh sách."),
    ),
    Decline.OFF_TOPIC: (
        gettext_noop("Ngoài nội dung hội nghị"),
        gettext_noop("Nội dung ngoài phạm vi hội nghị này. Xin gửi qua trang Góp ý hoặc bộ phận một cửa."),
    ),
    Decline.PRIVATE: (
        gettext_noop("Việc riêng của một người"),
        gettext_noop("Đây là việc riêng, không nêu giữa hội nghị. Xin gửi qua trang Góp ý để được trả lời riêng."),
    ),
    Decline.IMPOLITE: (
        gettext_noop("Lời lẽ chưa phù hợp"),
        gettext_noop("Lời lẽ chưa phù hợp để đọc trước hội nghị. Xin viết lại rồi gửi câu khác."),
    ),
    Decline.DENUNCIATION: (
        gettext_noop("Là tố cáo"),
        gettext_noop("Tố cáo được tiếp nhận riêng và giữ kín tên người gửi. Câu hỏi đã được xóa khỏi hệ thống."),
    ),
    Decline.OTHER: (
        gettext_noop("Lý do khác"),
        gettext_noop("Câu hỏi chưa đưa ra hội nghị được."),
    ),
}
"""Reason -> (the short word on the desk, the sentence that the phone is told)."""


CLOSED_BEFORE = gettext_noop("Hội nghị đã kết thúc trước khi tới lượt. Xin gửi câu hỏi qua trang Góp ý.")
"""What is told to who still waited when the hall closed."""

QUESTION_WORDS: Mapping[QuestionState, str] = {
    _S.WAITING: gettext_noop("Đang chờ ban tổ chức xem"),
    _S.LET_THROUGH: gettext_noop("Đã đưa ra, mọi người đọc được"),
    _S.DECLINED: gettext_noop("Không đưa ra"),
    _S.RAISED: gettext_noop("Đang trong hàng chờ"),
    _S.ANSWERED: gettext_noop("Đã được trả lời tại hội nghị"),
    _S.HANDED_ON: gettext_noop("Đã thành ý kiến, được trả lời sau hội nghị"),
    _S.TAKEN_BACK: gettext_noop("Ông/bà đã rút"),
}
WISH_WORDS: Mapping[WishState, str] = {
    WishState.WAITING: gettext_noop("Đang chờ thư ký xếp vào hàng chờ"),
    WishState.TAKEN: gettext_noop("Đang trong hàng chờ"),
    WishState.REFUSED: gettext_noop("Không xếp được"),
    WishState.TAKEN_BACK: gettext_noop("Ông/bà đã rút"),
}
TURN_WORDS: Mapping[TurnState, str] = {
    TurnState.WAITING: gettext_noop("Đang trong hàng chờ"),
    TurnState.SPEAKING: gettext_noop("Đang tới lượt"),
    TurnState.DONE: gettext_noop("Đã nêu tại hội nghị"),
    TurnState.WITHDRAWN: gettext_noop("Đã ra khỏi hàng chờ"),
}
"""What the phone is told of its own; a turn's words stand in the place of the question's and the wish's."""


class HallNotOpen(Refused):
    """Questions and wishes belong to an open sitting."""

    code = "hall_not_open"
    sentence = gettext_noop("Hội nghị chưa khai mạc hoặc đã bế mạc, chưa gửi được từ trang này.")


class QuestionTooLong(Refused):
    """More than `LONGEST_QUESTION` characters cannot be read out."""

    code = "question_too_long"
    field = "text"
    sentence = gettext_noop("Câu hỏi dài quá {most} ký tự. Xin ghi một ý chính để đọc được trước hội nghị.")


class TooManyQuestions(Refused):
    """One phone sent too much within a short time."""

    code = "too_many_questions"
    sentence = gettext_noop("Máy này đã gửi {most} câu hỏi trong {minutes} phút. Xin chờ ít phút rồi gửi tiếp.")


class HallTooBusy(Refused):
    """One network sends more than a hall full of people would."""

    code = "hall_too_busy"
    sentence = gettext_noop("Đang có quá nhiều lượt gửi cùng lúc. Xin chờ một phút rồi gửi lại; chữ đã ghi vẫn còn.")


class AlreadyWishing(Refused):
    """One phone, one wish at a time."""

    code = "already_wishing"
    sentence = gettext_noop("Máy này đã đăng ký phát biểu và đang chờ. Xin xem chỗ của mình ở trang theo dõi.")


class NameMissing(Refused):
    """Who wants to speak is called by name."""

    code = "wish_name_missing"
    field = "name"
    sentence = gettext_noop("Xin ghi họ tên để ban tổ chức mời đúng người.")


class ReasonMissing(Refused):
    """A refusal without a reason tells the person nothing."""

    code = "crowd_reason_missing"
    field = "reason"
    sentence = gettext_noop("Xin chọn hoặc ghi lý do; người gửi sẽ đọc lý do này.")


def check_length(words: str) -> str:
    """The words, if they can be read out. Raises `QuestionTooLong`."""
    if len(words) > LONGEST_QUESTION:
        raise QuestionTooLong(most=LONGEST_QUESTION)
    return words


def check_pace(sent: int) -> None:
    """Raises `TooManyQuestions` where the phone has sent its share within `QUESTIONS_WITHIN`."""
    if sent >= MOST_QUESTIONS:
        raise TooManyQuestions(most=MOST_QUESTIONS, minutes=int(QUESTIONS_WITHIN.total_seconds() // 60))


def called(name: str) -> str:
    """A name as it is called out. Raises `NameMissing`."""
    words = " ".join(tidy(name).split())
    if not words:
        raise NameMissing()
    return words[:120]


def decline_sentence(code: str, note: str) -> str:
    """What the phone is told, in Vietnamese; the moderator's own words replace the ready sentence. May be empty."""
    own = " ".join(tidy(note).split())
    return own or (DECLINES[Decline(code)][1] if code in list(Decline) else "")
