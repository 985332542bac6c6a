"""Who is to do something: the body that a heading or the beginning of a sentence names."""

import re
from dataclasses import dataclass

from doithoai.core.reading.flat import flat, trimmed

_STARTS = (
    r"van phong|ubmttqvn|vp|phong|so|ban|bo phan|uy ban|ubnd|ubmttq|ub|mttq|mat tran|hoi|hoi dong|hdnd|doan|"
    r"doan thanh nien|chi bo|chi hoi|chi doan|cac|truong|to|thanh tra|trung tam|tt|khoi|thuong truc|chu tich|"
    r"pho chu tich|cong chuc|can bo|dong chi|d/c|thu truong|dang uy|huyen uy|tinh uy|thanh uy|cap uy|bi thu|"
    r"pho bi thu|cong an|quan su|chi cuc|cuc|dai|tram|nha van hoa|thon|ap|ban quan ly|khu pho|xa|phuong|lanh dao|"
    r"nguoi|thu ky|co quan|don vi|doan the|giam doc|hieu truong|nhan dan|ke toan|tai chinh|dia chinh|tu phap|"
    r"van hoa|dien luc|buu dien|lien doan|cong doan|toa an|vien kiem sat|kho bac|bao hiem|ngan hang|thue|nhung|"
    r"tung|moi|dai bieu|doanh nghiep|hop tac xa|chi huy|bchqs|hlhpn|hnd|ccb|phu nu|nong dan|cuu chien binh|"
    r"to chuc|cac to chuc"
)
_NO_BODY = (
    r"(?:to chuc|hoi (?:nghi|truong|thao)|ban hanh|so luong|phong,? chong|cac (?:noi dung|y kien|kien nghi|van de))\b"
)
_STARTS_WITH_BODY = re.compile(rf"^(?!{_NO_BODY})(?:{_STARTS})\b")
_ASKED = re.compile(
    r"^(?:giao(?: cho)?(?: trach nhiem(?: cho)?)?|phan cong|de nghi|yeu cau|doi voi|trach nhiem cua|nhiem vu cua|"
    r"kinh de nghi|tran trong de nghi|uy quyen cho|chi dao|thong nhat giao|dong chi|cac dong chi|d/c)\s+"
)
_VERBS = (
    r"(?:co |chiu )?trach nhiem|chu tri|phoi hop|tham muu|xay dung|chuan bi|tong hop|tiep nhan|phan cong|to chuc|"
    r"trien khai|thong bao|tuyen truyen|gui|lap|bao cao|theo doi|don doc|bo tri|bao dam|dam bao|cu|ra soat|"
    r"nghien cuu|giai quyet|tra loi|hoan thanh|ban hanh|du thao|can cu|chiu|giup|thuc hien|chi dao|huong dan|"
    r"van dong|nam bat|nam|thu thap|moi|phat hanh|niem yet|cong khai|dang tai|dang|ghi|viet|tham gia|tham du|"
    r"trinh|cung cap|kiem tra|giam sat|pho bien|quan triet|tap hop|xem xet|cap nhat|phu trach|bien tap|phat|"
    r"day manh|tang cuong|lam|lua chon|chon|dieu hanh|phan loai|phan tich|danh gia|tiep tuc|cham lo|quan tam|"
    r"ho tro|tham dinh|thanh toan|cap|su dung|lien he|phan anh|chu dong|truc tiep|kip thoi|dua tin|phan bo|"
    r"trang tri|ky|hop|nop|dinh ky|thuong xuyen|can|phai|se|gioi thieu|nhan|nghiem tuc|tich cuc|khan truong|"
    r"lay y kien|phat thanh|truyen tai|quay|chup|in|thong tin|tong ket|khao sat|thong ke|du|co mat|cong bo|"
    r"luu tru|luu|ap dung|xac dinh|yeu cau|de nghi|la|bao ve|giu|do dac|dinh huong|lanh dao|hoan chinh|dam nhiem|"
    r"chuyen|nhac|don tiep|sap xep|dieu phoi|soan thao|soan|hoan thien|tien hanh|de xuat|kien nghi|phe duyet|"
    r"duyet|quyet dinh|dau moi|lam dau moi|tap trung|tham van|giai trinh|giai dap|tiep thu|giao|"
    r"dong vien|nhan xet|lap ke hoach"
)
_VERB = re.compile(rf"(?<![\w(])(?:{_VERBS})\b")
_NOUN_BEFORE = re.compile(
    r"(?:cac|nhung|ban|so|moi|dong|chu|bo may|cong tac|ban bao|van ban|giay|phieu|ban|cua|va)\s+$"
)
_NOUN_AFTER = re.compile(
    r"^\s*(?:chinh tri|doan the|xa hoi|thanh vien|ca nhan|,|dang|cong dan|kinh te|tai chinh|thong tin|nghe nghiep|"
    r"quan chung|dan|thuc|hoi|duoc|cua|truyen thong|co so|chuc trach|lien quan|-|–|can bo)"
)
_AMBIGUOUS = frozenset(
    {
        *("to chuc", "thong tin", "thong bao", "bao cao", "nam", "cu", "lam", "in", "phat", "dang", "can", "ky", "la"),
        *("quan triet", "se", "nhan", "cap", "moi", "trinh", "luu", "lanh dao", "chu tri", "dieu hanh", "giao"),
        *(
            "kien nghi",
            "quyet dinh",
            "du",
            "ghi",
            "giu",
            "chuyen",
            "dau moi",
            "cham",
            "kiem tra",
            "chi dao",
            "giam sat",
        ),
    }
)
"""Words that are verbs of a task in one place and part of a name in another."""
_OPENING = re.compile(
    r"^(?:can cu|tren co so|theo|trong qua trinh|trong thoi han|trong vong|sau khi|truoc khi|cham nhat|khi|neu|de)\b"
)
_PASSIVE = re.compile(r"\bduoc(?: (?:giao|phan cong|chuyen))*\s+$")
_LABEL = re.compile(r"^[^:;.]{2,140}:\s+")
_MANY = re.compile(r"^(?:cac|nhung) (?:phong|so|ban|nganh|co quan|don vi|to chuc|xa|cong chuc)\s*(?::|$)")
"""`các phòng: Kinh tế, Tài chính …`: the names after the colon belong to the owner."""
LONGEST = 260


