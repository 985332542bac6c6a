"""By when: every phrase with a number of days or a day that plans use for a deadline (grammar in docs/reference)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.core.reading.layout.flat import flat
from doithoai.core.reading.phrases.dates import DAY_MONTH, date_in

_WORDS = {
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "nam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
    "muoi lam": 15,
    "hai muoi": 20,
    "ba muoi": 30,
}
_NUMBER = rf"(?P<n>\d{{1,3}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?:\s*\([^)]{{1,20}}\))?"
_UNIT = r"(?P<unit>ngay\s+lam\s+viec|ngay|tuan|thang)(?:\s*\([^)]{1,30}\))?"
_SPAN = rf"{_NUMBER}\s+{_UNIT}\b(?!\s*(?:lien tuc|thang|hang|/))"
"""A number of days: neither a day of each month nor for how long something hangs on the wall."""
_LEAST = r"\(?(?:it nhat|toi thieu|cham nhat|muon nhat|som nhat)\)?(?:\s+(?:la|vao|truoc))?"
_WITHIN = (
    r"(?:cham nhat|muon nhat|trong vong|trong thoi han|thoi han|trong thoi gian(?= khong| toi)|khong qua|toi da|"
    r"trong|sau)"
    r"(?:\s+(?:la|sau|khong qua|toi da|trong vong|toi thieu))*"
)
_SINCE = r"(?:sau khi|sau|ke tu|tinh tu|tu)(?:\s+(?:thoi diem|luc|khi|ngay))*"
_AFTERWARDS = r"(?:sau khi|sau|ke tu ngay|ke tu khi|ke tu)"
_HOUR = r"(?P<hour>\d{1,2}\s*(?:h|gio|g|:)\s*(?:\d{2})?\s*(?:phut|')?,?\s*(?:thu\s+\w+,?\s*)?)?"
_DAY = rf"{_HOUR}(?:ngay\s+)?{DAY_MONTH}"
_DIALOGUE = r"(?:hoi nghi|doi thoai|buoi|cuoc|tiep xuc|dien dan|toa dam|cuoc hop|ngay hoi|chuong trinh|hop)"
_EVENT = r"(?P<event>[^;:]{2,160})"
_OF_DIALOGUE = rf"[^;:,\d]{{0,40}}(?:{_DIALOGUE}|ket luan)[^;:,\d]{{0,60}}"
_UNTIL = r"(?:so voi|truoc khi|truoc|khi|tinh den|ke tu|den)"
_EVENT_END = re.compile(
    r",(?!\s*(?:doi thoai|tiep xuc|lam viec))|[;.(]|"
    r"\s(?:de|nham|va (?:gui|bao cao|trinh|tong hop)|phai|thi|cac co quan|cho"
    r"|(?<!van ban )(?<!bao cao )(?<!bang )(?<!nhan duoc )tong hop|tren (?:trang|cong|he thong|loa|dai"
    r"|cac)|gui|(?<!chuong )trinh|co trach nhiem)\s"
)
_NEXT_ACT = re.compile(
    r"(?:(?<=doi thoai)|(?<=hoi nghi)|(?<=tiep xuc)|(?<=ket thuc))\s(?=(?:hoan thanh|tham muu|bao cao"
    r"|ban hanh|phat hanh|tong hop"
    r"|xay dung|du thao|thong bao|cong khai|niem yet|dang tai|chi dao|giai quyet|tra loi|lap|trinh|ra)\s)"
)
"""`sau đối thoại hoàn thành báo cáo`: the event ends where the task begins."""
_LEADING_DAY = re.compile(r"^(?:ngay|khi|thoi diem|luc)\s+(?:ngay\s+|khi\s+)?")


@dataclass(frozen=True)
class Phrase:
    """One rule as found: where its words stand in the text, and its parts in the words of the draft."""

    start: int
    end: int
    kind: str
    anchor: str | None = None
    anchor_text: str | None = None
    direction: str | None = None
    amount: int | None = None
    unit: str | None = None
    inclusive: bool | None = None
    on: str | None = None
    confidence: float = 0.95


Maker = Callable[[re.Match[str], str, int | None], Phrase | None]


def phrases_in(text: str, year: int | None) -> Iterator[Phrase]:
    """The rules that a sentence states, from left to right; a day without a year takes the year of the plan."""
    plain, taken = flat(text), 0
    for phrase in sorted(_all(plain, text, year), key=lambda each: (each.start, -each.end)):
        if phrase.start >= taken:
            taken = phrase.end
            yield phrase


def _all(plain: str, text: str, year: int | None) -> Iterator[Phrase]:
    for pattern, maker in _TABLE:
        for hit in pattern.finditer(plain):
            phrase = maker(hit, text, year)
            if phrase is not None:
                yield phrase


def _amount(hit: re.Match[str]) -> tuple[int, str]:
    """A number of days: a week has seven, a month thirty (Điều 146 Bộ luật Dân sự 2015)."""
    number = int(hit["n"]) if hit["n"].isdigit() else _WORDS[hit["n"]]
    unit = " ".join(hit["unit"].split())
    if unit == "ngay lam viec":
        return number, "working_day"
    return number * {"ngay": 1, "tuan": 7, "thang": 30}[unit], "day"


def _event(hit: re.Match[str], text: str) -> tuple[int, int]:
    """From where to where the words of the event stand."""
    start = hit.start("event")
    plain = flat(text[start : hit.end("event")])
    start += lead.end() if (lead := _LEADING_DAY.match(plain)) else 0
    plain = flat(text[start : hit.end("event")])
    ends = [end.start() for pattern in (_EVENT_END, _NEXT_ACT) if (end := pattern.search(plain))]
    stop = start + min([*ends, len(plain)])
    return start, start + len(text[start:stop].rstrip())


def _before(hit: re.Match[str], text: str, year: int | None) -> Phrase | None:
    amount, unit = _amount(hit)
    start, end = _event(hit, text)
    words = text[start:end]
    anchor = anchor_before(words)
    if anchor is None:
        return None
    latest = re.search(r"(?:cham|muon) nhat\b", flat(text[max(hit.start() - 10, 0) : hit.end("unit")]))
    stop = max(end, hit.end("unit"))
    return Phrase(
        *(hit.start(), stop, "relative", anchor, words or None, "before", amount, unit),
        inclusive=True if latest else None,
        confidence=0.95 if anchor == "dialogue_start" else 0.75,
    )


def _after(hit: re.Match[str], text: str, year: int | None) -> Phrase | None:
    amount, unit = _amount(hit)
    start, end = _event(hit, text)
    words = text[start:end]
    anchor = anchor_after(words)
    return Phrase(
        *(hit.start(), max(end, hit.end("unit")), "relative", anchor, words or None, "after", amount, unit),
        confidence=0.9 if anchor != "other" else 0.7,
    )


def _startless(hit: re.Match[str], text: str, year: int | None) -> Phrase | None:
    if hit["unit"] == "thang":
        # "trong 6 tháng gần đây", "sau ba tháng vận hành": a span of time, no deadline
        return None
    amount, unit = _amount(hit)
    opening = _OPENING_EVENT.match(flat(text[: hit.start()]))
    if opening:
        words = text[opening.start("event") : opening.end("event")]
        return Phrase(hit.start(), hit.end(), "relative", "dialogue_end", words, "after", amount, unit, confidence=0.75)
    receipt = _RECEIPT_AFTER.match(flat(text[hit.end() :]))
    if receipt:
        words = text[hit.end() + receipt.start("event") : hit.end() + receipt.end("event")].strip(" ,.;")
        return Phrase(
            *(hit.start(), hit.end(), "relative", "conclusion_received", words, "after", amount, unit), confidence=0.8
        )
    return Phrase(hit.start(), hit.end(), "relative", "unknown", None, "after", amount, unit, confidence=0.7)


def _startless_before(hit: re.Match[str], text: str, year: int | None) -> Phrase | None:
    amount, unit = _amount(hit)
    return Phrase(hit.start(), hit.end(), "relative", "unknown", None, "before", amount, unit, confidence=0.6)


def _absolute(inclusive: bool) -> Maker:
    def make(hit: re.Match[str], text: str, year: int | None) -> Phrase | None:
        on = date_in(hit, year)
        if on is None:
            return None
        # an hour of that very day: the day itself still counts
        within = inclusive or bool(hit["hour"])
        return Phrase(hit.start(), hit.end(), "absolute", None, None, "before", None, None, within, on.isoformat())

    return make


def _month_end(hit: re.Match[str], text: str, year: int | None) -> Phrase | None:
    number, own = int(hit["month"]), int(hit["year"]) if hit["year"] else year
    if own is None or not 1 <= number <= 12:
        return None
    following = date(own + number // 12, number % 12 + 1, 1)
    last = date.fromordinal(following.toordinal() - 1)
    exclusive = hit[0].startswith("truoc")
    on = date(own, number, 1) if exclusive else last
    return Phrase(
        *(hit.start(), hit.end(), "absolute", None, None, "before", None, None, not exclusive, on.isoformat()),
        confidence=0.6,
    )


_OPENING_EVENT = re.compile(
    rf"^[^,;]{{0,60}}?\b(?:ngay )?sau (?:khi )?(?P<event>(?:(?:ket thuc|to chuc|dien ra|be mac)\s)?(?:(?:buoi|cuoc|moi"
    rf"|tung|hoi nghi)\s)*"
    rf"{_DIALOGUE}(?: doi thoai| ket thuc)?)\b(?!.*\btruoc\b)"
)
"""`Sau đối thoại chỉ đạo giải quyết, chậm nhất trong 15 ngày …`: the clause opens with the event."""
_RECEIPT_AFTER = re.compile(r"^\s*,?[^;.]{0,80}?(?P<event>nhan duoc[^;,.]{0,30}(?:thong bao|ket luan)[^;,.]{0,80})")
_LAST_DAY = r"(?:cham nhat|muon nhat|han chot|han cuoi(?: cung)?|thoi han(?: cuoi)?)"
_TO_DAY = r"(?:(?:la|vao|den|truoc|den het|het|trong|gui|nhan)\s+)*"
_MONTH = r"thang\s+(?P<month>\d{1,2})(?:\s*(?:/|nam)\s*(?P<year>20\d\d))?(?![\d/])"
_TABLE: tuple[tuple[re.Pattern[str], Maker], ...] = (
    # chậm nhất (là) 05 ngày làm việc trước khi tổ chức …; ít nhất 07 ngày trước ngày …
    (re.compile(rf"(?:{_LEAST}\s+)?{_SPAN},?\s*truoc(?: khi| ngay)?\s+{_EVENT}"), _before),
    # trước (ít nhất) 05 ngày (so với, khi) diễn ra …
    (re.compile(rf"\btruoc\s+(?:{_LEAST}\s+)?{_SPAN}(?:\s*,?\s*{_UNTIL}\s+|\s+){_EVENT}"), _before),
    # trước khi tổ chức hội nghị (ít nhất, chậm nhất) 03 ngày
    (re.compile(rf"\btruoc\s+(?P<event>[^;:,\d]{{4,120}}?)\s*,?\s*(?:{_LEAST}\s+)?{_SPAN}"), _before),
    # chậm nhất 05 ngày làm việc sau khi …; trong thời hạn 10 ngày kể từ ngày …
    (re.compile(rf"(?:\b{_WITHIN}\s+)?{_SPAN}\s*,?\s*{_SINCE}\s+{_EVENT}"), _after),
    # sau khi kết thúc hội nghị (chậm nhất, không quá) 05 ngày
    (re.compile(rf"\b{_AFTERWARDS}\s+(?P<event>[^;:,\d]{{4,120}}?)\s*,?\s*{_WITHIN}\s+{_SPAN}"), _after),
    # sau 05 ngày kết thúc chương trình
    (
        re.compile(
            rf"\bsau\s+{_SPAN}\s*,?\s*(?:khi\s+|ngay\s+)?(?P<event>(?:ket thuc|be mac|dien ra)\s[^;:]{{2,100}})"
        ),
        _after,
    ),
    (re.compile(rf"\b(?:sau khi|sau)\s+(?P<event>{_OF_DIALOGUE}?)\s*,?\s*{_SPAN}"), _after),
    # a number of days without an event
    (re.compile(rf"\b{_WITHIN}\s+{_SPAN}"), _startless),
    (re.compile(rf"\btruoc\s+(?:{_LEAST}\s+)?{_SPAN}"), _startless_before),
    (re.compile(rf"\b{_LEAST}\s+{_SPAN}"), _startless),
    # chậm nhất 17h00 ngày 05/7; đến hết ngày …; trước ngày …; trong tháng 10/2025
    (re.compile(rf"\b{_LAST_DAY}\s*:?\s*{_TO_DAY}{_DAY}"), _absolute(True)),
    (re.compile(rf"\b(?:den het|het|cho den het|den)\s+{_DAY}"), _absolute(True)),
    (re.compile(rf"\b(?:xong|hoan thanh|ve|nop|gui)\s+(?:trong|vao)\s+{_DAY}"), _absolute(True)),
    (re.compile(rf"\btruoc\s+{_DAY}"), _absolute(False)),
    (re.compile(rf"\b(?:truoc|trong|cuoi|het|xong trong|den het|truoc cuoi)\s+{_MONTH}"), _month_end),
)

_AFTER = (
    ("conclusion_received", r"nhan\b.{0,40}(?:thong bao|ket luan)|tiep nhan.{0,30}ket luan"),
    ("conclusion_issued", r"(?:ban hanh|phat hanh|co|ky|ra|cong bo)\b.{0,40}(?:thong bao|ket luan)|thong bao ket luan"),
    ("conclusion_issued", r"^(?:thong bao|ket luan)"),
    ("assignment", r"duoc (?:phan cong|giao|chuyen)|phan cong|giao (?:nhiem vu|viec|giai quyet)|nhan nhiem vu"),
    ("assignment", r"van ban giao|chuyen giao"),
    ("other", r"nhan duoc|tiep nhan|ban hanh ke hoach|ke hoach|ngay ky|phat sinh|het thoi gian|niem yet"),
    ("other", r"^(?:cong khai|niem yet|dang tai|dang|gui|tiep nhan|nhan)\b"),
    ("dialogue_end", rf"{_DIALOGUE}|^ket thuc|^to chuc"),
)
"""The event behind `sau khi`, `kể từ ngày`: the first that fits."""
_BEFORE = (
    ("conclusion_issued", r"ban hanh thong bao ket luan"),
    ("dialogue_start", rf"{_DIALOGUE}|^(?:gio |ngay |thoi diem )?(?:to chuc|dien ra|khai mac|bat dau)"),
)
_NOT_EVENT = re.compile(r"^(?:\d|het|thang|quy|nam|ngay \d|it nhat|cham nhat|(?:ngay|khi)$)")


def anchor_after(words: str) -> str:
    """What event the words behind `sau khi`, `kể từ ngày` name."""
    plain = flat(words)
    return next((anchor for anchor, pattern in _AFTER if re.search(pattern, plain)), "other")


def anchor_before(words: str) -> str | None:
    """What event the words behind `trước khi`, `trước ngày` name; None where they name none."""
    plain = flat(words)
    if not plain or _NOT_EVENT.match(plain):
        return None
    return next((anchor for anchor, pattern in _BEFORE if re.search(pattern, plain)), "other")
