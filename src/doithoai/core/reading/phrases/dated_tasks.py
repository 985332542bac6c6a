"""What is to be done by a time, and by whom, as the clause around the words of the time says it."""

import re
from collections.abc import Sequence

from doithoai.core.reading.layout.flat import flat, trimmed
from doithoai.core.reading.phrases.bodies import assigned, body_of_heading, names_body
from doithoai.core.reading.phrases.rules import Phrase

_ASKS = re.compile(
    r"\b(?:thong bao (?:den|toi|cho)|yeu cau|de nghi|don doc)\s+"
    r"(?P<body>[^;.]{3,160}?)\s+"
    r"(?:de |phai |can )?(?=(?:chuan bi|gui|bao cao|tong hop|tra loi|hoan thanh|cu|lap|xem xet|giai quyet)\b)"
)
_LEFT = re.compile(
    r"^(?:[\s,;:.\-–]|va\b|can cu ke hoach nay\b|co trach nhiem\b|chiu trach nhiem\b|phai\b|thi\b|xong\b)+"
)
_RIGHT = re.compile(
    r"(?:[\s,;:.\-–(]|\bva|\bphai|\bxong|\bhoan thanh|\btrong|\bvao|\btu nay|\bnhung|\bcham nhat|\bmuon nhat"
    r"|\btrong vong|\btrong thoi han|\bkhong qua|\bit nhat|\bthoi gian(?: \w+)?"
    r"|\btu (?:ngay )?\d[\d/.\-]*(?: thang \d+)?(?: nam \d+)?)+$"
)
_MEETING = r"(?:hoi nghi|buoi|cuoc|doi thoai|tiep xuc|dien dan|toa dam|chuong trinh)"
_ONLY_WHEN = re.compile(
    rf"^(?:ngay )?(?:truoc|sau|trong)(?: khi)?(?: ket thuc| to chuc| dien ra)?(?: moi| tung"
    rf"| cac)?(?: {_MEETING})+(?: ket thuc)?$"
)
"""`Sau hội nghị, trong 15 ngày …`: no task yet."""
_THEN = re.compile(r"^\s*(?:phai|thi|can|co trach nhiem)\b")
_PAUSE = re.compile(r",\s*(?:cham nhat|muon nhat|toi da|thoi han|trong|la|\s)*$")
_IN_BRACKETS = re.compile(r"\s*\((?P<body>[^()\d]{3,80})\)\s*[.;,]*$")
WORDS_OF_A_TASK = 3


def dated_task(text: str, phrase: Phrase, phrases: Sequence[Phrase]) -> tuple[str | None, str]:
    """Who, and what, with the words of the time cut out; `phrases` are all the times of the clause."""
    start = _own_start(text, phrase, phrases)
    left = _without(text, start, phrase.start, phrases)
    right = _without(text, phrase.end, len(text), phrases)
    bracket = _IN_BRACKETS.search(left + right)
    body = bracket["body"].strip() if bracket and names_body(bracket["body"]) else None
    if bracket and body:
        left, right = left[: bracket.start()], right[: max(0, bracket.start() - len(left))]
    owner, duty = _owner_and_duty(left, right, phrase)
    return owner or body, duty


def _own_start(text: str, phrase: Phrase, phrases: Sequence[Phrase]) -> int:
    """`A trước ngày 31/3, B trước ngày 05/4`: the second task begins behind the first time."""
    earlier = [other.end for other in phrases if other.end <= phrase.start]
    between = text[earlier[-1] : phrase.start] if earlier else ""
    told = _RIGHT.sub("", _LEFT.sub("", between)).split()
    return earlier[-1] if len(told) >= WORDS_OF_A_TASK and between.lstrip().startswith((",", "và", ";")) else 0


def _without(text: str, start: int, stop: int, phrases: Sequence[Phrase]) -> str:
    """The text between two places without the other times in it."""
    kept = [(other.start, other.end) for other in phrases if start <= other.start and other.end <= stop]
    for begin, end in reversed(kept):
        text = text[:begin].rstrip(" ,") + text[end:]
        stop -= end - begin
    return text[start:stop]


def _owner_and_duty(left: str, right: str, phrase: Phrase) -> tuple[str | None, str]:
    """Who, and what, from the words before and behind the time."""
    if phrase.anchor_text and phrase.anchor_text in right:
        # "… 10 ngày, các đơn vị nhận được thông báo có trách nhiệm …": the event stands behind the body
        right = right.replace(phrase.anchor_text, "", 1)
    told = flat(_RIGHT.sub("", flat(left))).strip()
    if not told or _ONLY_WHEN.match(told):
        opened = assigned(_tidy(right))
        return opened.owner, _tidy(opened.task)
    asked = list(_ASKS.finditer(flat(left)))
    if asked and asked[-1].start() > 0 and names_body(left[asked[-1].start("body") :]):
        hit = asked[-1]
        return left[hit.start("body") : hit.end("body")].strip(), _tidy(left[hit.end() :])
    if _THEN.match(flat(right)) and _PAUSE.search(flat(left)):
        # "sau đối thoại chỉ đạo giải quyết, chậm nhất … phải có văn bản trả lời": what must be done by then
        return assigned(left).owner, _tidy(right)
    if _only_names(left):
        return body_of_heading(left.strip(" ,:")), _tidy(right)
    opened = assigned(left.strip() + (" " + right.strip() if _goes_on(right) else ""))
    return opened.owner, _tidy(opened.task)


def _only_names(left: str) -> bool:
    """`Văn phòng Đảng ủy: sau 05 ngày …, hoàn thành báo cáo`: who stands before the time, and the task behind it."""
    words = left.strip()
    return words.endswith((":", ",")) and names_body(words) and ": " not in words and assigned(words).owner is None


def _goes_on(right: str) -> bool:
    """Do the words behind the time belong to the task (`… trước ngày 01/7 để tổng hợp`)."""
    return len(right.strip(" .;,)/")) > 3 and not right.lstrip().startswith(",")


def _tidy(text: str) -> str:
    text = " ".join(text.split())
    plain = flat(text)
    if lead := _LEFT.match(plain):
        text = text[lead.end() :]
    if end := _RIGHT.search(flat(text)):
        text = text[: end.start()]
    return trimmed(text)
