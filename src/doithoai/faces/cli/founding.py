"""What `doithoai init` asks, and what it makes of the answers: plain values, checked one by one."""

import re
from dataclasses import dataclass

from doithoai.core.organisations import tidy_username
from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import fold, tidy
from doithoai.core.wording import gettext_noop


class AnswerUnclear(Refused):
    """The answer cannot be read; the sentence says what is expected."""

    code = "answer_unclear"
    sentence = gettext_noop("{what}")


@dataclass(frozen=True)
class UnitSuggestion:
    name: str
    short_name: str
    part: str


COMMUNE_UNITS = (
    UnitSuggestion("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Văn phòng", "office"),
    UnitSuggestion("Phòng Kinh tế", "Phòng Kinh tế", "economy"),
    UnitSuggestion("Phòng Văn hóa - Xã hội", "Phòng VH-XH", "culture"),
    UnitSuggestion("Trung tâm Phục vụ hành chính công", "TT Hành chính công", "public_service"),
    UnitSuggestion("Công an", "Công an", "police"),
    UnitSuggestion("Ban Chỉ huy Quân sự", "Quân sự", "military"),
    UnitSuggestion("Ủy ban Mặt trận Tổ quốc Việt Nam", "Mặt trận", "front"),
)
"""The bodies of a commune since 01/7/2025 (two-level local government; Nghị định 150/2025/NĐ-CP and the Front)."""
PROVINCE_UNITS = (
    UnitSuggestion("Văn phòng Ủy ban nhân dân tỉnh", "Văn phòng", "office"),
    UnitSuggestion("Thanh tra tỉnh", "Thanh tra", "inspectorate"),
    UnitSuggestion("Sở Nông nghiệp và Môi trường", "Sở NNMT", "agriculture"),
    UnitSuggestion("Sở Xây dựng", "Sở Xây dựng", "construction"),
    UnitSuggestion("Sở Tài chính", "Sở Tài chính", "finance"),
    UnitSuggestion("Sở Nội vụ", "Sở Nội vụ", "internal_affairs"),
    UnitSuggestion("Công an tỉnh", "Công an", "police"),
    UnitSuggestion("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Mặt trận", "front"),
)
LEVELS = {"xa": "commune", "phuong": "commune", "dac khu": "commune", "tinh": "province", "thanh pho": "province"}
MOST_GROUPS = 300


@dataclass(frozen=True)
class Foundation:
    """The five answers."""

    name: str
    level: str
    units: tuple[UnitSuggestion, ...]
    group_kind: str
    groups: tuple[str, ...]
    admin_name: str
    admin_username: str

    @property
    def short_name(self) -> str:
        """«Ủy ban nhân dân xã An Bình» is «xã An Bình» for short."""
        return re.sub(r"^(Ủy ban nhân dân|UBND|Hội đồng nhân dân|Đảng ủy)\s+", "", self.name) or self.name

    @property
    def place(self) -> str:
        return re.sub(r"^(xã|phường|đặc khu|tỉnh|thành phố)\s+", "", self.short_name, flags=re.IGNORECASE)


def read_name(answer: str) -> str:
    """The authority's name with an organ in front: «xã An Bình» gives «Ủy ban nhân dân xã An Bình»."""
    name = tidy(answer)
    if len(name) < 5 or len(name) > 200:
        raise AnswerUnclear(what="Xin ghi tên đầy đủ, ví dụ: Ủy ban nhân dân xã An Bình")
    return f"Ủy ban nhân dân {name}" if fold(name).split(" ")[0] in {"xa", "phuong", "tinh"} else name


def guess_level(name: str) -> str:
    """xã or tỉnh, from the words of the name."""
    return "tỉnh" if re.search(r"\b(tinh|thanh pho)\b", fold(name)) else "xã"


def read_level(answer: str) -> str:
    try:
        return LEVELS[fold(answer)]
    except KeyError:
        raise AnswerUnclear(what="Xin trả lời: xã, phường, đặc khu, tỉnh hoặc thành phố") from None


def suggested_units(level: str) -> tuple[UnitSuggestion, ...]:
    return PROVINCE_UNITS if level == "province" else COMMUNE_UNITS


def read_units(answer: str, suggested: tuple[UnitSuggestion, ...]) -> tuple[UnitSuggestion, ...]:
    """Empty: the suggested ones; else names separated by semicolons, suggested ones keep their part."""
    names = [tidy(name) for name in answer.split(";") if tidy(name)]
    if not names:
        return suggested
    if len({fold(name) for name in names}) < len(names):
        raise AnswerUnclear(what="Có tên đơn vị ghi hai lần. Xin ghi mỗi đơn vị một lần, cách nhau bằng dấu chấm phẩy")
    known = {fold(unit.name): unit for unit in suggested}
    return tuple(known.get(fold(name), UnitSuggestion(name[:200], name[:60], "")) for name in names)


def read_groups(answer: str) -> tuple[str, tuple[str, ...]]:
    """«thôn: Đông, Đoài» gives names; «tổ dân phố: 11» gives numbered ones; «không» gives none."""
    if fold(answer) in {"", "khong", "0"}:
        return "", ()
    kind, colon, rest = answer.partition(":")
    kind, rest = tidy(kind).lower(), tidy(rest)
    if not colon or not kind or not rest:
        raise AnswerUnclear(
            what="Xin ghi theo mẫu: «thôn: Đông, Đoài, Nam» hoặc «tổ dân phố: 11»; chưa có thì ghi: không"
        )
    if rest.isdecimal():
        return kind, _numbered(kind, int(rest))
    names = [tidy(name) for name in rest.split(",") if tidy(name)]
    if len({fold(name) for name in names}) < len(names):
        raise AnswerUnclear(what="Có tên ghi hai lần. Xin ghi mỗi tổ, thôn một lần")
    return kind, tuple(name if fold(name).startswith(fold(kind)) else f"{kind.capitalize()} {name}" for name in names)


def _numbered(kind: str, count: int) -> tuple[str, ...]:
    if not 1 <= count <= MOST_GROUPS:
        raise AnswerUnclear(what=f"Số tổ, thôn từ 1 đến {MOST_GROUPS}")
    return tuple(f"{kind.capitalize()} số {number}" for number in range(1, count + 1))


def read_admin(answer: str) -> tuple[str, str]:
    """«Lê Thị Hòa, hoa.lt»: full name and user name; without the second one a user name is made."""
    name, _, username = (tidy(part) for part in answer.partition(","))
    if len(name.split()) < 2:
        raise AnswerUnclear(what="Xin ghi họ tên, và tên đăng nhập nếu muốn: Lê Thị Hòa, hoa.lt")
    return name, tidy_username(username or suggested_username(name))


def suggested_username(name: str) -> str:
    """The given name, a dot and the first letters of the rest: «Lê Thị Hòa» gives `hoa.lt`."""
    words = re.sub(r"[^a-z0-9 ]", "", fold(name)).split()
    if not words:
        raise AnswerUnclear(what="Xin ghi thêm tên đăng nhập bằng chữ không dấu: Lê Thị Hòa, hoa.lt")
    return f"{words[-1]}.{''.join(word[0] for word in words[:-1])}"
