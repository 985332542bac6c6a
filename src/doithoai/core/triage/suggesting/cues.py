"""Signs in the wording that tell the legal type and the level: who is spoken of, what is said of them, what is asked.

Each sign is a pattern over folded words. A sign is no verdict: the model weighs signs, pairs of signs and words.
"""

import re
from collections.abc import Sequence

_OFFICIAL = (
    r"(?:pho )?chu tich|bi thu|can bo|cong chuc|dia chinh|ke toan (?:xa|phuong|truong|thon|hop tac xa)|thu quy"
    r"|(?:pho )?truong (?:thon|ban|ap|xom|khu|phong|khoa|cong an|tram|ban quan ly|buon)|pho (?:thon|ban|giam doc|phong)"
    r"|to truong(?: to dan pho)?|hieu truong|hieu pho|thay (?:giao|chu nhiem|day|hieu|co|[a-z]+ hieu)|co (?:giao|chu nhiem|hieu truong)|giao vien|cong an|canh sat|csgt|to tuan tra|dan quan"
    r"|thanh tra|kiem lam|tham phan|chap hanh vien|thi hanh an|bac si|y ta|dieu duong|dang kiem|hai quan|kiem dem"
    r"|quan ly thi truong|trat tu (?:do thi|phuong)|anh trat tu|giam doc (?:so|ban|benh vien|trung tam|hop tac xa)"
    r"|chi hoi truong|chu tich hoi|sep|lanh dao|ong (?:truong|pho)|ban giam hieu|nhan vien (?:thue|bao hiem)"
    r"|vi ay|to cong tac|to do dac|thu kho|ban quan ly|dang vien|uy vien|o quay(?: so)? 0|anh tiep nhan|anh khoi"
)
_BRIBE = (
    r"phong bi|lot tay|chung chi|hoi lo|kep (?:tien|0)|bao ke|boi duong|lai qua|an chia|qua cap|tien tra|tien luat|lam luat"
    r"|(?:nhan|doi|voi|vòi|lay|dua|an|vay) (?:cua (?:toi|em|ho|dan) )?(?:tien|0 trieu|0 nghin|0 tr|them 0)"
    r"|(?:doi|voi|xin) tien|voi vinh|tien chay|chay (?:diem|viec|an|bien che|cho|vao|suat)|lo cho|phai lo|ra gia 0"
    r"|(?:dua|gui|bieu|chuyen|nhan|chi|nop)(?: [a-z]+){0,3} 0 (?:trieu|nghin|tr|cay|ngan|cu|do)|cam on anh|nhan qua"
    r"|phai (?:gui|dua|nop|co) 0|tu xu di|ra gia|goi y|nga gia|chi tien|tien rieng|tai khoan vo|ten vo"
)
_EMBEZZLE = (
    r"an chan|bot xen|bot (?:thuc pham|tien|khau)|chiem doat|bien thu|tham o|tham nhung|rut ruot|ky khong|ke khong|khai khong"
    r"|ghi khong|lap khong|cham cong khong|ho so khong|hoa don khong|chung tu khong|lap hai so|hai so|quy den|bo tui"
    r"|khong vao (?:quy|so)|khong nop (?:kho|quy)|giu lai 0|chi phat 0|nang khong|thong thau|thong dong|truc loi|chia nhau"
    r"|ky ho|ky thay|linh (?:thay|ho|0)|nguoi (?:da )?chet|da mat|xuat khong|tuon|an bot|cat xen|bo ngoai so|phan chenh"
    r"|an chenh lech|quan xanh|duyet khong|trung voi gia|lay ten nguoi|mo ma|cho [a-z ]{2,20}dung ten|chiem dung"
    r"|khai man|ghi ten|nuot|bo tui|bien mat|sai pham|dau gia khong|khong qua dau gia|ban dat cong"
)
_FORGE = (
    r"gia (?:chu ky|mao|danh sach|giay|ho so|bien ban|tai lieu)|chu ky (?:la )?gia|toan chu ky gia|ky gia|lam gia|sua (?:diem|ho so|hoc ba|so|ket qua)"
    r"|bi sua|tay xoa|tay dong|trao (?:loi|bai|ho so|hang|con|thuoc)|khong dung su that|sai su that|chung thuc khong"
    r"|dong dau khong|bang gia|giay to gia|duoc ky|ghi lui ngay|lui ngay|khong he (?:ky|co mat)|chua bao gio ky|lap khong"
    r"|nguoi lam gia|khai man|chinh so|lam sai lech|hop thuc"
)
_ABUSE = (
    r"danh (?:toi|con|chau|nguoi|dan|dap|em|anh|ba|ong|chong|bam|gay)|tat (?:va|con|vao|toi)|dam da|dap (?:con|vao)|bop co|thui"
    r"|dui cui|vut|ep cung|buc cung|nhuc hinh|hanh hung|nhot|con tay|bat giu nguoi|giu nguoi trai|khong co lenh|sam so"
    r"|quay roi|xam hai|bao che|bao truoc|tiep tay|tru dap|doa (?:giet|nat|duoi|cho)|tra thu|lam quyen|loi dung chuc"
    r"|lo bi mat|tiet lo|bo lot|ep (?:phu huynh|giao vien|dan|ky|nop)|bat (?:giao vien|ky|chau ky|nop)|cuong doat|co y lam trai"
    r"|troi|bieu im|biet thi im|chui boi|dim ho so|bo qua loi"
)
_NOT_MEANT = (
    r"(?:khong|chang|cha|no|hong|chu) (?:phai )?(?:to cao|to giac|to|quy|noi|nghi|trach|ket toi|khieu nai)(?: [a-z]+){0,3} ai"
    r"|khong ai (?:doi|voi|lay|dut|nhan|an|mang|danh|lam)|chang ai (?:doi|voi|lay)|chu (?:cha|chang|khong) ai dut"
    r"|khong (?:nhan|lay|doi) (?:cua |mot |dong|qua|phong|tien|gi)|chua (?:thay|nghe) ai|to kho|nghe don|nghe phong thanh"
    r"|tra lai phong bi|khong phai (?:to cao|khieu nai)|chua muon khieu nai|khong khieu nai|chu khong to|tin don|co the nghe nham"
    r"|khong to giac|khong to cao|khong biet thuc hu|chua co can cu|khong xin xo|tu choi (?:nhan|phong bi)|chua dam noi"
)
_PRIVATE = (
    r"cong ty|giam doc cong ty|chu (?:quan|tro|nha|dau tu|xe|trai|cua hang|tiem|hui|no|co so|xuong|thau|ben)|hang xom|nha ben"
    r"|gia danh|mao danh|mao xung|xung (?:la )?(?:cong an|can bo|nhan vien)|ke (?:xau|gian|la|trom)|nguoi la|thanh nien"
    r"|doi tuong|nhom (?:nguoi|thanh nien|giang ho|lua)|giang ho|lua (?:toi|dao|0|me|tien|dan)|doanh nghiep|thuong lai|moi gioi"
    r"|tai xe|xe khach|shipper|da cap|cho vay|vay nang lai|tin dung den|quan (?:karaoke|nhau|an|oc|bun)|dai ly|trang (?:ban|web)"
)
_PROOF = (
    r"ghi am|lam chung|bien lai|chung kien|anh chup|co anh|clip|video|quay (?:duoc|phim|lai)|sao ke|ban (?:goc|photo|chup)"
    r"|giu kin|lo ten|lo danh|bao ve (?:toi|gia dinh|nguoi|nhan)|bao mat|bi mat danh tinh|khong ghi ten|giau ten|an danh"
    r"|chiu trach nhiem|tan mat|chinh mat|thanh tra|khoi to|giam dinh|vao cuoc|truy cuu|dieu tra|xu ly nghiem|dinh kem|con giu"
    r"|em so|toi so|lam ro hanh vi|xu ly theo phap luat|noi nho"
)
SIGNS: dict[str, str] = {
    "official": _OFFICIAL,
    "bribe": _BRIBE,
    "embezzle": _EMBEZZLE,
    "forge": _FORGE,
    "abuse": _ABUSE,
    "not-meant": _NOT_MEANT,
    "private": _PRIVATE,
    "proof": _PROOF,
    "denounce": r"to cao|to giac",
    "complain": r"khieu nai",
    "disagree": (
        r"khong (?:dong (?:y|tinh)|nhat tri|chap nhan|phuc|cong nhan|tan thanh|ky nhan|chap hanh|thoa dang|cong bang)"
        r"|(?:hong|no|khong|ko) chiu|bat binh|oan(?: cho| uc| qua)?(?= |$)|phan doi|bao luu y kien|khong dung quy dinh"
        r"|vo ly|trai luat|xam pham quyen|phan bac|gay hai toi quyen"
    ),
    "decision": (
        r"quyet dinh|cong van|ket luan|van ban (?:tra loi|tu choi)|thong bao (?:thu hoi|nop|thue|tu choi|an dinh|rut|tra|so|cat|khong)"
        r"|xu phat|bi phat|phat toi|bi (?:cat|lap bien ban|cham dut|cho thoi|ky luat|dinh chi|tru|huy|thu hoi|rut|tu choi|loai|tuoc)"
        r"|tu choi|tra (?:lai )?ho so|cuong che|ap gia|tinh (?:thieu|sai|co)|khong (?:cap|thanh toan|chi tra|duoc duyet)|tam giu xe"
        r"|ket qua (?:xet|ra soat|do|ky luat|tuyen|xep|phuc khao)|bac don|thu hoi (?:giay|dat|so)"
    ),
    "review": (
        r"huy (?:bo )?(?:quyet|ket|thong|bien|viec)|(?:xem|xet|tinh|do|cham|giai quyet|ra soat|tham tra|phuc tra|lay mau)(?: [a-z]+){0,2} lai"
        r"|phuc hoi|tra lai (?:che do|quyen|xe|tien|cho)|thu ly|tinh dung|lan (?:hai|dau|thu hai|2)|dinh chi thi hanh|yeu cau huy"
        r"|xin duoc xem xet|nhan toi (?:tro )?lai|bo sung ho tro|xin loi chau"
    ),
    "own": r"(?:cua|cho|voi|phat|nha|gia dinh|me|bo|ba|ma|con|vo|chong|em|anh|ong) (?:toi|tui|em|minh|chau|chung toi)(?= |$)",
    "request": (
        r"de nghi|kien nghi|xin|mong|nho|yeu cau|de xuat|nen|uoc|can (?:co|lam|phai)|hay|kinh (?:de|mong|nho)|nguyen vong|giup"
        r"|cho (?:toi|em|hoi|dan|ba con|chung toi)|bao gio|chung nao|dung (?:de|co|bat)|phai chi|gia nhu"
    ),
    "ask": r"xin hoi|cho (?:[a-z]+ ){0,2}hoi|huong dan|thu tuc|co duoc (?:khong|ko)|can giay|giai dap|chi duong|lam (?:the nao|sao)",
    "praise": r"cam on (?!anh noi)|khen|bieu duong|tan tuy|nhiet tinh|ghi nhan|cam kich|niem no|tu te|nhanh ghe",
    "policy": (
        r"phong (?:va )?chong (?:tham nhung|tieu cuc|lang phi)|chong tham nhung|sua luat|luat (?:khieu nai|to cao|phong)"
        r"|(?:thu tuc|quy trinh|giai quyet|don|trinh tu|quy dinh ve|cach) khieu nai|giai quyet to cao|tuyen truyen|nhieu vu"
        r"|hop thu to giac|phong ngua"
    ),
    "company": r"cong ty|ngan hang|dien luc|nha mang|doanh nghiep|toa an|chu dau tu|nha may|xuong|tong dai",
    "province": r"tinh|so (?!do|hong|nha|dien thoai|tien|tai khoan|mien|cap|ho|0|bao hiem|sach|quy|kham)|ubnd thanh pho|tinh lo|benh vien|thue",
    "central": r"trung uong|quoc hoi|chinh phu|bo (?:y te|giao duc|xay dung|tai chinh|nong nghiep|noi vu|cong an|cong thuong|lao dong|truong)|nha nuoc|quoc lo|sua luat|cao toc",
    "commune": r"xa|phuong|thon|to dan pho|khu pho|ap|xom|ban|truong thon|mot cua",
}
"""Name of the sign -> pattern over folded words (numbers are `0`)."""
_COMPILED = tuple((name, re.compile(rf"(?<![a-z0-9])(?:{pattern})(?![a-z0-9])")) for name, pattern in SIGNS.items())
SIGN = "§"
_WRONGS = ("bribe", "embezzle", "forge", "abuse")


def signs_of(words: Sequence[str]) -> dict[str, str]:
    """Which signs the words show -> the words of the first place that shows it."""
    line = " ".join(words)
    shown = {}
    for name, pattern in _COMPILED:
        found = pattern.search(line)
        if found is not None:
            shown[name] = found[0]
    return shown


def sign_features(shown: dict[str, str]) -> dict[str, None]:
    """The signs, pairs of them, and how many kinds of wrong are told, as features of a model."""
    names = sorted(shown)
    features = [SIGN + name for name in names]
    features += [f"{SIGN}{one}&{other}" for at, one in enumerate(names) for other in names[at + 1 :]]
    features.append(f"{SIGN}wrongs{sum(1 for name in _WRONGS if name in shown)}")
    return dict.fromkeys(features)
