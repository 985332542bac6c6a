"""How answers speak: what counts as done, promised, dated or merely received. Word lists and patterns, no judgement."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from doithoai.core.text.normalise import fold

_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_MARKED = re.compile(r"[^\x00-\x7f]")

DONE = (
    r"đã (?:\w+ ){0,8}?(?:xong|hoàn thành|hoàn tất|hoàn thiện)\b",
    r"đã (?:được )?(?:khắc phục|sửa chữa|sửa|thay|thay thế|nạo vét|lắp|lắp đặt|thông tắc|vá|dọn|thu gom|tháo dỡ|xây"
    r"|trồng|chi trả|xử lý dứt điểm|giải quyết dứt điểm|trả kết quả|cấp giấy)\b",
    r"(?:hoàn thành|khắc phục xong|sửa xong|làm xong) (?:từ |vào )?ngày \d",
)
NOT_DONE = r"\b(?:chưa|sẽ|dự kiến|phấn đấu|sau khi|khi nào|nếu|đề nghị|yêu cầu|giao|chỉ đạo|đôn đốc)\b"
PROMISE = r"\b(?:sẽ|dự kiến|phấn đấu|cam kết|lên kế hoạch|có kế hoạch|đưa vào kế hoạch|bố trí kinh phí)\b"
NO_PROMISE = r"\bsẽ (?:bị|không|không được)\b|\bkhông (?:sẽ|cam kết)\b"
DATE = (
    r"\b\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{2,4})?\b",
    r"\b(?:ngày|mùng|mồng) \d{1,2}\b",
    r"\btháng (?:\d{1,2}|này|sau|tới|giêng|chạp|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b",
    r"\bquý (?:[ivx]{1,3}|\d|này|sau|tới|một|hai|ba|tư|bốn)\b",
    r"\b(?:trong|sau|chậm nhất|không quá|khoảng|thời hạn|trước) (?:vòng )?\d+ (?:ngày|tuần|tháng|giờ|năm)\b",
    r"\b\d+ ngày(?: làm việc)?\b",
    r"\btuần (?:này|sau|tới|đầu|cuối)\b",
    r"\b(?:trong |cuối |đầu |giữa )?năm (?:20\d\d|nay|sau|tới)\b",
    r"\b(?:hôm nay|ngày mai|sáng mai|chiều mai)\b",
)
WORK = r"\b(?:xong|hoàn thành|thời gian|thời hạn|hạn|chậm nhất|bắt đầu|từ|đến|trước|trong|thực hiện|khởi công|làm)\b"
RECEIVED = (
    r"\b(?:tiếp nhận|ghi nhận|tiếp thu|trân trọng cảm ơn|cảm ơn|cám ơn|xem xét|nghiên cứu|chuyển (?:đến )?bộ phận"
    r"|thời gian tới|theo quy định|kính mong|trân trọng|kính gửi|phản hồi sau|quan tâm)\b"
)
GIVES_MATTER = (
    r"\b(?:nguyên nhân|lý do|vì|do|bởi|kết quả|kinh phí|đồng ý|không đồng ý|thuộc thẩm quyền|số tiền|căn cứ điều)\b"
)
LONGEST_COURTESY = 35
"""Words above which a sentence is taken to say something, whatever stands in it."""

_COMMON = frozenset(
    """
    anh ba ban bà bản bị bỏ bởi cho chúng chưa chị con càng các cách cái còn có cũng cấp cần của do dân gia giúp
    giải gì hay hiện hoặc hỏi hội khi khu không kiến kính là làm lên lúc lý lại muốn mà mấy mặc một ngay nghị nguồn
    ngày ngõ người nhiều nhà nhân như nhưng nhận nhằm những nào này nên nói nơi nếu phía phương phường phải phản
    phần phố qua quan quyết ra ràng rất rồi sao sau so sẽ số sớm sự theo thành thêm thì thôi thôn thông thế tin
    trong trên trước trạng tình tại tạm tất tổ tới tục từ từng việc vì về với vừa xem xin xã xử ít ông đang đi điều
    đoạn đã đó đơn được đầu đến đề để địa đủ ở ủy
    """.split()  # noqa: SIM905  a list of words is read as text
)
"""Words that stand in every petition and tell nothing of its matter."""


def sentences_of(text: str) -> list[str]:
    """The sentences and lines, without blanks at their ends and without empty ones."""
    return [part for part in (piece.strip() for piece in _END.split(text)) if words_of_sentence(part)]


def words_of_sentence(sentence: str) -> list[str]:
    """The words (syllables) as a reader counts them."""
    return re.findall(r"[^\W_]+(?:[.,/-]\d+)*", sentence)


def telling_words(text: str) -> frozenset[str]:
    """The words that tell what a text is about, folded."""
    words = re.findall(r"[^\W\d_]{2,}", unicodedata.normalize("NFC", text).casefold())
    return frozenset(fold(word) for word in words if word not in _COMMON)


def says_done(sentence: str) -> bool:
    """True when the sentence says that work is finished, and not that it will be or is not yet."""
    return any(_has(sentence, each) for each in DONE) and not _has(sentence, NOT_DONE)


def is_promise(sentence: str) -> bool:
    """True when the sentence says that something is going to be done."""
    return _has(sentence, PROMISE) and not _has(sentence, NO_PROMISE)


def says_date(sentence: str) -> bool:
    """True when the sentence names a day, month, quarter, year or a number of days."""
    return any(_has(sentence, each) for each in DATE)


def dates_work(sentence: str) -> bool:
    """True when the sentence gives the day of some work, as one that follows a promise does: «Xong trước ngày 20/3.»"""
    return says_date(sentence) and _has(sentence, WORK)


def only_receives(sentences: Sequence[str]) -> bool:
    """True when every sentence is courtesy or says that the words were received, and one at least says so."""
    courteous = [_is_courtesy(sentence) for sentence in sentences]
    return bool(courteous) and all(courteous) and any(_has(sentence, RECEIVED) for sentence in sentences)


def _is_courtesy(sentence: str) -> bool:
    words = len(words_of_sentence(sentence))
    if words > LONGEST_COURTESY or says_date(sentence) or says_done(sentence) or _has(sentence, GIVES_MATTER):
        return False
    return _has(sentence, RECEIVED) or words <= 4


def _has(sentence: str, pattern: str) -> bool:
    marked = bool(_MARKED.search(sentence))
    return bool(_compiled(pattern, marked).search(sentence if marked else fold(sentence)))


@lru_cache(maxsize=128)
def _compiled(pattern: str, marked: bool) -> re.Pattern[str]:
    """The pattern as written, or without marks for a text typed without them."""
    plain = pattern if marked else _unmarked(pattern)
    return re.compile(plain, re.IGNORECASE)


def _unmarked(pattern: str) -> str:
    return "".join(fold(each) if each.isalpha() and not each.isascii() else each for each in pattern)
