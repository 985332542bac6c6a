"""Names of persons and addresses of houses in what people write: by the words around them, capitals and family names.

A name of a street, a school or a village is not a person, though it may be spelled like one.
"""

import re
import unicodedata
from collections.abc import Iterator

from doithoai.core.text.folding import Folded, folded
from doithoai.core.text.personal_data import Found, PersonalData, found_by_pattern, in_order

FAMILIES = frozenset(
    """nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh truong dinh lam phung mai
    to ha tang quach luu luong ta thai chu la nghiem ma lu lo vi ung khuat thieu giang vua sung thao hang ban trieu dam quan tong
    ngac nong lai than kieu lac bach tu dong mac van cao dau che chau diep trang khong ninh cu tiet bang kha khuong phi bo sam chuc
    me mau tho thach ngan son kim danh lieu son khau kien y ksor rmah siu nay rcom hoi phu doi be moi mong liem vang cu lau ly
    giap luc doan dieu thi ong tao bien nham hua gian ket khieu mua lang lo quang ca cam deo tong leo cung hong ben dien tri
    nhu on nhan chung thuong tuong mao tat tieu tran duy tham tuong vien vinh can phuong ngu truc phuoc lenh du nguy trai hung
    mun chieng loc rong bui dai nhac xa ro sy kong khuu ton cong co tri thuan thuy yen y ho a ra plong alang bling ating zuram""".split()
)
"""Family names without marks."""
MIDDLES = frozenset(
    """van thi dinh duc huu xuan quang ngoc minh thanh ba duy cong khac sy si viet quoc tien a y the trong van nhu hong kim
    phuc bao gia anh tuan hai dang manh cong thuy thu phuong my dieu chi bich tan phi nhat hoai khanh lan mai cam doan trung tat
    thai nang chan dinh kha dai sinh""".split()
)
"""Words that stand between a family name and a given name."""
_PLACES = (
    r"pho|duong|truong|cho|cau|thon|xom|xa|phuong|ap|ban|lang|khu|ngo|ngach|hem|kiet|tinh|huyen|quan|cong ty|cty|may|dinh|chua"
    r"|den|mieu|ho|song|suoi|kenh|muong|kenh|bien|bai|deo|doc|nui|go|dong|cong|dap|ke|tram|benh vien|nha may|toa|du an"
    r"|quang truong|cong vien|buon|to|hop tac xa|htx|ben|nha tho|giao xu|giao ho|xu|ngan hang|khu do thi|nha van hoa|thanh pho|tp"
    r"|thi tran|mo|lo|thap|cum|tieu hoc|thcs|thpt|mam non|cap 1|cap 2|cap 3|le hoi|luat|quoc lo|nga ba|nga tu|vung|dan toc|nguoi"
)
_ALWAYS_PLACE = frozenset("pho duong truong cho cau thcs thpt".split())
_BEFORE_PLACE = re.compile(rf"(?<![a-z])({_PLACES})(?: so)? $")
_HONORIFICS = frozenset(
    "ông bà anh chị cô chú bác cụ thầy em cậu dì cháu bé mụ mợ thím vợ chồng dượng ảnh chỉ ổng bả".split()
)
_BARE_HONORIFICS = frozenset("ong ba anh chi chu bac cu thay".split())
_OPENINGS = _HONORIFICS | frozenset(
    "tôi tui kính do và khi nhà nay là tên có của với theo gọi gặp hỏi nhờ thưa".split()
)
"""Words that may begin a run of capitals only because a sentence begins with them."""
_NO_NAMES = frozenset(
    """phó chủ bí trưởng giám hiệu công cán tổ ban hội ủy uỷ ubnd hđnd mttq bộ sở phòng nhà nước việt quốc chính luật nghị đảng
    trung ương tết covid zalo facebook cccd cmnd sđt bhyt bhxh tp xã phường thôn đề kiến ngày tháng năm thứ đội trạm chi đoàn mặt
    liên hợp dân gia gửi số""".split()
)
"""Words that begin names of bodies and days, not of persons."""
_BY_ORDER = frozenset("hai ba tư năm sáu bảy tám chín mười út".split())
"""In the South people are called by their order among brothers and sisters: Sáu Lành."""
_CALLED = re.compile(
    r"(?<![a-z])(?:ten(?: la)?|(?:toi|tui|em|chau|minh|con)(?: la| ten| ten la)?|dai dien|nguoi (?:gui|viet|kien nghi|lam don"
    r"|phan anh)|ky ten|kinh don|thu ky|thay mat|ho ten|ho va ten|chu tk|ten chu|dung ten|lien he|lh|gap|hoi|tai khoan)"
    r"[ :,(\-]{1,3}$"
)
_TITLED = re.compile(
    r"(?:chu tich|bi thu|truong|pho|can bo|cong chuc|cong an|dia chinh|hieu truong|hieu pho|ke toan|giam doc|vien|bac si|y ta"
    r"|khoi|phong|hoi|doi|khoa|tram|chu tich [a-z ]{2,12}|bi thu [a-z ]{2,12}|truong [a-z ]{2,24}|du an|mam non|thi hanh an"
    r"|so|uy|chi huy|thu kho|kiem lam|thue|nuoi|tu phap|chinh sach|thu quy)(?: ten)? $"
)
_HONOURED_TITLE = re.compile(r"(?<![a-z])(?:ong|ba|anh|chi) [a-z ]{2,30}$")
_WORD = r"[A-Z][a-z]*"
_CAPITALS = re.compile(rf"(?<![\w]){_WORD}(?: {_WORD}){{0,5}}(?![\w])")
_SHOUTED = re.compile(r"(?<![\w])[A-Z]{2,7}(?: [A-Z]{1,7}){1,3}(?![\w])")
_SMALL = re.compile(
    rf"(?<![a-z])(?:ong|ba|anh|chi|ten|toi la|ten la) ((?:{'|'.join(sorted(FAMILIES))})"
    r" (?:van|thi|dinh|huu|duc|xuan|ngoc|quang|ba) [a-z]{2,6}(?: [a-z]{2,6})?)"
    r"(?=[,.;:()\n]|$| (?:sdt|dt|so|o|cccd|la|thon|to|xom|ngo|hem|ap|nha))"
)
_SIGNED = re.compile(
    r"[,.(:\- ]{1,3}(?:\(?(?:sdt|dt|dien thoai|so dt|cccd|tel|thu dien tu)|\+?\d{3,4}[ .\-]?\d|sinh (?:nam )?\d)"
)


