"""How long text is, and where a long name breaks so that its lines look even."""

from functools import cache, lru_cache
from importlib import resources
from io import BytesIO
from itertools import pairwise

from PIL import ImageFont

MM_PER_POINT = 25.4 / 72
_PLACES = ("thị xã", "thị trấn", "thành phố", "đặc khu", "tỉnh", "xã", "phường", "huyện", "quận")
_NO_PLACES = ("xã hội", "xã viên", "tỉnh ủy", "huyện ủy", "quận ủy")
_TOGETHER = frozenset(
    (
        *("ủy ban", "nhân dân", "hội đồng", "mặt trận", "tổ quốc", "việt nam", "thường vụ", "thường trực", "chấp hành"),
        *("đảng ủy", "tỉnh ủy", "thành ủy", "huyện ủy", "chỉ đạo", "cơ quan", "văn phòng", "chủ tịch", "bí thư"),
        *("hội nghị", "đối thoại", "trực tiếp", "tổ chức", "kiến nghị", "ý kiến", "kết luận", "kết quả", "giải quyết"),
        *("thực hiện", "trả lời", "thông báo", "kế hoạch", "quy chế", "dân chủ", "cơ sở", "gia hạn", "đôn đốc"),
    )
)
"""Words of two syllables that stand in names and subjects."""
_SIGNS = "-/.?&=_@,;:"
_BREAK_HERE = "\u200b"


def width_mm(text: str, size: float, face: str = "Bold") -> float:
    """How long a line is in the bundled face (`Bold`, `Regular`, `Italic`), in mm; of several lines the longest."""
    return max(sum(_advance(face, sign) for sign in line) for line in text.split("\n")) / 100 * size * MM_PER_POINT


@lru_cache(maxsize=512)
def in_even_lines(text: str, size: float, widest_mm: float, face: str = "Bold") -> str:
    """The text with breaks where it is longer than one line: before the name of a place if it has one, else evenly.

    `ỦY BAN NHÂN DÂN XÃ PHỔ MINH` breaks before `XÃ`; a part that is still too long breaks evenly.
    """
    if "\n" in text or width_mm(text, size, face) <= widest_mm:
        return text
    words = text.split(" ")
    place = _place_name(words)
    if place is None:
        return "\n".join(_evenly(words, size, widest_mm, face))
    return "\n".join(line for part in (words[:place], words[place:]) for line in _evenly(part, size, widest_mm, face))


def _place_name(words: list[str]) -> int | None:
    """Where the last name of a place begins: a word for a place and a word with a capital after it."""
    for place in range(len(words) - 2, 0, -1):
        for kind in _PLACES:
            after = place + kind.count(" ") + 1
            if " ".join(words[place:after]).lower() == kind and words[after : after + 1] and words[after][0].isupper():
                named = f"{words[after - 1]} {words[after]}".lower()
                return None if named in _NO_PLACES else place
    return None


def broken_to_fit(text: str, size: float, widest_mm: float, face: str = "Bold") -> str:
    """The text with invisible breaking places in words longer than a line (a web address): no program loses them."""
    if len(text) * size * MM_PER_POINT < widest_mm:
        return text
    return " ".join(_cut(word, size, widest_mm, face) for word in text.split(" "))


def _cut(word: str, size: float, widest_mm: float, face: str) -> str:
    if len(word) * size * MM_PER_POINT <= widest_mm or width_mm(word, size, face) <= widest_mm:
        return word
    pieces, rest = [], word
    while width_mm(rest, size, face) > widest_mm and len(rest) > 1:
        end = _piece(rest, size, widest_mm, face)
        pieces.append(rest[:end])
        rest = rest[end:]
    return _BREAK_HERE.join([*pieces, rest])


def _piece(word: str, size: float, widest_mm: float, face: str) -> int:
    """How many signs of the word fit; it breaks after a sign such as `/` where one stands in their second half."""
    fits = len(word) - 1
    while fits > 1 and width_mm(word[:fits], size, face) > widest_mm:
        fits -= 1
    return next((end for end in range(fits, fits // 2, -1) if word[end - 1] in _SIGNS), fits)


def _evenly(single: list[str], size: float, widest_mm: float, face: str) -> list[str]:
    words = _joined(single)
    if any(width_mm(word, size, face) > widest_mm for word in words):
        words = single
    fewest = len(_filled(words, size, widest_mm, face))
    narrow = widest_mm
    while narrow > 0 and len(_filled(words, size, narrow - 2, face)) == fewest:
        narrow -= 2
    return _filled(words, size, narrow, face)


def _joined(words: list[str]) -> list[str]:
    """The words, those of two syllables that no line breaks apart as one."""
    made: list[str] = []
    for word in words:
        if made and f"{made[-1]} {word}".lower() in _TOGETHER:
            made[-1] += f" {word}"
        else:
            made.append(word)
    return made


def _filled(words: list[str], size: float, widest_mm: float, face: str) -> list[str]:
    lines = [words[0]]
    for _, word in pairwise(words):
        longer = f"{lines[-1]} {word}"
        if width_mm(longer, size, face) <= widest_mm:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@cache
def _advance(face: str, sign: str) -> float:
    # letters stand beside each other without kerning, in Word as in the PDF
    return _face(face).getlength(sign)


@cache
def _face(name: str) -> ImageFont.FreeTypeFont:
    face = resources.files("doithoai.adapters.documents") / "fonts" / f"LiberationSerif-{name}.ttf"
    return ImageFont.truetype(BytesIO(face.read_bytes()), 100)
