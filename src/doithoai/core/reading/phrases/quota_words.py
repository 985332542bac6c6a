"""The words with which plans count those who come: people, verbs, groups, and what is no delegate."""

import re

from doithoai.core.reading.layout.flat import flat
from doithoai.core.reading.layout.passages import DUTIES, PROGRAMME

NUMBER = r"(?<![\w./,:-])(?:\d{1,3}\.\d{3}|(?=[lo]?\d)[\dlo]{1,5})(?![\w/.:]\w|\w)"
"""A number; scanners read `l` and `o` for one and nought."""
PEOPLE = (
    r"(?:nguoi|dai bieu|ho\b|cu tri|hoi vien|doan vien|thanh nien|dang vien|cong nhan|nong dan|nhan dan|doanh nghiep|"
    r"hop tac xa|hoc sinh|sinh vien|can bo|cong chuc|vien chuc|ba con|tin dz|lanh dao|phu nu|dai dien|dong chi|"
    r"giao vien|chu ho|"
    r"giam doc|quan chung|thanh vien|lao dong|tieu thuong|chuc sac|nghe nhan|cuu chien binh|cong dan|thieu nhi|"
    r"gia dinh|"
    r"chu (?:doanh|trang trai|tau|co so|mo hinh|quan|nha)|doanh nhan|phu huynh|nha bao|khach|trang trai|ngu dan"
    r"|ca nhan|"
    r"nhan si|tri thuc|(?:chi hoi|chi doan|to|thon|ap|khu pho|nhom) truong|truong (?:thon|ap|ban|khu|xom|nhom"
    r"|chi)|bi thu|"
    r"chu tich|gia lang|chuc viec|phong vien|to hop tac|to chuc (?=kinh te|ton giao|xa hoi)|nha dau tu|dzc|bzn"
    r"|giao dan|"
    r"tin do|htx|tang ni|nha giao|bac si|dong bao|vi\b|chien si|huu tri|nhan vien|y bac si|thuong binh|nghe si|luat su|"
    r"trai chu|chu the|than nhan|ton giao|bo doi|co giao|thay giao|em\b|chi em\b|chi(?=[.;,)]|$))"
)
VERBS = (
    r"(?:duoc|cu|mzi|chon|lua chon|gioi thieu|bo tri|huy dong|van dong|phan cong|co|tham gia|tham du|du|khong duoi|"
    r"khong qua|tu|it nhat|toi thieu|toi da|khoang|them|chi dao|chon cu|de cu|dai dien|gom|du kien|thong nhat"
    r"|cu dai dien|moi|thanh phan|so luong|toi thieu la|:|-)"
)
WHO_END = re.compile(
    r"[.;:()]|\s(?:tham du|tham gia|du (?!an)|du$|trong dz|do|(?<!nguoi )duoc|tro len|de|ve du|bao gom|gom|o)\b"
    r"|\sla\b(?! (?:dai dien|nguoi|ho\b|hoi vien|doan vien|dang vien|cong dan|nong dan|thanh nien|chu\b|can bo))"
    r"|\s/|/(?!20\d\d)|\s?=|"
    r",\s(?=(?:trong dz|do|la|moi|mxi|mzi|gom|uu tien|chon|lua chon|bao dam|co|dam bao|tong|\d+)\b)|\s(?:va|"
    r"cung)\s(?=\d)|,?\s(?=mxi\s)|$"
)
EACH = re.compile(
    rf"\bmxi\s(?!(?:nguoi|nam|quy|thang|ngay|tuan|cau(?! lac)|y kien|luot|lan)\b)"
    rf"(?P<kind>[^\d.;:()]{{1,45}}?)\s?(?:,?\s?\b{VERBS}(?=[\s,]))*\s?(?P<count>{NUMBER})(?:\s?[-–]\s?\d+"
    rf"|\sden\s\d+)?\s(?={PEOPLE})"
)
A_HEAD = re.compile(
    rf"(?P<count>{NUMBER})\s(?P<who>{PEOPLE}[^/.;:()\d]{{0,60}}?)\s?(?:/\s?(?:mot\s|0?1\s)?|\s(?:cho\s|o\s|"
    rf"cua\s|tai\s)?mxi\s)"
    r"(?P<kind>[^\W\d][^\d.;:()/,]{1,40}?)(?=[.;:,()/]|$|\s(?:do|de|tham|du|va|lua|chon|trong|x|nhan|tren)\b"
    r"|\s[-–x×]\s)"
)
NOWHERE = re.compile(r"noi|ben|don vi do")
"""`mỗi nơi`: the groups are named before."""
NAMED_BEFORE = re.compile(r"(?:^|[^\w])(?:cac|nhung)\s(?P<kind>[^\d.;:()]{2,40}?),?\s$")
LISTED_ON = re.compile(r"[\s,;]*(?:\b(?:va|cung|them|cu|chon)\b[\s,]*)*$")
"""Between two numbers of one list: `04 chi hội trưởng, 06 hội viên`."""
PERSONS = r"(?:nguoi|dai bieu|ho|ho dan|cu tri|hoi vien|doan vien|dang vien|nhan khau|lao dong|cong nhan|can bo)\b"
"""Those who are no group: `40 hội viên đại diện cho 350 hội viên`."""
CHOOSES = re.compile(
    r"\s(?:cu|mzi|chon|lua chon|gioi thieu|bo tri|huy dong|van dong|phan cong|gom|de cu|tham gia|tham du)\s.*$"
)
UNITS = ("nguoi", "dong chi", "d/c", "ban", "vi", "em", "chi")
"""What people are counted by where the words before say who they are."""
A_PLACE = re.compile(r"(?:thon|to dan pho|khu pho|ap|ban|xom|cum|to|lang|chi bo|chi hoi|phuong|xa|khu)\b")
TIMES_OVER = re.compile(
    rf"(?P<number>{NUMBER})\s(?P<kind>[^\W\d][^\d.;:()=]{{1,30}}?)\s?[x×*]\s?(?P<count>{NUMBER})\s(?={PEOPLE})"
)
"""`8 xã x 10 người`."""
A_NUMBER = r"^so (?:luong|dai bieu|nguoi|ho|cu tri|hoi vien|doan vien)"
"""How the column of a table that counts is called."""
EITHER_WAY = re.compile(
    rf"(?P<count>{NUMBER})\s(?P<who>{PEOPLE}[^.;:()\d]{{0,60}}?)\s(?:dai dien|thay mat|la dai dien|cua|tu|"
    rf"thuoc|o)\s"
    rf"[^.;:()\d]{{0,50}}?(?P<number>{NUMBER})\s(?!{PERSONS})(?P<kind>[^\W\d][^\d.;:()/,]{{1,30}}?)(?=[.;:,()/]"
    rf"|$|\s(?:tham|"
    rf"du|do|tren)\b)"
)
TOTAL = re.compile(rf"(?P<count>{NUMBER})(?:\s?[-–]\s?\d+)?\s(?={PEOPLE})")
NO_QUOTA = re.compile(r"(?:\b(?:tu|tren)|=) $|\b(?:xa|phuong|huyen|tran|hien|ban|so) co $")
"""Before a number that counts no delegates: a sum, a bound, how many live there."""
CHANGED = re.compile(
    rf"\bso (?:luong|nguoi|dai bieu)\s(?P<who>[^\d.;:()]{{2,60}}?)\s(?:tu|la)\s{NUMBER}[^.;:()\d]{{0,25}}?"
    rf"\b(?:xuong con|xuong|len|thanh|con|tang len)\s(?P<count>{NUMBER})"
)
COUNTED = re.compile(
    r"^(?:ve )?(?:thanh phan|dai bieu|doi tuong|so luong|khach moi|mzi|nguoi (?:du|tham du)|quy mo|ve phia|nhan dan|"
    r"nguoi dan|cu tri|ba con|dai dien|hoi vien|doan vien|nong dan|to chuc|cong dan|phia)\b|thanh phan"
)
ELSEWHERE = re.compile(
    DUTIES.pattern + "|" + PROGRAMME.pattern + r"|^(?:muc dich|yeu cau|thu ky|to thu ky|chu tri|kinh phi)\b"
)
AIMS = re.compile(PROGRAMME.pattern + r"|^(?:muc dich|yeu cau|kinh phi)\b")
WHO_COMES = re.compile(r"\b(?:thanh phan|so luong|quy mo)\b")
ALL = re.compile(
    r"\b(?:khong qua|toi da|it nhat|toi thieu|du kien|tong so|tong cong|so luong|quy mo|khoang|toan the|tong"
    r"|so dai bieu|so nguoi|uoc)\b"
)
FILLERS = re.compile(
    r"\b(?:du kien|tong so|tong cong|so luong|quy mo|khoang|dai bieu|nguoi|tham du|tham gia|tham|du|hoi nghi|"
    r"thanh phan|"
    r"mzi|la|co|so|tren|hon|gan|toan|the|doi thoai|buoi|cuoc|ve|va|cua|cac|tong|cong|dat|uoc|to chuc|voi|duoc|"
    r"mxi|tiep xuc|"
    r"khong qua|toi da|it nhat|toi thieu|trong dz|tat ca|gom|nay|se|moi)\b|[^\w]"
)
_ALIKE = re.compile(r"\b(?:do|cu|tu|ban|d/c)\b")
_WRITTEN = {"do": ("do",), "cu": ("cử",), "tu": ("từ",), "ban": ("ban", "bản", "bàn", "bán")}


def folded(text: str) -> str:
    """Folded, with mxi for "mỗi", mzi for "mời", dz for "đó", cz for "cư", bzn for "bạn": all other words."""
    plain = flat(text)
    for hit in re.finditer(r"\bmoi\b", plain):
        letter = {"ỗ": "x", "ờ": "z"}.get(text[hit.start() + 1].lower(), "o")
        plain = plain[: hit.start() + 1] + letter + plain[hit.start() + 2 :]
    return _ALIKE.sub(lambda hit: _unlike(hit[0], text[hit.start() : hit.end()].lower()), plain)


def _unlike(plain: str, written: str) -> str:
    """`đó`, `cư`, `bạn`, `đ/c` marked with a z of their own, other words as they are."""
    if plain == "d/c":
        return "dzc"
    if written in _WRITTEN[plain]:
        return plain
    return plain[0] + "z" + plain[2:]


def number_of(text: str) -> int:
    """The number as written; scanners read `l` and `o` for one and nought."""
    return int(text.replace("l", "1").replace("o", "0").replace(".", ""))
