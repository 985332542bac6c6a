"""What the screens of a hall can show, and what each slide needs."""

from collections.abc import Mapping
from enum import StrEnum

from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop

MOST_SCREENS = 9
LONGEST_MESSAGE = 200
"""Characters of a message: read from fifteen metres."""


class Slide(StrEnum):
    SPEAKER = "speaker"
    AGENDA = "agenda"
    MESSAGE = "message"
    QUESTIONS = "questions"
    QUESTION = "question"
    PROMISES = "promises"
    RESULTS = "results"
    POLL = "poll"
    ADDRESS = "address"
    NEUTRAL = "neutral"


SLIDE_WORDS: Mapping[Slide, str] = {
    Slide.SPEAKER: gettext_noop("Người phát biểu, thời gian, câu hỏi"),
    Slide.AGENDA: gettext_noop("Chương trình"),
    Slide.MESSAGE: gettext_noop("Thông báo"),
    Slide.QUESTIONS: gettext_noop("Các câu hỏi từ điện thoại"),
    Slide.QUESTION: gettext_noop("Một câu hỏi từ điện thoại"),
    Slide.PROMISES: gettext_noop("Những việc đã hứa lần trước"),
    Slide.RESULTS: gettext_noop("Kết quả trả lời"),
    Slide.POLL: gettext_noop("Lấy ý kiến tham khảo"),
    Slide.ADDRESS: gettext_noop("Mã và địa chỉ trang điện thoại"),
    Slide.NEUTRAL: gettext_noop("Hình trung tính"),
}


class MessageMissing(Refused):
    """A message without words would be an empty screen."""

    code = "slide_message_missing"
    field = "message"
    sentence = gettext_noop("Xin ghi nội dung thông báo.")


class QuestionMissing(Refused):
    """The question is no longer one that everybody may read."""

    code = "slide_question_missing"
    sentence = gettext_noop("Câu hỏi này không còn trong danh sách đã đưa ra. Xin chọn câu khác.")


class NothingPrepared(Refused):
    """Somebody else has shown it already, or nobody has prepared anything."""

    code = "slide_not_prepared"
    sentence = gettext_noop("Chưa có hình nào được chuẩn bị để chiếu. Xin chuẩn bị trước, xem thử rồi chiếu.")


class ScreenNameMissing(Refused):
    """Several screens are told apart by their names."""

    code = "screen_name_missing"
    field = "name"
    sentence = gettext_noop("Xin ghi tên màn chiếu, ví dụ: Màn bên trái.")


class TooManyScreens(Refused):
    """More than `MOST_SCREENS` nobody can watch over."""

    code = "too_many_screens"
    field = "name"
    sentence = gettext_noop("Một hội nghị có nhiều nhất {most} màn chiếu.")


def checked_message(slide: Slide, message: str) -> str:
    """The words of a message, empty for every other slide. Raises `MessageMissing`."""
    if slide != Slide.MESSAGE:
        return ""
    words = " ".join(tidy(message).split())[:LONGEST_MESSAGE]
    if not words:
        raise MessageMissing()
    return words


def checked_name(name: str) -> str:
    """The name of a screen. Raises `ScreenNameMissing`."""
    words = " ".join(tidy(name).split())[:60]
    if not words:
        raise ScreenNameMissing()
    return words


def results_line(answered_now: int, in_writing: int, not_answered: int) -> str:
    """How many questions were decided, and how."""
    parts = [
        (answered_now, "đã trả lời tại hội nghị"),
        (in_writing, "trả lời bằng văn bản"),
        (not_answered, "không trả lời, có nêu lý do"),
    ]
    told = ", ".join(f"{number} {words}" for number, words in parts if number)
    return (
        f"{answered_now + in_writing + not_answered} câu hỏi: {told}" if told else "Chưa có câu hỏi nào được quyết định"
    )


def supported_line(supported: int, words: str) -> str:
    """A question with how many ask for the same."""
    return f"{words} ({supported} người ủng hộ)" if supported else words