def find_all_personal_data(text: str) -> list[Found]:
    """Everything that tells who somebody is, names and addresses with it, in order and without overlap.

    Offsets are code points of the text as given.
    """
    plain = folded(text)
    sure = found_by_pattern(plain)
    return in_order([*sure, *_addresses(plain), *_names(plain, text)])


_NUMBER = r"[A-Za-z]?\d{1,5}[a-z]?(?:/\d{1,4}[a-z]?)*"
_UNIT = (
    r"(?:ngo|ngach|hem|kiet|pho|duong|dg|to dan pho|tdp|to|xom|thon|ap|ban|khu pho|kp|khu tap the|khu dan cu|khu do thi|khu|doi"
    r"|toa nha|toa|nha|lo|khom|buon|lang|day|tang|chung cu|ktt|cum|quoc lo|tinh lo|so)"
)
_HOUSE = r"(?:so nha|nha so|so|sn|can ho|can|phong|p\.|nha)"
_NAMED = r"[A-Z0-9][A-Za-z0-9/]*(?: (?!(?i:ngo|pho|duong|to|thon|xom|phuong|xa)\b)[A-Z0-9][A-Za-z0-9/]*){0,3}"
_STEP = rf"(?:,? (?:o )?(?i:{_UNIT})(?: so)? (?:(?i:{_NUMBER})\b|{_NAMED}))"
_STEP_SMALL = rf"(?:,? {_UNIT}(?: so)? (?:{_NUMBER}\b|[a-z]+(?: [a-z]+)?(?![a-z])))"
_STREET_NAME = r"[A-Z][a-z]+(?: [A-Z][a-z]+){1,3}"
_STREET = rf"(?:,? {_STREET_NAME})"
_ADDRESSES = (
    re.compile(rf"(?<![A-Za-z0-9])((?i:{_HOUSE})[ :]{{0,2}}(?i:{_NUMBER})(?:{_STEP}|{_STREET}){_STEP}*)"),
    re.compile(
        rf"(?<![A-Za-z0-9/])(?<!(?i:ngo|hem|iet|ach| to|khu) )"
        rf"((?i:{_NUMBER})(?:,? (?i:ngo|ngach|hem|kiet) (?i:{_NUMBER})){_STEP}+)"
    ),
    re.compile(rf"(?<=(?i: o ))((?i:{_NUMBER}) (?:(?i:duong|pho|ngo|hem|kiet) {_NAMED}|{_STREET_NAME}){_STEP}*)"),
    re.compile(rf"(?:(?i:tru tai|dia chi|dia chi la|chi:|nha o) )((?i:{_NUMBER})(?:{_STEP}|{_STREET}){_STEP}*)"),
    re.compile(rf"(?<![A-Za-z0-9])((?:so nha|nha so|so|sn) {_NUMBER}{_STEP_SMALL}+)"),
)