@dataclass(frozen=True)
class Assigned:
    """Who is to do it, and what: `at` is the position at which the words of the task start."""

    owner: str | None
    task: str
    at: int


def assigned(text: str) -> Assigned:
    """The body that opens a sentence and the task behind it (`Giao Công an xã bảo đảm …`); owner None: none named."""
    plain = flat(text)
    start = _body_at(plain)
    body = plain[start:] if not text[start:].startswith(("Mời ", "mời ")) else ""
    if not _STARTS_WITH_BODY.match(body):
        return Assigned(None, trimmed(text), 0)
    label = _LABEL.match(body)
    if label and _verb_at(body[: label.end()], text[start:]) is None and not _MANY.match(body):
        return Assigned(
            _clean_owner(text[start : start + label.end()]), trimmed(text[start + label.end() :]), start + label.end()
        )
    verb_at = _verb_at(body, text[start:])
    if verb_at is None or verb_at > LONGEST:
        return Assigned(None, trimmed(text), 0)
    owner = _clean_owner(text[start : start + verb_at])
    return Assigned(owner or None, trimmed(text[start + verb_at :]), start + verb_at)


def body_of_heading(text: str) -> str:
    """The body that a heading names, without `Giao`, `Đề nghị`, `Đối với` before it."""
    return _clean_owner(text[asked_at(flat(text)) :])


def heads_many(label: str) -> bool:
    """Is the label `Các sở`, `Giao các phòng`: the names that follow its colon belong to the owner."""
    plain = flat(label)
    return bool(_MANY.match(plain[asked_at(plain) :]))


def names_body(text: str) -> bool:
    """Does the text open like the name of a body."""
    plain = flat(text)
    return bool(_STARTS_WITH_BODY.match(plain[asked_at(plain) :]))


def asked_at(plain: str) -> int:
    """Where the body starts behind words that give a task to somebody."""
    start = 0
    while hit := _ASKED.match(plain[start:]):
        start += hit.end()
    return start


def _body_at(plain: str) -> int:
    """Where the body starts, behind `Giao` or behind an opening such as `Căn cứ Kế hoạch này,`."""
    if _OPENING.match(plain):
        for comma in re.finditer(r",\s*", plain[:LONGEST]):
            start = comma.end() + asked_at(plain[comma.end() :])
            if _STARTS_WITH_BODY.match(plain[start:]):
                return start
    return asked_at(plain)


def _verb_at(plain: str, text: str) -> int | None:
    """Where the first verb of a task stands; capitals, nouns that look like verbs and passives are passed over."""
    for hit in _VERB.finditer(plain):
        place = hit.start()
        inside = plain[:place].count("(") > plain[:place].count(")")
        if (
            place
            and not inside
            and text[place].islower()
            and not _PASSIVE.search(plain[:place])
            and not _is_noun(plain, hit)
        ):
            return place
    return None


def _is_noun(plain: str, hit: re.Match[str]) -> bool:
    if hit[0] not in _AMBIGUOUS:
        return False
    if _NOUN_BEFORE.search(plain[: hit.start()]):
        return True
    after = _NOUN_AFTER.match(plain[hit.end() :])
    return bool(after) and (hit[0] == "to chuc" or after[0].strip() != ",")


def _clean_owner(text: str) -> str:
    return re.sub(r"^[\s\-–:,]+|[\s\-–:,.;]+$", "", text)
