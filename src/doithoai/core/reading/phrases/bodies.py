"""Who is to do something: the body that a heading or the beginning of a sentence names."""

import re
from dataclasses import dataclass

from doithoai.core.reading.layout.flat import flat, trimmed

_STARTS = (
    r"van phong|hiep hoi|cau lac bo|don bien phong|bien phong|cong ty|vien|benh vien|quy|dai dien|ban chi huy"
    r"|ubmttqvn|vp|phong|so|ban|bo phan|uy ban|ubnd|ubmttq|ub|mttq|mat tran|hoi|hoi dong|hdnd|doan|"
    r"doan thanh nien|chi bo|chi hoi|chi doan|cac|truong|to|thanh tra|trung tam|tt|khoi|thuong truc|chu tich|"
    r"pho chu tich|cong chuc|can bo|dong chi|d/c|thu truong|dang uy|huyen uy|tinh uy|thanh uy|cap uy|bi thu|"
    r"pho bi thu|cong an|quan su|chi cuc|cuc|dai|tram|nha van hoa|thon|ap|ban quan ly|khu pho|xa|phuong|lanh dao|"
    r"nguoi|thu ky|co quan|don vi|doan the|giam doc|hieu truong|nhan dan|ke toan|tai chinh|dia chinh|tu phap|"
    r"van hoa|dien luc|buu dien|lien doan|cong doan|toa an|vien kiem sat|kho bac|bao hiem|ngan hang|thue|nhung|"
    r"tung|moi|dai bieu|doanh nghiep|hop tac xa|chi huy|bchqs|hlhpn|hnd|ccb|phu nu|nong dan|cuu chien binh|"
    r"to chuc|cac to chuc"
)
_NO_BODY = (
    r"(?:to chuc|hoi (?:nghi|truong|thao)|ban hanh|so luong|phong,? chong|moi (?:vuong mac|kho khan|y kien|thong tin)"
    r"|(?:cac|nhung) (?:noi dung|y kien|kien nghi|van de|cau hoi|buoc|cong viec|nhiem vu|hoat dong"
    r"|phan anh|vuong mac))\b"
)
_STARTS_WITH_BODY = re.compile(rf"^(?!{_NO_BODY})(?:{_STARTS})\b")
_NAMED_PERSON = re.compile(r"^(?:cac )?(?:dong chi|d/c|ong|ba) [a-z]+ [^:;.]{3,80}$")
_ASKED = re.compile(
    r"^(?:giao(?: cho)?(?: trach nhiem(?: cho)?)?|phan cong|de nghi|yeu cau|doi voi|trach nhiem cua|nhiem vu cua|"
    r"kinh de nghi|tran trong de nghi|uy quyen cho|rieng(?: doi voi)?|thong nhat giao|dong chi|cac dong chi|d/c)\s+"
)
_VERBS = (
    r"chịu trách nhiệm|có trách nhiệm|tuyên truyền|đăng(?! cai)|thường xuyên|khẩn trương|làm đầu mối|hiệp thương|"
    r"triển khai|nghiên cứu|giải quyết|hoàn thành|quán triệt|tăng cường|thanh toán|giới thiệu|nghiêm túc|"
    r"lấy ý kiến|phát thanh|truyền tải|định hướng|hoàn chỉnh|hoàn thiện|quyết định|giải trình|tiếp nhận|"
    r"phân công|thông báo|thực hiện|hướng dẫn|phát hành|công khai|phụ trách|điều hành|phân loại|phân tích|"
    r"thẩm định|trực tiếp|trang trí|thông tin|đảm nhiệm|điều phối|soạn thảo|tiến hành|kiến nghị|phê duyệt|"
    r"tập trung|động viên|lắng nghe|phối hợp|tham mưu|xây dựng|chuẩn bị|tổng hợp|theo dõi|ban hành|vận động|"
    r"thu thập|niêm yết|đăng tải|tham gia|cung cấp|kiểm tra|giám sát|phổ biến|cập nhật|biên tập|đẩy mạnh|"
    r"lựa chọn|đánh giá|tiếp tục|quan tâm|phản ánh|chủ động|kịp thời|tích cực|tổng kết|khảo sát|thống kê|"
    r"xác định|lãnh đạo|đón tiếp|tham vấn|giải đáp|tiếp thu|đóng góp|chủ trì|tổ chức|báo cáo|đôn đốc|bảo đảm|"
    r"đảm bảo|rà soát|trả lời|dự thảo|chỉ đạo|nắm bắt|đăng ký|tham dự|tập hợp|xem xét|chăm lo|sử dụng|liên hệ|"
    r"đưa tin|phân bổ|định kỳ|công bố|lưu trữ|áp dụng|yêu cầu|đề nghị|sắp xếp|đề xuất|bám sát|bố trí|căn cứ|"
    r"hỗ trợ|có mặt|bảo vệ|đo đạc|chuyển|trình|duyệt|xử lý|chịu|giúp|viết|phát|chọn|phải|nhận|quay|chụp|nhắc|"
    r"soạn|giao|nhập|treo|gửi|gởi|lập|nắm|mời|ghi|làm|cấp|họp|nộp|cần|lưu|giữ|đọc|nêu|đặt|dán|dọn|cử|ký|sẽ|in|dự|"
    r"là|mở|kê|ra(?= (?:giấy|thông báo|văn bản|quyết))"
)
"""With their marks: without them `chuyên` and `chuyển`, `đảng` and `đăng` are one."""
_VERB = re.compile(rf"(?<![\w(])(?:{_VERBS})\b")
_EVEN_IN_CAPITALS = ("chuẩn bị", "phối hợp", "chủ trì", "tham mưu", "bảo đảm", "đảm bảo", "tổng hợp", "có trách nhiệm")
_NOUN_BEFORE = re.compile(
    r"(?:cac|nhung|ban|so|moi|dong|chu|bo may|cong tac|ban bao|van ban|giay|phieu|ban|cua|va|thu|tai|tra loi|giai quyet"
    r"|xu ly)\s+$"
)
_NOUN_AFTER = re.compile(
    r"^\s*(?:chinh tri|doan the|xa hoi|thanh vien|ca nhan|,|dang(?! uy)|cong dan|kinh te|tai chinh"
    r"|thong tin|nghe nghiep|"
    r"quan chung|dan\b|hoi|duoc|cua|truyen thong|co so|chuc trach|lien quan|-|–|can bo)"
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
    r"^(?:can cu|tren co so|theo|trong qua trinh|trong thoi han|trong vong|nhan duoc|sau khi|truoc khi"
    r"|(?:ngay )?(?:sau|truoc) (?:hoi nghi|doi thoai|buoi|cuoc|moi)"
    r"|cham nhat|khi|neu|de(?! nghi)"
    r"|doi voi (?:cac |nhung )?(?:kien nghi|y kien|noi dung|vu viec|cau hoi|truong hop|van de|kho khan|phan anh))\b"
)
_PASSIVE = re.compile(r"\bduoc(?: (?:giao|phan cong|chuyen))*\s+$")
_LABEL = re.compile(r"^[^:;.]{2,140}:\s+")
_OTHER_LABEL = re.compile(r"^(?!giao|de nghi|yeu cau|phan cong)[^:;.,]{2,40}:\s+")
_MANY = re.compile(r"^(?:cac|nhung) (?:phong|so|ban|nganh|co quan|don vi|to chuc|xa|cong chuc)\s*(?::|$)")
"""`các phòng: Kinh tế, Tài chính …`: the names after the colon belong to the owner."""
_INVITES = re.compile(r"[Mm]ời\b")
_BY = re.compile(r"\b(?:se |phai )?duoc\s+")
_CIRCUMSTANCE = re.compile(
    r"(?<=\w),?\s+(?:ngay\s)?(?:sau|trước|trong)\s(?:khi|đối thoại|hội nghị|buổi|cuộc|thời|vòng|quá trình|\d).*$"
)
SHORT_NAME = 80
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
    body = plain[start:] if not _INVITES.match(text[start:]) else ""
    if not _STARTS_WITH_BODY.match(body):
        return _by_agent(text, plain)
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


