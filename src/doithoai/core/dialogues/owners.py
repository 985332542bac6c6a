"""Which body of an authority is meant by whoever a plan names for a duty."""

import re
from collections.abc import Sequence

from doithoai.core.reading.layout.flat import flat

_SHORT = (
    (r"\bh[dđ]nd\b", "hoi dong nhan dan"),
    (r"\bubnd\b", "uy ban nhan dan"),
    (r"\bub ?mttq(?:vn)?\b", "uy ban mat tran to quoc"),
    (r"\bmttq\b", "mat tran to quoc"),
    (r"\blhpn\b", "lien hiep phu nu"),
    (r"\btn ?(?:&|va) ?tkq\b", "tiep nhan va tra ket qua"),
    (r"&", " va "),
)
_LEADING = re.compile(r"^(?:(?:de nghi|giao|cac|cong chuc|can bo|bo phan|lanh dao|ban thuong truc|thuong truc) )+")
_LEVEL = re.compile(r"\b(?:xa(?! hoi)|phuong|dac khu|thi tran|thi xa|huyen|quan(?! su| ly)|thanh pho|tinh|viet nam)\b")
_PARTS = (
    ("front", r"mat tran|^van phong uy ban mat tran"),
    ("police", r"cong an"),
    ("military", r"quan su"),
    ("public_service", r"phuc vu hanh chinh cong|tiep nhan va tra ket qua|mot cua"),
    ("utilities", r"dich vu su nghiep cong"),
    ("finance", r"(?:^|phong |so |ke hoach )tai chinh|ke toan"),
    ("justice", r"tu phap|ho tich"),
    ("economy", r"^phong kinh te|^kinh te|dia chinh"),
    ("culture", r"van hoa|thong tin|truyen thanh|phat thanh|truyen thong"),
    ("health", r"tram y te|^so y te"),
    ("women", r"^(?:ban thuong vu )?(?:chi )?hoi (?:lien hiep )?phu nu"),
    ("agriculture", r"^so nong nghiep|nong nghiep va moi truong"),
    ("construction", r"^so xay dung"),
    ("internal_affairs", r"noi vu"),
    ("inspectorate", r"thanh tra|uy ban kiem tra"),
    ("mass_mobilisation", r"dan van"),
    ("secretariat", r"^to thu ky|^thu ky"),
    ("office", r"van phong"),
    ("deputy", r"^pho chu tich"),
    ("groups", r"^(?:chi bo|thon|to dan pho|truong thon|to truong|ban cong tac|bi thu chi bo|ap|khu pho|xom)\b"),
    ("lower_authorities", r"^uy ban nhan dan cac\b"),
)
"""Which part of an authority a body is, by its words; everybody else is one of the units."""


def part_of(label: str) -> str:
    """The part of an authority that the first body named is: `office`, `police` …; `units`: another; empty: nobody.

    >>> part_of("Công an xã; Văn phòng HĐND và UBND xã"), part_of("Ban Tuyên giáo Tỉnh ủy"), part_of("")
    ('police', 'units', '')
    """
    key = _key(label)
    hits = [(hit.start(), part) for part, pattern in _PARTS if (hit := re.search(pattern, key))]
    return min(hits, key=lambda hit: hit[0])[1] if hits else "units" if key else ""


def named_in(label: str, names: Sequence[str]) -> int | None:
    """Which of the names of units the label begins with, or the one that begins with the label; else None.

    >>> named_in("Phòng Văn hóa - Xã hội; Công an", ["Công an xã Cẩm Nghi", "Phòng Văn hóa – Xã hội xã"])
    1
    """
    wanted = _key(label)
    keys = [_key(name) for name in names]
    told = [number for number, key in enumerate(keys) if key and _begins(wanted, key)]
    if told:
        return max(told, key=lambda number: len(keys[number]))
    return next((number for number, key in enumerate(keys) if " " in wanted and _begins(key, wanted)), None)


def _begins(words: str, start: str) -> bool:
    return words == start or words.startswith(f"{start} ")


def _key(name: str) -> str:
    """The words that tell one body from another: without its level, its marks and its abbreviations."""
    words = flat(name)
    for short, whole in _SHORT:
        words = re.sub(short, whole, words)
    words = re.sub(r"[^a-z0-9]+", " ", _LEVEL.sub(" ", words))
    return _LEADING.sub("", " ".join(words.split()))
