"""Dates, hours and numbers as official papers write them."""

from datetime import date, datetime, time

from doithoai.core.text.abbreviations import in_full


def short_date(day: date) -> str:
    """`05/02/2026`."""
    return f"{day:%d/%m/%Y}"


def hour(at: time) -> str:
    """`8 giờ 00`; hours without a leading zero, minutes always two digits."""
    return f"{at.hour} giờ {at.minute:02d}"


def moment(at: datetime) -> str:
    """`8 giờ 00 ngày 05/02/2026 (thứ Năm)`, in the zone the value carries."""
    return f"{hour(at.time())} ngày {short_date(at)} ({weekday(at)})"


def weekday(day: date) -> str:
    """`thứ Hai` … `Chủ nhật`."""
    return ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")[day.weekday()]


def count(number: int) -> str:
    """Two digits below ten (`07`), thousands with a full stop (`1.250`)."""
    return f"{number:02d}" if 0 < number < 10 else thousands(number)


def thousands(number: int) -> str:
    """`7`, `1.250`: numbers in tables."""
    return f"{number:,}".replace(",", ".")


def within(person: str) -> str:
    """A person's name within a letter: `Bà Trần Thị Dân, thôn Ba` becomes `bà Trần Thị Dân`; the place stands above."""
    named = person.split(",", 1)[0].rstrip(" .;")
    first, space, rest = named.partition(" ")
    return f"{first.lower()}{space}{rest}" if first in ("Ông", "Bà", "Anh", "Chị") else named


def occasion(title: str) -> str:
    """A dialogue within a sentence: `Gặp gỡ, đối thoại giữa …` becomes `buổi gặp gỡ, đối thoại giữa …`."""
    named = f"{title[:1].lower()}{title[1:]}"
    return named if named.startswith(("buổi ", "hội nghị ", "cuộc ", "chương trình ")) else f"buổi {named}"


_PEOPLE = ("Cơ quan", "Đại biểu", "Đại diện", "Người", "Cử tri", "Các", "Lãnh đạo", "Cán bộ", "Công chức", "Hội viên",
           "Tổ trưởng", "Trưởng ban", "Trưởng thôn", "Thành viên", "Toàn thể", "Một số")  # fmt: skip


def guest_words(text: str) -> str:
    """Those who come, within a list that is read out: written in full, a common noun without its capital."""
    words = in_full(text.strip().rstrip(" .;"))
    named = words.replace(",", " ").startswith(tuple(f"{noun} " for noun in _PEOPLE)) or words in _PEOPLE
    return f"{words[:1].lower()}{words[1:]}" if named else words


_PLACES = ("Thôn", "Tổ", "Khu", "Ấp", "Xóm", "Bản", "Buôn", "Khóm", "Làng", "Tiểu")


def place_within(name: str) -> str:
    """A group after a comma: `Thôn Đông` becomes `thôn Đông`."""
    return f"{name[:1].lower()}{name[1:]}" if name.split(" ")[0] in _PLACES else name


def quoted(text: str) -> str:
    """A citizen's words, unchanged, between Vietnamese quotation marks."""
    return f"“{text.strip()}”"


def joined(names: tuple[str, ...]) -> str:
    """`A`, `A và B`, `A, B và C`."""
    return " và ".join(part for part in (", ".join(names[:-1]), names[-1]) if part) if names else ""