def _by_agent(text: str, plain: str) -> Assigned:
    """`… sẽ được Ủy ban nhân dân xã trả lời bằng văn bản`: the body stands behind the passive."""
    for passive in _BY.finditer(plain):
        start = passive.end()
        verb_at = _verb_at(plain[start:], text[start:])
        if _STARTS_WITH_BODY.match(plain[start:]) and verb_at is not None and verb_at <= SHORT_NAME:
            owner = _clean_owner(text[start : start + verb_at])
            return Assigned(owner, trimmed(text[start + verb_at :]), start + verb_at)
    return Assigned(None, trimmed(text), 0)


def body_of_heading(text: str) -> str:
    """The body that a heading names, without `Giao`, `Đề nghị`, `Đối với` before it."""
    return _clean_owner(text[asked_at(flat(text)) :])


def heads_many(label: str) -> bool:
    """Is the label `Các sở`, `Giao các phòng`: the names that follow its colon belong to the owner."""
    plain = flat(label)
    return bool(_MANY.match(plain[asked_at(plain) :]))


def opens_with_circumstance(text: str) -> bool:
    """Does the text open with `Căn cứ …,`, `Sau khi …,` before it names a body."""
    plain = flat(text)
    return bool(_OPENING.match(plain)) and _body_at(plain) > 0


