"""Who the counted delegates are, where the words around their number say it and not the words behind it."""

import re

from doithoai.core.reading.layout.flat import flat
from doithoai.core.reading.layout.passages import Passage
from doithoai.core.reading.phrases.quota_words import A_PLACE, FILLERS, NUMBER, PEOPLE, UNITS, folded

_DELEGATES = (*UNITS, "dai bieu", "dai dien", "thanh vien", "khach moi", "suat", "khach")
_LABEL = re.compile(
    r"(?:^|[;.,]\s)(?:(?:va|moi|mzi)\s)?(?P<label>[^:;.]{2,80}?)\s?:\s?(?:tong cong |khoang |gom |mzi |cu |chon )*$"
)
_ROW = re.compile(
    r"(?:^|[;.]\s)(?:(?:va|mzi)\s)?(?P<label>[^:;.]{2,120}?)\s?(?::|\s[-–])\s?(?:tong cong |khoang |gom |mzi |cu |chon "
    r"|so luong |du kien |la )*$"
)
_ALONGSIDE = re.compile(r"(?:^|[:;]\s|,\s(?:trong dz\s)?|\b(?:va|gom)\s)(?P<label>[^\W\d][^:;.\d]{3,160}?),?\s$")
_BEFORE_BRACKET = re.compile(
    r"(?:^|[:;.]\s)(?P<label>[^\W\d][^:;.()\d]{3,90}?)(?:\s(?:cua |thuoc |o "
    r"|tai )?\d{1,3}\s[^\W\d][^:;.()\d]{1,25})?\s\($"
)
_HEADING = re.compile(
    r"^(?:ve |\W)*(?:thanh phan|so luong|doi tuong|quy mo|tong|du kien|khach mzi|mzi|cu the|gom|trong dz"
    r"|dai bieu(?! [^\W\d])|dai bieu (?:mzi|du|tham|trieu tap|dai dien)|mxi|so dai bieu|chu tri|thu ky)\b"
)
_OFFICE = re.compile(
    r"^(?:cac |ban |bi thu|chu tich|truong (?:thon|ban|ap|khu|xom|cac|phong)|lanh dao|thuong truc|uy vien|can bo"
    r"|cong chuc|dai dien (?:lanh|thuong|cac|ban|uy)|phong |hoi |cong an|mat tran|to truong to dan"
    r"|khu pho truong|thon truong)"
)
_ONE_OFFICE = re.compile(
    r"(?:bi thu|chu tich|truong |to truong (?:to |khu|thon)|khu pho truong|thon truong|thuong truc)"
)
"""`Bí thư chi bộ, mỗi hộ 1 người`: who holds an office comes besides those counted."""
_BRACKET = re.compile(r"\((?:mzi|cu|chon|khoang|du kien|so luong|tong so|tong cong|toi da|it nhat|gom|la|:|\s)*$")
_GROUP_ABOVE = re.compile(
    rf"(?:^|:\s)(?P<label>(?:cac |dai dien |mot so |toan the )*{PEOPLE}[^:;.()]{{0,120}}?)"
    r"(?:\s(?:thuoc|cua|o|tren|tai|trong|tu)\s[^:;]*)?;\s*$"
)


def named_by_label(who: str, plain: str, text: str, at: int) -> str:
    """Where only "người" is counted, the words before the colon or right before the number say who they are."""
    if flat(who).strip(" -–,") not in UNITS:
        return who
    label = _LABEL.search(plain[:at]) or _BEFORE_BRACKET.search(plain[:at])
    if label:
        return who if _HEADING.match(label["label"]) or A_PLACE.match(label["label"]) else _cut(text, label)
    return _before_number(plain, text, at) or who


def named_by_row(who: str, plain: str, text: str, at: int) -> str:
    """`Các trường: 24 đại biểu`, `Hộ bị ảnh hưởng: 35 hộ`: the name of the row says where they come from."""
    label, counted = _ROW.search(plain[:at]), folded(who).strip(" -–,")
    again = label is not None and len(counted.split()) <= 2 and re.search(rf"\b{re.escape(counted)}\b", label["label"])
    if counted and again and label:
        return _cut(text, label)
    if flat(who).strip(" -–,") not in _DELEGATES:
        return who
    if label:
        return who if _HEADING.match(label["label"]) or A_PLACE.match(label["label"]) else _cut(text, label)
    return named_by_label(who, plain, text, at)


def named_before_brackets(plain: str, text: str, at: int, end: int) -> str | None:
    """`Đại diện Điện lực, Bưu điện (mời 06 đại biểu)`: the words before the brackets that hold nothing but a number."""
    opening = _BRACKET.search(plain, 0, at)
    if not opening or not plain[end:].lstrip().startswith(")"):
        return None
    if re.search(rf"{NUMBER}\s{PEOPLE}", plain[: opening.start()]):
        return None
    start = max([0, *(hit.end() for hit in re.finditer(r"[:;.]\s", plain[: opening.start()]))])
    words = text[start : opening.start()].strip()
    plain_words = folded(words)
    return words if plain_words and not _HEADING.match(plain_words) and FILLERS.sub("", plain_words) else None


def named_above(passage: Passage) -> str | None:
    """`Đại diện các hộ thuộc 7 xóm; mỗi xóm 7 người`: the words before the semicolon."""
    before = passage.block.text[: passage.shift]
    label = _GROUP_ABOVE.search(folded(before))
    return _cut(before, label) if label else None


def _before_number(plain: str, text: str, at: int) -> str | None:
    """The people named right before their number; of a list those parts that are no single office."""
    label = _ALONGSIDE.search(plain[:at])
    if not label:
        return None
    start, words = label.start("label"), label["label"]
    for comma in re.finditer(r",\s", words):
        if _OFFICE.match(words[start - label.start("label") : comma.start()]):
            start = label.start("label") + comma.end()
    found = text[start : label.end("label")].strip()
    if _ONE_OFFICE.match(folded(found)):
        return None
    return None if _HEADING.match(folded(found)) or not FILLERS.sub("", folded(found)) else found


def _cut(text: str, label: re.Match[str]) -> str:
    return text[label.start("label") : label.end("label")].strip()
