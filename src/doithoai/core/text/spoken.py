"""Official text as it is read aloud: numbers, dates and hours in words, abbreviations spelled out, no addresses."""

import re
from datetime import date, time

ABBREVIATIONS = {
    "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "MTTQ": "Mặt trận Tổ quốc",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc", "TDP": "tổ dân phố", "VP": "Văn phòng", "BCH": "Ban Chấp hành",
    "BTV": "Ban Thường vụ", "ĐU": "Đảng ủy", "PCT": "Phó Chủ tịch", "CCHC": "cải cách hành chính",
    "TTHC": "thủ tục hành chính", "KT-XH": "kinh tế - xã hội", "ANTT": "an ninh trật tự",
    "PCCC": "phòng cháy, chữa cháy", "GPMB": "giải phóng mặt bằng", "VH-XH": "văn hóa - xã hội",
    "TTPVHCC": "Trung tâm Phục vụ hành chính công", "GTVT": "giao thông vận tải", "BHYT": "bảo hiểm y tế",
    "HTX": "hợp tác xã", "TP.": "thành phố", "NTM": "nông thôn mới", "TTĐT": "thông tin điện tử",
    "GCN": "giấy chứng nhận", "QSDĐ": "quyền sử dụng đất", "HTKT": "hạ tầng kỹ thuật",
}  # fmt: skip
"""Short forms that official texts of communes use, and how they are read."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_GROUPS = ("", "nghìn", "triệu", "tỷ")
_ROMAN = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
    "XI": 11,
    "XII": 12,
}
_SHORT = re.compile(
    r"(?<![\w.])(" + "|".join(sorted(map(re.escape, ABBREVIATIONS), key=len, reverse=True)) + r")(?!\w)"
)
_WEB = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+")
_DATE = re.compile(r"(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))(?!\d)")
_HOUR = re.compile(r"(?<!\d)(\d{1,2})\s?(?:h|giờ|:)\s?(\d{2})(?!\d)(?:\s?phút)?")
_DOTTED = re.compile(r"(?<!\d)\d{1,3}(?:\.\d{3})+(?!\d)")
_PHONE = re.compile(r"(?<!\d)0[\d .]{7,12}\d(?!\d)")
_OF_YEAR = re.compile(r"(?<!\d)(\d{1,4})/((?:19|20)\d{2})(?!\d)(?:/[A-ZĐ0-9-]+)?")
_ROMAN_QUARTER = re.compile(r"\b([Qq]uý|[Kk]hóa|[Kk]hoá|[Ll]ần) ([IVX]{1,4})\b")


def spoken_number(number: int) -> str:
    """`21` is `hai mươi mốt`, `2026` is `hai nghìn không trăm hai mươi sáu`; below 10^12, not negative."""
    if not 0 <= number < 10**12:
        raise ValueError("only numbers from zero below a thousand billion are read aloud")
    if number < 10:
        return _DIGITS[number]
    parts: list[str] = []
    for place in (3, 2, 1, 0):
        group = number // 1000**place % 1000
        if group:
            words = _hundreds(group, full=bool(parts))
            parts.append(f"{words} {_GROUPS[place]}".strip())
    return " ".join(parts)


def _hundreds(group: int, *, full: bool) -> str:
    hundreds, rest = divmod(group, 100)
    head = f"{_DIGITS[hundreds]} trăm" if hundreds or full else ""
    return f"{head} {_tens(rest, after_hundred=bool(head))}".strip()


def _tens(rest: int, *, after_hundred: bool) -> str:
    tens, ones = divmod(rest, 10)
    if tens == 0:
        if ones == 0:
            return ""
        return f"linh {_DIGITS[ones]}" if after_hundred else _DIGITS[ones]
    if tens == 1:
        return "mười" if ones == 0 else f"mười {'lăm' if ones == 5 else _DIGITS[ones]}"
    last = {0: "", 1: " mốt", 4: " tư", 5: " lăm"}.get(ones, f" {_DIGITS[ones]}")
    return f"{_DIGITS[tens]} mươi{last}"


def spoken_date(day: date, *, with_year: bool = True) -> str:
    """`thứ Hai, ngày mùng hai tháng ba năm hai nghìn không trăm hai mươi sáu`; the first ten days are `mùng`."""
    first = "mùng " if day.day <= 10 else ""
    month = "tư" if day.month == 4 else spoken_number(day.month)
    year = f" năm {spoken_number(day.year)}" if with_year else ""
    return f"{_WEEKDAYS[day.weekday()]}, ngày {first}{spoken_number(day.day)} tháng {month}{year}"


def spoken_time(at: time) -> str:
    """`tám giờ`, `tám giờ ba mươi phút`, with the part of the day: `tám giờ sáng`."""
    part = "sáng" if at.hour < 11 else "trưa" if at.hour < 13 else "chiều" if at.hour < 18 else "tối"
    hour = at.hour - 12 if at.hour > 12 else at.hour
    minutes = f" {spoken_number(at.minute)} phút" if at.minute else ""
    return f"{spoken_number(hour)} giờ{minutes} {part}"


def spelled_out(text: str) -> str:
    """The text with the known short forms written in full; figures stay."""
    return " ".join(_SHORT.sub(lambda found: ABBREVIATIONS[found[1]], text).split())


def spoken(text: str) -> str:
    """The whole text as it is read aloud: no digit, no known short form, no web address is left."""
    words = _WEB.sub("", text)
    words = _DATE.sub(_say_date, words)
    words = _HOUR.sub(_say_hour, words)
    words = _PHONE.sub(lambda found: " ".join(_DIGITS[int(sign)] for sign in found[0] if sign.isdecimal()), words)
    words = _OF_YEAR.sub(r"\1 năm \2", words)
    words = _DOTTED.sub(lambda found: _say_digits(found[0].replace(".", "")), words)
    words = _ROMAN_QUARTER.sub(_say_roman, words)
    words = re.sub(r"\d+", lambda found: _say_digits(found[0]), words)
    words = spelled_out(words.replace("%", " phần trăm").replace("&", " và "))
    return re.sub(r"\s+([,.;:])", r"\1", words)


def _say_date(found: re.Match[str]) -> str:
    try:
        day = date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return found[0]
    return spoken_date(day).split(", ngày ", 1)[1]


def _say_hour(found: re.Match[str]) -> str:
    hour, minute = int(found[1]), int(found[2])
    if hour > 23 or minute > 59:
        return found[0]
    return f"{spoken_number(hour)} giờ" + (f" {spoken_number(minute)} phút" if minute else "")


def _say_roman(found: re.Match[str]) -> str:
    number = _ROMAN.get(found[2])
    words = "tư" if number == 4 and found[1].lower() == "quý" else spoken_number(number) if number else found[2]
    return f"{found[1]} {words}"


def _say_digits(figures: str) -> str:
    # a long run, or one that begins with a zero, is a code: it is read sign by sign
    if len(figures) > 9 or (len(figures) > 2 and figures.startswith("0")):
        return " ".join(_DIGITS[int(sign)] for sign in figures)
    return spoken_number(int(figures))


def reading_seconds(text: str) -> int:
    """How long it takes to read the text aloud, at 170 syllables a minute, as a village loudspeaker is read."""
    return round(len(text.split()) * 60 / 170)