def _addresses(plain: Folded) -> Iterator[Found]:
    for pattern in _ADDRESSES:
        for match in pattern.finditer(plain.cased):
            yield Found(PersonalData.ADDRESS, *plain.given(*match.span(1)))


def _names(plain: Folded, text: str) -> Iterator[Found]:
    cased = plain.cased
    shouted = sum(1 for sign in cased if sign.isupper()) * 2 > sum(1 for sign in cased if sign.isalpha())
    for pattern, loud in ((_CAPITALS, False), (_SHOUTED, True)):
        if shouted and not loud:
            continue
        for match in pattern.finditer(cased):
            span = _Run(plain, text, match.span(), loud).name()
            if span is not None:
                yield Found(PersonalData.NAME, *plain.given(*span))
    for match in _SMALL.finditer(cased):
        yield Found(PersonalData.NAME, *plain.given(*match.span(1)))


class _Run:
    """Words with capitals that follow each other, of which a part may be a name."""

    def __init__(self, plain: Folded, text: str, span: tuple[int, int], loud: bool) -> None:
        self._plain, self._text, self._loud = plain, text, loud
        self._start, self._end = span
        self._honoured = self._honorific_before()

    def name(self) -> tuple[int, int] | None:
        """The span of the name in the plain text."""
        words = self._words()
        while len(words) > 1 and words[0][1] in _OPENINGS:
            self._honoured = self._honoured or words[0][1] in _HONORIFICS
            self._start += len(words[0][0]) + 1
            words = words[1:]
        full = len(words) > 2 and words[1][0] in MIDDLES and words[0][0] in FAMILIES
        if words[0][1] in _OPENINGS or (words[0][1] in _NO_NAMES and not full):
            return None
        return (self._start, self._end) if self._is_name([word for word, _ in words], words[0][1]) else None

    def _words(self) -> list[tuple[str, str]]:
        """Each word without marks and as it was typed, in small letters."""
        words, at = [], self._start
        for word in self._plain.text[self._start : self._end].split(" "):
            words.append((word, self._typed(at, at + len(word))))
            at += len(word) + 1
        return words

    def _typed(self, start: int, end: int) -> str:
        first, last = self._plain.given(start, end)
        return unicodedata.normalize("NFC", self._text[first:last]).lower()

    def _honorific_before(self) -> bool:
        found = re.search(r"([a-z]+) (?:(?:ten|la) )?$", self._plain.text[max(0, self._start - 14) : self._start])
        if found is None:
            return False
        start = max(0, self._start - 14) + found.start(1)
        typed = self._typed(start, start + len(found[1]))
        if typed == found[1]:
            return typed in _BARE_HONORIFICS and (typed not in {"ba"} or self._plain.text == self._text.lower())
        return typed in _HONORIFICS

    def _is_name(self, words: list[str], first: str) -> bool:
        before = self._plain.text[max(0, self._start - 40) : self._start]
        after = self._plain.text[self._end : self._end + 30]
        family = words[0] in FAMILIES
        middle = len(words) > 2 and words[1] in MIDDLES
        titled = _TITLED.search(before) is not None
        if self._loud:
            return family and middle and len(words) < 5
        place = self._place(before)
        if place and not self._honoured:
            return place not in _ALWAYS_PLACE and titled and len(words) > 2 and (middle or family)
        if self._honoured:
            return True
        called = _CALLED.search(before) is not None
        if called and first in _BY_ORDER:
            return True
        if len(words) > 2 and (middle or (family and (len(words) > 3 or called or titled))):
            return True
        if len(words) > 1 and titled and _HONOURED_TITLE.search(before):
            return True
        return len(words) > 1 and family and (called or titled or _SIGNED.match(after) is not None)

    def _place(self, before: str) -> str:
        """The word for a kind of place that stands before the run; `trưởng` is none, though `trường` is."""
        found = _BEFORE_PLACE.search(before)
        if found is None:
            return ""
        at = self._start - len(before) + found.start(1)
        head = found[1] == "truong" and self._typed(at, at + len("truong")) == "trưởng"
        return "" if head else found[1]