def names_body(text: str) -> bool:
    """Does the text open like the name of a body."""
    plain = flat(text)
    return bool(_STARTS_WITH_BODY.match(plain[asked_at(plain) :]) or _NAMED_PERSON.match(plain))


def asked_at(plain: str) -> int:
    """Where the body starts behind words that give a task to somebody."""
    start = 0
    while hit := _ASKED.match(plain[start:]):
        start += hit.end()
    return start


def _body_at(plain: str) -> int:
    """Where the body starts, behind `Giao` or behind an opening such as `Căn cứ Kế hoạch này,`."""
    if _OPENING.match(plain):
        for comma in re.finditer(r"[,:]\s*", plain[:LONGEST]):
            start = comma.end() + asked_at(plain[comma.end() :])
            if _STARTS_WITH_BODY.match(plain[start:]):
                return start
    label = _OTHER_LABEL.match(plain)
    if label and not _STARTS_WITH_BODY.match(plain) and _STARTS_WITH_BODY.match(plain[label.end() :]):
        return label.end()
    return asked_at(plain)


def _verb_at(plain: str, text: str) -> int | None:
    """Where the first verb of a task stands; capitals, nouns that look like verbs and passives are passed over."""
    for hit in _VERB.finditer(text[: len(plain)].lower()):
        place = hit.start()
        inside = plain[:place].count("(") > plain[:place].count(")")
        small = text[place].islower() or hit[0] in _EVEN_IN_CAPITALS
        if place and small and not inside and not _PASSIVE.search(plain[:place]) and not _is_noun(plain, hit):
            return place
    return None


def _is_noun(plain: str, hit: re.Match[str]) -> bool:
    verb = flat(hit[0])
    if verb not in _AMBIGUOUS:
        return False
    if _NOUN_BEFORE.search(plain[: hit.start()]):
        return True
    after = _NOUN_AFTER.match(plain[hit.end() :])
    return after is not None and (verb == "to chuc" or after[0].strip() != ",")


def _clean_owner(text: str) -> str:
    """The name alone, without marks, and without a circumstance behind it (`UBND xã sau đối thoại`)."""
    text = _CIRCUMSTANCE.sub("", text)
    return re.sub(r"^[\s\-–:,]+|[\s\-–:,.;]+$", "", text)
